/** Bidirectional breadth-first search (Pohl 1971): how far the ends are apart, and which states lie on walks of a length. */

import { ownerOf } from "../../graph/store/incidence.ts";
import type { Work } from "../../work.ts";
import type { Ball, Growth } from "./ball.ts";
import type { Budget } from "./budget.ts";
import type { StepGraph } from "./search-graph.ts";
import { entryOf } from "./step-code.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Bidirectional breadth-first search, the side with fewer edges at its frontier first. Both balls hold whole levels, so the
 * first touch gives the exact distance: one more than the two radii. Time O(edges within both balls), space O(1) beyond
 * the workspace.
 * Source: Pohl, Bi-directional search, Machine Intelligence 6, 1971.
 */
export class Corridor {
  readonly graph: StepGraph;
  readonly front: Ball;
  readonly back: Ball;
  readonly #budget: Budget;
  #distance: number | null = null;
  #touchedOnward = false;

  constructor(graph: StepGraph, workspace: Workspace, budget: Budget) {
    this.graph = graph;
    this.front = workspace.front;
    this.back = workspace.back;
    this.#budget = budget;
    this.front.begin([graph.start]);
    this.back.begin(graph.goals);
    if (this.back.has(graph.start)) this.#distance = 0;
  }

  /** The length of the shortest walk; null until `meet` has found one. */
  get distance(): number | null {
    return this.#distance;
  }

  /**
   * Looks for the shortest walk of up to `maxLength`: at once up to the first pause, and what is left then is handed back;
   * null where nothing is. Most questions are over in microseconds, and pay for no generator.
   */
  meet(maxLength: number): Work<void> | null {
    return atOnce(() => this.#meet(maxLength));
  }

  #meet(maxLength: number): Work<void> | null {
    while (this.#distance === null && this.reach < maxLength && !this.#closed && !this.#budget.spent) {
      const onward = this.#frontIsCheaper;
      const growth = this.#grow(onward, true);
      if (typeof growth === "object") return growth;
      if (!growth) continue;
      this.#distance = this.reach + 1;
      this.#touchedOnward = onward;
    }
    return null;
  }

  /**
   * Makes both sides together reach as far as walks of this length need: up to one step between them. Stops where nothing
   * is left to reach, unless that is too near still. Pauses as `meet`.
   */
  widen(length: number): Work<void> | null {
    return atOnce(() => this.#widen(length));
  }

  #widen(length: number): Work<void> | null {
    while (this.reach < length - 1 && !this.#budget.spent) {
      if (length === Number.POSITIVE_INFINITY && this.front.exhausted && this.back.exhausted) break;
      const growth = this.#grow(this.#frontIsCheaper, false);
      if (typeof growth === "object") return growth;
    }
    return null;
  }

  /** The two radii together. */
  get reach(): number {
    return this.front.radius + this.back.radius;
  }

  /**
   * The walk on which the balls first touched, from start to goal: one of the shortest, which one depends on the order of
   * the entries in the index. Only in a plain graph, after `meet` found one of at least one step.
   */
  firstWalk(): { nodes: number[]; stepCodes: number[] } {
    const { index } = this.graph.roads;
    const { before, state, stepCode: across } = this.#touchedOnward ? this.front.contact : this.back.contact;
    const [left, right] = this.#touchedOnward ? [before, state] : [state, before];
    const middle = this.front.distance(left);
    const length = middle + 1 + this.back.distance(right);
    const nodes = new Array<number>(length + 1);
    const stepCodes = new Array<number>(length);
    nodes[middle] = left;
    stepCodes[middle] = across;
    nodes[middle + 1] = right;
    for (let depth = middle, at = left; depth > 0; depth--) {
      const step = this.front.stepCodeTo(at);
      at = ownerOf(index, entryOf(step));
      stepCodes[depth - 1] = step;
      nodes[depth - 1] = at;
    }
    for (let depth = middle + 1, at = right; depth < length; depth++) {
      const step = this.back.stepCodeTo(at);
      at = ownerOf(index, entryOf(step));
      stepCodes[depth] = step;
      nodes[depth + 1] = at;
    }
    return { nodes, stepCodes };
  }

  get #closed(): boolean {
    return this.front.exhausted || this.back.exhausted;
  }

  get #frontIsCheaper(): boolean {
    const { front, back } = this;
    if (front.exhausted || back.exhausted) return back.exhausted;
    return front.frontierEdges(this.graph) <= back.frontierEdges(this.graph);
  }

  /** One level more on one side; tells whether it touched the other. */
  #grow(onward: boolean, stopAtTouch: boolean): Growth {
    const [ball, other] = onward ? [this.front, this.back] : [this.back, this.front];
    return ball.grow(this.graph, onward, stopAtTouch ? other : null, this.#budget);
  }
}

/** Goes on at once up to the first work that has pauses; what is left then, or null. */
function atOnce(goOn: () => Work<void> | null): Work<void> | null {
  const first = goOn();
  return first === null ? null : untilDone(first, goOn);
}

function* untilDone(first: Work<void>, goOn: () => Work<void> | null): Work<void> {
  for (let work: Work<void> | null = first; work !== null; work = goOn()) yield* work;
}
