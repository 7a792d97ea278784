/** What the graph says of one thing, as RDF: in order where it is short, a triple a line as fast as it is read where it is long. */

import { EXPORT_FORMATS } from "../export/formats.ts";
import type { Selection } from "../export/selection.ts";
import { rowsOfStatements } from "../graph/store/select.ts";
import { ntriplesOfKey } from "../rdf/store/terms.ts";
import { runPausing } from "../work.ts";
import type { ServedGraph } from "./served-graph.ts";

/** Triples of a document that is written as a whole, by subjects; a writer cannot be interrupted. */
const MAX_WHOLE = 2000;

const OPTIONS = { rdf11: false, spreadsheetSafe: false, context: null } as const;

/** The statements in which the thing is subject or object, with their evidence and the names of what they speak of. */
export async function statementsOf({ knowledge }: ServedGraph, node: number): Promise<Selection> {
  const { dataset, statements: table } = knowledge;
  const both = [...table.match({ subject: node }), ...table.match({ object: node })];
  const numbers = Uint32Array.from(new Set(both.filter((statement) => table.role(statement) !== "provenance"))).sort();
  const statements = Array.from(numbers);
  return { knowledge, dataset, rows: await runPausing(rowsOfStatements.work(knowledge, statements)), statements };
}

/** Whether a document of this part can be written as a whole. */
export function isShort({ rows }: Selection): boolean {
  return rows.length <= MAX_WHOLE;
}

/** A short part as a document of its form. */
export async function written(part: Selection, form: "turtle" | "jsonld"): Promise<string> {
  return (await EXPORT_FORMATS[form].write(part, OPTIONS)).text;
}

/** A part as N-Triples, which are Turtle too, in the order of the data. */
export function* triplesOf({ dataset, rows }: Selection): Generator<string> {
  for (const row of rows) {
    const { subject, predicate, object } = dataset.row(row);
    yield `${[subject, predicate, object].map((id) => ntriplesOfKey(dataset.terms.key(id))).join(" ")} .\n`;
  }
}
