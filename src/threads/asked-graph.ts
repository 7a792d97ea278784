/** A graph to which jobs are put: the queries that a job holds go to the threads of SPARQL first, then it goes to its own. */

import { FairGate } from "../fair-gate.ts";
import type { SparqlEngine } from "../query/engine.ts";
import type { GivenAnswer, SharedGraph } from "./messages.ts";
import type { QuestionPool } from "./question-pool.ts";
import { waitedTooLong } from "./refusals.ts";
import { type Answered, type Asked, type JobCall, MAX_TIMER_MS } from "./task.ts";

/** Queries of jobs that are put to the threads of SPARQL at once; there, few may wait. */
const QUERIES_AT_ONCE = 4;

export class AskedGraph {
  readonly #pool: QuestionPool;
  readonly #engine: SparqlEngine;
  readonly #number: number;
  readonly #gate = new FairGate(QUERIES_AT_ONCE);

  constructor(pool: QuestionPool, engine: SparqlEngine, shared: SharedGraph) {
    this.#pool = pool;
    this.#engine = engine;
    this.#number = pool.open(shared);
  }

  /**
   * Does a job. `queries` are what it asks of SPARQL, and count against its time. Throws as QuestionPool.ask and
   * SparqlEngine.query.
   */
  ask(call: JobCall, asked: Asked, queries: readonly string[] = []): Promise<Answered> {
    if (queries.length === 0) return this.#pool.ask(this.#number, call, asked);
    return this.holding(() => this.#askAfter(queries, call, asked));
  }

  /** Does work of several steps that all need this graph, whatever takes its place meanwhile. */
  async holding<Result>(work: () => Promise<Result>): Promise<Result> {
    const letGo = this.#pool.hold(this.#number);
    try {
      return await work();
    } finally {
      letGo();
    }
  }

  async #askAfter(queries: readonly string[], call: JobCall, asked: Asked): Promise<Answered> {
    const end = performance.now() + asked.timeLimitMs;
    const left = (): Asked => ({ ...asked, timeLimitMs: Math.max(1, Math.ceil(end - performance.now())) });
    const given: GivenAnswer[] = [];
    // One after the other: a client has one thread of SPARQL at a time.
    for (const query of queries) {
      const { form, body } = await this.#passing(left(), () => this.#engine.query(query, left()));
      given.push({ query, form, body });
    }
    return this.#pool.ask(this.#number, call, left(), given);
  }

  /** Waits for a turn at the threads of SPARQL, no longer than there is time. */
  async #passing<Result>({ client, signal, timeLimitMs }: Asked, work: () => Promise<Result>): Promise<Result> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(waitedTooLong(timeLimitMs)), Math.min(timeLimitMs, MAX_TIMER_MS));
    try {
      return await this.#gate.pass(client, AbortSignal.any([signal, late.signal]), work);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Answers what it was asked, and is then forgotten: another graph has taken its place. */
  retire(): void {
    this.#pool.forget(this.#number);
  }
}
