/** The fewest labels (documents, voices) whose statements must go so that nothing joins two nodes: exact, by branching. */

import { WORKING, type Work } from "../../work.ts";
import { endOf, type Incidence, startOf } from "../store/incidence.ts";

export interface MinimumLabels {
  /** Null where no set of labels will do. With `exact` false, at least so many must go. */
  readonly count: number | null;
  /** Ascending; empty where `exact` is false. */
  readonly labels: readonly number[];
  readonly exact: boolean;
}

/** Searches of the graph that one question may cost: the problem is NP-hard. */
const MOST_SEARCHES = 4000;

/** The labels of a statement; null for one that has none, or is also there without. */
type LabelsOf = (statement: number) => readonly number[] | null;

/**
 * Every set that parts the two nodes breaks each path between them: of a shortest path that is left, some statement must lose
 * all its labels. So sets grow by the labels of one statement of such a path, the smallest first. `mostLooks`: entries of the
 * index that may be looked at.
 */
export function* minimumLabels(
  index: Incidence,
  from: number,
  to: number,
  { labelsOf, mostLooks }: { readonly labelsOf: LabelsOf; readonly mostLooks: number },
): Work<MinimumLabels> {
  if (from === to) return { count: 0, labels: [], exact: true };
  const labelled = new LabelledSearch(index, labelsOf);
  const bySize: Map<string, readonly number[]>[] = [new Map([["", []]])];
  let searches = 0;
  for (let size = 0; size < bySize.length; size++) {
    for (const gone of bySize[size]?.values() ?? []) {
      if (++searches > MOST_SEARCHES || labelled.looks > mostLooks) return { count: size, labels: [], exact: false };
      const path = labelled.pathWithout(gone, from, to);
      yield WORKING;
      if (path === null) return { count: size, labels: gone, exact: true };
      for (const labels of path) if (labels !== null) put(bySize, united(gone, labels));
    }
  }
  return { count: null, labels: [], exact: true };
}

/** A set with some labels more, ascending. */
function united(gone: readonly number[], labels: readonly number[]): number[] {
  return [...new Set([...gone, ...labels])].sort((a, b) => a - b);
}

function put(bySize: Map<string, readonly number[]>[], labels: readonly number[]): void {
  while (bySize.length <= labels.length) bySize.push(new Map());
  bySize[labels.length]?.set(labels.join(" "), labels);
}

/** Shortest paths of what is left without some labels. A graph has few different sets of labels: each is judged once a search. */
class LabelledSearch {
  readonly #index: Incidence;
  readonly #labelsOf: LabelsOf;
  /** For each statement the place in `sets` of its labels; 0 before it was looked at. */
  readonly #setOf: Uint32Array;
  readonly #sets: (readonly number[] | null)[] = [null];
  readonly #places = new Map<string, number>();
  /** The entry by which a node was reached, and in which search. */
  readonly #reachedBy: Uint32Array;
  readonly #reachedFrom: Uint32Array;
  readonly #reachedIn: Uint32Array;
  #search = 0;
  /** Entries looked at so far. */
  looks = 0;

  constructor(index: Incidence, labelsOf: LabelsOf) {
    this.#index = index;
    this.#labelsOf = labelsOf;
    this.#setOf = new Uint32Array(index.statements.reduce((most, each) => Math.max(most, each + 1), 0));
    this.#reachedBy = new Uint32Array(index.nodes);
    this.#reachedFrom = new Uint32Array(index.nodes);
    this.#reachedIn = new Uint32Array(index.nodes);
  }

  /** The labels of each statement of a shortest path that is left; null where there is none. */
  pathWithout(gone: readonly number[], from: number, to: number): (readonly number[] | null)[] | null {
    const { neighbors, statements } = this.#index;
    const without = new Set(gone);
    const isLeft: boolean[] = [];
    const search = ++this.#search;
    this.#reachedIn[from] = search;
    const queue = [from];
    // What is added on the way is met in its turn.
    for (const node of queue) {
      for (let entry = startOf(this.#index, node); entry < endOf(this.#index, node); entry++) {
        this.looks++;
        const neighbor = neighbors[entry] ?? 0;
        if (this.#reachedIn[neighbor] === search) continue;
        const set = this.#setAt(statements[entry] ?? 0);
        isLeft[set] ??= this.#sets[set]?.some((label) => !without.has(label)) ?? true;
        if (!isLeft[set]) continue;
        this.#reachedIn[neighbor] = search;
        this.#reachedBy[neighbor] = entry;
        this.#reachedFrom[neighbor] = node;
        queue.push(neighbor);
      }
      if (this.#reachedIn[to] === search) return this.#labelsBack(from, to);
    }
    return null;
  }

  #labelsBack(from: number, to: number): (readonly number[] | null)[] {
    const path: (readonly number[] | null)[] = [];
    for (let node = to; node !== from; node = this.#reachedFrom[node] ?? from) {
      const statement = this.#index.statements[this.#reachedBy[node] ?? 0] ?? 0;
      path.push(this.#sets[this.#setAt(statement)] ?? null);
    }
    return path;
  }

  #setAt(statement: number): number {
    const known = this.#setOf[statement] ?? 0;
    if (known > 0) return known;
    const labels = this.#labelsOf(statement);
    const key = labels === null ? "none" : labels.join(" ");
    const place = this.#places.get(key) ?? this.#sets.push(labels) - 1;
    this.#places.set(key, place);
    this.#setOf[statement] = place;
    return place;
  }
}
