/** From streams of paths to the paths that are wanted: each once, not too alike, in one order. */

import { WORKING, type Work, type WorkOf } from "../../work.ts";
import type { Budget } from "./budget.ts";
import { compareFound, distinctionKey, type FoundPath, type PathDistinction } from "./found-path.ts";
import { Heap } from "./heap.ts";
import type { Selection } from "./selection.ts";

/** Merges streams that are in order into one that is. Takes one path of each ahead. */
export function* mergeStreams(streams: readonly WorkOf<FoundPath>[]): WorkOf<FoundPath> {
  const heap = new Heap<{ readonly path: FoundPath; readonly stream: WorkOf<FoundPath> }>((a, b) =>
    compareFound(a.path, b.path),
  );
  for (const stream of streams) {
    const path = yield* nextPath(stream);
    if (path !== null) heap.push({ path, stream });
  }
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    yield best.path;
    const { stream } = best;
    const path = yield* nextPath(stream);
    if (path !== null) heap.push({ path, stream });
  }
}

export function* nextPath<Path extends FoundPath>(stream: WorkOf<Path>): Work<Path | null> {
  for (let next = stream.next(); next.done !== true; next = stream.next()) {
    if (next.value !== WORKING) return next.value;
    yield WORKING;
  }
  return null;
}

/**
 * A stream in order of length, put into the order of length and detour: a path is held back until no better one can come.
 * Where a limit cut the stream, what was held back by then is left out, for a better one may not have been found; but the
 * best of it rather than nothing.
 */
export function* withDetours(
  stream: WorkOf<FoundPath>,
  detourOf: (path: FoundPath) => number,
  budget: Budget,
): WorkOf<FoundPath> {
  const held = new Heap<FoundPath>(compareFound);
  let given = 0;
  for (const path of stream) {
    if (path === WORKING) {
      yield WORKING;
      continue;
    }
    const detour = detourOf(path);
    held.push({ ...path, detour, rank: path.rank + detour });
    while (held.least !== undefined && compareFound(held.least, path) <= 0) {
      given++;
      yield held.pop() as FoundPath;
    }
  }
  for (let next = held.pop(); next !== undefined && !(budget.spent && given > 0); next = held.pop()) {
    given++;
    yield next;
  }
}

export interface CollectOptions {
  readonly selection: Selection;
  readonly distinct: PathDistinction;
  /** The most that a path may share with one taken before, from 0 to 1. */
  readonly maxOverlap: number;
  /** So many of the first are not handed out. */
  readonly skip: number;
  readonly maxPaths: number;
  readonly budget: Budget;
  /** Whether a path is left out, for a shorter one says the same. */
  readonly isEcho: (path: FoundPath) => boolean;
  /** Paths that stand together with one that is taken. */
  readonly alike: (path: FoundPath) => readonly FoundPath[];
}

/** A path with those that say the same with one other node. */
export interface TakenPath extends FoundPath {
  readonly alike: readonly FoundPath[];
}

/**
 * Yields the paths of a stream that are wanted, and returns whether there are more: null where nobody looked, or not far
 * enough to tell. Too many paths spend the budget, so that the status tells.
 */
export function* takeWanted(
  stream: Iterable<FoundPath | typeof WORKING>,
  options: CollectOptions,
): WorkOf<TakenPath, boolean | null> {
  const { selection, skip, maxPaths, budget, isEcho, alike: alikeOf } = options;
  const met = new Met(options);
  for (const path of stream) {
    if (path === WORKING) {
      yield WORKING;
      continue;
    }
    if (!selection.wants(path.rank)) return null;
    if (isEcho(path) || !met.isNew(path)) continue;
    if (selection.isFull) return true;
    if (selection.taken - skip >= maxPaths) {
      budget.truncate();
      return true;
    }
    selection.take(path.rank);
    // What is like it may have stood with another one before.
    const alike = alikeOf(path).filter((other) => !met.has(other));
    for (const other of alike) met.add(other);
    if (selection.taken > skip) yield { ...path, alike };
    if (selection.isFull) budget.lookFurther();
  }
  return budget.spent || selection.looksNoFurther ? null : false;
}

/** The paths that were met, to leave out what is the same or too much alike. */
class Met {
  readonly #distinct: PathDistinction;
  readonly #maxOverlap: number;
  /** Null where one path is wanted: of one there are no two alike. */
  readonly #keys: Set<string> | null;
  readonly #middles: ReadonlySet<number>[] = [];

  constructor({ selection, distinct, maxOverlap }: CollectOptions) {
    this.#distinct = distinct;
    this.#maxOverlap = maxOverlap;
    this.#keys = selection.takesOne ? null : new Set();
  }

  add(path: FoundPath): void {
    this.#keys?.add(distinctionKey(path, this.#distinct));
  }

  has(path: FoundPath): boolean {
    return this.#keys?.has(distinctionKey(path, this.#distinct)) ?? false;
  }

  /** Whether none of those before was like it; it is one of them from now on. */
  isNew(path: FoundPath): boolean {
    if (this.has(path)) return false;
    this.add(path);
    if (this.#maxOverlap === 1) return true;
    const middle = new Set(path.nodes.slice(1, -1));
    if (this.#middles.some((other) => overlap(middle, other) > this.#maxOverlap)) return false;
    this.#middles.push(middle);
    return true;
  }
}

/** Shared nodes as a share of the smaller set; 0 where one has none, so that a direct path is like no other. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const node of small) if (large.has(node)) shared++;
  return shared / small.size;
}
