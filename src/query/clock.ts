/** The one clock of a query: it runs from the call, while the query waits for a thread as well as while a thread works. */

import { ThroughlineError } from "../errors.ts";

/** The longest that a timer can wait; with more, Node would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export class QueryClock {
  readonly #controller = new AbortController();
  readonly #started = performance.now();
  readonly #timeLimitMs: number;
  readonly #timer: NodeJS.Timeout;
  readonly #caller: AbortSignal | undefined;
  #hasBegun = false;

  constructor(timeLimitMs: number, caller: AbortSignal | undefined) {
    this.#timeLimitMs = timeLimitMs;
    this.#caller = caller;
    if (caller?.aborted === true) this.#leave();
    caller?.addEventListener("abort", this.#leave, { once: true });
    this.#timer = setTimeout(this.#expire, Math.min(timeLimitMs, MAX_TIMER_MS));
  }

  /** Aborted when the time is over, with `timed-out`, and when the caller's signal is, with its reason. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether a thread was given the query: to stop it costs the thread. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** A thread takes up the query. Throws where it is too late, also where the timer itself has not been heard yet. */
  begin(): void {
    if (performance.now() - this.#started >= this.#timeLimitMs) this.#expire();
    this.signal.throwIfAborted();
    this.#hasBegun = true;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener("abort", this.#leave);
  }

  readonly #leave = (): void => this.#controller.abort(this.#caller?.reason);

  readonly #expire = (): void => {
    const timeLimitMs = this.#timeLimitMs;
    this.#controller.abort(this.#hasBegun ? timeOut(timeLimitMs) : waitedTooLong(timeLimitMs));
  };
}

function timeOut(timeLimitMs: number): ThroughlineError {
  return new ThroughlineError("timed-out", `The query did not end within ${timeLimitMs} ms and was stopped.`, {
    hint: "Make it narrower, add a LIMIT, or allow more time.",
    option: "timeLimit",
    data: { timeLimitMs, started: true },
  });
}

function waitedTooLong(timeLimitMs: number): ThroughlineError {
  return new ThroughlineError(
    "timed-out",
    `No thread was free for the query within ${timeLimitMs} ms: it was not run.`,
    {
      hint: "Ask again in a moment, or allow more time.",
      option: "timeLimit",
      data: { timeLimitMs, started: false },
    },
  );
}
