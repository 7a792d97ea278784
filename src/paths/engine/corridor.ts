/** Two balls that grow towards each other: how far the ends are apart, and which states lie on walks of a length. */

import type { Ball } from "./ball.ts";
import type { Budget } from "./budget.ts";
import type { StateGraph } from "./state-graph.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Bidirectional breadth-first search, the side with fewer edges at its rim first. Both sides advance by whole levels, so
 * the first touch gives the exact distance. Time O(edges within both balls), space O(1) beyond the workspace.
 * Source: Pohl, Bi-directional search, Machine Intelligence 6, 1971.
 */
export class Corridor {
  readonly graph: StateGraph;
  readonly front: Ball;
  readonly back: Ball;
  readonly #budget: Budget;
  #distance: number | null = null;

  constructor(graph: StateGraph, workspace: Workspace, budget: Budget) {
    this.graph = graph;
    this.front = workspace.front;
    this.back = workspace.back;
    this.#budget = budget;
    this.front.begin([graph.start]);
    this.back.begin(graph.goals);
    if (this.back.has(graph.start)) this.#distance = 0;
  }

  /** The length of the shortest walk, or null where none of up to `maxLength` exists or the budget was spent. */
  distance(maxLength: number): number | null {
    while (this.#distance === null && this.reach < maxLength && !this.closed && !this.#budget.spent) {
      if (this.#grow() && !this.#budget.spent) this.#distance = this.reach;
    }
    return this.#distance;
  }

  /** Makes both balls together reach as far as walks of this length need. */
  widen(length: number): void {
    while (this.reach < length && !this.#budget.spent) this.#grow();
  }

  /** Walks of up to this length are wholly within the two balls. */
  get reach(): number {
    return this.front.radius + this.back.radius;
  }

  /** Whether one side has nothing left to reach, so that the balls will never touch if they do not yet. */
  get closed(): boolean {
    return this.front.exhausted || this.back.exhausted;
  }

  #grow(): boolean {
    const { front, back, graph } = this;
    const forward = back.exhausted || (!front.exhausted && front.frontierEdges(graph) <= back.frontierEdges(graph));
    return forward ? front.grow(graph, true, back, this.#budget) : back.grow(graph, false, front, this.#budget);
  }
}
