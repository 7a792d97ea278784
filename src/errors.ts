/** Errors by responsibility: every failure a caller can meet carries a code, one sentence, and what to do about it. */

import { visible } from "./hidden-characters.ts";

export { replaceHidden, visible } from "./hidden-characters.ts";

/** The closed list of error codes; docs/errors.md describes each one (a test compares). */
export const ERROR_CODES = [
  "usage",
  "unknown-concept",
  "ambiguous-concept",
  "unreadable",
  "unknown-format",
  "syntax",
  "empty",
  "damaged",
  "not-durable",
  "limit",
  "timed-out",
  "exhausted",
  "busy",
  "forbidden",
  "port-in-use",
  "unsupported",
  "endpoint",
  "internal",
] as const;

/** What kind of failure it is; docs/errors.md tells what each means. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where in a file something is wrong: line and column count from 1, the column in UTF-16 units. */
export interface Position {
  /** The name of the file, or null where the text has none. */
  readonly file: string | null;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 code units. */
  readonly column: number;
  /** The line itself, cut to 200 characters; null where it is not at hand. */
  readonly excerpt: string | null;
}

/** The options that a hint may mean, as the library thinks of them; each face has its own name for them, or none. */
export type ErrorOption =
  | "baseIri"
  | "columns"
  | "data"
  | "endpoint"
  | "endpointLimits"
  | "format"
  | "places"
  | "port"
  | "project"
  | "sample"
  | "sources"
  | "timeLimit"
  | "tracked"
  | "wholePage";

/** What an error carries beside its sentence. */
export interface ErrorDetails {
  /** What the reader can do now, as one sentence. */
  readonly hint?: string;
  /** The option that the end of the hint means; the hint does not call it by name. */
  readonly option?: ErrorOption;
  /** Machine-readable facts: the candidates of an ambiguous label, the nearest names, the file. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Where in a file it is wrong. Default: nowhere. */
  readonly position?: Position;
  /** The error behind it. Default: none. */
  readonly cause?: unknown;
}

/**
 * The base of every error this library throws on purpose. Absence of a path, no match, a span that is gone are results,
 * never errors.
 *
 * @example
 * import { ThroughlineError } from "throughline";
 * const error = new ThroughlineError("usage", "k takes a whole number from 1, not \"many\".", { hint: "Try 5." });
 * error.code; // "usage"
 */
export class ThroughlineError extends Error {
  /** What kind of error it is; it stays the same over versions. */
  readonly code: ErrorCode;
  /** What to do, as one sentence, or null. */
  readonly hint: string | null;
  /** The option that the hint means, in camelCase, or null. */
  readonly option: ErrorOption | null;
  /** Facts for programs, by name; empty where there are none. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where in a file it is wrong, or null. */
  readonly position: Position | null;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.name = "ThroughlineError";
    this.code = code;
    this.hint = details.hint ?? null;
    this.option = details.option ?? null;
    this.data = details.data ?? {};
    this.position = details.position ?? null;
  }
}

/** An error as it is handed out in JSON: on the command line, over HTTP and to a language model. */
export interface ErrorDocument {
  /** The error, without a stack. */
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly hint: string | null;
    /** With file, line, column and excerpt where the error has a place. */
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** The one JSON form of an error; neither stack nor cause is in it. */
export function errorDocument({ code, message, hint, data, position }: ThroughlineError): ErrorDocument {
  return { error: { code, message, hint, data: position === null ? data : { ...data, ...position } } };
}

const MAX_QUOTED = 80;

/** Outside text inside a message: shortened, with control and invisible characters shown as escapes. */
export function quoted(text: string): string {
  const short = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
  return `"${visible(short)}"`;
}
