/** Where assistants ask: one graph, what they may take of it, and how many calls of one client are in work at once. */

import type { AskedGraph } from "../threads/asked-graph.ts";
import type { Asked, JobCall } from "../threads/task.ts";

export interface DeskLimits {
  /** Code units of an answer as JSON: what a model can read at once. */
  readonly maxAnswer: number;
}

export const DEFAULT_DESK_LIMITS: DeskLimits = { maxAnswer: 200_000 };

/** Milliseconds of one call. */
export const DEFAULT_TIME_LIMIT_MS = 10_000;

/** UTF-8 of so many code units, and of what the protocol puts around them. */
const BYTES_PER_UNIT = 4;

/** One call of a client. */
export interface Call {
  readonly signal: AbortSignal;
  /** By performance.now: from then on its time runs. */
  readonly arrived: number;
  /** SPARQL queries that it holds. Default: none. */
  readonly queries?: readonly string[];
}

/** A graph at which tools ask, for one client. */
export class McpContext {
  readonly limits: DeskLimits;
  readonly #graph: AskedGraph;
  readonly #asked: Omit<Asked, "maxBytes">;

  constructor(graph: AskedGraph, asked: Omit<Asked, "maxBytes">, limits: Partial<DeskLimits> = {}) {
    this.#graph = graph;
    this.#asked = asked;
    this.limits = { ...DEFAULT_DESK_LIMITS, ...limits };
  }

  /** What a job answers, read from JSON. Throws as AskedGraph.ask. */
  async ask(
    call: Omit<JobCall, "params"> & { readonly params: object },
    { signal, arrived, queries = [] }: Call,
  ): Promise<unknown> {
    const timeLimitMs = Math.max(1, Math.ceil(arrived + this.#asked.timeLimitMs - performance.now()));
    const asked = {
      ...this.#asked,
      timeLimitMs,
      signal: AbortSignal.any([signal, this.#asked.signal]),
      maxBytes: 2 * BYTES_PER_UNIT * this.limits.maxAnswer,
    };
    const params = { ...call.params, limits: this.limits };
    const { body } = await this.#graph.ask({ ...call, params }, asked, queries);
    return JSON.parse(await new Response(body).text());
  }
}

/** Lets so many run at once; the others wait in their order, or leave when their signal is aborted. */
export class Semaphore {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(slots: number) {
    this.#free = slots;
  }

  /** Rejects with the reason of an aborted signal, and then `work` was not begun. */
  async pass<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free--;
    else await this.#turn(signal);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1);
        reject(signal.reason);
      };
      const come = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(come);
    });
  }
}
