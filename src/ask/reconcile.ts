/** Which concept a name in somebody's list means: candidates with a score that can be taken apart, and whether one is sure. */

import { quoted, ThroughlineError } from "../errors.ts";
import type { ResourceTerm } from "../evidence/types.ts";
import { distanceFrom } from "../graph/names/levenshtein.ts";
import { foldName } from "../graph/names/name-index.ts";
import { wordsOf } from "../graph/names/name-words.ts";
import { instancesOf } from "../graph/store/instances.ts";
import { compareCodeUnits } from "../order.ts";
import { predicateNamed, typeNamed } from "../paths/options/predicate-names.ts";
import { literalParts } from "../rdf/store/terms.ts";
import type { AskOptions, KnowledgeServices } from "./knowledge-services.ts";
import { DEFAULT_RECONCILE_OPTIONS } from "./reconcile-defaults.ts";

/** What `reconcile` is asked. */
export interface ReconcileParams {
  /** The name; "" where the properties alone are to tell. */
  readonly text: string;
  /** Only concepts of one of these types, or of one below it. */
  readonly type?: readonly string[];
  /** What else the list says of it: each a relation and a value with a tab between them. */
  readonly properties?: readonly string[];
  /** Candidates that are wanted at most. */
  readonly limit?: number;
}

/** One concept that may be meant. */
export interface Candidate extends ResourceTerm {
  /** What it is; empty where nothing is said. */
  readonly types: readonly ResourceTerm[];
  /** Its definition, or null where it has none. */
  readonly definition: string | null;
  /** 0 to 100: the likeness of the names, or two thirds of it and one third of the properties where some are given. */
  readonly score: number;
  /** Whether it alone bears exactly this name, but for case and spaces, and has all of the properties. */
  readonly isSure: boolean;
  /** 0 to 100: how like the nearest of its names is; 100 is the same name. 0 where no name is given. */
  readonly name: number;
  /** 0 to 100: the share of the properties that it has; null where none are given. */
  readonly properties: number | null;
}

/** What `reconcile` answers. */
export interface ReconcileResult {
  /** The best first. */
  readonly candidates: readonly Candidate[];
}

/** How many of the nearest names are scored: a type or a property may rule most of them out. */
const SCORED = { alone: 50, filtered: 500 } as const;
/** Letters of a name that `distanceFrom` compares. */
const COMPARED = 64;
/** The most that a name which is another one can have. */
const MOST_LIKE = 99;

interface Property {
  readonly predicate: number;
  readonly value: string;
}

/** Answers many such questions on one knowledge, and looks each type and relation up once. */
export class Reconciler {
  readonly #services: KnowledgeServices;
  readonly #instances = new Map<string, ReadonlySet<number>>();
  readonly #predicates = new Map<string, number>();

  constructor(services: KnowledgeServices) {
    this.#services = services;
  }

  /** Throws `usage` for a type or a relation that the data has not, and for a property without a value. */
  candidates({
    text,
    type = [],
    properties = [],
    limit = DEFAULT_RECONCILE_OPTIONS.limit,
  }: ReconcileParams): Candidate[] {
    const { conceptSet } = this.#services.knowledge;
    const ofTypes = type.map((name) => this.#instancesOf(name));
    const asked = properties.map((property) => this.#property(property));
    const isMeant = (node: number): boolean =>
      conceptSet.has(node) && (ofTypes.length === 0 || ofTypes.some((each) => each.has(node)));
    const nodes = text.trim() === "" ? this.#having(asked[0]) : this.#called(text, type.length + asked.length > 0);
    const scored = nodes.filter(isMeant).map((node) => ({ node, ...this.#scores(node, text, asked) }));
    const [same, ...others] = scored.filter(({ name }) => name === 100);
    const sure = others.length === 0 && (same?.properties ?? 100) === 100 ? same?.node : undefined;
    return scored
      .map(({ node, ...scores }) => this.#candidate(node, { ...scores, isSure: node === sure }))
      .sort((a, b) => b.score - a.score || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.iri, b.iri))
      .slice(0, limit);
  }

  #candidate(node: number, scores: Pick<Candidate, "score" | "isSure" | "name" | "properties">): Candidate {
    const { describer, labels } = this.#services.knowledge;
    const definition = labels.definition(node);
    return { ...describer.resource(node), types: describer.types(node), definition, ...scores };
  }

  #scores(node: number, text: string, asked: readonly Property[]): Pick<Candidate, "score" | "name" | "properties"> {
    const { knowledge } = this.#services;
    const names = [knowledge.labels.label(node), ...knowledge.labels.names(node), knowledge.key(node)];
    const name = text.trim() === "" ? 0 : likeness(text, names);
    if (asked.length === 0) return { score: name, name, properties: null };
    const properties = rounded((100 * asked.filter((each) => this.#has(node, each)).length) / asked.length);
    return { score: text.trim() === "" ? properties : rounded((2 * name + properties) / 3), name, properties };
  }

  /** Concepts that a search by name finds; a thing of a type of that name only where its own name has one of the words. */
  #called(text: string, isFiltered: boolean): number[] {
    const { concepts, knowledge } = this.#services;
    const limit = isFiltered ? SCORED.filtered : SCORED.alone;
    const { matches } = concepts.search(text, { limit, texts: false });
    const words = new Set(wordsOf(text));
    const isNamed = (node: number): boolean =>
      knowledge.labels.names(node).some((name) => wordsOf(name).some((word) => words.has(word)));
    return matches.flatMap(({ iri, by }) => {
      const node = knowledge.dataset.terms.find(iri);
      return node === null || (by === "type" && !isNamed(node)) ? [] : [node];
    });
  }

  /** Concepts with a property, as many as are scored. */
  #having(property: Property | undefined): number[] {
    if (property === undefined) return [];
    const { statements: table } = this.#services.knowledge;
    const found = new Set<number>();
    for (const statement of table.match({ predicate: property.predicate })) {
      if (this.#says(statement, property.value)) found.add(table.subject(statement));
      if (found.size === SCORED.filtered) break;
    }
    return [...found];
  }

  #has(node: number, { predicate, value }: Property): boolean {
    const { statements: table } = this.#services.knowledge;
    return table.match({ subject: node, predicate }).some((statement) => this.#says(statement, value));
  }

  /** Whether a statement is affirmed and ends in this value, or in something of that name or IRI. */
  #says(statement: number, value: string): boolean {
    const { knowledge } = this.#services;
    const { statements: table, labels } = knowledge;
    if (table.polarity(statement) !== "affirmed") return false;
    const object = table.object(statement);
    const key = knowledge.key(object);
    const literal = literalParts(key);
    const names = literal === null ? [labels.label(object), ...labels.names(object), key] : [literal.value];
    return names.some((name) => foldName(name) === foldName(value));
  }

  #property(text: string): Property {
    const [relation = "", value, ...more] = text.split("\t");
    if (value === undefined || more.length > 0) {
      throw new ThroughlineError("usage", `${quoted(text)} is no property: it takes a relation, a tab and a value.`, {
        hint: "In an address, a tab is %09.",
      });
    }
    const { knowledge } = this.#services;
    return { predicate: remembered(this.#predicates, relation, () => predicateNamed(knowledge, relation)), value };
  }

  #instancesOf(type: string): ReadonlySet<number> {
    const { knowledge } = this.#services;
    return remembered(this.#instances, type, () => instancesOf(knowledge.dataset, [typeNamed(knowledge, type)]));
  }
}

/** Which concept a name means. Empty where nothing is called like it. */
export function answerReconcile(
  services: KnowledgeServices,
  params: ReconcileParams,
  { signal }: AskOptions = {},
): ReconcileResult {
  signal?.throwIfAborted();
  return { candidates: new Reconciler(services).candidates(params) };
}

function remembered<Value>(known: Map<string, Value>, name: string, look: () => Value): Value {
  const found = known.get(name) ?? look();
  known.set(name, found);
  return found;
}

/** 0 to 100, by the letters of the nearest name, whatever the order of its words. */
function likeness(text: string, names: readonly string[]): number {
  const folded = foldName(text);
  if (names.some((name) => foldName(name) === folded)) return 100;
  const forms = [wordsOf(text).join(" "), wordsOf(text).sort(compareCodeUnits).join(" ")];
  const likes = forms.flatMap((form, at) => {
    const distance = distanceFrom(form);
    return names.map((name) => {
      const words = at === 0 ? wordsOf(name) : wordsOf(name).sort(compareCodeUnits);
      const other = words.join(" ");
      const longest = Math.min(COMPARED, Math.max(form.length, other.length));
      return longest === 0 ? 0 : 1 - distance(other) / longest;
    });
  });
  return Math.min(MOST_LIKE, rounded(100 * Math.max(0, ...likes)));
}

const rounded = (score: number): number => Math.round(score * 10) / 10;
