/** SPARQL on a dataset: Oxigraph in worker threads, so that a time limit stops it and a crash harms nobody else. */

import { quoted, ThroughlineError } from "../errors.ts";
import type { Dataset } from "../rdf/dataset.ts";
import type { Prefixes } from "../rdf/namespaces.ts";
import { toNQuads } from "../rdf/ntriples.ts";
import { isAbsoluteIri } from "../rdf/terms.ts";
import { BINDING_FORMATS, type BindingFormat, GRAPH_FORMATS, type GraphFormat } from "./formats.ts";
import { type Inspected, inspectQuery, type QueryForm, withPrefixes } from "./query-text.ts";
import { refusal } from "./refusal.ts";
import { SparqlThread } from "./thread.ts";
import type { Ask, QueryDataset, ThreadData } from "./worker.ts";

export interface QueryOptions {
  /** How bindings and booleans are written. Default: json. */
  readonly bindings?: BindingFormat;
  /** How graphs are written. Default: turtle. */
  readonly graphs?: GraphFormat;
  /** Milliseconds after which the query is stopped. Range: from 1. Default: 10000. */
  readonly timeLimitMs?: number;
  /**
   * The graphs that are asked, whatever the query says with FROM. Default: those of its FROM; without one all graphs of
   * the data as one ("union"), or with "query" the default graph alone, as the standard has it.
   */
  readonly dataset?: QueryDataset | "union" | "query";
  /** What relative IRIs of the query are resolved against. Default: none; they are an error. */
  readonly baseIri?: string;
  readonly signal?: AbortSignal;
}

export const DEFAULT_QUERY_OPTIONS = {
  bindings: "json",
  graphs: "turtle",
  timeLimitMs: 10_000,
  dataset: "union",
} as const;

export interface EngineOptions {
  /** Threads, each with a copy of the data; started when they are needed. Default: 1. */
  readonly threads?: number;
  /** Queries that may wait for a thread; one more is refused with `busy`. Default: any number. */
  readonly maxWaiting?: number;
  /** Bytes of an answer; a longer one is refused with `exhausted`. Default: 256 MiB. */
  readonly maxResultBytes?: number;
  /** Told of each thread that had to be replaced, and why. */
  readonly onReplaced?: (reason: unknown) => void;
}

export const DEFAULT_ENGINE_OPTIONS = {
  threads: 1,
  maxWaiting: Number.POSITIVE_INFINITY,
  maxResultBytes: 268_435_456,
} as const;

export interface QueryAnswer {
  readonly form: QueryForm;
  readonly mediaType: string;
  /** The answer in UTF-8. */
  readonly body: Uint8Array<ArrayBuffer>;
}

type Free = (thread: SparqlThread) => void;

/**
 * Answers SPARQL 1.1 and 1.2 queries about one dataset. Threads load the data when they start; one that ran out of time,
 * or of which anything but an answer or a refusal came, is ended and a fresh one takes its place.
 */
export class SparqlEngine {
  readonly #data: ThreadData;
  readonly #prefixes: Prefixes;
  readonly #options: Required<Omit<EngineOptions, "onReplaced">> & Pick<EngineOptions, "onReplaced">;
  readonly #threads = new Set<SparqlThread>();
  readonly #idle: SparqlThread[] = [];
  readonly #waiting: { readonly take: Free; readonly refuse: (error: ThroughlineError) => void }[] = [];
  #keepsWarm = false;
  #isRetired = false;
  #isClosed = false;
  /** How many threads had to be replaced. */
  respawns = 0;

  constructor(dataset: Dataset, prefixes: Prefixes, options: EngineOptions = {}) {
    this.#options = { ...DEFAULT_ENGINE_OPTIONS, ...options };
    const nquads = Buffer.from(toNQuads(dataset, dataset.column("subject").keys()));
    const shared = new SharedArrayBuffer(nquads.length);
    new Uint8Array(shared).set(nquads);
    this.#data = { nquads: shared, maxResultBytes: this.#options.maxResultBytes };
    this.#prefixes = prefixes;
  }

  /** Queries that wait for a thread. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Starts the threads now and, from now on, a fresh one as soon as another had to be ended. */
  warm(): void {
    this.#keepsWarm = true;
    while (this.#threads.size < this.#options.threads) this.#idle.push(this.#start());
  }

  /**
   * Runs a query when a thread is free.
   *
   * @throws ThroughlineError `syntax` with line and column, `usage`, `unsupported`, `limit` for the size of the query,
   *   `timed-out`, `exhausted` for memory and the size of the answer, `busy`.
   */
  async query(text: string, options: QueryOptions = {}): Promise<QueryAnswer> {
    const inspected = inspectQuery(text);
    const { timeLimitMs = DEFAULT_QUERY_OPTIONS.timeLimitMs, signal } = options;
    const ask = this.#askOf(text, inspected, options);
    const thread = await this.#free(signal);
    try {
      const answer = await thread.ask(ask, timeLimitMs, signal);
      if (answer.kind === "result") return { form: inspected.form, mediaType: ask.mediaType, body: answer.body };
      if (answer.kind === "refused") throw refusal(answer.message, text);
      throw tooLong(this.#options.maxResultBytes);
    } catch (error) {
      if (this.#isClosed) throw CLOSED;
      if (thread.isDead) this.#lost(thread, error);
      throw error;
    } finally {
      this.#release(thread);
    }
  }

  /** Answers what it is still asked, and holds no thread when nothing is asked: another engine has taken over. */
  retire(): void {
    this.#isRetired = true;
    this.#keepsWarm = false;
    for (const thread of this.#idle.splice(0)) this.#end(thread);
  }

  /** Stops every query. */
  async close(): Promise<void> {
    this.retire();
    this.#isClosed = true;
    for (const { refuse } of this.#waiting.splice(0)) refuse(CLOSED);
    await Promise.all([...this.#threads].map((thread) => thread.end()));
    this.#threads.clear();
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

  /** A thread that is nobody else's until it is released. */
  #free(signal: AbortSignal | undefined): Promise<SparqlThread> {
    signal?.throwIfAborted();
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (!idle.isDead) return Promise.resolve(idle);
      this.#lost(idle, new Error("A thread ended while it waited."));
    }
    if (this.#threads.size < this.#options.threads) return Promise.resolve(this.#start());
    const { maxWaiting } = this.#options;
    if (this.#waiting.length >= maxWaiting) throw busy(`${maxWaiting} others are waiting already.`);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(place), 1);
        reject(signal?.reason);
      };
      const place = {
        take: (thread: SparqlThread): void => {
          signal?.removeEventListener("abort", leave);
          resolve(thread);
        },
        refuse: reject,
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#waiting.push(place);
    });
  }

  #release(thread: SparqlThread): void {
    const next = this.#waiting.shift();
    if (thread.isDead) {
      if (next !== undefined) next.take(this.#start());
      else if (this.#keepsWarm) this.#idle.push(this.#start());
    } else if (next !== undefined) next.take(thread);
    else if (this.#isRetired) this.#end(thread);
    else this.#idle.push(thread);
  }

  #lost(thread: SparqlThread, reason: unknown): void {
    this.#threads.delete(thread);
    this.respawns++;
    this.#options.onReplaced?.(reason);
  }

  #start(): SparqlThread {
    const thread = new SparqlThread(this.#data);
    this.#threads.add(thread);
    return thread;
  }

  #end(thread: SparqlThread): void {
    this.#threads.delete(thread);
    void thread.end();
  }
}

function checkIri(iri: string): void {
  if (isAbsoluteIri(iri)) return;
  throw new ThroughlineError("usage", `A graph is named by a whole IRI, not by ${quoted(iri)}.`);
}

function busy(why: string): ThroughlineError {
  return new ThroughlineError("busy", `The query was not run: ${why}`, { hint: "Ask again in a moment." });
}

const CLOSED = busy("its engine was closed.");

function tooLong(maxResultBytes: number): ThroughlineError {
  return new ThroughlineError("exhausted", `The answer is longer than the ${maxResultBytes} bytes that are allowed.`, {
    hint: "Ask for fewer columns, or add a LIMIT.",
    data: { maxResultBytes },
  });
}
