/** Facts about a claim that evidence itself does not carry: who encoded it, and when its document is dated. */

import type { Knowledge } from "throughline/graph";
import { iri, literalParts } from "throughline/rdf";

/** Who put a claim into the graph, by label; null where that is not recorded. Not to be taken for who makes the claim. */
export function encoderOf(knowledge: Knowledge, reifier: string): string | null {
  const claim = knowledge.dataset.terms.find(reifier);
  if (claim === null) return null;
  const activity = objectOf(knowledge, claim, iri("prov", "wasGeneratedBy"));
  const encoder =
    objectOf(knowledge, claim, iri("prov", "wasAttributedTo")) ??
    (activity === null ? null : objectOf(knowledge, activity, iri("prov", "wasAssociatedWith")));
  return encoder === null ? null : knowledge.labels.label(encoder);
}

/** The date that a document bears, as it is written in the data. */
export function dateOfSource(knowledge: Knowledge, source: string): string | null {
  const node = knowledge.dataset.terms.find(source);
  const date = node === null ? null : objectOf(knowledge, node, iri("dcterms", "issued"));
  return date === null ? null : (literalParts(knowledge.key(date))?.value ?? null);
}

function objectOf(knowledge: Knowledge, subject: number, predicate: string): number | null {
  const { dataset } = knowledge;
  return dataset.objects(subject, dataset.terms.find(predicate))[0] ?? null;
}
