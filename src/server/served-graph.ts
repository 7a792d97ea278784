/** The graph that is being served, and how another takes its place without a request seeing half of each. */

import { crc32 } from "node:zlib";
import { type ErrorCode, ThroughlineError } from "../errors.ts";
import { Reading } from "../graph/reading/reading.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { type EngineOptions, SparqlEngine } from "../query/index.ts";
import { openSnapshot } from "../snapshot/open.ts";
import { AskedGraph } from "../threads/asked-graph.ts";
import type { QuestionPool } from "../threads/question-pool.ts";
import { type Asset, makeAsset } from "./manifest.ts";
import type { PreparedGraph } from "./prepared-graph.ts";

/** One graph with everything that answers from it. Nothing in it changes. */
export interface ServedGraph {
  readonly knowledge: Knowledge;
  /** Where questions are put. */
  readonly questions: AskedGraph;
  readonly engine: SparqlEngine;
  /** The snapshot that the viewer opens. */
  readonly snapshot: Asset;
  /** Equal for equal data, so that what a client has kept stays good over a restart. */
  readonly digest: string;
}

/** What the last reload came to: null before the first. The log says more; here is nothing of this machine. */
export type ReloadState =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }
  | null;

/** Gives a graph what answers from it; its SPARQL threads start to load at once. */
export async function serveGraph(
  { snapshot, nquads, languages, reading, digest }: PreparedGraph,
  pool: QuestionPool,
  options: EngineOptions,
): Promise<ServedGraph> {
  const bytes = new Uint8Array(snapshot);
  // In place: all threads see the same memory.
  const { knowledge } = openSnapshot(bytes, { languages, reading: new Reading(reading), trusted: true, crc32 });
  const engine = new SparqlEngine(nquads, knowledge.prefixes, options);
  void engine.warm();
  return {
    knowledge,
    questions: new AskedGraph(pool, engine, { snapshot, languages, reading }),
    engine,
    snapshot: makeAsset("application/octet-stream", bytes),
    digest,
  };
}

/** How the data is read again. */
export interface Reloading {
  /** Reads the data anew each time it is called; the signal ends that. */
  readonly load: (signal: AbortSignal) => Promise<ServedGraph>;
  /** Milliseconds after which the signal comes, so that a reading without an end keeps no later one waiting. */
  readonly limitMs: number;
}

/**
 * Holds the current graph. A request takes `current` once and answers from that; a reload makes the next graph beside it
 * and swaps the two in one step. A reload that fails leaves the old graph in its place.
 */
export class GraphHolder {
  readonly pool: QuestionPool;
  readonly #reloading: Reloading;
  #current: ServedGraph;
  #running: Promise<void> | null = null;
  #again = false;
  /** Since when the data is being read again; null where it is not. */
  reloadingSince: Date | null = null;
  lastReload: ReloadState = null;
  reloads = 0;

  constructor(first: ServedGraph, pool: QuestionPool, reloading: Reloading) {
    this.#current = first;
    this.pool = pool;
    this.#reloading = reloading;
  }

  get current(): ServedGraph {
    return this.#current;
  }

  /**
   * Reads the data again. Rejects where that fails. A call during a reload has it run once more: the files may have
   * changed after they were read.
   */
  reload(): Promise<void> {
    if (this.#running !== null) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#reload().finally(() => {
      this.#running = null;
      this.reloadingSince = null;
    });
    return this.#running;
  }

  async #reload(): Promise<void> {
    do {
      this.#again = false;
      this.reloadingSince = new Date();
      try {
        const next = await this.#next();
        const previous = this.#current;
        this.#current = next;
        this.reloads++;
        this.lastReload = { ok: true };
        // What was asked of the old graph is answered from it.
        previous.engine.retire();
        previous.questions.retire();
      } catch (error) {
        const code = error instanceof ThroughlineError ? error.code : "internal";
        this.lastReload = { ok: false, code, message: "The data could not be read again; the server's log says why." };
        if (!this.#again) throw error;
      }
    } while (this.#again);
  }

  /** The next graph, once its threads can answer. Rejects when the clock says so, even where the reading does not hear it. */
  async #next(): Promise<ServedGraph> {
    const { load, limitMs } = this.#reloading;
    const clock = AbortSignal.timeout(limitMs);
    const loading = load(clock).then(async (next) => {
      if (!clock.aborted) await next.engine.warm();
      if (clock.aborted) await next.engine.close();
      return next;
    });
    // One that comes too late has nobody to tell.
    loading.catch(() => {});
    const over = new Promise<never>((_, reject) => {
      clock.addEventListener("abort", () => reject(tooSlow(limitMs)), { once: true });
    });
    return Promise.race([loading, over]);
  }

  async close(): Promise<void> {
    await Promise.all([this.#current.engine.close(), this.pool.close()]);
  }
}

function tooSlow(limitMs: number): ThroughlineError {
  return new ThroughlineError("timed-out", `The data was not read again within ${limitMs} ms; that was stopped.`, {
    hint: "Allow more time, or look at what the file has become.",
  });
}
