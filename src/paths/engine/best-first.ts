/** The paths that a guide leads to, best first. */

import { Heap } from "../heap.ts";
import type { Budget } from "./budget.ts";
import type { Guide } from "./guide.ts";
import { ALWAYS, comparePartials, type Partial, type TimeWindow } from "./partial.ts";
import type { WalkRules } from "./walk-rules.ts";

/** Narrows the time of a path by one more statement; null where the two do not go together. */
export type TimeRule = (window: TimeWindow, statement: number) => TimeWindow | null;

export interface BestFirstOptions {
  readonly rules: WalkRules;
  readonly time: TimeRule | null;
  /** Whether a path that costs at least this much can still be wanted; asked before each is taken up. */
  readonly wants: (bound: number) => boolean;
}

/** A pause for the consumer: nothing was found since the last one. */
export const WORKING = null;

const PAUSE_EVERY = 1024;

/**
 * Yields whole paths in the total order of `comparePartials`, and WORKING now and then. Ends when nothing is left, when
 * nothing more is wanted, or when the budget is spent.
 * Complexity: O(steps of a place · log heap) a partial path; a partial path is taken up only where its bound is not above
 * the last path wanted.
 * Source: Hoffman and Pavley, A Method for the Solution of the Nth Best Path Problem, JACM 6(4), 1959,
 * doi:10.1145/320998.321004, with exact bounds as in Hart, Nilsson and Raphael (A*).
 */
export function* bestFirst(
  guide: Guide,
  budget: Budget,
  options: BestFirstOptions,
): Generator<Partial | typeof WORKING, void> {
  const { roads } = guide.graph;
  const heap = new Heap<Partial>((a, b) => comparePartials(roads, a, b));
  for (const seed of seedsOf(guide)) heap.push(seed);
  for (let best = heap.pop(); best !== undefined && options.wants(best.bound); best = heap.pop()) {
    if (best.whole) {
      yield best;
      continue;
    }
    if (!budget.expand()) return;
    extend(guide, best, options, heap);
    if (budget.expanded % PAUSE_EVERY === 0) yield WORKING;
  }
}

function* seedsOf(guide: Guide): Generator<Partial> {
  const place = guide.origin;
  if (place === null) return;
  const seed = { before: null, place, node: guide.nodeAt(place), walked: 0, depth: 0, spent: 0, window: ALWAYS };
  if (guide.mayEnd(place, 0)) yield { ...seed, bound: 0, leastLength: 0, whole: true };
  if (guide.mayPass(place, 0)) yield { ...seed, bound: 0, leastLength: guide.leastLength(place, 0), whole: false };
}

function extend(guide: Guide, partial: Partial, options: BestFirstOptions, heap: Heap<Partial>): void {
  const { costs, index } = guide.graph.roads;
  const depth = partial.depth + 1;
  const passed = partial.spent + (partial.depth === 0 ? 0 : costs.passage(partial.node));
  const count = guide.extend(partial.place, partial.depth);
  for (let step = 0; step < count; step++) {
    const place = guide.next[step] ?? 0;
    const walked = guide.walked[step] ?? 0;
    const node = guide.nodeAt(place);
    const window = options.time === null ? ALWAYS : options.time(partial.window, index.statements[walked >>> 1] ?? 0);
    if (window === null) continue;
    const spent = passed + costs.edge(walked >>> 1);
    const next = { before: partial, place, node, walked, depth, spent, window };
    if (guide.mayEnd(place, depth) && options.rules.mayEnd(partial, node, walked))
      heap.push({ ...next, bound: spent, leastLength: depth, whole: true });
    if (guide.mayPass(place, depth) && options.rules.mayPass(partial, node, walked)) {
      const bound = spent + guide.rest(place);
      heap.push({ ...next, bound, leastLength: guide.leastLength(place, depth), whole: false });
    }
  }
}
