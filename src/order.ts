/** Order: of code units, and of many items without holding up others. */

import { WORKING, type Work } from "./work.ts";

/** Order by UTF-16 code units: the same on every machine and in every language, unlike localeCompare. */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Items that are sorted, or merged, between two pauses: a few milliseconds. */
const RUN = 4096;

/** The items in order, equal ones as they came: runs that are sorted one after the other, and merged. */
export function* sortSteps<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Work<Item[]> {
  let runs: Item[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield WORKING;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeSteps<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Work<Item[]> {
  const merged: Item[] = [];
  let next = 0;
  for (const item of left) {
    for (; next < right.length && compare(right[next] as Item, item) < 0; next++) merged.push(right[next] as Item);
    merged.push(item);
    if (merged.length % RUN === 0) yield WORKING;
  }
  for (; next < right.length; next++) merged.push(right[next] as Item);
  return merged;
}
