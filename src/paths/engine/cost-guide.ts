/** The cheapest rest of the way from every state to a goal, for searches that order paths by cost. */

import { Heap } from "../heap.ts";
import type { Ball } from "./ball.ts";
import type { Budget } from "./budget.ts";
import type { Guide } from "./guide.ts";
import { mergeParallel } from "./parallel.ts";
import type { StateGraph } from "./state-graph.ts";
import type { Workspace } from "./workspace.ts";

export interface CostGuideOptions {
  readonly minLength: number;
  readonly maxLength: number;
  /** Take one of several parallel edges: the cheapest. */
  readonly merge: boolean;
}

/**
 * Bounds by Dijkstra against the direction, among the states from which a goal is within `maxLength` steps. A bound
 * forgets how long its way is, so it may be lower than the truth where `maxLength` bites; never higher.
 * Time O(edges log states) to build.
 * Source: Dijkstra 1959; as the estimate of a best-first search, Hart, Nilsson and Raphael 1968,
 * doi:10.1109/TSSC.1968.300136.
 */
export class CostGuide implements Guide {
  readonly graph: StateGraph;
  readonly next: Uint32Array;
  readonly walked: Uint32Array;
  readonly #options: CostGuideOptions;
  readonly #workspace: Workspace;
  readonly #back: Ball;
  readonly #goals: ReadonlySet<number>;
  readonly #rests: ReadonlyMap<number, number>;

  /** `back` must hold every state that is within `maxLength` steps of a goal. */
  constructor(graph: StateGraph, workspace: Workspace, budget: Budget, options: CostGuideOptions) {
    this.graph = graph;
    this.next = graph.reached;
    this.walked = graph.walked;
    this.#options = options;
    this.#workspace = workspace;
    this.#back = workspace.back;
    this.#goals = new Set(graph.goals);
    this.#rests = cheapestRests(graph, this.#back, budget);
  }

  get origin(): number | null {
    return this.#back.has(this.graph.start) ? this.graph.start : null;
  }

  extend(state: number, depth: number): number {
    const found = this.graph.step(state, true);
    const count = this.#options.merge ? mergeParallel(this.graph, found, this.#workspace.parallel) : found;
    const left = this.#options.maxLength - depth - 1;
    let kept = 0;
    for (let step = 0; step < count; step++) {
      const next = this.next[step] ?? 0;
      const distance = this.#back.distance(next);
      if (distance < 0 || distance > left) continue;
      this.next[kept] = next;
      this.walked[kept++] = this.walked[step] ?? 0;
    }
    return kept;
  }

  nodeAt(state: number): number {
    return this.graph.nodeOf(state);
  }

  mayEnd(state: number, depth: number): boolean {
    return depth >= this.#options.minLength && this.#goals.has(state);
  }

  mayPass(_state: number, depth: number): boolean {
    return depth < this.#options.maxLength;
  }

  /** A way that leads on from a goal costs at least nothing. */
  rest(state: number): number {
    return this.#goals.has(state) ? 0 : (this.#rests.get(state) ?? Number.POSITIVE_INFINITY);
  }

  leastLength(state: number, depth: number): number {
    const ahead = Math.max(1, this.#back.distance(state));
    return Math.max(this.#options.minLength, depth + ahead);
  }
}

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
