/** Rows of a dataset as canonical N-Triples or N-Quads lines. */

import type { Dataset } from "../store/dataset.ts";
import { DEFAULT_GRAPH } from "../store/term-table.ts";
import { ntriplesOfKey } from "../store/terms.ts";

/** One row as a line without its line break; the graph is written where it is not the default one. */
export function nquadsLine(dataset: Dataset, row: number): string {
  const { subject, predicate, object, namedGraph } = dataset.row(row);
  const ids = namedGraph === DEFAULT_GRAPH ? [subject, predicate, object] : [subject, predicate, object, namedGraph];
  return `${ids.map((id) => ntriplesOfKey(dataset.terms.key(id))).join(" ")} .`;
}

/** The given rows as sorted N-Quads text (code-unit order), each line closed; "" for no rows. */
export function toNQuads(dataset: Dataset, rows: Iterable<number>): string {
  return [...rows]
    .map((row) => `${nquadsLine(dataset, row)}\n`)
    .sort()
    .join("");
}
