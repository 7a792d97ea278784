/** The wire to one SPARQL endpoint: the given address and no other, within limits, its answers read as hostile input. */

import type { EndpointLimits } from "../options.ts";
import type { RemoteBudget } from "../search/remote-budget.ts";
import { endpointAddress, redirectTarget, requestOf } from "./address.ts";
import { CsvReader } from "./csv-reader.ts";
import {
  type Aside,
  asideFor,
  failure,
  mayPass,
  REPEATABLE,
  refusal,
  retryAfter,
  settled,
  TryAgain,
} from "./refusal.ts";
import { badAnswer, type Row, RowReader, type TableReader } from "./row-reader.ts";

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
const RESULTS_CSV = "text/csv";
const MOST_REDIRECTS = 3;
const FIRST_WAIT_MS = 250;

/** The answer to a SELECT query. */
export interface Table {
  readonly rows: readonly Row[];
  /** Rows that are left out because they hold an IRI that RDF does not allow. */
  readonly passedOver: number;
  /** Whether it came in a form whose end shows; else it is whole only if it has as many rows as there must be. */
  readonly hasEnd: boolean;
}

/** What a table may hold: any terms, or nodes and whole numbers only, which fit into CSV. */
export type Cells = "terms" | "nodes";

/** An answer as it came, for a query of the user's own. */
export interface RawAnswer {
  readonly mediaType: string;
  readonly text: string;
}

/** Asks one endpoint. One at a time; a question's cost is counted in the budget that each call gets. */
export class EndpointClient {
  readonly address: URL;
  readonly #options: ClientOptions;
  readonly #aside: Aside;
  #answers = 0;

  /** Throws `usage` for an address that is not http or https, or that holds credentials. */
  constructor(address: string, options: ClientOptions) {
    this.address = endpointAddress(address);
    this.#options = options;
    this.#aside = asideFor(options.authorization);
  }

  /**
   * The rows of a SELECT query, in the order in which they come.
   *
   * @throws ThroughlineError `endpoint` for a refusal, a redirect elsewhere, a broken or unusable answer; BudgetSpent.
   */
  async select(query: string, cells: Cells, budget: RemoteBudget): Promise<Table> {
    const accept = cells === "terms" ? RESULTS_JSON : `${RESULTS_CSV}, ${RESULTS_JSON};q=0.5`;
    return this.#repeating(budget, async (signal) => {
      const response = await this.#send(query, accept, signal);
      const hasEnd = cells === "terms" || mediaTypeOf(response) !== RESULTS_CSV;
      if (hasEnd) checkTable(response, this.#aside);
      const reader: TableReader = hasEnd ? new RowReader(this.#answers++, this.#aside) : new CsvReader(this.#answers++);
      const rows: Row[] = [];
      const take = (row: Row): void => {
        budget.row();
        rows.push(row);
      };
      for await (const piece of this.#pieces(response, budget)) for (const row of reader.read(piece)) take(row);
      for (const row of reader.end()) take(row);
      return { rows, passedOver: reader.passedOver, hasEnd };
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
          throw budget.leftMs <= 0 ? budget.isSpent("time") : failure(`did not answer within ${timeMs} ms`, error);
        }
        if (!mayPass(error) || tries >= limits.retries) throw settled(error, this.#aside);
        await this.#wait(error, tries, budget);
      }
    }
  }

  /** Waits before a request is repeated: as long as the service asks, else twice as long each time. */
  async #wait(error: unknown, tries: number, budget: RemoteBudget): Promise<void> {
    const { limits, sleep = pause } = this.#options;
    const asked = error instanceof TryAgain ? error.waitMs : null;
    const waitMs = Math.min(asked ?? FIRST_WAIT_MS * 2 ** tries, limits.longestWaitMs);
    if (waitMs >= budget.leftMs) throw budget.isSpent("time");
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
        target = redirectTarget(this.address, target, response.headers.get("location"), this.#aside);
        await response.body?.cancel();
        continue;
      }
      if (REPEATABLE.has(response.status)) {
        await response.body?.cancel();
        throw new TryAgain(response.status, retryAfter(response.headers.get("retry-after"), date()));
      }
      if (!response.ok) throw await refusal(response, this.#aside);
      const cut = response.headers.get("x-sql-state");
      if (cut !== null) throw failure(`cut its answer short${this.#aside(cut)}`);
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

function checkTable(response: Response, aside: Aside): void {
  const type = mediaTypeOf(response);
  if (type === RESULTS_JSON || type === "application/json" || type === "text/json") return;
  void response.body?.cancel().catch(() => {});
  throw badAnswer(`it is no SPARQL result in JSON by its type${aside(type)}`);
}

function mediaTypeOf(response: Response): string {
  return (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
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
