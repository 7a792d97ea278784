/** SPARQL on a dataset: Oxigraph in worker threads, so that a time limit stops it and a crash harms nobody else. */

import { quoted, ThroughlineError } from "../errors.ts";
import type { Prefixes } from "../rdf/namespaces.ts";
import type { Dataset } from "../rdf/store/dataset.ts";
import { isAbsoluteIri } from "../rdf/store/terms.ts";
import { toNQuads } from "../rdf/write/ntriples.ts";
import { QueryClock } from "./clock.ts";
import { Delivery } from "./delivery.ts";
import { BINDING_FORMATS, GRAPH_FORMATS } from "./formats.ts";
import { DEFAULT_ENGINE_OPTIONS, DEFAULT_QUERY_OPTIONS, type EngineOptions, type QueryOptions } from "./options.ts";
import { closed, ThreadPool } from "./pool.ts";
import { type Inspected, inspectQuery, type QueryForm, withPrefixes } from "./query-text.ts";
import { refusal } from "./refusal.ts";
import type { SparqlThread } from "./thread.ts";
import type { Ask, Piece } from "./worker.ts";

/** An answer as it comes. */
export interface QueryStream {
  /** Which form the query has. */
  readonly form: QueryForm;
  /** What the bytes are. */
  readonly mediaType: string;
  /** The answer in UTF-8: whole where it is short, else in pieces. Read the stream to its end, or cancel it. */
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** An answer as a whole. */
export interface QueryAnswer extends QueryStream {
  readonly body: Uint8Array<ArrayBuffer>;
}

interface Running {
  readonly ask: Ask;
  readonly clock: QueryClock;
  /** The query as it was given. */
  readonly text: string;
  /** The caller's, which outlives the clock: a delivery has no limit of time here. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Answers SPARQL 1.1 and 1.2 queries about one dataset. Threads load the data when they start; one that ran out of time,
 * or of which anything but an answer or a refusal came, is ended and a fresh one takes its place. Each thread holds a copy
 * of the data; SERVICE, LOAD and updates are refused.
 *
 * @example
 * import { openBundled } from "throughline";
 * import { SparqlEngine } from "throughline/query";
 * const { dataset, prefixes } = await openBundled();
 * const engine = new SparqlEngine(dataset, prefixes);
 * const signal = AbortSignal.timeout(60_000);
 * const { body } = await engine.query("ASK { id:unscr-2106 tl:encourages ?what }", { bindings: "csv", signal });
 * await engine.close();
 * new TextDecoder().decode(body); // "true"
 */
export class SparqlEngine {
  readonly #prefixes: Prefixes;
  readonly #maxResultBytes: number;
  readonly #pool: ThreadPool;

  /** On a dataset, or on what sharedNQuads made of it. */
  constructor(data: Dataset | SharedArrayBuffer, prefixes: Prefixes, options: EngineOptions = {}) {
    const { maxResultBytes, ...pool } = { ...DEFAULT_ENGINE_OPTIONS, ...options };
    const nquads = data instanceof SharedArrayBuffer ? data : sharedNQuads(data);
    this.#prefixes = prefixes;
    this.#maxResultBytes = maxResultBytes;
    this.#pool = new ThreadPool({ nquads, maxResultBytes }, pool);
  }

  /** Queries that wait for a thread. */
  get waiting(): number {
    return this.#pool.waiting;
  }

  /** How many threads had to be replaced. */
  get respawns(): number {
    return this.#pool.respawns;
  }

  /**
   * Starts a thread now and, from now on, one more than are asked, up to all of them, and a fresh one as soon as another had to
   * be ended. Resolves when those that were started have loaded the data, which no query's clock then counts; rejects with the
   * reason of an aborted signal.
   */
  warm(signal?: AbortSignal): Promise<void> {
    return this.#pool.warm(signal);
  }

  /**
   * Runs a query when a thread is free, and gives its answer as a whole. Its time runs from this call: a query that waits for
   * all of it, for others or for the data of the first thread to load, is not run.
   *
   * @throws ThroughlineError `syntax` with line and column, `usage`, `unsupported`, `limit` for the size of the query,
   *   `timed-out`, `exhausted` for memory and the size of the answer, `busy`; the reason of an aborted signal.
   */
  async query(text: string, options: QueryOptions = {}): Promise<QueryAnswer> {
    const { body, ...head } = await this.stream(text, options);
    return { ...head, body: await wholeBody(body) };
  }

  /**
   * Runs a query when a thread is free, and hands out a long answer as fast as it is read. The answer is complete, and within
   * its limits, before the first piece comes; the thread keeps it until others wait for the thread. Throws as `query`.
   */
  async stream(text: string, options: QueryOptions = {}): Promise<QueryStream> {
    const inspected = inspectQuery(text);
    const { timeLimitMs, client, signal } = { ...DEFAULT_QUERY_OPTIONS, ...options };
    const ask = this.#askOf(text, inspected, options);
    const head = { form: inspected.form, mediaType: ask.mediaType };
    const clock = new QueryClock(timeLimitMs, signal);
    try {
      const thread = await this.#pool.take(clock.signal, client);
      return { ...head, body: await this.#run(thread, { ask, clock, text, signal }) };
    } finally {
      clock.stop();
    }
  }

  /** Answers what it is still asked, and holds no thread when nothing is asked: another engine has taken over. */
  retire(): void {
    this.#pool.retire();
  }

  /** Stops every query. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  /** Gives the thread back when it has answered; with a long answer, when that is delivered. */
  async #run(thread: SparqlThread, { ask, clock, text, signal }: Running): Promise<QueryStream["body"]> {
    let holds = false;
    try {
      const answer = await thread.ask(ask, clock);
      if (answer.kind === "refused") throw refusal(answer.message, text);
      if (answer.kind !== "piece") throw tooLong(this.#maxResultBytes);
      if (answer.isLast) return answer.bytes;
      holds = true;
      return this.#deliver(thread, answer, signal);
    } catch (error) {
      throw this.#pool.isClosed ? closed() : error;
    } finally {
      if (!holds) this.#pool.release(thread);
    }
  }

  #deliver(
    thread: SparqlThread,
    first: Piece,
    signal: AbortSignal | undefined,
  ): ReadableStream<Uint8Array<ArrayBuffer>> {
    const onFree = (): void => {
      this.#pool.delivered(delivery);
      this.#pool.release(thread);
    };
    const delivery = new Delivery(thread, first, { onFree, signal });
    this.#pool.delivers(delivery);
    return delivery.body;
  }

  #askOf(text: string, { form, namesDataset }: Inspected, options: QueryOptions): Ask {
    const { bindings, graphs, dataset, baseIri } = { ...DEFAULT_QUERY_OPTIONS, ...options };
    const isGraph = form === "construct" || form === "describe";
    if (typeof dataset === "object") [...dataset.defaultGraphs, ...dataset.namedGraphs].forEach(checkIri);
    return {
      query: withPrefixes(text, this.#prefixes),
      mediaType: isGraph ? GRAPH_FORMATS[graphs] : BINDING_FORMATS[bindings],
      baseIri: baseIri ?? null,
      // The engine's union goes over the FROM of a query, so it is asked for only where there is none.
      dataset: dataset === "query" || (dataset === "union" && namesDataset) ? null : dataset,
    };
  }
}

/** The bytes of an answer that may come in pieces. */
export async function wholeBody(body: QueryStream["body"]): Promise<Uint8Array<ArrayBuffer>> {
  return body instanceof Uint8Array ? body : new Uint8Array(await new Response(body).arrayBuffer());
}

/** A dataset in the form in which the threads of an engine load it, one copy for all of them. */
export function sharedNQuads(dataset: Dataset): SharedArrayBuffer {
  const nquads = Buffer.from(toNQuads(dataset, dataset.column("subject").keys()));
  const shared = new SharedArrayBuffer(nquads.length);
  new Uint8Array(shared).set(nquads);
  return shared;
}

function checkIri(iri: string): void {
  if (isAbsoluteIri(iri)) return;
  throw new ThroughlineError("usage", `A graph is named by a whole IRI, not by ${quoted(iri)}.`);
}

function tooLong(maxResultBytes: number): ThroughlineError {
  return new ThroughlineError("exhausted", `The answer is longer than the ${maxResultBytes} bytes that are allowed.`, {
    hint: "Ask for fewer columns, or add a LIMIT.",
    data: { maxResultBytes },
  });
}
