/** The fewest statements that must go so that nothing joins two nodes: a minimum cut by maximum flow. */

import { WORKING, type Work } from "../../work.ts";
import { endOf, type Incidence, startOf } from "../store/incidence.ts";

export interface StatementCut {
  /** How many must go at least. */
  readonly count: number;
  /** One smallest set, ascending; empty where `exact` is false. */
  readonly cut: readonly number[];
  readonly exact: boolean;
}

/**
 * Walked either way, each statement once. Of all smallest sets the one nearest to `from`, so the answer does not depend on
 * the order of the edges.
 *
 * Cost: by Dinic (1970): a pass over the graph for each length that a shortest path still has, a handful in a graph with
 * hubs. `mostLooks`: entries of the index that may be looked at.
 */
export function* statementCut(index: Incidence, from: number, to: number, mostLooks: number): Work<StatementCut> {
  if (from === to) return { count: 0, cut: [], exact: true };
  const flow = new Flow(index);
  let count = 0;
  while (flow.looks < mostLooks) {
    const levels = flow.levelsFrom(from, to);
    yield WORKING;
    if (levels[to] === UNREACHED) {
      const cut = crossing(index, levels);
      return { count: cut.length, cut, exact: true };
    }
    for (const _ of flow.block(levels, from, to)) {
      count++;
      yield WORKING;
    }
  }
  return { count, cut: [], exact: false };
}

const UNREACHED = -1;

/** Which statements are used, and in which direction. */
class Flow {
  readonly #index: Incidence;
  /** 1 for a statement that is used from subject to object, -1 for the other way. */
  readonly #used = new Map<number, number>();
  /** Entries looked at so far. */
  looks = 0;

  constructor(index: Incidence) {
    this.#index = index;
  }

  /** The distance of each node over what is not used up, as far as that of `to`; UNREACHED beyond. */
  levelsFrom(from: number, to: number): Int32Array {
    const levels = new Int32Array(this.#index.nodes).fill(UNREACHED);
    levels[from] = 0;
    const queue = [from];
    // What is added on the way is met in its turn.
    for (const node of queue) {
      if (node === to) break;
      for (let entry = startOf(this.#index, node); entry < endOf(this.#index, node); entry++) {
        this.looks++;
        const neighbor = this.#index.neighbors[entry] ?? 0;
        if (levels[neighbor] !== UNREACHED || !this.#isOpen(node, entry)) continue;
        levels[neighbor] = (levels[node] ?? 0) + 1;
        queue.push(neighbor);
      }
    }
    return levels;
  }

  /** Uses paths that climb a level with each step, until none is left; yields after each. */
  *block(levels: Int32Array, from: number, to: number): Generator<void> {
    const next = this.#index.offsets.slice(0, this.#index.nodes);
    let path: { readonly node: number; readonly entry: number }[] = [];
    let here = from;
    for (;;) {
      if (here === to) {
        for (const { node, entry } of path) this.#use(node, entry);
        yield;
        path = [];
        here = from;
        continue;
      }
      const entry = this.#climbing(levels, here, next);
      if (entry !== null) {
        path.push({ node: here, entry });
        here = this.#index.neighbors[entry] ?? 0;
        continue;
      }
      // A dead end: nobody need come here again.
      levels[here] = UNREACHED;
      const last = path.pop();
      if (last === undefined) return;
      here = last.node;
    }
  }

  /** The next entry of a node that leads a level up and is not used up; null where there is none. */
  #climbing(levels: Int32Array, node: number, next: Uint32Array): number | null {
    const above = (levels[node] ?? 0) + 1;
    for (let entry = next[node] ?? 0; entry < endOf(this.#index, node); entry++) {
      this.looks++;
      next[node] = entry;
      if (levels[this.#index.neighbors[entry] ?? 0] === above && this.#isOpen(node, entry)) return entry;
    }
    next[node] = endOf(this.#index, node);
    return null;
  }

  #isOpen(node: number, entry: number): boolean {
    const used = this.#used.get(this.#index.statements[entry] ?? 0);
    return used === undefined || used * this.#directionOf(node, entry) < 1;
  }

  #use(node: number, entry: number): void {
    const statement = this.#index.statements[entry] ?? 0;
    this.#used.set(statement, (this.#used.get(statement) ?? 0) + this.#directionOf(node, entry));
  }

  /** 1 from subject to object, -1 the other way. */
  #directionOf(node: number, entry: number): 1 | -1 {
    return entry < (this.#index.arrivingFrom[node] ?? 0) ? 1 : -1;
  }
}

/** The statements between what is reached and the rest. */
function crossing(index: Incidence, levels: Int32Array): number[] {
  const cut = new Set<number>();
  for (let node = 0; node < levels.length; node++) {
    if (levels[node] === UNREACHED) continue;
    for (let entry = startOf(index, node); entry < endOf(index, node); entry++)
      if (levels[index.neighbors[entry] ?? 0] === UNREACHED) cut.add(index.statements[entry] ?? 0);
  }
  return [...cut].sort((a, b) => a - b);
}
