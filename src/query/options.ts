/** What a query and an engine may be told, with what holds unless they are. */

import { type Client, ONLY_CLIENT } from "../fair-queue.ts";
import type { BindingFormat, GraphFormat } from "./formats.ts";
import type { QueryDataset } from "./worker.ts";

/** What ends a query, and how its answer is written. */
export interface QueryOptions {
  /** How bindings and booleans are written. Default: json. */
  readonly bindings?: BindingFormat;
  /** How graphs are written. Default: turtle. */
  readonly graphs?: GraphFormat;
  /** Milliseconds from the call after which the query is stopped, or is not run. Range: from 1. Default: 10000. */
  readonly timeLimitMs?: number;
  /**
   * The graphs that are asked, whatever the query says with FROM. Default: those of its FROM; without one all graphs of
   * the data as one ("union"), or with "query" the default graph alone, as the standard has it.
   */
  readonly dataset?: QueryDataset | "union" | "query";
  /** What relative IRIs of the query are resolved against. Default: none; they are an error. */
  readonly baseIri?: string;
  /** Whoever asks, for a fair share of the threads. Default: one for all who do not say. */
  readonly client?: Client;
  /** Stops the query, and the delivery of a long answer. */
  readonly signal?: AbortSignal;
}

/** What a query is told where its caller says nothing. */
export const DEFAULT_QUERY_OPTIONS = {
  bindings: "json",
  graphs: "turtle",
  timeLimitMs: 10_000,
  dataset: "union",
  client: ONLY_CLIENT,
} as const;

/** How many threads an engine has, and what they may take. */
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

/** What an engine is where its maker says nothing. */
export const DEFAULT_ENGINE_OPTIONS = {
  threads: 1,
  maxWaiting: Number.POSITIVE_INFINITY,
  maxResultBytes: 268_435_456,
} as const;
