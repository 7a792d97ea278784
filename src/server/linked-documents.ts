/**
 * What the graph says of one thing, as a document: in order where it is short, a triple a line as fast as it is read where it
 * is long; and as a page. Jobs for the threads.
 */

import { answerShow } from "../ask/concepts.ts";
import { EXPORT_FORMATS } from "../export/formats.ts";
import type { Selection } from "../export/selection.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { rowsOfStatements } from "../graph/store/select.ts";
import { ntriplesOfKey } from "../rdf/store/terms.ts";
import type { Job } from "../threads/job.ts";
import { pauseEvery, runPausing } from "../work.ts";
import { conceptPage } from "./concept-page.ts";

/** Triples of a document that is written as a whole, by subjects. */
const MAX_WHOLE = 2000;

const OPTIONS = { rdf11: false, spreadsheetSafe: false, context: null } as const;

export interface DocumentJob {
  readonly iri: string;
  readonly form: "turtle" | "jsonld";
}

/** Facts of a document: how many triples are too many for its form; null where it is there. */
export interface DocumentFacts {
  readonly tooMany: number | null;
}

/** The statements in which a thing is subject or object, with their evidence and the names of what they speak of. */
export const documentAbout: Job = async ({ knowledge }, { iri, form }: DocumentJob, { signal }) => {
  const statements = statementsAbout(knowledge, knowledge.dataset.terms.find(iri) ?? 0);
  const rows = await runPausing(rowsOfStatements.work(knowledge, statements), pauseEvery(undefined, signal));
  const part: Selection = { knowledge, dataset: knowledge.dataset, rows, statements };
  const tooMany = form === "jsonld" && rows.length > MAX_WHOLE ? rows.length : null;
  const facts = { tooMany } satisfies DocumentFacts;
  if (tooMany !== null) return { facts, texts: [], isLong: false };
  if (rows.length > MAX_WHOLE) return { facts, texts: triplesOf(part), isLong: true };
  return { facts, texts: [(await EXPORT_FORMATS[form].write(part, OPTIONS)).text], isLong: false };
};

/** The body of a page about a thing; its facts are the title. */
export const pageAbout: Job = async (services, { iri }: { readonly iri: string }, { signal }) => {
  const result = await answerShow(services, { concept: iri }, { signal });
  return { facts: { title: result.concept.label }, texts: [conceptPage(result)], isLong: false };
};

function statementsAbout({ statements: table }: Knowledge, node: number): number[] {
  const both = [...table.match({ subject: node }), ...table.match({ object: node })];
  const numbers = Uint32Array.from(new Set(both.filter((statement) => table.role(statement) !== "provenance"))).sort();
  return Array.from(numbers);
}

/** A part as N-Triples, which are Turtle too, in the order of the data. */
function* triplesOf({ dataset, rows }: Selection): Generator<string> {
  for (const row of rows) {
    const { subject, predicate, object } = dataset.row(row);
    yield `${[subject, predicate, object].map((id) => ntriplesOfKey(dataset.terms.key(id))).join(" ")} .\n`;
  }
}
