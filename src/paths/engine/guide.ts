/** What steers a best-first search: which steps lead on, and the least that the rest of the way costs. */

import type { StateGraph } from "./state-graph.ts";

/**
 * Places that partial paths can be at, and the steps between them. `extend` writes the steps into `next` and `walked`,
 * which the next call overwrites. No bound is higher than the truth, so that the first path found is the best one.
 */
export interface Guide {
  readonly graph: StateGraph;
  /** Where every path begins, or null where there is none. */
  readonly origin: number | null;
  readonly next: Uint32Array;
  readonly walked: Uint32Array;
  /** The steps from a place at some depth; tells how many. */
  extend(place: number, depth: number): number;
  nodeAt(place: number): number;
  /** Whether a path of this many steps may end here. */
  mayEnd(place: number, depth: number): boolean;
  /** Whether a path may lead on from here. */
  mayPass(place: number, depth: number): boolean;
  /** The least cost of the rest of a path that leads on from here, in millionths. */
  rest(place: number): number;
  /** The least length of a whole path that leads on from here after this many steps. */
  leastLength(place: number, depth: number): number;
}
