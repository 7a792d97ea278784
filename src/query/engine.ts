/** SPARQL on a dataset: Oxigraph in a worker thread, so that a time limit stops it and a crash harms nobody else. */

import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { ThroughlineError, visible } from "../errors.ts";
import type { Dataset } from "../rdf/dataset.ts";
import type { Prefixes } from "../rdf/namespaces.ts";
import { toNQuads } from "../rdf/ntriples.ts";
import { inspectQuery, type QueryForm, withPrefixes } from "./query-text.ts";
import type { Answer, Ask } from "./worker.ts";

/** Media types of bindings and booleans, and of graphs. */
export const BINDING_FORMATS = {
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
} as const;
export const GRAPH_FORMATS = {
  turtle: "text/turtle",
  ntriples: "application/n-triples",
  rdfxml: "application/rdf+xml",
} as const;

export type BindingFormat = keyof typeof BINDING_FORMATS;
export type GraphFormat = keyof typeof GRAPH_FORMATS;

export interface QueryOptions {
  /** How bindings and booleans are written. Default: json. */
  readonly bindings?: BindingFormat;
  /** How graphs are written. Default: turtle. */
  readonly graphs?: GraphFormat;
  /** Milliseconds after which the query is stopped. Range: from 1. Default: 10000. */
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal;
}

export const DEFAULT_QUERY_OPTIONS = { bindings: "json", graphs: "turtle", timeLimitMs: 10_000 } as const;

export interface QueryAnswer {
  readonly form: QueryForm;
  readonly mediaType: string;
  readonly text: string;
}

/** WebAssembly pages of 64 kB that a query may take: 512 MiB. A nine-fold REPLACE takes 3 GB without a cap. */
const WASM_PAGES = 8192;

/**
 * Answers SPARQL 1.1 and 1.2 queries about one dataset; named graphs are asked as one. The data is loaded into the worker
 * on the first query. A worker that ran out of time, or of which anything but an answer or a refusal came, is ended and
 * a fresh one takes its place: what WebAssembly holds after a trap is undefined.
 */
export class SparqlEngine {
  readonly #nquads: string;
  readonly #prefixes: Prefixes;
  #worker: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  /** How many workers had to be replaced. */
  respawns = 0;

  constructor(dataset: Dataset, prefixes: Prefixes) {
    this.#nquads = toNQuads(dataset, dataset.column("subject").keys());
    this.#prefixes = prefixes;
  }

  /**
   * Runs a query; queries run one after another.
   *
   * @throws ThroughlineError `syntax` with line and column, `usage`, `unsupported`, `limit` for the size of the query,
   * `timed-out`, `exhausted` for memory.
   */
  query(text: string, options: QueryOptions = {}): Promise<QueryAnswer> {
    const form = inspectQuery(text);
    const run = this.#queue.then(() => this.#run(text, form, { ...DEFAULT_QUERY_OPTIONS, ...options }));
    this.#queue = run.catch(() => {});
    return run;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #run(
    text: string,
    form: QueryForm,
    options: Required<Omit<QueryOptions, "signal">> & { signal?: AbortSignal },
  ): Promise<QueryAnswer> {
    options.signal?.throwIfAborted();
    const isGraph = form === "construct" || form === "describe";
    const mediaType = isGraph ? GRAPH_FORMATS[options.graphs] : BINDING_FORMATS[options.bindings];
    const answer = await this.#ask(
      { query: withPrefixes(text, this.#prefixes), mediaType },
      options.timeLimitMs,
      options.signal,
    );
    if (answer.kind === "result") return { form, mediaType, text: answer.text };
    throw refusal(answer.message);
  }

  /** Sends one question to the worker and waits for its answer, its end, the clock or the caller. */
  #ask(ask: Ask, timeLimitMs: number, signal: AbortSignal | undefined): Promise<Answer> {
    const worker = this.#ready();
    return new Promise((resolve, reject) => {
      const finish = (end: () => void): void => {
        clearTimeout(timer);
        worker.off("message", onMessage);
        worker.off("error", onEnd);
        worker.off("exit", onEnd);
        signal?.removeEventListener("abort", onAbort);
        end();
      };
      const give = (error: unknown): void =>
        finish(() => {
          void this.#replace(worker);
          reject(error);
        });
      const onMessage = (answer: Answer): void => {
        if (answer.kind === "broken") give(crash(answer.message));
        else finish(() => resolve(answer));
      };
      const onEnd = (cause: unknown): void => give(crash(String(cause)));
      const onAbort = (): void => give(signal?.reason ?? new Error("aborted"));
      const timer = setTimeout(() => give(timeOut(timeLimitMs)), timeLimitMs);
      worker.on("message", onMessage);
      worker.on("error", onEnd);
      worker.on("exit", onEnd);
      signal?.addEventListener("abort", onAbort, { once: true });
      worker.postMessage(ask);
    });
  }

  #ready(): Worker {
    if (this.#worker !== null) return this.#worker;
    setFlagsFromString(`--wasm-max-mem-pages=${WASM_PAGES}`);
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: this.#nquads });
    this.#worker.unref();
    return this.#worker;
  }

  async #replace(worker: Worker): Promise<void> {
    this.respawns++;
    if (this.#worker === worker) this.#worker = null;
    await worker.terminate();
  }
}

function timeOut(timeLimitMs: number): ThroughlineError {
  return new ThroughlineError("timed-out", `The query did not end within ${timeLimitMs} ms and was stopped.`, {
    hint: "Make it narrower, add a LIMIT, or allow more with --time-limit.",
    data: { timeLimitMs },
  });
}

function crash(message: string): ThroughlineError {
  return new ThroughlineError("exhausted", "The query asked for more than the engine has, and was stopped.", {
    hint: "Make it narrower; the next query is answered by a fresh engine.",
    data: { reason: visible(message.slice(0, 200)) },
  });
}

/** Oxigraph's own refusal: a syntax error with its place in the query as the user wrote it. */
function refusal(message: string): ThroughlineError {
  const place = /error at (\d+):(\d+): ([\s\S]*)/.exec(message);
  if (place === null)
    return new ThroughlineError("unsupported", `The query cannot be answered: ${visible(message.slice(0, 300))}.`);
  const [, line = "1", column = "1", what = ""] = place;
  return new ThroughlineError("syntax", `Not valid SPARQL: ${visible(what.slice(0, 300)).replace(/\.$/, "")}.`, {
    hint: "Check the query at this place; a triple has three parts, and a prefix must be declared or a usual one.",
    // The first line holds the prefixes that were added.
    position: { file: null, line: Math.max(1, Number(line) - 1), column: Number(column), excerpt: null },
  });
}
