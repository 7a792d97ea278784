/** What every route may use. */

import type { ServerLimits } from "./defaults.ts";
import type { Log } from "./log.ts";
import type { Manifest } from "./manifest.ts";
import type { Metrics } from "./metrics.ts";
import type { GraphHolder, ServedGraph } from "./served-graph.ts";

/** Answers a POST to /mcp from one graph. */
export type AnswerMcp = (request: Request, graph: ServedGraph, limits: ServerLimits) => Promise<Response>;

export interface Services {
  /** Take `graph.current` once a request, so that one answer comes from one graph. */
  readonly graph: GraphHolder;
  readonly manifest: Manifest;
  readonly limits: ServerLimits;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Null where there are no tools for language models. */
  readonly answerMcp: AnswerMcp | null;
}
