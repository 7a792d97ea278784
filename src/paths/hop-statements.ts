/** The statements that stand together in one hop of a path. */

import { degreeOf } from "../graph/incidence.ts";
import { type FoundPath, type PathDistinction, statementOf } from "./engine/found-path.ts";
import type { Roads } from "./engine/state-graph.ts";

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
  const entries = entriesBetween(path.roads, path.nodes[hop] ?? 0, path.nodes[hop + 1] ?? 0);
  const same = distinct === "nodes" ? entries : entries.filter((entry) => predicates[entry] === predicate);
  const statements = same.map((entry) => path.roads.index.statements[entry] ?? 0);
  return [...new Set([found, ...statements])].sort((a, b) => a - b);
}

/** The entries of admitted edges that lead from one node to another, in the list of either. */
function entriesBetween(roads: Roads, from: number, to: number): number[] {
  const { index } = roads;
  const atFrom = degreeOf(index, from) <= degreeOf(index, to);
  const [node, other] = atFrom ? [from, to] : [to, from];
  const begin = index.offsets[node] ?? 0;
  const end = index.offsets[node + 1] ?? 0;
  const against = index.against[node] ?? 0;
  const either = index.either[node] ?? 0;
  const [first, last] = !roads.directed ? [begin, end] : atFrom ? [begin, against] : [either, end];
  const entries: number[] = [];
  for (let entry = first; entry < last; entry++) {
    if (index.neighbors[entry] !== other) continue;
    if (roads.admits === null || roads.admits(index.statements[entry] ?? 0)) entries.push(entry);
  }
  return entries;
}
