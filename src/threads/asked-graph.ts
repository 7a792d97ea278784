/** A graph to which jobs are put: the queries that a job holds go to the threads of SPARQL first, then it goes to its own. */

import type { SparqlEngine } from "../query/engine.ts";
import type { GivenAnswer, SharedGraph } from "./messages.ts";
import type { QuestionPool } from "./question-pool.ts";
import type { Answered, Asked, JobCall } from "./task.ts";

export class AskedGraph {
  readonly #pool: QuestionPool;
  readonly #engine: SparqlEngine;
  readonly #number: number;

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
      const { form, body } = await this.#engine.query(query, left());
      given.push({ query, form, body });
    }
    return this.#pool.ask(this.#number, call, left(), given);
  }

  /** Answers what it was asked, and is then forgotten: another graph has taken its place. */
  retire(): void {
    this.#pool.forget(this.#number);
  }
}
