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

export function* nextPath(stream: WorkOf<FoundPath>): Work<FoundPath | null> {
  for (let next = stream.next(); next.done !== true; next = stream.next()) {
    if (next.value !== WORKING) return next.value;
    yield WORKING;
  }
  return null;
}

export interface CollectOptions {
  readonly selection: Selection;
  readonly distinct: PathDistinction;
  /** The most that a path may share with one taken before, from 0 to 1. */
  readonly maxOverlap: number;
  readonly maxPaths: number;
  readonly budget: Budget;
}

/** Yields the paths of a stream that are wanted. Too many paths spend the budget, so that the status tells. */
export function* takeWanted(stream: Iterable<FoundPath | typeof WORKING>, options: CollectOptions): WorkOf<FoundPath> {
  const { selection, distinct, maxOverlap, maxPaths, budget } = options;
  // Of one path there are no two alike.
  const seen = selection.takesOne ? null : new Set<string>();
  const taken: ReadonlySet<number>[] = [];
  for (const path of stream) {
    if (path === WORKING) {
      yield WORKING;
      continue;
    }
    if (!selection.wants(path.rank)) return;
    if (seen !== null) {
      const key = distinctionKey(path, distinct);
      if (seen.has(key)) continue;
      seen.add(key);
    }
    if (maxOverlap < 1) {
      const between = new Set(path.nodes.slice(1, -1));
      if (taken.some((other) => overlap(between, other) > maxOverlap)) continue;
      taken.push(between);
    }
    if (selection.taken >= maxPaths) {
      budget.truncate();
      return;
    }
    selection.take(path.rank);
    yield path;
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
