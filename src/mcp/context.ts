/** Where assistants ask: one graph, and what they may take of it. */

import type { Answered, Asked, JobCall } from "../threads/task.ts";

/** What does the jobs of tool-jobs.ts: a graph with its threads, as AskedGraph, or an endpoint. */
export interface ToolGraph {
  ask(call: JobCall, asked: Asked, queries: readonly string[]): Promise<Pick<Answered, "body">>;
  /** Whether a tool can be asked of it. Left out: all can. */
  offers?(name: string): boolean;
  /** Whether it lies elsewhere, so that nothing can be listed of it. */
  readonly isRemote?: boolean;
}

export interface DeskLimits {
  /** Code units of an answer as JSON: what a model can read at once. */
  readonly maxAnswer: number;
}

const DEFAULT_DESK_LIMITS: DeskLimits = { maxAnswer: 200_000 };

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
  readonly #graph: ToolGraph;
  readonly #asked: Omit<Asked, "maxBytes">;

  constructor(graph: ToolGraph, asked: Omit<Asked, "maxBytes">, limits: Partial<DeskLimits> = {}) {
    this.#graph = graph;
    this.#asked = asked;
    this.limits = { ...DEFAULT_DESK_LIMITS, ...limits };
  }

  /** Whether a tool can be asked here. */
  offers(name: string): boolean {
    return this.#graph.offers?.(name) ?? true;
  }

  get isRemote(): boolean {
    return this.#graph.isRemote === true;
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
