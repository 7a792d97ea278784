/** What the server tells its operator: one JSON document a line, and nothing of what was asked unless that is wanted. */

import { ThroughlineError, visible } from "../errors.ts";

export type Level = "info" | "warn" | "error";

export interface LogOptions {
  /** Whether each request gets a line; warnings and errors always do. */
  readonly requests: boolean;
  /** Whether the lines hold what was asked: query texts and the search part of addresses. */
  readonly queries: boolean;
}

/** Facts of one line; text is cut and its hidden characters are shown. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Code units of one fact: no line grows with what a client sends. */
const MAX_FACT = 2048;

export class Log {
  readonly options: LogOptions;
  readonly #write: (line: string) => void;
  readonly #now: () => Date;

  /** `write` takes one line without its break; it must not throw. */
  constructor(write: (line: string) => void, options: LogOptions, now: () => Date = () => new Date()) {
    this.options = options;
    this.#write = write;
    this.#now = now;
  }

  request(facts: Facts): void {
    if (this.options.requests) this.line("info", "request", facts);
  }

  /** Writes one line. */
  line(level: Level, event: string, facts: Facts = {}): void {
    const told = Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string" ? visible(value.slice(0, MAX_FACT)) : value,
    ]);
    this.#write(JSON.stringify({ time: this.#now().toISOString(), level, event, ...Object.fromEntries(told) }));
  }
}

/** An error as facts, with its place in a file where it has one. */
export function factsOf(error: unknown): Facts {
  if (!(error instanceof ThroughlineError)) return { message: String(error) };
  const { position } = error;
  const place = position === null ? {} : { file: position.file, line: position.line, column: position.column };
  return { code: error.code, message: error.message, ...place };
}
