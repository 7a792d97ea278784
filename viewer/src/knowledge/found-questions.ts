/** Pairs of concepts that a graph can answer for which nobody has chosen any questions. */

import type { Knowledge } from "throughline/graph";
import { findPaths } from "throughline/paths";
import { mostConnected } from "./most-connected.ts";

/** The term ids of two concepts. */
type Pair = readonly [from: number, to: number];

/** Of the most connected concepts so many are tried in pairs, each pair by a short search. */
const TRIED = 12;
const SEARCH_MS = 20;

/** They are searched when there is time for it, and never while the page is drawn. */
export class FoundQuestions {
  readonly #knowledge: Knowledge;
  readonly #listeners = new Set<() => void>();
  #pairs: readonly Pair[] | null = null;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Empty as long as nothing was searched, and where there are none. */
  get pairs(): readonly Pair[] {
    return this.#pairs ?? [];
  }

  /** Finds them, once. Cost: at most 66 searches of at most 20 ms each. */
  search(): void {
    if (this.#pairs !== null) return;
    this.#pairs = joinedPairs(this.#knowledge);
    for (const listener of this.#listeners) listener();
  }

  /** Calls back when they are found; the answer ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

/** Pairs of the most connected concepts that a path joins but no single statement, each concept once. */
function joinedPairs(knowledge: Knowledge): Pair[] {
  const nodes = mostConnected(knowledge, TRIED);
  const free = new Set(nodes);
  const pairs: Pair[] = [];
  for (const from of nodes) {
    if (!free.delete(from)) continue;
    const to = [...free].find((node) => {
      const { paths } = findPaths(knowledge, from, node, { k: 1, timeLimitMs: SEARCH_MS });
      return (paths[0]?.length ?? 0) > 1;
    });
    if (to === undefined) continue;
    free.delete(to);
    pairs.push([from, to]);
  }
  return pairs;
}
