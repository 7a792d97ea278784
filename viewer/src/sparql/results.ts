/** What a query answered, as rows of cells. */

import { parseResults, type ResultTerm, resultTable, resultText } from "throughline/query-text";

export interface Cell {
  /** The key of the term: an IRI, `_:label` or a literal as N-Triples writes it; null for an unbound variable. */
  readonly key: string | null;
  /** What is shown where the term is no node of the graph. */
  readonly text: string;
}

export interface Results {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The answer of ASK; null for all other forms. */
  readonly boolean: boolean | null;
}

const UNBOUND: Cell = { key: null, text: "" };

/** The answer of the engine, which writes SPARQL Query Results JSON. */
export function readBindings(text: string): Results {
  const answer = parseResults(text);
  const { columns, rows } = resultTable(answer);
  const cells = rows.map((row) => row.map((term) => (term === null ? UNBOUND : cellOf(term))));
  return { columns, rows: cells, boolean: answer.boolean ?? null };
}

function cellOf(term: ResultTerm): Cell {
  const text = resultText(term, (type, value) => (type === "bnode" ? `_:${value}` : value));
  return { key: term.type === "uri" ? text : null, text };
}
