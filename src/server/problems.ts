/** Failures as answers: the status of each error code, and one JSON shape for all. No stack, no path of this machine. */

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type ErrorCode, type ErrorDocument, ThroughlineError } from "../errors.ts";

/** The status that each error code is answered with. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  usage: 400,
  "unknown-concept": 404,
  "ambiguous-concept": 400,
  unreadable: 500,
  damaged: 500,
  "not-durable": 500,
  "unknown-format": 406,
  syntax: 400,
  empty: 500,
  limit: 400,
  "timed-out": 503,
  exhausted: 503,
  busy: 503,
  forbidden: 403,
  "port-in-use": 500,
  unsupported: 400,
  endpoint: 502,
  internal: 500,
};

/** Seconds after which it is worth to ask again. */
const RETRY_AFTER = "1";

export interface Problem {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As `--json` of the command line has it. */
  readonly body: ErrorDocument;
}

/** An error that is answered with another status than its code's: 404, 405, 406, 413, 415. */
export class HttpProblem extends ThroughlineError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, hint: string, headers: Readonly<Record<string, string>> = {}) {
    super(status === 413 ? "limit" : "usage", message, { hint });
    this.status = status;
    this.headers = headers;
  }
}

/** How an error is answered. What is no error of ours says only that something went wrong; the log says what. */
export function problemOf(error: unknown, status?: number): Problem {
  const known =
    error instanceof ThroughlineError
      ? error
      : new ThroughlineError("internal", "Something went wrong inside the server.", {
          hint: "The server's log says what; please report it.",
        });
  const { code, message, hint, data, position } = known;
  // Others were in the way, which passes.
  const isCrowd = code === "busy" || (code === "timed-out" && data.started === false);
  // Where in the query: line and column. A file would be one of this machine.
  const place = position === null ? {} : { line: position.line, column: position.column };
  return {
    status: known instanceof HttpProblem ? known.status : (status ?? STATUS[code]),
    headers: known instanceof HttpProblem ? known.headers : isCrowd ? { "retry-after": RETRY_AFTER } : {},
    body: { error: { code, message, hint, data: { ...data, ...place } } },
  };
}

/** Sends an error as the answer. */
export function sendProblem(context: Context, error: unknown): Response {
  const { status, headers, body } = problemOf(error);
  return context.json(body, status as ContentfulStatusCode, { ...headers });
}
