/** Long work in steps, for a caller who has the thread to itself and for one who lets others run in between. */

/** A pause for the consumer: nothing was found since the last one. */
export const WORKING = null;

/** Work of a caller with the thread to itself for a while, and with pauses. */
export type Work<Result> = Generator<typeof WORKING, Result>;

/** Does all of it without a pause. */
export function done<Result>(work: Work<Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/** Visits the items, with a pause after so many of them. */
export function* visitSteps<Item>(items: Iterable<Item>, every: number, visit: (item: Item) => void): Work<void> {
  let left = every;
  for (const item of items) {
    visit(item);
    if (--left > 0) continue;
    left = every;
    yield WORKING;
  }
}
