/** Which statements are spoken about, and by which names: RDF 1.2 reifiers and RDF 1.1 reification. */

import type { Dataset } from "../rdf/dataset.ts";
import { iri } from "../rdf/namespaces.ts";

/** A name for a statement, and the statement. */
export interface Reification {
  readonly reifier: number;
  readonly subject: number;
  readonly predicate: number;
  readonly object: number;
}

/**
 * Every reification of a dataset, RDF 1.2 (`rdf:reifies`) before RDF 1.1 (`rdf:Statement` with its three parts), each in
 * row order. An rdf:Statement that lacks a part is passed over: it names no statement.
 * Spec: https://www.w3.org/TR/rdf12-schema/#ch_reifies, https://www.w3.org/TR/rdf-schema/#ch_reificationvocab
 */
export function readReifications(dataset: Dataset): Reification[] {
  return [...modernReifications(dataset), ...classicReifications(dataset)];
}

function modernReifications(dataset: Dataset): Reification[] {
  const found: Reification[] = [];
  const predicate = dataset.terms.find(iri("rdf", "reifies"));
  if (predicate === null) return found;
  for (const row of dataset.match({ predicate })) {
    const { subject: reifier, object } = dataset.row(row);
    const triple = dataset.terms.triple(object);
    if (triple !== null) found.push({ reifier, ...triple });
  }
  return found;
}

function classicReifications(dataset: Dataset): Reification[] {
  const found: Reification[] = [];
  const parts = [iri("rdf", "subject"), iri("rdf", "predicate"), iri("rdf", "object")].map((key) =>
    dataset.terms.find(key),
  );
  const [subjectOf, predicateOf, objectOf] = parts;
  if (subjectOf == null || predicateOf == null || objectOf == null) return found;
  for (const row of dataset.match({ predicate: subjectOf })) {
    const { subject: reifier, object: subject } = dataset.row(row);
    const [predicate] = dataset.objects(reifier, predicateOf);
    const [object] = dataset.objects(reifier, objectOf);
    if (predicate !== undefined && object !== undefined) found.push({ reifier, subject, predicate, object });
  }
  return found;
}
