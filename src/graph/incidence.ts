/** The index that searches run on: for each node, the statements that touch it, as typed arrays. */

import type { StatementTable } from "./statements.ts";

/**
 * Edges around nodes. The edges of node `n` are the entries `offsets[n] … offsets[n + 1] - 1`; entry `e` leads to
 * `neighbors[e]` over statement `statements[e]`, against its direction where `inverse[e]` is 1. A self loop has one entry.
 */
export interface Incidence {
  readonly offsets: Uint32Array;
  readonly neighbors: Uint32Array;
  readonly statements: Uint32Array;
  readonly inverse: Uint8Array;
}

/**
 * Builds the index of the given statements; those whose object is no resource are passed over.
 * Time and space O(terms + statements); entries of a node keep the order of the statements.
 */
export function buildIncidence(table: StatementTable, chosen: Iterable<number>): Incidence {
  const edges = [...chosen].filter((statement) => table.joinsNodes(statement));
  const terms = table.dataset.terms.size;
  const offsets = new Uint32Array(terms + 1);
  const count = (node: number): void => {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  };
  for (const statement of edges) {
    count(table.subject(statement));
    if (table.subject(statement) !== table.object(statement)) count(table.object(statement));
  }
  for (let node = 0; node < terms; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const entries = offsets[terms] ?? 0;
  const incidence = {
    offsets,
    neighbors: new Uint32Array(entries),
    statements: new Uint32Array(entries),
    inverse: new Uint8Array(entries),
  };
  const next = offsets.slice(0, terms);
  const place = (node: number, neighbor: number, statement: number, inverse: number): void => {
    const entry = next[node] ?? 0;
    next[node] = entry + 1;
    incidence.neighbors[entry] = neighbor;
    incidence.statements[entry] = statement;
    incidence.inverse[entry] = inverse;
  };
  for (const statement of edges) {
    const [subject, object] = [table.subject(statement), table.object(statement)];
    place(subject, object, statement, 0);
    if (subject !== object) place(object, subject, statement, 1);
  }
  return incidence;
}
