/** The cheapest rest of the way from every state to a goal, for searches that order paths by cost. */

import { Heap } from "../heap.ts";
import type { Ball } from "./ball.ts";
import type { Budget } from "./budget.ts";
import type { Guide, Step, Steps } from "./guide.ts";
import type { StateGraph } from "./state-graph.ts";
import { compareSiblings, StepOrder } from "./step-order.ts";

export interface CostGuideOptions {
  readonly minLength: number;
  readonly maxLength: number;
  /** Take one of several parallel edges: the cheapest. */
  readonly merge: boolean;
}

/**
 * Bounds by Dijkstra against the direction, among the states from which a goal is within `maxLength` steps. A bound
 * forgets how long its way is, so it may be lower than the truth where `maxLength` bites; never higher.
 * Time O(edges log states) to build, O(steps) a place.
 * Source: Dijkstra 1959; as the estimate of a best-first search, Hart, Nilsson and Raphael 1968,
 * doi:10.1109/TSSC.1968.300136.
 */
export class CostGuide implements Guide {
  readonly graph: StateGraph;
  readonly seeds: readonly Step[];
  readonly #options: CostGuideOptions;
  readonly #back: Ball;
  readonly #goals: ReadonlySet<number>;
  readonly #rests: ReadonlyMap<number, number>;

  /** `back` must hold every state that is within `maxLength` steps of a goal. */
  constructor(graph: StateGraph, back: Ball, budget: Budget, options: CostGuideOptions) {
    this.graph = graph;
    this.#options = options;
    this.#back = back;
    this.#goals = new Set(graph.goals);
    this.#rests = cheapestRests(graph, back, budget);
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
      const rest = isGoal ? 0 : (this.#rests.get(place) ?? 0);
      const leastLength = Math.max(minLength, depth + Math.max(1, ahead));
      ways.push({ ...step, least: depth === 0 ? 0 : cost + rest, leastLength, whole: false });
    }
    return ways;
  }
}

/** What it costs at least to pass through each state and reach a goal. */
function cheapestRests(graph: StateGraph, within: Ball, budget: Budget): Map<number, number> {
  const { costs } = graph.roads;
  const settled = new Map<number, number>();
  const heap = new Heap<{ readonly state: number; readonly cost: number }>((a, b) => a.cost - b.cost);
  for (const goal of graph.goals) heap.push({ state: goal, cost: 0 });
  for (let nearest = heap.pop(); nearest !== undefined && budget.step(); nearest = heap.pop()) {
    const { state, cost } = nearest;
    if (settled.has(state)) continue;
    settled.set(state, cost);
    const count = graph.step(state, false);
    for (let step = 0; step < count; step++) {
      const before = graph.reached[step] ?? 0;
      if (settled.has(before) || !within.has(before)) continue;
      const edge = costs.edge((graph.walked[step] ?? 0) >>> 1);
      heap.push({ state: before, cost: cost + edge + costs.passage(graph.nodeOf(before)) });
    }
  }
  return settled;
}
