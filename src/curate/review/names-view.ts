/** What a project calls things: labels, definitions, and statements in plain words, read once from vocabulary and concepts. */

import { iri, localName } from "../../rdf/namespaces.ts";
import { readFiles } from "../../rdf/read/files.ts";
import { Dataset } from "../../rdf/store/dataset.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { Workbench } from "../sheet/workbench.ts";
import { isRelation } from "../sheet/workbench.ts";
import { MentionIndex } from "../suggest/mentions.ts";
import { ProjectWords, type Worded } from "./project-words.ts";

export class NamesView {
  readonly bench: Workbench;
  readonly mentions: MentionIndex;
  readonly #words: ProjectWords;
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #inverse: ReadonlyMap<string, string>;
  readonly #symmetric: ReadonlySet<string>;

  private constructor(bench: Workbench, dataset: Dataset) {
    this.bench = bench;
    this.mentions = new MentionIndex(bench.concepts.allNames());
    const { languages } = bench.project;
    this.#definitions = textsOf(dataset, [iri("skos", "definition"), iri("rdfs", "comment")], languages);
    this.#inverse = textsOf(dataset, [iri("tl", "inverseLabel")], languages);
    this.#symmetric = subjectsOf(dataset, iri("owl", "SymmetricProperty"));
    this.#words = new ProjectWords(dataset, bench.project.languages);
  }

  /** `files` are vocabulary, concepts and documents, those that are there. */
  static async read(bench: Workbench, files: readonly string[]): Promise<NamesView> {
    const dataset = new Dataset();
    if (files.length > 0) await readFiles(files, dataset);
    return new NamesView(bench, dataset);
  }

  /** Of a concept, a relation or a type; the end of the IRI where nothing names it. */
  label(key: string): string {
    const { concepts, vocabulary, made } = this.bench;
    const value = literalParts(key);
    if (value !== null) return value.value;
    const relation = vocabulary.relations.find((each) => each.iri === key) ?? made.get(key);
    return concepts.byIri(key)?.label ?? relation?.label ?? this.typeLabel(key);
  }

  typeLabel(key: string): string {
    return this.bench.vocabulary.types.find((each) => each.iri === key)?.label ?? localName(key);
  }

  definition(key: string): string | null {
    return this.bench.made.get(key)?.definition ?? this.#definitions.get(key) ?? null;
  }

  inverseLabel(key: string): string | null {
    return this.#inverse.get(key) ?? null;
  }

  /** Whether a relation says the same in both directions: by its type, or because it reads the same from either end. */
  isSymmetric(key: string): boolean {
    return this.#symmetric.has(key) || this.inverseLabel(key) === this.label(key);
  }

  /** One sentence without a full stop. */
  sentence(said: Worded): string {
    return this.#words.sentence(said, (key) => this.label(key));
  }

  /** Whether a relation is one of the vocabulary, or of a proposal. */
  hasRelation(key: string): boolean {
    const made = this.bench.made.get(key);
    return this.bench.vocabulary.relations.some((each) => each.iri === key) || (made !== undefined && isRelation(made));
  }
}

function subjectsOf(dataset: Dataset, type: string): Set<string> {
  const [predicate, object] = [dataset.terms.find(iri("rdf", "type")), dataset.terms.find(type)];
  if (predicate === null || object === null) return new Set();
  return new Set(dataset.matchRows({ predicate, object }).map((row) => dataset.terms.key(dataset.row(row).subject)));
}

/** One text of each subject: in the first of the languages that it has, else in English, else in any. */
function textsOf(dataset: Dataset, predicates: readonly string[], languages: readonly string[]): Map<string, string> {
  const wanted = [...languages, "en", ""];
  const rank = (language: string): number => (wanted.indexOf(language) + wanted.length + 1) % (wanted.length + 1);
  const texts = new Map<string, { readonly value: string; readonly rank: number }>();
  for (const key of predicates) {
    const predicate = dataset.terms.find(key);
    if (predicate === null) continue;
    for (const row of dataset.matchRows({ predicate })) {
      const { subject, object } = dataset.row(row);
      const text = literalParts(dataset.terms.key(object));
      if (text === null) continue;
      const about = dataset.terms.key(subject);
      const own = { value: text.value, rank: rank(text.language) };
      if (own.rank < (texts.get(about)?.rank ?? Number.POSITIVE_INFINITY)) texts.set(about, own);
    }
  }
  return new Map([...texts].map(([about, { value }]) => [about, value]));
}
