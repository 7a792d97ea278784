/** One shortest path, the first that is met: for those who need one and not the best. */

import type { Corridor } from "./corridor.ts";
import type { FoundPath } from "./found-path.ts";
import { compareSteps } from "./partial-path.ts";
import { type SearchGraph, stepsBetween } from "./search-graph.ts";
import { entryOf } from "./step-code.ts";

/**
 * The path on which the two balls of a corridor first touched. With an index in the order of names it is the same for any
 * order of loading. Time O(length · edges of the node with fewer at each hop).
 */
export function firstPath(corridor: Corridor): FoundPath {
  const { roads } = corridor.graph;
  const { nodes, stepCodes } = corridor.firstWalk();
  let cost = 0;
  for (let hop = 0; hop < stepCodes.length; hop++) {
    const step = bestParallel(roads, nodes[hop] ?? 0, nodes[hop + 1] ?? 0, stepCodes[hop] ?? 0);
    stepCodes[hop] = step;
    cost += roads.costs.edge(entryOf(step)) + (hop === 0 ? 0 : roads.costs.passage(nodes[hop] ?? 0));
  }
  return { nodes, stepCodes, rank: stepCodes.length, detour: 0, cost, roads };
}

/** Of the edges that take a step, the cheapest, then the first by name. */
function bestParallel(roads: SearchGraph, from: number, to: number, stepCode: number): number {
  let best = stepCode;
  for (const step of stepsBetween(roads, from, to)) {
    const order = roads.costs.edge(entryOf(step)) - roads.costs.edge(entryOf(best)) || compareSteps(roads, step, best);
    if (order < 0) best = step;
  }
  return best;
}
