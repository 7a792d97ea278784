/** What to call a node: labels by language, aliases, and the words of a predicate in either direction. */

import { compareCodeUnits } from "../../order.ts";
import { iri, localName } from "../../rdf/namespaces.ts";
import { groupRows, IntColumn, rowsOf } from "../../rdf/store/columns.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { type LiteralParts, literalParts } from "../../rdf/store/terms.ts";

/** Label predicates, best first. */
export const LABEL_PREDICATES: readonly string[] = [
  iri("skos", "prefLabel"),
  iri("rdfs", "label"),
  iri("schema", "name"),
  "http://schema.org/name",
  iri("dcterms", "title"),
  iri("foaf", "name"),
];

/** Predicates that name a node in any way. */
export const ALIAS_PREDICATES: readonly string[] = [
  ...LABEL_PREDICATES,
  iri("skos", "altLabel"),
  iri("skos", "hiddenLabel"),
  iri("tl", "abbreviation"),
  iri("dcterms", "identifier"),
  iri("dcterms", "alternative"),
  iri("schema", "alternateName"),
];

/** Predicates that say what a node is. */
export const DEFINITION_PREDICATES: readonly string[] = [
  iri("skos", "definition"),
  iri("rdfs", "comment"),
  iri("dcterms", "description"),
  iri("schema", "description"),
];

/** Languages in order of preference, as BCP 47 tags; English and untagged labels always come after them. */
export type Languages = readonly string[];

/** The words of a predicate in one direction, all in one language. */
export interface VerbWords {
  /** As the data gives it: "encourages", "is encouraged by". */
  readonly finite: string;
  /** "encourage"; null where the data has none in the language of the finite form. */
  readonly infinitive: string | null;
  /** As a BCP 47 tag; "" where the data does not say. */
  readonly language: string;
}

/** Reads names of nodes. Labels are kept once read; the dataset must not grow in between. */
export class Labels {
  /** Those to prefer, best first. */
  readonly languages: Languages;
  readonly #dataset: Dataset;
  readonly #display: (text: string) => string;
  readonly #labels = new Map<number, string>();
  readonly #predicates = new Map<string, number | null>();

  /** `display` makes of a label or definition what is handed out; names to search by stay as they are. */
  constructor(dataset: Dataset, languages: Languages = [], display: (text: string) => string = (text) => text) {
    this.#dataset = dataset;
    this.languages = languages;
    this.#display = display;
  }

  /** The label to show: never empty. The last part of the IRI where the data has no label. */
  label(id: number): string {
    const known = this.#labels.get(id);
    if (known !== undefined) return known;
    const label = this.shown(this.#best(id, LABEL_PREDICATES)?.value ?? this.withoutLabel(id));
    this.#labels.set(id, label);
    return label;
  }

  /** The language of the label to show, as a BCP 47 tag; "" where the data has no label or does not say. */
  language(id: number): string {
    return this.#best(id, LABEL_PREDICATES)?.language ?? "";
  }

  /** Words of the data as they are handed out for showing. */
  shown(text: string): string {
    return this.#display(text);
  }

  /** What a node is called where the data gives it no label: a literal's value, a blank node's name, the end of an IRI. */
  withoutLabel(id: number): string {
    const key = this.#dataset.terms.key(id);
    const literal = literalParts(key);
    if (literal !== null) return literal.value;
    return key.startsWith("_:") ? key : localName(key);
  }

  /** Whether the data itself gives the node a label. */
  hasLabel(id: number): boolean {
    return this.#best(id, LABEL_PREDICATES) !== null;
  }

  /** The definition or description of a node in the best language, or null. */
  definition(id: number): string | null {
    const definition = this.#best(id, DEFINITION_PREDICATES);
    return definition === null ? null : this.shown(definition.value);
  }

  /** Every name of a node in any language, the shown label first, each once. */
  names(id: number): string[] {
    const names = new Set([this.label(id)]);
    for (const predicate of ALIAS_PREDICATES) {
      for (const literal of this.#literals(id, predicate)) names.add(literal.value);
    }
    return [...names];
  }

  /**
   * Calls back with every node that the data gives a name, ascending: its labels in any language, and its other names,
   * each name once. A pass over the rows of the naming predicates; space 8 bytes a row.
   */
  forEachNamed(visit: (id: number, labels: readonly string[], others: readonly string[]) => void): void {
    const { terms } = this.#dataset;
    const { subjects, objects, labelRows } = this.#namingRows();
    if (subjects.length === 0) return;
    const groups = groupRows(subjects, terms.size);
    for (let id = 0; id < terms.size; id++) {
      const rows = rowsOf(groups, id);
      if (rows.length === 0) continue;
      const isLabel = new Map<string, boolean>();
      for (const row of rows) {
        const name = literalParts(terms.key(objects[row] ?? 0))?.value ?? "";
        if (!isLabel.has(name)) isLabel.set(name, row < labelRows);
      }
      const names = [...isLabel.keys()];
      visit(
        id,
        names.filter((name) => isLabel.get(name)),
        names.filter((name) => !isLabel.get(name)),
      );
    }
  }

  /** The nodes that have a name, and the literals; first, up to `labelRows`, those that are labels. */
  #namingRows(): { subjects: Uint32Array; objects: Uint32Array; labelRows: number } {
    const [subjects, objects] = [new IntColumn(), new IntColumn()];
    let labelRows = 0;
    for (const predicate of ALIAS_PREDICATES) {
      const id = this.#predicateId(predicate);
      for (const row of id === null ? [] : this.#dataset.match({ predicate: id })) {
        const { subject, object } = this.#dataset.row(row);
        if (!this.#dataset.terms.isLiteral(object)) continue;
        subjects.push(subject);
        objects.push(object);
      }
      if (LABEL_PREDICATES.includes(predicate)) labelRows = subjects.length;
    }
    return { subjects: subjects.view(), objects: objects.view(), labelRows };
  }

  /** The label of a predicate read against its direction ("is encouraged by"), or null where the data has none. */
  inverseLabel(predicate: number): string | null {
    return this.verb(predicate, "inverse")?.finite ?? null;
  }

  /** The words of a predicate in one direction; against it, null where the data has none. */
  verb(predicate: number, direction: "forward" | "inverse"): VerbWords | null {
    if (direction === "inverse") {
      const inverse = this.#best(predicate, [iri("tl", "inverseLabel")]);
      if (inverse === null) return null;
      return { finite: this.shown(inverse.value), infinitive: null, language: inverse.language };
    }
    const language = this.language(predicate);
    const bare = preferred(this.#literals(predicate, iri("tl", "infinitive")), (tag) => closeness(tag, language));
    return {
      finite: this.label(predicate),
      infinitive: bare === null ? null : this.shown(bare.value),
      language,
    };
  }

  /** Whether the label is a plural, so that a sentence built on it takes the plural form of its verb. */
  isPlural(id: number): boolean {
    return this.#literals(id, iri("tl", "plural")).some((literal) => literal.value === "true");
  }

  #best(id: number, predicates: readonly string[]): LiteralParts | null {
    for (const predicate of predicates) {
      // A predicate whose values are all blank says nothing; the next one may.
      const best = preferred(this.#literals(id, predicate), (tag) => this.#rank(tag));
      if (best !== null) return best;
    }
    return null;
  }

  #rank(language: string): number {
    const wanted = [...this.languages.map((tag) => tag.toLowerCase()), "en", ""];
    const exact = wanted.indexOf(language);
    if (exact >= 0) return exact;
    const family = wanted.findIndex((tag) => tag !== "" && language.split("-")[0] === tag.split("-")[0]);
    return family >= 0 ? family + 0.5 : wanted.length;
  }

  #literals(id: number, predicate: string): LiteralParts[] {
    return this.#dataset
      .objects(id, this.#predicateId(predicate))
      .map((object) => literalParts(this.#dataset.terms.key(object)))
      .filter((parts) => parts !== null);
  }

  #predicateId(predicate: string): number | null {
    const known = this.#predicates.get(predicate);
    if (known !== undefined) return known;
    const id = this.#dataset.terms.find(predicate);
    this.#predicates.set(predicate, id);
    return id;
  }
}

/**
 * The literal of the lowest rank, null where none has one; the first in code-unit order among equals, so that load order
 * does not matter. `rank` is given a language in lower case, and gives null to one that will not do.
 */
function preferred(literals: readonly LiteralParts[], rank: (language: string) => number | null): LiteralParts | null {
  const ranked = literals
    .filter(({ value }) => value.trim() !== "")
    .map((literal) => ({ literal, rank: rank(literal.language.toLowerCase()) }))
    .filter((each): each is { literal: LiteralParts; rank: number } => each.rank !== null)
    .sort((a, b) => a.rank - b.rank || compareCodeUnits(a.literal.value, b.literal.value));
  return ranked[0]?.literal ?? null;
}

/** How near a language comes to a wanted one: the same, of one family, or untagged beside English; null for another. */
function closeness(language: string, wanted: string): number | null {
  const [primary, wantedPrimary] = [language, wanted.toLowerCase()].map((tag) => tag.split("-")[0] ?? "");
  if (language === wanted.toLowerCase()) return 0;
  if (primary === wantedPrimary) return 1;
  const untagged = (tag: string | undefined): boolean => tag === "" || tag === "en";
  return untagged(primary) && untagged(wantedPrimary) ? 2 : null;
}
