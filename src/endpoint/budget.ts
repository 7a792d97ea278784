/** What one question has cost so far, and when it must stop. */

import type { EndpointLimits } from "./options.ts";

/** Why a question stops before its end. */
export type Spent = "requests" | "rows" | "time";

/** Thrown where a limit is reached; the search ends with what it has. */
export class BudgetSpent extends Error {
  readonly spent: Spent;

  constructor(spent: Spent) {
    super(`no ${spent} left`);
    this.spent = spent;
  }
}

/** Counts requests, rows and time of one question. */
export class RemoteBudget {
  readonly #limits: EndpointLimits;
  readonly #timeLimitMs: number;
  readonly #now: () => number;
  readonly #began: number;
  requests = 0;
  /** Requests that were repeated. */
  retries = 0;
  rows = 0;
  bytes = 0;

  /** Stops requests under way. */
  readonly signal: AbortSignal | null;

  constructor(limits: EndpointLimits, timeLimitMs: number, now: () => number, signal: AbortSignal | null = null) {
    this.signal = signal;
    this.#limits = limits;
    this.#timeLimitMs = timeLimitMs;
    this.#now = now;
    this.#began = now();
  }

  get elapsedMs(): number {
    return this.#now() - this.#began;
  }

  get leftMs(): number {
    return this.#timeLimitMs - this.elapsedMs;
  }

  /** Throws BudgetSpent where no further request may be made. */
  request(): void {
    if (this.requests >= this.#limits.maxRequests) throw new BudgetSpent("requests");
    if (this.leftMs <= 0) throw new BudgetSpent("time");
    this.requests++;
  }

  /** Throws BudgetSpent where a row is one too many. */
  row(): void {
    if (++this.rows > this.#limits.maxRows) throw new BudgetSpent("rows");
  }

  /** Whether the given number of rows would be too many. */
  lacksRows(rows: number): boolean {
    return this.rows + rows > this.#limits.maxRows;
  }

  /** The limit in words, for the reason of an answer. */
  words(spent: Spent): string {
    switch (spent) {
      case "requests":
        return `Stopped after ${this.#limits.maxRequests} requests, as limited; there may be more.`;
      case "rows":
        return `Stopped before more than ${this.#limits.maxRows} rows, as limited; there may be more.`;
      case "time":
        return `Stopped after ${this.#timeLimitMs} ms, as limited; there may be more.`;
    }
  }
}
