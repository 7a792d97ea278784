/** Where assistants ask: one graph, what they may take of it, and how many of their calls run at once. */

import type { KnowledgeServices } from "../ask/knowledge-services.ts";
import { ThroughlineError } from "../errors.ts";
import type { SparqlEngine } from "../query/engine.ts";

export interface DeskLimits {
  /** Milliseconds that a search or a query may take. */
  readonly timeLimitMs: number;
  /** Code units of an answer as JSON: what a model can read at once. */
  readonly maxAnswer: number;
}

export const DEFAULT_DESK_LIMITS: DeskLimits = { timeLimitMs: 10_000, maxAnswer: 200_000 };

/** A graph at which tools ask. */
export class McpContext {
  readonly questions: KnowledgeServices;
  readonly engine: SparqlEngine;
  readonly limits: DeskLimits;

  constructor(questions: KnowledgeServices, engine: SparqlEngine, limits: Partial<DeskLimits> = {}) {
    this.questions = questions;
    this.engine = engine;
    this.limits = { ...DEFAULT_DESK_LIMITS, ...limits };
  }

  /** Throws `limit` for an answer that is too long to be read. */
  refuseLong(json: string): void {
    const { maxAnswer } = this.limits;
    if (json.length <= maxAnswer) return;
    throw new ThroughlineError("limit", `The answer has ${json.length} characters; ${maxAnswer} are allowed.`, {
      hint: "Ask for less: a lower k or limit, or a LIMIT in the query.",
      data: { characters: json.length, maxAnswer },
    });
  }
}

/** Lets so many run at once; the others wait in their order. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(slots: number) {
    this.#free = slots;
  }

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}
