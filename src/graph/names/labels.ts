/** What to call a node: labels by language, aliases, and the words of a predicate in either direction. */

import { compareCodeUnits } from "../../order.ts";
import { iri, localName } from "../../rdf/namespaces.ts";
import { groupRows, IntColumn, rowsOf } from "../../rdf/store/columns.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { type LiteralParts, literalParts } from "../../rdf/store/terms.ts";
import { BUILT_IN_READING, type Reading, type Way } from "../reading/reading.ts";
import type { PredicateWords } from "../reading/reading-file.ts";
import { isMembership } from "../store/node-marks.ts";
import { inverseOfNoun, type SpokenPredicate, spokenName, spokenPredicate, withArticle } from "./spoken-name.ts";

const ofOneStep = (ways: readonly Way[]): string[] =>
  ways.flatMap(([first, second]) => (first === undefined || second !== undefined ? [] : [first.predicate]));

/** Label predicates, best first; those that name a node directly. */
export const LABEL_PREDICATES: readonly string[] = ofOneStep(BUILT_IN_READING.labels);

/** Predicates that name a node in any way. */
export const ALIAS_PREDICATES: readonly string[] = ofOneStep(BUILT_IN_READING.names);

/** Predicates that say what a node is. */
export const DEFINITION_PREDICATES: readonly string[] = ofOneStep(BUILT_IN_READING.descriptions);

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

/** What a node is called within a sentence. */
export interface Wording {
  /** The label, or a shorter one that the data gives for sentences. */
  readonly text: string;
  /** "the", "a", as the data gives it in the language of the label; null where it stands without. */
  readonly article: string | null;
  /** Whether it is a title, which stands in quotation marks. */
  readonly isTitle: boolean;
  /** What a thing of this class is called before its name in quotation marks ("the figure"); null where it is not. */
  readonly noun: string | null;
  /** As a BCP 47 tag; "" where the data does not say. */
  readonly language: string;
}

interface KnownStep {
  readonly id: number;
  readonly inverse: boolean;
}

type KnownWay = readonly [KnownStep, KnownStep | null];

const MEMBERSHIP: SpokenPredicate = {
  forward: "has the member",
  infinitive: "have the member",
  inverse: "is a member of",
};

/** Reads names of nodes. Labels are kept once read; the dataset must not grow in between. */
export class Labels {
  /** Those to prefer, best first. */
  readonly languages: Languages;
  readonly #dataset: Dataset;
  readonly #display: (text: string) => string;
  readonly #labels = new Map<number, string>();
  readonly #wordings = new Map<number, Wording>();
  readonly #preferring = new Map<string, Labels>();
  readonly #predicates = new Map<string, number | null>();
  readonly #reading: Reading;
  readonly #ways: Readonly<Record<"labels" | "names" | "descriptions", readonly KnownWay[]>>;

  /** `display` makes of a label or definition what is handed out; names to search by stay as they are. */
  constructor(
    dataset: Dataset,
    languages: Languages = [],
    display: (text: string) => string = (text) => text,
    reading: Reading = BUILT_IN_READING,
  ) {
    this.#dataset = dataset;
    this.languages = languages;
    this.#display = display;
    this.#reading = reading;
    const known = (ways: readonly Way[]): KnownWay[] => ways.flatMap((way) => this.#knownWay(way));
    this.#ways = {
      labels: known(reading.labels),
      names: known(reading.names),
      descriptions: known(reading.descriptions),
    };
  }

  /** The label to show: never empty. The last part of the IRI where the data has no label. */
  label(id: number): string {
    const known = this.#labels.get(id);
    if (known !== undefined) return known;
    const label = this.shown(this.#best(id, this.#ways.labels)?.value ?? this.withoutLabel(id));
    this.#labels.set(id, label);
    return label;
  }

  /** The language of the label to show, as a BCP 47 tag; "" where the data has no label or does not say. */
  language(id: number): string {
    return this.#best(id, this.#ways.labels)?.language ?? "";
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
    return key.startsWith("_:") ? this.#unnamed(id) : localName(key);
  }

  /** A blank node by what it has: its class, else what it is to another node. */
  #unnamed(id: number): string {
    const type = this.#dataset.objects(id, this.#predicateId(iri("rdf", "type"))).sort((a, b) => a - b)[0];
    if (type !== undefined) return withArticle(`unnamed ${this.#plainWords(type)}`);
    const [row] = this.#dataset.match({ object: id });
    if (row === undefined) return "something unnamed";
    const { forward } = spokenPredicate(this.#plainWords(this.#dataset.row(row).predicate));
    const noun = /^has the (.+)$/.exec(forward)?.[1];
    return noun === undefined ? "something unnamed" : withArticle(`unnamed ${noun}`);
  }

  /** The label of a class or predicate, or the words of its IRI. */
  #plainWords(id: number): string {
    return this.#best(id, this.#ways.labels)?.value ?? spokenName(localName(this.#dataset.terms.key(id)));
  }

  /** Whether the data itself gives the node a label. */
  hasLabel(id: number): boolean {
    return this.#best(id, this.#ways.labels) !== null;
  }

  /** The definition or description of a node in the best language, or null. */
  definition(id: number): string | null {
    const definition = this.#best(id, this.#ways.descriptions);
    return definition === null ? null : this.shown(definition.value);
  }

  /** Every name of a node in any language, the shown label first, each once. */
  names(id: number): string[] {
    return [
      ...new Set([this.label(id), ...this.givenNames(id), ...(this.hasLabel(id) ? [] : [this.withoutLabel(id)])]),
    ];
  }

  /** The names that the data itself gives to a node, each once. */
  givenNames(id: number): string[] {
    const names = new Set<string>();
    for (const way of this.#ways.names) for (const literal of this.#literalsAlong(id, way)) names.add(literal.value);
    return [...names];
  }

  /** The names beside the shown label, each once, by the predicate that gives it, then in the order of their letters. */
  otherNames(id: number): { readonly name: string; readonly language: string; readonly predicate: number }[] {
    const shown = this.label(id);
    const seen = new Set<string>();
    const names: { readonly name: string; readonly language: string; readonly predicate: number }[] = [];
    for (const way of this.#ways.names) {
      const literals = this.#literalsAlong(id, way);
      literals.sort((a, b) => compareCodeUnits(a.value, b.value) || compareCodeUnits(a.language, b.language));
      for (const { value, language } of literals) {
        if (this.shown(value) === shown || value.trim() === "" || seen.has(value)) continue;
        seen.add(value);
        names.push({ name: value, language, predicate: way[0].id });
      }
    }
    return names;
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
    for (const [place, way] of this.#ways.names.entries()) {
      for (const row of this.#dataset.match({ predicate: way[0].id })) {
        const { subject, object } = this.#dataset.row(row);
        const [from, to] = way[0].inverse ? [object, subject] : [subject, object];
        const ends = way[1] === null ? [to] : this.#across(to, way[1]);
        for (const end of ends) {
          if (!this.#dataset.terms.isLiteral(end)) continue;
          subjects.push(from);
          objects.push(end);
        }
      }
      if (place < this.#ways.labels.length) labelRows = subjects.length;
    }
    return { subjects: subjects.view(), objects: objects.view(), labelRows };
  }

  /** The label of a predicate read against its direction ("is encouraged by"), or null where the data has none. */
  inverseLabel(predicate: number): string | null {
    return this.verb(predicate, "inverse")?.finite ?? null;
  }

  /**
   * The words of a predicate in one direction: those of the data, of the reading of its vocabulary, or what its name says
   * in English. Against it, null where there are none.
   */
  verb(predicate: number, direction: "forward" | "inverse"): VerbWords | null {
    return direction === "forward" ? this.#forward(predicate) : this.#inverse(predicate);
  }

  /** What a node is called within a sentence; kept once read. */
  wording(id: number): Wording {
    const known = this.#wordings.get(id);
    if (known !== undefined) return known;
    const language = this.language(id);
    const own = (property: string, of = id): string | null => this.#inLanguage(of, iri("tl", property), language);
    const types = this.#dataset.objects(id, this.#predicateId(iri("rdf", "type")));
    const noun = types.map((type) => own("sentenceNoun", type)).find((each) => each !== null) ?? null;
    const wording: Wording = {
      text: own("shortLabel") ?? this.label(id),
      article: own("article"),
      isTitle: types.some((type) => this.#isTrue(type, iri("tl", "titled"))),
      noun,
      language,
    };
    this.#wordings.set(id, wording);
    return wording;
  }

  /** The words around a value ("was adopted in {}"), in one language; null where the data has none. */
  clause(predicate: number, language: string): string | null {
    return this.#inLanguage(predicate, iri("tl", "clause"), language);
  }

  /** The finite verb where the subject is a figure ("is for"), in one language; null where it is as ever. */
  verbOfFigure(predicate: number, language: string): string | null {
    return this.#inLanguage(predicate, iri("tl", "figureLabel"), language);
  }

  /** Whether a recommendation cannot be put into the verb: nobody tells a procedure that it should require. */
  isStative(predicate: number): boolean {
    return this.#isTrue(predicate, iri("tl", "stative"));
  }

  /** Whether what is said of its object is said without an article: "a kind of scourge". */
  takesBareObject(predicate: number): boolean {
    return this.#isTrue(predicate, iri("tl", "bareObject"));
  }

  /** The same labels for a reader who prefers one language before all others; kept. */
  preferring(language: string): Labels {
    const known = this.#preferring.get(language);
    if (known !== undefined) return known;
    const labels = new Labels(this.#dataset, [language, ...this.languages], this.#display, this.#reading);
    this.#preferring.set(language, labels);
    return labels;
  }

  #inLanguage(id: number, property: string, language: string): string | null {
    const found = preferred(this.#literals(id, property), (tag) => closeness(tag, language));
    return found === null ? null : this.shown(found.value);
  }

  #forward(predicate: number): VerbWords {
    const language = this.language(predicate);
    const own = this.#best(predicate, this.#ways.labels);
    if (own !== null) {
      const bare = preferred(this.#literals(predicate, iri("tl", "infinitive")), (tag) => closeness(tag, language));
      return { finite: this.label(predicate), infinitive: bare === null ? null : this.shown(bare.value), language };
    }
    const read = this.#readWords(predicate);
    if (read !== null)
      return { finite: read.words.forward, infinitive: read.words.infinitive ?? null, language: read.language };
    const { forward, infinitive } = this.#spoken(predicate);
    return { finite: this.shown(forward), infinitive: infinitive === null ? null : this.shown(infinitive), language };
  }

  #inverse(predicate: number): VerbWords | null {
    const own = this.#best(predicate, this.#wayOf(iri("tl", "inverseLabel")));
    if (own !== null) return { finite: this.shown(own.value), infinitive: null, language: own.language };
    const other = this.#inverseOf(predicate);
    if (other !== null && this.hasLabel(other)) return this.#forward(other);
    if (this.#isSymmetric(predicate)) return this.#forward(predicate);
    const read = this.#readWords(predicate);
    if (read?.words.inverse !== undefined)
      return { finite: read.words.inverse, infinitive: null, language: read.language };
    const language = this.language(predicate);
    if (other !== null) return this.#forward(other);
    const inverse = this.hasLabel(predicate)
      ? closeness(language, "en") === null
        ? null
        : inverseOfNoun(this.label(predicate))
      : this.#spoken(predicate).inverse;
    return inverse === null ? null : { finite: this.shown(inverse), infinitive: null, language };
  }

  /** A predicate that the data, or the reading, calls the inverse of this one, where the data has it. */
  #inverseOf(predicate: number): number | null {
    const inverseOf = this.#predicateId(iri("owl", "inverseOf"));
    const told = this.#dataset.objects(predicate, inverseOf).filter((id) => !this.#dataset.terms.isLiteral(id));
    const telling = inverseOf === null ? [] : this.#dataset.match({ predicate: inverseOf, object: predicate });
    const [own] = [...told, ...telling.map((row) => this.#dataset.row(row).subject)].sort((a, b) =>
      compareCodeUnits(this.#dataset.terms.key(a), this.#dataset.terms.key(b)),
    );
    if (own !== undefined) return own;
    const read = this.#reading.inverses.get(this.#dataset.terms.key(predicate));
    return read === undefined ? null : this.#dataset.terms.find(read);
  }

  #isSymmetric(predicate: number): boolean {
    if (this.#reading.symmetric.has(this.#dataset.terms.key(predicate))) return true;
    const [type, symmetric] = [iri("rdf", "type"), iri("owl", "SymmetricProperty")].map((key) =>
      this.#predicateId(key),
    );
    return symmetric !== null && this.#dataset.objects(predicate, type ?? null).includes(symmetric ?? -1);
  }

  /** The words of the reading in the language that is preferred among those it has. */
  #readWords(predicate: number): { words: PredicateWords; language: string } | null {
    const byLanguage = this.#reading.wordsOf(this.#dataset.terms.key(predicate));
    const [best] = Object.entries(byLanguage ?? {}).sort(([a], [b]) => this.#rank(a) - this.#rank(b));
    return best === undefined ? null : { words: best[1], language: best[0] };
  }

  #spoken(predicate: number): SpokenPredicate {
    const key = this.#dataset.terms.key(predicate);
    return isMembership(key) ? MEMBERSHIP : spokenPredicate(spokenName(localName(key)));
  }

  /** Whether the label is a plural, so that a sentence built on it takes the plural form of its verb. */
  isPlural(id: number): boolean {
    return this.#isTrue(id, iri("tl", "plural"));
  }

  #isTrue(id: number, property: string): boolean {
    return this.#literals(id, property).some((literal) => literal.value === "true");
  }

  #best(id: number, ways: readonly KnownWay[]): LiteralParts | null {
    for (const way of ways) {
      // A predicate whose values are all blank says nothing; the next one may.
      const best = preferred(this.#literalsAlong(id, way), (tag) => this.#rank(tag));
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

  /** A way whose predicates the data has; none for another. */
  #knownWay(way: Way): KnownWay[] {
    const steps = way.map(({ predicate, inverse }) => {
      const id = this.#predicateId(predicate);
      return id === null ? null : { id, inverse };
    });
    const [first = null, second = null] = steps;
    return first === null || steps.includes(null) ? [] : [[first, second]];
  }

  #wayOf(predicate: string): KnownWay[] {
    return this.#knownWay([{ predicate, inverse: false }]);
  }

  #across(id: number, { id: predicate, inverse }: KnownStep): number[] {
    if (!inverse) return this.#dataset.objects(id, predicate);
    return this.#dataset.match({ predicate, object: id }).map((row) => this.#dataset.row(row).subject);
  }

  #literalsAlong(id: number, [first, second]: KnownWay): LiteralParts[] {
    const reached = this.#across(id, first);
    return this.#partsOf(second === null ? reached : reached.flatMap((node) => this.#across(node, second)));
  }

  #literals(id: number, predicate: string): LiteralParts[] {
    return this.#partsOf(this.#dataset.objects(id, this.#predicateId(predicate)));
  }

  #partsOf(objects: readonly number[]): LiteralParts[] {
    return objects.map((object) => literalParts(this.#dataset.terms.key(object))).filter((parts) => parts !== null);
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
