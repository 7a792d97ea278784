/** Bounds of A* by a backward Dijkstra: the cheapest rest of the way from every state to a goal. */

import { WORKING, type Work } from "../../work.ts";
import type { Ball } from "./ball.ts";
import type { Budget } from "./budget.ts";
import type { Guide } from "./guide.ts";
import type { PartialPath } from "./partial-path.ts";
import type { StepGraph } from "./search-graph.ts";
import { StateHeap } from "./state-heap.ts";
import type { Step, Steps } from "./step.ts";
import { entryOf } from "./step-code.ts";
import { compareSiblings, StepOrder } from "./step-order.ts";
import type { Workspace } from "./workspace.ts";

export interface CostGuideOptions {
  readonly minLength: number;
  readonly maxLength: number;
  /** Order by length first; then the rests are those of the shortest ways only, as from `shortestRests`. */
  readonly byLength: boolean;
  /** Take one of several parallel edges: the cheapest. */
  readonly merge: boolean;
}

/**
 * Bounds from the cheapest rests. A bound forgets how long its way is, so it may be lower than the truth where `maxLength`
 * bites; never higher. Time O(steps) a state.
 * Source: Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136.
 */
export class CostGuide implements Guide {
  readonly graph: StepGraph;
  readonly byLength: boolean;
  readonly aim = null;
  readonly seeds: readonly Step[];
  readonly #options: CostGuideOptions;
  readonly #back: Ball;
  readonly #goals: ReadonlySet<number>;
  readonly #rests: Float64Array;

  /** `back` must hold every state that is within `maxLength` steps of a goal, and `rests` what it costs from there. */
  constructor(graph: StepGraph, back: Ball, rests: Float64Array, options: CostGuideOptions) {
    this.graph = graph;
    this.#options = options;
    this.byLength = options.byLength;
    this.#back = back;
    this.#goals = new Set(graph.goals);
    this.#rests = rests;
    this.seeds = back.has(graph.start) ? this.#ways(graph.start, 0, 0, 0) : [];
  }

  steps({ state, depth }: PartialPath): Steps {
    const { graph } = this;
    const { costs } = graph.roads;
    const count = graph.step(state, true);
    const found: Step[] = [];
    for (let step = 0; step < count; step++) {
      const stepCode = graph.stepCodes[step] ?? 0;
      found.push(...this.#ways(graph.reached[step] ?? 0, stepCode, costs.edge(entryOf(stepCode)), depth + 1));
    }
    const compare = (a: Step, b: Step): number => compareSiblings(graph.roads, this.byLength, a, b);
    return new StepOrder(found, compare, (step) => step, this.#options.merge);
  }

  /** How a path may go on with a step into a state: end there, lead on, both or neither. */
  #ways(state: number, stepCode: number, cost: number, depth: number): Step[] {
    const { minLength, maxLength } = this.#options;
    const ahead = this.#back.distance(state);
    if (ahead < 0 || depth + ahead > maxLength) return [];
    const step = { state, node: this.graph.nodeOf(state), stepCode, cost };
    const isGoal = this.#goals.has(state);
    const ways: Step[] = [];
    if (isGoal && depth >= minLength) ways.push({ ...step, least: cost, leastLength: depth, whole: true });
    if (depth < maxLength) {
      // From a goal the way on is not known; it costs at least nothing.
      const rest = isGoal ? 0 : (this.#rests[state] ?? 0);
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
  graph: StepGraph,
  within: Ball,
  workspace: Workspace,
  budget: Budget,
): Work<Float64Array> {
  const rests = emptyRests(graph, within, workspace);
  const heap = new StateHeap();
  for (const goal of graph.goals) heap.push(goal, 0);
  while (heap.count > 0 && budget.step(SETTLING)) {
    if (budget.restDue()) yield WORKING;
    const { state, cost } = heap;
    heap.pop();
    // An older, dearer entry of a state that is settled.
    if (cost > (rests[state] ?? 0)) continue;
    const count = graph.step(state, false);
    for (let step = 0; step < count; step++) {
      const before = graph.reached[step] ?? 0;
      if (!within.has(before)) continue;
      const rest = cost + costThrough(graph, step);
      if (rest >= (rests[before] ?? 0)) continue;
      rests[before] = rest;
      heap.push(before, rest);
    }
  }
  return rests;
}

/** To take a state off the heap costs about as much as to look at this many edges. */
const SETTLING = 16;

/**
 * What the shortest ways from each state of a ball around the goals cost at least, however cheap longer ways are. With
 * pauses; a spent budget leaves it unfinished. Time O(edges), space as `cheapestRests`.
 */
export function* shortestRests(
  graph: StepGraph,
  within: Ball,
  workspace: Workspace,
  budget: Budget,
): Work<Float64Array> {
  const rests = emptyRests(graph, within, workspace);
  for (let index = 0; index < within.count; index++) {
    const state = within.at(index);
    const farther = within.distance(state) + 1;
    const count = graph.step(state, false);
    for (let step = 0; step < count; step++) {
      const before = graph.reached[step] ?? 0;
      if (within.distance(before) !== farther) continue;
      const rest = (rests[state] ?? 0) + costThrough(graph, step);
      if (rest < (rests[before] ?? 0)) rests[before] = rest;
    }
    if (!budget.step(count)) return rests;
    if (budget.restDue()) yield WORKING;
  }
  return rests;
}

/** What it costs to pass through the state that a step leads from, and to walk the step. */
function costThrough(graph: StepGraph, step: number): number {
  const { costs } = graph.roads;
  return costs.edge(entryOf(graph.stepCodes[step] ?? 0)) + costs.passage(graph.nodeOf(graph.reached[step] ?? 0));
}

/** Nothing for the goals, and no way yet for the other states. */
function emptyRests(graph: StepGraph, within: Ball, workspace: Workspace): Float64Array {
  const rests = workspace.stateCosts(graph.size);
  for (let index = 0; index < within.count; index++) rests[within.at(index)] = Number.POSITIVE_INFINITY;
  for (const goal of graph.goals) rests[goal] = 0;
  return rests;
}
