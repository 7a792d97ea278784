/** What of a graph may be published: no words of a document whose access mark does not allow it, and no notes where they are not wanted. */

import type { Access } from "../curate/sources/access.ts";
import { DocumentAccess } from "../curate/sources/document-access.ts";
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
