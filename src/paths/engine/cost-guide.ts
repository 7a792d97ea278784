/** The cheapest rest of the way from every state to a goal, for searches that order paths by cost. */

import type { Ball } from "./ball.ts";
import { type Budget, WORKING } from "./budget.ts";
import type { Guide, Step, Steps } from "./guide.ts";
import type { StateGraph } from "./state-graph.ts";
import { StateHeap } from "./state-heap.ts";
import { compareSiblings, StepOrder } from "./step-order.ts";
import type { Workspace } from "./workspace.ts";

export interface CostGuideOptions {
  readonly minLength: number;
  readonly maxLength: number;
  /** Take one of several parallel edges: the cheapest. */
  readonly merge: boolean;
}

/**
 * Bounds from `cheapestRests`. A bound forgets how long its way is, so it may be lower than the truth where `maxLength`
 * bites; never higher. Time O(steps) a place.
 * Source: Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136.
 */
export class CostGuide implements Guide {
  readonly graph: StateGraph;
  readonly seeds: readonly Step[];
  readonly #options: CostGuideOptions;
  readonly #back: Ball;
  readonly #goals: ReadonlySet<number>;
  readonly #rests: Float64Array;

  /** `back` must hold every state that is within `maxLength` steps of a goal, and `rests` its `cheapestRests`. */
  constructor(graph: StateGraph, back: Ball, rests: Float64Array, options: CostGuideOptions) {
    this.graph = graph;
    this.#options = options;
    this.#back = back;
    this.#goals = new Set(graph.goals);
    this.#rests = rests;
    this.seeds = back.has(graph.start) ? this.#ways(graph.start, 0, 0, 0) : [];
  }

  steps(state: number, depth: number): Steps {
    const { graph } = this;
    const { costs } = graph.roads;
    const count = graph.step(state, true);
    const found: Step[] = [];
    for (let step = 0; step < count; step++) {
      const walked = graph.walked[step] ?? 0;
      found.push(...this.#ways(graph.reached[step] ?? 0, walked, costs.edge(walked >>> 1), depth + 1));
    }
    const compare = (a: Step, b: Step): number => compareSiblings(graph.roads, a, b);
    return new StepOrder(found, compare, (step) => step, this.#options.merge);
  }

  /** How a path may go on with a step into a state: end there, lead on, both or neither. */
  #ways(place: number, walked: number, cost: number, depth: number): Step[] {
    const { minLength, maxLength } = this.#options;
    const ahead = this.#back.distance(place);
    if (ahead < 0 || depth + ahead > maxLength) return [];
    const step = { place, node: this.graph.nodeOf(place), walked, cost };
    const isGoal = this.#goals.has(place);
    const ways: Step[] = [];
    if (isGoal && depth >= minLength) ways.push({ ...step, least: cost, leastLength: depth, whole: true });
    if (depth < maxLength) {
      // From a goal the way on is not known; it costs at least nothing.
      const rest = isGoal ? 0 : (this.#rests[place] ?? 0);
      const leastLength = Math.max(minLength, depth + Math.max(1, ahead));
      ways.push({ ...step, least: depth === 0 ? 0 : cost + rest, leastLength, whole: false });
    }
    return ways;
  }
}

/**
 * What it costs at least to pass through each state of a ball around the goals and reach one of them; the goals themselves
 * cost nothing, for a path may end there. Dijkstra against the direction, with pauses; a spent budget leaves it unfinished.
 * Time O(edges log states), space O(1) beyond the workspace, whose next question overwrites the result.
 * Source: Dijkstra 1959, doi:10.1007/BF01386390.
 */
export function* cheapestRests(
  graph: StateGraph,
  within: Ball,
  workspace: Workspace,
  budget: Budget,
): Generator<typeof WORKING, Float64Array> {
  const { costs } = graph.roads;
  const rests = workspace.stateCosts(graph.size);
  for (let place = 0; place < within.count; place++) rests[within.at(place)] = Number.POSITIVE_INFINITY;
  const heap = new StateHeap();
  for (const goal of graph.goals) {
    rests[goal] = 0;
    heap.push(goal, 0);
  }
  while (heap.count > 0 && budget.step()) {
    if (budget.restDue()) yield WORKING;
    const { state, cost } = heap;
    heap.pop();
    // An older, dearer entry of a state that is settled.
    if (cost > (rests[state] ?? 0)) continue;
    const count = graph.step(state, false);
    for (let step = 0; step < count; step++) {
      const before = graph.reached[step] ?? 0;
      if (!within.has(before)) continue;
      const edge = costs.edge((graph.walked[step] ?? 0) >>> 1);
      const rest = cost + edge + costs.passage(graph.nodeOf(before));
      if (rest >= (rests[before] ?? 0)) continue;
      rests[before] = rest;
      heap.push(before, rest);
    }
  }
  return rests;
}
