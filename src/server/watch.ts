/** /health and /metrics: for whoever watches over the server. */

import type { Hono } from "hono";
import type { Backend } from "./backend.ts";
import { answerMethods } from "./methods.ts";
import type { Metrics } from "./metrics.ts";

/** Adds both addresses. */
export function addWatch(app: Hono, backend: Backend, metrics: Metrics): void {
  app.get("/health", (context) => context.json({ status: "ok", ...backend.health() }));
  answerMethods(app, "/health", "GET, HEAD");
  app.get("/metrics", (context) =>
    context.body(metrics.text(backend.gauges), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }),
  );
  answerMethods(app, "/metrics", "GET, HEAD");
}
