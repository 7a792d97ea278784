/** What one question has cost so far, and when it must stop. */

import { ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import type { EndpointLimits } from "../options.ts";

/** Why a question stops before its end. */
export type Spent = "requests" | "rows" | "time";

const CODES = { requests: "exhausted", rows: "exhausted", time: "timed-out" } as const;

/** Thrown where a limit is reached; a search ends with what it has, and where there is nothing yet, this is the answer. */
export class BudgetSpent extends ThroughlineError {
  readonly limit: Spent;

  /** `words` is a sentence about the limit. */
  constructor(limit: Spent, words: string) {
    super(CODES[limit], words, {
      hint: "Ask for less, or allow more.",
      option: limit === "time" ? "timeLimit" : "endpointLimits",
    });
    this.limit = limit;
  }
}

/** Whether an error says that the endpoint did not answer, or not within a limit; anything else is a stop, or a fault of ours. */
export function isUnanswered(error: unknown): error is ThroughlineError {
  return error instanceof ThroughlineError;
}

/** Counts requests, rows and time of one question. */
export class RemoteBudget {
  readonly #limits: EndpointLimits;
  readonly #timeLimitMs: number;
  readonly #now: () => number;
  readonly #began: number;
  readonly #beside: RemoteBudget[] = [];
  requests = 0;
  /** Requests that were repeated. */
  retries = 0;
  rows = 0;
  /** Rows that were left out because they hold an IRI that RDF does not allow. */
  passedOver = 0;
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

  /**
   * A budget for something beside the question, for so many milliseconds at most. What it spends is told as a cost of the
   * question, but does not bring it nearer to its limits.
   */
  beside(timeMs: number, limits: Partial<EndpointLimits> = {}): RemoteBudget {
    const budget = new RemoteBudget(
      { ...this.#limits, ...limits },
      Math.min(timeMs, this.leftMs),
      this.#now,
      this.signal,
    );
    this.#beside.push(budget);
    return budget;
  }

  /** What the rows that were left out mean, as a sentence for a person; none where all were read. */
  get omissions(): string[] {
    const rows = [this, ...this.#beside].reduce((sum, budget) => sum + budget.passedOver, 0);
    if (rows === 0) return [];
    const what = rows === 1 ? "One row" : `${rows} rows`;
    return [`${what} of the endpoint held an IRI that RDF does not allow and could not be used; there may be more.`];
  }

  /** All that was spent, also beside the question. */
  get cost(): Pick<RemoteBudget, "requests" | "retries" | "rows" | "bytes"> {
    const all = [this, ...this.#beside];
    const total = (what: "requests" | "retries" | "rows" | "bytes"): number =>
      all.reduce((sum, budget) => sum + budget[what], 0);
    return { requests: total("requests"), retries: total("retries"), rows: total("rows"), bytes: total("bytes") };
  }

  /** The error for a limit that is reached. */
  isSpent(limit: Spent): BudgetSpent {
    return new BudgetSpent(limit, this.words(limit));
  }

  /** Throws BudgetSpent where no further request may be made. */
  request(): void {
    if (this.requests >= this.#limits.maxRequests) throw this.isSpent("requests");
    if (this.leftMs <= 0) throw this.isSpent("time");
    this.requests++;
  }

  /** Throws BudgetSpent where a row is one too many. */
  row(): void {
    if (++this.rows > this.#limits.maxRows) throw this.isSpent("rows");
  }

  /** Whether the given number of rows would be too many. */
  lacksRows(rows: number): boolean {
    return this.rows + rows > this.#limits.maxRows;
  }

  /** The limit in words, for the reason of an answer. */
  words(limit: Spent): string {
    switch (limit) {
      case "requests":
        return `Stopped after ${quantity(this.#limits.maxRequests, "request")}, as limited; there may be more.`;
      case "rows":
        return `Stopped before more than ${quantity(this.#limits.maxRows, "row")}, as limited; there may be more.`;
      case "time":
        return `Stopped after ${this.#timeLimitMs} ms, as limited; there may be more.`;
    }
  }
}
