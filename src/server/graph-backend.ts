/** A graph in memory behind a server: threads answer from it, and this one checks, queues and sends. */

import type { Hono } from "hono";
import { queriesIn } from "../ask/pairs.ts";
import { LIGHT_QUESTIONS, type QuestionName } from "../ask/table.ts";
import type { Answer, AskedFor, Backend, JsonParams } from "./backend.ts";
import type { ServerLimits } from "./defaults.ts";
import type { QuestionFacts, QuestionJob } from "./graph-jobs.ts";
import { addLinkedData } from "./linked-data.ts";
import { type AnswerMcpFromGraph, addMcp, fromCurrent } from "./mcp.ts";
import type { Gauge, Metrics } from "./metrics.ts";
import { graphPaths, type JsonPaths } from "./openapi-paths.ts";
import { addReconciliation } from "./reconcile/routes.ts";
import type { GraphHolder } from "./served-graph.ts";
import type { ServerTools } from "./server-tools.ts";
import { addSparql } from "./sparql/routes.ts";
import { addVoid } from "./void.ts";

export class GraphBackend implements Backend {
  readonly gauges: readonly Gauge[];
  readonly hint = "The viewer is at /, the SPARQL endpoint at /sparql.";
  readonly #graph: GraphHolder;
  readonly #limits: ServerLimits;
  readonly #answerMcp: AnswerMcpFromGraph | null;

  /** `answerMcp` is null where there are no tools for language models. */
  constructor(graph: GraphHolder, { metrics, limits }: ServerTools, answerMcp: AnswerMcpFromGraph | null) {
    this.#graph = graph;
    this.#limits = limits;
    this.#answerMcp = answerMcp;
    this.gauges = gaugesOf(graph, metrics);
  }

  get paths(): JsonPaths {
    return graphPaths(this.#answerMcp !== null);
  }

  get digest(): string {
    return this.#graph.current.digest;
  }

  async answer(name: QuestionName, params: JsonParams, { form, client, signal }: AskedFor): Promise<Answer> {
    const { timeLimitMs, maxResultBytes: maxBytes } = this.#limits;
    const { facts, body } = await this.#graph.current.questions.ask(
      {
        job: "question",
        params: { name, params, form } satisfies QuestionJob,
        lane: LIGHT_QUESTIONS.has(name) ? "light" : "heavy",
      },
      { client, signal, timeLimitMs, maxBytes },
      queriesIn(params),
    );
    return { body, isWhole: (facts as unknown as QuestionFacts).isWhole };
  }

  health(): Readonly<Record<string, unknown>> {
    const { current, lastReload, reloadingSince } = this.#graph;
    return {
      statements: current.knowledge.statements.size,
      graph: current.digest,
      reload: lastReload,
      reloadingSince,
    };
  }

  graphAsset(): ReturnType<Backend["graphAsset"]> {
    return { asset: this.#graph.current.snapshot, headers: {} };
  }

  addRoutes(app: Hono, tools: ServerTools): void {
    addSparql(app, this.#graph, tools);
    if (this.#answerMcp !== null) addMcp(app, tools.limits, fromCurrent(this.#graph, this.#answerMcp));
    addLinkedData(app, this.#graph, tools.limits);
    addReconciliation(app, this.#graph, tools);
    addVoid(app, this.#graph, tools.limits);
  }
}

function gaugesOf(graph: GraphHolder, metrics: Metrics): readonly Gauge[] {
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
      name: "questions_waiting",
      help: "Questions that wait for a thread.",
      type: "gauge",
      read: () => graph.pool.waiting,
    },
    {
      name: "question_threads_lost_total",
      help: "Threads of questions that had to be replaced.",
      type: "counter",
      read: () => metrics.threadsLost,
    },
    {
      name: "resident_bytes",
      help: "Memory of the process.",
      type: "gauge",
      read: () => process.memoryUsage.rss(),
    },
  ];
}
