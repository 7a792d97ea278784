/** Facts about a claim that evidence itself does not carry: who encoded it, and who wrote its document, and when. */

import type { Knowledge } from "throughline/graph";
import { citedDocument } from "throughline/paths";
import { iri, literalParts } from "throughline/rdf";

/** Who put a claim into the graph, by label; null where that is not recorded. Not to be taken for who makes the claim. */
export function encoderOf(knowledge: Knowledge, reifier: string): string | null {
  const claim = knowledge.dataset.terms.find(reifier);
  if (claim === null) return null;
  const activity = objectsOf(knowledge, claim, iri("prov", "wasGeneratedBy"))[0];
  const encoder =
    objectsOf(knowledge, claim, iri("prov", "wasAttributedTo"))[0] ??
    (activity === undefined ? undefined : objectsOf(knowledge, activity, iri("prov", "wasAssociatedWith"))[0]);
  return encoder === undefined ? null : textOfTerm(knowledge, encoder);
}

/** What is recorded of a document beside its title. */
export interface DocumentFacts {
  /** The title as the document itself has it, where the graph calls the document something shorter. */
  readonly fullTitle: string | null;
  readonly authors: readonly string[];
  /** Who brought it out, where that is nobody of the authors. */
  readonly publisher: string | null;
  /** As it is written in the data. */
  readonly date: string | null;
  /** The kinds of document it is. */
  readonly kinds: readonly string[];
}

/** What is recorded of a document, by its IRI; nothing but nulls and empty lists for one that the graph does not hold. */
export function documentFacts(knowledge: Knowledge, source: string): DocumentFacts {
  const node = knowledge.dataset.terms.find(source);
  if (node === null) return { fullTitle: null, authors: [], publisher: null, date: null, kinds: [] };
  const firstOf = (predicate: string): string | null => {
    const [first] = objectsOf(knowledge, node, predicate);
    return first === undefined ? null : textOfTerm(knowledge, first);
  };
  const title = firstOf(iri("dcterms", "title"));
  // As references name them, so that card and footnote never disagree on who wrote a document.
  const { authors, publisher } = citedDocument(knowledge, source);
  const { labels } = knowledge;
  const names = authors.map(({ label }) => labels.shown(label));
  return {
    fullTitle: title === knowledge.labels.label(node) ? null : title,
    authors: names,
    publisher: publisher === null || names.includes(labels.shown(publisher)) ? null : labels.shown(publisher),
    date: firstOf(iri("dcterms", "issued")) ?? firstOf(iri("schema", "datePublished")),
    kinds: knowledge.types(node).map((type) => knowledge.labels.label(type)),
  };
}

function textOfTerm(knowledge: Knowledge, id: number): string {
  return knowledge.labels.shown(literalParts(knowledge.key(id))?.value ?? knowledge.labels.label(id));
}

function objectsOf({ dataset }: Knowledge, subject: number, predicate: string): number[] {
  return dataset.objects(subject, dataset.terms.find(predicate));
}
