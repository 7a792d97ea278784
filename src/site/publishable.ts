/** What of a graph may be published: no words of a document whose access mark does not allow it, and no notes where they are not wanted. */

import { type Access, accessOf } from "../curate/sources/access.ts";
import { Knowledge } from "../graph/store/knowledge.ts";
import { iri } from "../rdf/namespaces.ts";
import { Dataset } from "../rdf/store/dataset.ts";

export interface PublishableOptions {
  /** What holds for a document without a mark. */
  readonly unmarked: Access;
  /** Whether the remarks on claims go along. */
  readonly notes: boolean;
  /** Languages of labels, as the knowledge was opened with. */
  readonly languages: readonly string[];
}

/** What is published, and how much of the graph is not. */
export interface Publishable {
  readonly knowledge: Knowledge;
  /** Triples that held words of a document. */
  readonly wordsLeftOut: number;
  readonly notesLeftOut: number;
}

/** Predicates whose objects are words of a document. */
const WORDS = [
  iri("tl", "wordsBefore"),
  iri("tl", "firstWords"),
  iri("tl", "lastWords"),
  iri("oa", "exact"),
  iri("oa", "prefix"),
  iri("oa", "suffix"),
];
const NOTES = [iri("rdfs", "comment"), iri("skos", "note")];
/** From the words to their passage, to its text, and to the document that bears the mark. */
const TOWARDS_DOCUMENT = [iri("oa", "hasSource"), iri("prov", "specializationOf")];

/** The part of a graph that may be published; the graph itself where nothing is to be left out. Cost: a pass over the dataset. */
export function publishableOf(knowledge: Knowledge, options: PublishableOptions): Publishable {
  const { dataset } = knowledge;
  const access = new DocumentAccess(dataset);
  const left = new Set<number>();
  for (const row of rowsOf(dataset, WORDS))
    if ((access.of(dataset.row(row).subject) ?? options.unmarked) !== "public") left.add(row);
  const wordsLeftOut = left.size;
  const reifiers = new Set(rowsOf(dataset, [iri("rdf", "reifies")]).map((row) => dataset.row(row).subject));
  if (!options.notes)
    for (const row of rowsOf(dataset, NOTES)) if (reifiers.has(dataset.row(row).subject)) left.add(row);
  const found = { wordsLeftOut, notesLeftOut: left.size - wordsLeftOut };
  if (left.size === 0) return { knowledge, ...found };
  const kept = [...dataset.column("subject").keys()].filter((row) => !left.has(row));
  const { prefixes, reading } = knowledge;
  const part = Dataset.from(kept.map((row) => dataset.quad(row)));
  part.settle();
  return { knowledge: new Knowledge(part, { prefixes, reading, languages: options.languages }), ...found };
}

function rowsOf(dataset: Dataset, predicates: readonly string[]): number[] {
  return predicates.flatMap((name) => {
    const predicate = dataset.terms.find(name);
    return predicate === null ? [] : [...dataset.matchRows({ predicate })];
  });
}

/** The access marks of the documents of a dataset. */
export class DocumentAccess {
  readonly #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** The mark of the document that a node is, or lies in; null where none is recorded. The strictest one counts. */
  of(node: number): Access | null {
    const nodes = new Set([node]);
    // A set that grows is gone through to its end.
    for (const each of nodes) {
      for (const name of TOWARDS_DOCUMENT) for (const next of this.#objects(each, name)) nodes.add(next);
      for (const owner of this.#subjects(iri("oa", "hasSelector"), each)) nodes.add(owner);
    }
    const marks = [...nodes].flatMap((each) => this.#objects(each, iri("dcterms", "accessRights")));
    return accessOf(marks.map((mark) => this.#dataset.terms.key(mark)));
  }

  #objects(subject: number, name: string): number[] {
    const predicate = this.#dataset.terms.find(name);
    if (predicate === null) return [];
    return [...this.#dataset.matchRows({ subject, predicate })].map((row) => this.#dataset.row(row).object);
  }

  #subjects(name: string, object: number): number[] {
    const predicate = this.#dataset.terms.find(name);
    if (predicate === null) return [];
    return [...this.#dataset.matchRows({ predicate, object })].map((row) => this.#dataset.row(row).subject);
  }
}
