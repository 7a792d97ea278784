/** What may repeat in a path: the four modes of GQL, checked while a path grows. */

import { OPEN } from "./hubs.ts";
import type { PartialPath } from "./partial-path.ts";
import type { SearchGraph } from "./search-graph.ts";
import { entryOf } from "./step-code.ts";

/**
 * - walk: anything may repeat.
 * - trail: no edge repeats.
 * - simple: no node repeats, but the last may be the first; and no edge repeats (so there and back over one edge is no
 *   cycle).
 * - acyclic: no node repeats.
 *
 * Spec: ISO/IEC 39075:2024 (GQL), path modes; the edge rule of `simple` is ours and matters for cycles of two steps only.
 */
export const PATH_MODES = ["walk", "trail", "simple", "acyclic"] as const;

/** What a path may meet twice. */
export type PathMode = (typeof PATH_MODES)[number];

/** Up to here it is quicker to walk back along a path than to keep a set of it. */
const SHORT = 32;

/** Decides which steps a partial path may take. Time O(1) a step where one path is followed, O(length) after a jump. */
export class WalkRules {
  readonly #roads: SearchGraph;
  readonly #mode: PathMode;
  readonly #from: number;
  readonly #to: number;
  /** What the path in focus has passed, so far: its nodes, or for trails its statements. */
  readonly #passed = new Set<number>();
  #focus: PartialPath | null = null;

  constructor(roads: SearchGraph, mode: PathMode, from: number, to: number) {
    this.#roads = roads;
    this.#mode = mode;
    this.#from = from;
    this.#to = to;
  }

  /** Whether the path may end at `node` with this step. */
  mayEnd(partial: PartialPath, node: number, stepCode: number): boolean {
    switch (this.#mode) {
      case "walk":
        return true;
      case "trail":
        return !this.#has(partial, this.#statement(stepCode));
      case "simple":
        // Back at the start, only there and back over one edge is no cycle: nothing but the first edge can come twice.
        return this.#from === this.#to ? !this.#isFirstEdge(partial, stepCode) : !this.#has(partial, node);
      case "acyclic":
        return !this.#has(partial, node);
    }
  }

  /** Whether the path may pass through `node` after this step. */
  mayPass(partial: PartialPath, node: number, stepCode: number): boolean {
    if ((this.#roads.closed[node] ?? OPEN) !== OPEN) return false;
    switch (this.#mode) {
      case "walk":
        return true;
      case "trail":
        return !this.#has(partial, this.#statement(stepCode));
      case "simple":
      case "acyclic":
        return node !== this.#to && !this.#has(partial, node);
    }
  }

  #statement(stepCode: number): number {
    return this.#roads.index.statements[entryOf(stepCode)] ?? 0;
  }

  #isFirstEdge(partial: PartialPath, stepCode: number): boolean {
    return partial.depth === 1 && this.#statement(partial.stepCode) === this.#statement(stepCode);
  }

  /** What must not come again: the node that a partial path is at, or in a trail the statement that it walked last. */
  #mark(partial: PartialPath): number {
    return this.#mode === "trail" ? this.#statement(partial.stepCode) : partial.node;
  }

  #has(partial: PartialPath, mark: number): boolean {
    if (partial.depth >= SHORT) {
      this.#focusOn(partial);
      return this.#passed.has(mark);
    }
    for (let part: PartialPath | null = partial; part !== null; part = part.before)
      if (this.#isMarked(part) && this.#mark(part) === mark) return true;
    return false;
  }

  /** The start of a trail has walked nothing. */
  #isMarked(part: PartialPath): boolean {
    return this.#mode !== "trail" || part.before !== null;
  }

  /** One step on or back changes one mark; anything else is collected anew. */
  #focusOn(partial: PartialPath): void {
    const focus = this.#focus;
    if (focus === partial) return;
    this.#focus = partial;
    if (focus !== null && partial.before === focus) this.#passed.add(this.#mark(partial));
    else if (focus !== null && focus.before === partial) this.#passed.delete(this.#mark(focus));
    else {
      this.#passed.clear();
      for (let part: PartialPath | null = partial; part !== null; part = part.before)
        if (this.#isMarked(part)) this.#passed.add(this.#mark(part));
    }
  }
}
