/**
 * How much a search may do: partial paths, time, and the caller's wish to stop. Its twin over an endpoint is RemoteBudget
 * (endpoint/budget.ts), which counts requests and rows.
 */

/** How a search ended: with everything that was asked for, or cut by a limit. */
export type SearchStatus = "complete" | "truncated" | "timed-out" | "aborted";

/** The limits of a search, as parameters of a question are called. */
export type SearchLimit = "maxPaths" | "maxExpansions" | "timeLimit";

/** What ended a search before its end; by a limit, unless the caller wished it. */
interface Stop {
  readonly status: Exclude<SearchStatus, "complete">;
  readonly by: SearchLimit | null;
}

const STOPS = {
  paths: { status: "truncated", by: "maxPaths" },
  expansions: { status: "truncated", by: "maxExpansions" },
  time: { status: "timed-out", by: "timeLimit" },
  signal: { status: "aborted", by: null },
} as const satisfies Record<string, Stop>;

export interface Limits {
  readonly maxExpansions: number;
  readonly timeLimitMs: number;
  readonly signal: AbortSignal | null;
  readonly now: () => number;
}

/** Work is counted in edges looked at. A search offers a pause after this much of it: about a millisecond. */
const REST_EVERY = 1 << 16;

/** The clock and the signal are asked once in this much work: asking costs more than an edge. */
const ASK_EVERY = 1 << 14;

/** To take up a partial path costs about as much as to look at this many edges. */
const EXPANSION = 256;

/** A look whether there is more may take as much work as the answer did, and at least this much: a few milliseconds. */
const FURTHER = 1 << 18;

/** Counts the work of one question; once it is spent it stays spent. */
export class Budget {
  readonly #limits: Limits;
  readonly #started: number;
  #expanded = 0;
  #work = 0;
  #askAt = ASK_EVERY;
  #rested = 0;
  #stopped: Stop | null = null;
  #furtherTo = Number.POSITIVE_INFINITY;
  #isOver = false;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#started = limits.now();
    this.#ask();
  }

  /** Partial paths that were taken up. */
  get expanded(): number {
    return this.#expanded;
  }

  /** What was done so far, in edges looked at. */
  get work(): number {
    return this.#work;
  }

  get elapsedMs(): number {
    return this.#limits.now() - this.#started;
  }

  get status(): SearchStatus {
    return this.#stopped?.status ?? "complete";
  }

  /** The limit that ended the search; null where none did. */
  get stoppedBy(): SearchLimit | null {
    return this.#stopped?.by ?? null;
  }

  get spent(): boolean {
    return this.#stopped !== null || this.#isOver;
  }

  /** The answer is there: what is spent from here on, on a look whether there is more, does not cut it. */
  lookFurther(): void {
    this.#furtherTo = this.#work + Math.max(FURTHER, this.#work);
  }

  /** Takes up one partial path; false where a limit forbids it. */
  expand(): boolean {
    if (this.#expanded >= this.#limits.maxExpansions) this.#end(STOPS.expansions);
    if (!this.step(EXPANSION)) return false;
    this.#expanded++;
    return true;
  }

  /** Allows a piece of work that looks at so many edges. */
  step(edges: number): boolean {
    this.#work += edges + 1;
    if (this.#work >= this.#askAt) this.#ask();
    if (this.#work >= this.#furtherTo) this.#isOver = true;
    return !this.spent;
  }

  /** Whether there is time for work beside the search, such as looking for passages to quote. Asks at once; other limits do not count. */
  goesOn(): boolean {
    const interruption = this.#interruption();
    this.#end(interruption);
    return interruption === null;
  }

  /** Whether so much was done since the last pause that others should run; says so once. */
  restDue(): boolean {
    if (this.#work - this.#rested < REST_EVERY) return false;
    this.#rested = this.#work;
    return true;
  }

  /** Ends the search because as many paths as allowed were found. */
  truncate(): void {
    this.#end(STOPS.paths);
  }

  #ask(): void {
    this.#askAt = this.#work + ASK_EVERY;
    this.#end(this.#interruption());
  }

  #end(stop: Stop | null): void {
    if (this.#furtherTo === Number.POSITIVE_INFINITY) this.#stopped ??= stop;
    else if (stop !== null) this.#isOver = true;
  }

  #interruption(): Stop | null {
    if (this.#limits.signal?.aborted) return STOPS.signal;
    return this.elapsedMs >= this.#limits.timeLimitMs ? STOPS.time : null;
  }
}
