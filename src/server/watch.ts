/** /health and /metrics: for whoever watches over the server. */

import type { Hono } from "hono";
import { answerMethods } from "./methods.ts";
import type { Gauge } from "./metrics.ts";
import type { Services } from "./services.ts";

/** Adds both addresses. */
export function addWatch(app: Hono, services: Services): void {
  app.get("/health", (context) => {
    const { graph } = services;
    return context.json({
      status: "ok",
      statements: graph.current.knowledge.statements.size,
      graph: graph.current.digest,
      reload: graph.lastReload,
    });
  });
  answerMethods(app, "/health", "GET, HEAD");
  const gauges = gaugesOf(services);
  app.get("/metrics", (context) =>
    context.body(services.metrics.text(gauges), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }),
  );
  answerMethods(app, "/metrics", "GET, HEAD");
}

function gaugesOf({ graph, metrics }: Services): readonly Gauge[] {
  return [
    {
      name: "statements",
      help: "Statements of the graph that is served.",
      type: "gauge",
      read: () => graph.current.knowledge.statements.size,
    },
    {
      name: "reloads_total",
      help: "Graphs that took the place of another.",
      type: "counter",
      read: () => graph.reloads,
    },
    {
      name: "reload_failed",
      help: "1 where the last reload failed and the old graph is served.",
      type: "gauge",
      read: () => (graph.lastReload?.ok === false ? 1 : 0),
    },
    {
      name: "sparql_respawns_total",
      help: "SPARQL workers that had to be replaced.",
      type: "counter",
      read: () => metrics.respawns,
    },
    {
      name: "sparql_waiting",
      help: "SPARQL queries that wait for a worker.",
      type: "gauge",
      read: () => graph.current.engine.waiting,
    },
    {
      name: "resident_bytes",
      help: "Memory of the process.",
      type: "gauge",
      read: () => process.memoryUsage.rss(),
    },
  ];
}
