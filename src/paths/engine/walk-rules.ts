/** What may repeat in a path: the four modes of GQL, checked while a path grows. */

import { OPEN } from "./hubs.ts";
import type { Partial } from "./partial.ts";
import type { Roads } from "./state-graph.ts";

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

export type PathMode = (typeof PATH_MODES)[number];

/** Decides which steps a partial path may take. Time O(length) a step, O(1) for walks and for paths without slack. */
export class WalkRules {
  readonly #roads: Roads;
  readonly #mode: PathMode;
  readonly #from: number;
  readonly #to: number;

  constructor(roads: Roads, mode: PathMode, from: number, to: number) {
    this.#roads = roads;
    this.#mode = mode;
    this.#from = from;
    this.#to = to;
  }

  /** Whether the path may end at `node` with this step. */
  mayEnd(partial: Partial, node: number, walked: number): boolean {
    switch (this.#mode) {
      case "walk":
        return true;
      case "trail":
        return !this.#hasEdge(partial, walked);
      case "simple":
        return this.#from === this.#to ? !this.#hasEdge(partial, walked) : !hasNode(partial, node);
      case "acyclic":
        return !hasNode(partial, node);
    }
  }

  /** Whether the path may pass through `node` after this step. */
  mayPass(partial: Partial, node: number, walked: number): boolean {
    if ((this.#roads.closed[node] ?? OPEN) !== OPEN) return false;
    switch (this.#mode) {
      case "walk":
        return true;
      case "trail":
        return !this.#hasEdge(partial, walked);
      case "simple":
      case "acyclic":
        return node !== this.#to && !hasNode(partial, node);
    }
  }

  #hasEdge(partial: Partial, walked: number): boolean {
    const { statements } = this.#roads.index;
    const statement = statements[walked >>> 1];
    for (let part = partial; part.before !== null; part = part.before)
      if (statements[part.walked >>> 1] === statement) return true;
    return false;
  }
}

function hasNode(partial: Partial, node: number): boolean {
  for (let part: Partial | null = partial; part !== null; part = part.before) if (part.node === node) return true;
  return false;
}
