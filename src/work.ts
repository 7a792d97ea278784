/**
 * Long work in pieces, for a caller who has the thread to itself and for one who lets others run in between. Everything that
 * may take more than a few milliseconds is a generator that yields WORKING now and then; whoever runs it decides what a pause
 * is. A thread that nobody else needs runs it without any.
 */

/** A pause for the consumer: nothing was found since the last one. */
export const WORKING = null;

/** Work that offers pauses and ends in a result. */
export type Work<Result> = Generator<typeof WORKING, Result>;

/** Work that offers pauses and hands out items on its way. */
export type WorkOf<Item, Result = void> = Generator<Item | typeof WORKING, Result>;

/** Does all of it without a pause. */
export function run<Result>(work: Work<Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}

/**
 * Does it with the pauses that it offers. Takes no signal: a search hears its own where it pauses, and ends with what it
 * has found by then.
 */
export async function runPausing<Result>(
  work: Work<Result>,
  pause: () => Promise<void> = pauseEvery(),
): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) return step.value;
    await pause();
  }
}

/** Milliseconds for which work may keep the thread to itself. */
const AT_A_STRETCH = 8;

/**
 * A turn of the event loop, sockets included. In Node by setImmediate: of two tasks that give way by setTimeout(0) there is
 * always one that has expired, and Node reads no socket until none is left. Pages have only the timer.
 */
export const macrotask: () => Promise<void> =
  typeof setImmediate === "function"
    ? () => new Promise((resolve) => setImmediate(resolve))
    : () => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * A pause that lets others run where the last one is more than so many milliseconds ago. Rejects with the reason of an
 * aborted signal; give none to a search, which hears its own.
 */
export function pauseEvery(ms: number = AT_A_STRETCH, signal?: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < ms) return;
    await macrotask();
    last = performance.now();
  };
}

/** A function that does its work at once, and the same work to run with pauses. */
export interface Pausable<Args extends readonly unknown[], Result> {
  (...args: Args): Result;
  readonly work: (...args: Args) => Work<Result>;
}

/** One export for both callers: `f(x)` does the work at once, `runPausing(f.work(x))` with pauses. */
export function pausable<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Work<Result>,
): Pausable<Args, Result> {
  return Object.assign((...args: Args): Result => run(work(...args)), { work });
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
