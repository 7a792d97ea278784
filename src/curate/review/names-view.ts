/** What a project calls things: labels, definitions, and statements in plain words, read once from vocabulary and concepts. */

import { addTo } from "../../add-to.ts";
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
  readonly #definitions: ReadonlyMap<string, readonly string[]>;
  readonly #inverse: ReadonlyMap<string, readonly string[]>;

  private constructor(bench: Workbench, dataset: Dataset) {
    this.bench = bench;
    this.mentions = new MentionIndex(bench.concepts.allNames());
    this.#definitions = textsOf(dataset, [iri("skos", "definition"), iri("rdfs", "comment")]);
    this.#inverse = textsOf(dataset, [iri("tl", "inverseLabel")]);
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
    return this.bench.made.get(key)?.definition ?? this.#definitions.get(key)?.[0] ?? null;
  }

  inverseLabel(key: string): string | null {
    return this.#inverse.get(key)?.[0] ?? null;
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

function textsOf(dataset: Dataset, predicates: readonly string[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const key of predicates) {
    const predicate = dataset.terms.find(key);
    if (predicate === null) continue;
    for (const row of dataset.matchRows({ predicate })) {
      const { subject, object } = dataset.row(row);
      const value = literalParts(dataset.terms.key(object))?.value;
      if (value !== undefined) addTo(texts, dataset.terms.key(subject), value);
    }
  }
  return texts;
}
