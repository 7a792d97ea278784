/** What stands behind a server: the one app is put over anything that answers questions. */

import type { Hono } from "hono";
import type { QuestionName } from "../ask/table.ts";
import type { Client } from "../fair-queue.ts";
import type { Asset } from "./manifest.ts";
import type { Gauge } from "./metrics.ts";
import type { JsonPaths } from "./openapi-paths.ts";
import type { ServerTools } from "./server-tools.ts";

/** Plain JSON: it goes from one thread to another as it is. */
export type JsonParams = Readonly<Record<string, unknown>>;

/** An answer as JSON text in UTF-8. */
export interface Answer {
  /** Whole, or made as it is read: then it is to be read to its end, or cancelled. */
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Whether the data and the question alone made it: no clock cut it, so that a client may keep it. */
  readonly isWhole: boolean;
}

export interface AskedFor {
  /** One document, or one member of its list a line. */
  readonly form: "document" | "lines";
  readonly client: Client;
  /** Gives the question up: the answer is what there is until then, or the promise rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/**
 * A graph in this thread, an endpoint, or a pool of threads. Nothing but a question's name and plain JSON goes in, and
 * nothing but text comes out.
 */
export interface Backend {
  /**
   * Equal where equal questions have equal answers; null where nobody can tell. `answer` answers from the data that this
   * is of when it is called, also where other data take their place meanwhile.
   */
  readonly digest: string | null;
  /**
   * Answers a question with checked parameters. Rejects with ThroughlineError as the question itself, `unsupported` for
   * one that is not answered here.
   */
  answer(question: QuestionName, params: JsonParams, asked: AskedFor): Promise<Answer>;
  /** The facts of /health, beside its status. */
  health(): Readonly<Record<string, unknown>>;
  /** The figures of /metrics that only this has. */
  readonly gauges: readonly Gauge[];
  /** The snapshot that the viewer opens, and headers that tell it more. */
  graphAsset(): { readonly asset: Asset; readonly headers: Readonly<Record<string, string>> };
  /** Adds addresses that only this has. */
  addRoutes(app: Hono, tools: ServerTools): void;
  /** The description of these addresses, as OpenAPI has paths. */
  readonly paths: JsonPaths;
  /** Where a client finds what is not here. */
  readonly hint: string;
}
