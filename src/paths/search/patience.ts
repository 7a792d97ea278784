/** When a search has worked in vain for so long that exact bounds would have been cheaper. */

import type { Budget } from "./budget.ts";
import type { FoundPath } from "./found-path.ts";
import type { StepGraph } from "./search-graph.ts";

/** Below this much work, about a thousand partial paths, nothing is changed: most questions are over by then. */
const AT_LEAST = 1 << 18;

/**
 * Measures the work since the last path. It is over when it exceeds what exact bounds would have cost for all the paths
 * until now: one look over the edges for each of their steps. So the change costs at most as much again as what was spent.
 */
export class Patience {
  readonly #budget: Budget;
  readonly #edges: number;
  #since: number;
  #steps: number;
  #last: FoundPath | null = null;

  constructor(graph: StepGraph, budget: Budget, distance: number) {
    this.#steps = distance;
    this.#budget = budget;
    this.#edges = graph.roads.index.edges;
    this.#since = budget.work;
  }

  /** The last path that was found. */
  get last(): FoundPath | null {
    return this.#last;
  }

  found(path: FoundPath): void {
    this.#last = path;
    this.#steps += path.stepCodes.length;
    this.#since = this.#budget.work;
  }

  get isOver(): boolean {
    return this.#budget.work - this.#since > AT_LEAST + this.#steps * this.#edges;
  }
}
