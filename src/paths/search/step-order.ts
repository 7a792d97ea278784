/** The steps from one state in order, sorted only as far as they are asked for. */

import { Heap } from "./heap.ts";
import { compareNodes, compareSteps } from "./partial-path.ts";
import type { SearchGraph } from "./search-graph.ts";
import type { Step, Steps } from "./step.ts";

/** The order of steps from one state: the same as that of the partial paths that they make. */
export function compareSiblings(roads: SearchGraph, byLength: boolean, a: Step, b: Step): number {
  const [byBound, bySteps] = [a.least - b.least, a.leastLength - b.leastLength];
  const order = byLength ? bySteps || byBound : byBound || bySteps;
  if (order !== 0) return order;
  if (a.node !== b.node) return compareNodes(roads, a.node, b.node);
  return compareSteps(roads, a.stepCode, b.stepCode) || Number(b.whole) - Number(a.whole);
}

/**
 * Steps out of a heap. With `merge`, only the first of several that lead to the same state counts: parallel edges, of
 * which the cheapest stands for all.
 */
export class StepOrder<Entry> implements Steps {
  readonly #heap: Heap<Entry>;
  readonly #stepOf: (entry: Entry) => Step;
  readonly #states: Set<number> | null;
  readonly #taken: Step[] = [];

  /** Takes the entries over. O(entries), then O(log entries) a step. */
  constructor(
    entries: Entry[],
    compare: (a: Entry, b: Entry) => number,
    stepOf: (entry: Entry) => Step,
    merge: boolean,
  ) {
    this.#heap = Heap.from(entries, compare);
    this.#stepOf = stepOf;
    this.#states = merge ? new Set() : null;
  }

  at(n: number): Step | null {
    while (this.#taken.length <= n) {
      const entry = this.#heap.pop();
      if (entry === undefined) return null;
      const step = this.#stepOf(entry);
      const way = step.state * 2 + Number(step.whole);
      if (this.#states?.has(way)) continue;
      this.#states?.add(way);
      this.#taken.push(step);
    }
    return this.#taken[n] ?? null;
  }
}
