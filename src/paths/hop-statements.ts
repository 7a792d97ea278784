/** The statements that stand together in one hop of a path. */

import { type FoundPath, type PathDistinction, statementOf } from "./engine/found-path.ts";
import { stepsBetween } from "./engine/state-graph.ts";

/**
 * The admitted statements that can take a hop of a path: the one found where statements make paths distinct, those with
 * its predicate where predicates do, else all between its two nodes. Ascending; never empty.
 * Time O(edges of the end with fewer).
 */
export function hopStatements(path: FoundPath, hop: number, distinct: PathDistinction): number[] {
  const found = statementOf(path, hop);
  if (distinct === "edges") return [found];
  const { predicates } = path.roads.index;
  const predicate = predicates[(path.walked[hop] ?? 0) >>> 1];
  const entries = stepsBetween(path.roads, path.nodes[hop] ?? 0, path.nodes[hop + 1] ?? 0).map((step) => step >>> 1);
  const same = distinct === "nodes" ? entries : entries.filter((entry) => predicates[entry] === predicate);
  const statements = same.map((entry) => path.roads.index.statements[entry] ?? 0);
  return [...new Set([found, ...statements])].sort((a, b) => a - b);
}
