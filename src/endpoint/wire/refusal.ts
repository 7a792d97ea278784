/** What goes wrong between here and an endpoint: which refusals pass, and what is said of those that do not. */

import { ThroughlineError, visible } from "../../errors.ts";
import { isUnanswered } from "../search/remote-budget.ts";

/** States after which the same request may succeed. */
export const REPEATABLE: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Characters of outside text that are shown in an error. */
const SHOWN = 200;

/** A refusal that may pass: the request is made again. */
export class TryAgain extends Error {
  readonly status: number;
  readonly waitMs: number | null;

  constructor(status: number, waitMs: number | null) {
    super(`status ${status}`);
    this.status = status;
    this.waitMs = waitMs;
  }
}

/** Whether the same request may succeed: the service was busy, or the connection broke. */
export function mayPass(error: unknown): boolean {
  return error instanceof TryAgain || !isUnanswered(error);
}

/** Seconds or a date, as milliseconds from now; null for neither. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Characters of an error page that are looked at. */
const READ = 4096;

/** Shows outside text behind the words of an error, or nothing of it. */
export type Aside = (text: string) => string;

/**
 * How outside text is shown. Where credentials were sent, nothing is: an endpoint may repeat them in any form, and no list of
 * forms is whole.
 */
export function asideFor(authorization: string | null): Aside {
  return authorization === null ? quotedAside : () => "";
}

export const quotedAside: Aside = (text) => (text === "" ? "" : ` ("${visible(text.slice(0, SHOWN))}")`);

/** What a refusal says. */
export async function refusal(response: Response, aside: Aside): Promise<ThroughlineError> {
  const login = response.status === 401 || response.status === 403;
  const text = login ? "" : await startOf(response);
  const words = text
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return new ThroughlineError("endpoint", `The endpoint refused with status ${response.status}${aside(words)}.`, {
    hint: login
      ? "Set THROUGHLINE_ENDPOINT_TOKEN, or THROUGHLINE_ENDPOINT_USER and THROUGHLINE_ENDPOINT_PASSWORD."
      : "Check the address, and whether the service answers a small query.",
    data: { status: response.status },
  });
}

async function startOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk.subarray(0, READ), { stream: true });
    if (text.length > SHOWN) break;
  }
  return text.slice(0, READ);
}

/** Something that the endpoint did, after "The endpoint". */
export function failure(what: string, cause?: unknown): ThroughlineError {
  return new ThroughlineError("endpoint", `The endpoint ${what}.`, {
    hint: "Check that it runs and can be reached; more time or fewer nodes a request may help.",
    cause,
  });
}

/** An error for the caller, of whatever was thrown on the way. */
export function settled(error: unknown, aside: Aside): Error {
  if (isUnanswered(error)) return error;
  if (error instanceof TryAgain) return failure(`answers with status ${error.status}, however often it is asked`);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null;
  // What the system says names the address and the fault; anything else may quote what came from outside.
  const isOfSystem = cause !== null && "syscall" in cause;
  return failure(`cannot be reached${(isOfSystem ? quotedAside : aside)(cause?.message ?? "")}`, error);
}
