/** Parallel edges: several edges that take one step between the same two states. */

import type { EpochMap } from "./epoch-map.ts";
import type { Roads, StateGraph } from "./state-graph.ts";

/** Which of two parallel edges stands for both: the cheaper, then by name, then the one along its direction. */
export function compareParallel(roads: Roads, a: number, b: number): number {
  const [entryA, entryB] = [a >>> 1, b >>> 1];
  const byCost = roads.costs.edge(entryA) - roads.costs.edge(entryB);
  if (byCost !== 0) return byCost;
  const { statements } = roads.index;
  const [left, right] = [statements[entryA] ?? 0, statements[entryB] ?? 0];
  if (left === right) return (a & 1) - (b & 1);
  return roads.statementKey(left) < roads.statementKey(right) ? -1 : 1;
}

/** Keeps one edge for each state among the first `count` steps of the graph's buffers; tells how many are left. */
export function mergeParallel(graph: StateGraph, count: number, places: EpochMap): number {
  places.clear();
  const { reached, walked, roads } = graph;
  let kept = 0;
  for (let step = 0; step < count; step++) {
    const state = reached[step] ?? 0;
    const entry = walked[step] ?? 0;
    if (places.has(state)) {
      const place = places.get(state);
      if (compareParallel(roads, entry, walked[place] ?? 0) < 0) walked[place] = entry;
      continue;
    }
    places.set(state, kept);
    reached[kept] = state;
    walked[kept++] = entry;
  }
  return kept;
}
