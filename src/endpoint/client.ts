/** The wire to one SPARQL endpoint: the given address and no other, within limits, its answers read as hostile input. */

import { quoted, ThroughlineError, visible } from "../errors.ts";
import { BudgetSpent, type RemoteBudget } from "./budget.ts";
import type { EndpointLimits } from "./options.ts";
import { badAnswer, type Row, RowReader } from "./row-reader.ts";

export interface ClientOptions {
  readonly limits: EndpointLimits;
  /** The value of the Authorization header, sent to the origin of the address only; null for none. */
  readonly authorization: string | null;
  /** Default: the global fetch. */
  readonly fetch?: typeof fetch;
  /** Waits; tests pass their own. */
  readonly sleep?: (ms: number, signal: AbortSignal | null) => Promise<void>;
  /** The wall clock in milliseconds, for dates in Retry-After. Default: Date.now. */
  readonly date?: () => number;
}

const RESULTS_JSON = "application/sparql-results+json";
const MOST_REDIRECTS = 3;
const REPEATABLE: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const FIRST_WAIT_MS = 250;
/** Characters of an error page that are shown. */
const SHOWN = 200;

/** The answer to a SELECT query. */
export interface Table {
  readonly rows: readonly Row[];
  /** Rows that are left out because they hold an IRI that RDF does not allow. */
  readonly passedOver: number;
}

/** An answer as it came, for a query of the user's own. */
export interface RawAnswer {
  readonly mediaType: string;
  readonly text: string;
}

/** Asks one endpoint. One at a time; a question's cost is counted in the budget that each call gets. */
export class EndpointClient {
  readonly address: URL;
  readonly #options: ClientOptions;
  #answers = 0;

  /** Throws `usage` for an address that is not http or https, or that holds credentials. */
  constructor(address: string, options: ClientOptions) {
    this.address = endpointAddress(address);
    this.#options = options;
  }

  /**
   * The rows of a SELECT query, in the order in which they come.
   *
   * @throws ThroughlineError `endpoint` for a refusal, a redirect elsewhere, a broken or unusable answer; BudgetSpent.
   */
  async select(query: string, budget: RemoteBudget): Promise<Table> {
    return this.#repeating(budget, async (signal) => {
      const response = await this.#send(query, RESULTS_JSON, signal);
      checkTable(response);
      const reader = new RowReader(this.#answers++);
      const rows: Row[] = [];
      for await (const piece of this.#pieces(response, budget)) {
        for (const row of reader.read(piece)) {
          budget.row();
          rows.push(row);
        }
      }
      reader.end();
      return { rows, passedOver: reader.passedOver };
    });
  }

  /** The answer to any query as text, in one of the media types asked for. Throws as `select`. */
  async raw(query: string, accept: string, budget: RemoteBudget): Promise<RawAnswer> {
    return this.#repeating(budget, async (signal) => {
      const response = await this.#send(query, accept, signal);
      let text = "";
      for await (const piece of this.#pieces(response, budget)) text += piece;
      return { mediaType: mediaTypeOf(response), text };
    });
  }

  async #repeating<Answer>(budget: RemoteBudget, attempt: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const { limits } = this.#options;
    for (let tries = 0; ; tries++) {
      budget.request();
      const timeMs = Math.max(1, Math.ceil(Math.min(limits.requestTimeMs, budget.leftMs)));
      const clock = AbortSignal.timeout(timeMs);
      try {
        return await attempt(budget.signal === null ? clock : AbortSignal.any([clock, budget.signal]));
      } catch (error) {
        budget.signal?.throwIfAborted();
        if (clock.aborted) {
          throw budget.leftMs <= 0 ? new BudgetSpent("time") : failure(`did not answer within ${timeMs} ms`, error);
        }
        if (!mayPass(error) || tries >= limits.retries) throw settled(error);
        await this.#wait(error, tries, budget);
      }
    }
  }

  /** Waits before a request is repeated: as long as the service asks, else twice as long each time. */
  async #wait(error: unknown, tries: number, budget: RemoteBudget): Promise<void> {
    const { limits, sleep = pause } = this.#options;
    const asked = error instanceof TryAgain ? error.waitMs : null;
    const waitMs = Math.min(asked ?? FIRST_WAIT_MS * 2 ** tries, limits.longestWaitMs);
    if (waitMs >= budget.leftMs) throw new BudgetSpent("time");
    budget.retries++;
    await sleep(waitMs, budget.signal);
  }

  /** One exchange, redirects within the origin included. */
  async #send(query: string, accept: string, signal: AbortSignal): Promise<Response> {
    const { fetch: send = fetch, authorization, limits, date = Date.now } = this.#options;
    const headers = new Headers({ Accept: accept, "User-Agent": "throughline" });
    if (authorization !== null) headers.set("Authorization", authorization);
    let target = this.address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const { url, init } = requestOf(target, query, limits.longestGet);
      for (const [name, value] of Object.entries(init.headers)) headers.set(name, value);
      const response = await send(url, { method: init.method, body: init.body, headers, signal, redirect: "manual" });
      if (response.status >= 300 && response.status < 400) {
        target = redirectTarget(this.address, target, response.headers.get("location"));
        await response.body?.cancel();
        continue;
      }
      if (REPEATABLE.has(response.status)) {
        await response.body?.cancel();
        throw new TryAgain(response.status, retryAfter(response.headers.get("retry-after"), date()));
      }
      if (!response.ok) throw await refusal(response);
      const cut = response.headers.get("x-sql-state");
      if (cut !== null) throw failure(`cut its answer short (${visible(cut.slice(0, SHOWN))})`);
      return response;
    }
    throw failure(`redirected more than ${MOST_REDIRECTS} times`);
  }

  /** The decoded text of a body, piece by piece; counts what comes out of a decompression, not what goes in. */
  async *#pieces(response: Response, budget: RemoteBudget): AsyncGenerator<string> {
    if (response.body === null) return;
    const { maxAnswerBytes } = this.#options.limits;
    const decoder = new TextDecoder();
    let bytes = 0;
    // Leaving the loop early cancels the stream, which closes the connection.
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      budget.bytes += chunk.length;
      if (bytes > maxAnswerBytes) throw badAnswer(`it has more than ${maxAnswerBytes} bytes`);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }
}

/** A refusal that may pass: the request is made again. */
class TryAgain extends Error {
  readonly status: number;
  readonly waitMs: number | null;

  constructor(status: number, waitMs: number | null) {
    super(`status ${status}`);
    this.status = status;
    this.waitMs = waitMs;
  }
}

/** Whether the same request may succeed: the service was busy, or the connection broke. */
function mayPass(error: unknown): boolean {
  return error instanceof TryAgain || !(error instanceof ThroughlineError || error instanceof BudgetSpent);
}

function endpointAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new ThroughlineError("usage", `--endpoint takes an http or https address, not ${quoted(text)}.`, {
      hint: "Write it whole, such as http://localhost:8890/sparql.",
    });
  }
  if (address.username !== "" || address.password !== "") {
    throw new ThroughlineError("usage", "The address of the endpoint holds a name or a password.", {
      hint: "Take them out: they would show in logs and process lists. Set THROUGHLINE_ENDPOINT_USER and _PASSWORD instead.",
    });
  }
  address.hash = "";
  return address;
}

/** A query as a request: SPARQL 1.1 Protocol, sections 2.1.1 and 2.1.2. What the address already asks stays. */
function requestOf(target: URL, query: string, longestGet: number) {
  const encoded = new URLSearchParams({ query }).toString();
  if (encoded.length <= longestGet) {
    const url = new URL(target);
    url.search = url.search === "" ? encoded : `${url.search}&${encoded}`;
    return { url, init: { method: "GET", body: null, headers: {} as Record<string, string> } };
  }
  // Some engines read the graphs of a POST from its body only, others from its address only: they are given both.
  const body = target.search === "" ? encoded : `${target.search.slice(1)}&${encoded}`;
  const headers: Record<string, string> = { "Content-Type": "application/x-www-form-urlencoded" };
  return { url: target, init: { method: "POST", body, headers } };
}

function redirectTarget(address: URL, from: URL, location: string | null): URL {
  const target = location !== null && URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (target === null || target.origin !== address.origin) {
    throw failure(`redirects to another place${target === null ? "" : ` (${quoted(target.origin)})`}`);
  }
  // The query goes along with the next request.
  target.searchParams.delete("query");
  return target;
}

function checkTable(response: Response): void {
  const type = mediaTypeOf(response);
  if (type === RESULTS_JSON || type === "application/json" || type === "text/json") return;
  void response.body?.cancel().catch(() => {});
  throw badAnswer(`it is ${quoted(type === "" ? "of no type" : type)}, not SPARQL results in JSON`);
}

function mediaTypeOf(response: Response): string {
  return (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

/** Seconds or a date, as milliseconds from now; null for neither. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

async function refusal(response: Response): Promise<ThroughlineError> {
  let said = "";
  const decoder = new TextDecoder();
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    said += decoder.decode(chunk, { stream: true });
    if (said.length > SHOWN) break;
  }
  const words = visible(
    said
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, SHOWN),
  );
  const login = response.status === 401 || response.status === 403;
  return new ThroughlineError(
    "endpoint",
    `The endpoint refused with status ${response.status}${words === "" ? "" : `: ${words}`}.`,
    {
      hint: login
        ? "Set THROUGHLINE_ENDPOINT_TOKEN, or THROUGHLINE_ENDPOINT_USER and THROUGHLINE_ENDPOINT_PASSWORD."
        : "Check the address, and whether the service answers a small query.",
      data: { status: response.status },
    },
  );
}

export function failure(what: string, cause?: unknown): ThroughlineError {
  return new ThroughlineError("endpoint", `The endpoint ${what}.`, {
    hint: "Check that it runs and can be reached; more time or fewer nodes a request may help.",
    cause,
  });
}

function settled(error: unknown): Error {
  if (error instanceof ThroughlineError || error instanceof BudgetSpent) return error;
  if (error instanceof TryAgain) return failure(`answers with status ${error.status}, however often it is asked`);
  // The cause of a failed fetch names the host and the fault, never a header.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
  return failure(`cannot be reached${cause === "" ? "" : ` (${visible(cause.slice(0, SHOWN))})`}`, error);
}

function pause(ms: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
