/** A graph in memory behind a server: it answers in this thread, and gives way to others while it does. */

import type { Hono } from "hono";
import { chosenStatements } from "../ask/statements.ts";
import { QUESTIONS, type Question, type QuestionName } from "../ask/table.ts";
import { jsonLine, jsonPieces } from "../json.ts";
import type { Answer, AskedFor, Backend, JsonParams } from "./backend.ts";
import { addLinkedData } from "./linked-data.ts";
import { type AnswerMcp, addMcp } from "./mcp.ts";
import type { Gauge, Metrics } from "./metrics.ts";
import type { GraphHolder } from "./served-graph.ts";
import type { ServerTools } from "./server-tools.ts";
import { addSparql } from "./sparql/routes.ts";

export class GraphBackend implements Backend {
  readonly gauges: readonly Gauge[];
  readonly hint = "The viewer is at /, the SPARQL endpoint at /sparql.";
  readonly #graph: GraphHolder;
  readonly #answerMcp: AnswerMcp | null;

  /** `answerMcp` is null where there are no tools for language models. */
  constructor(graph: GraphHolder, metrics: Metrics, answerMcp: AnswerMcp | null) {
    this.#graph = graph;
    this.#answerMcp = answerMcp;
    this.gauges = gaugesOf(graph, metrics);
  }

  get digest(): string {
    return this.#graph.current.digest;
  }

  async answer(name: QuestionName, params: JsonParams, { form, signal }: AskedFor): Promise<Answer> {
    const { questions } = this.#graph.current;
    // The rows differ in their types only; each checks its own parameters.
    const { ask, members } = QUESTIONS[name] as unknown as Question;
    if (form === "lines" && members !== null) {
      const each = await members(questions, params, { signal });
      return Symbol.asyncIterator in each
        ? { pieces: comingLines(each), isWhole: false }
        : { pieces: linesOf(each), isWhole: true };
    }
    // Statements may be many: they are described as fast as they are read.
    const answer =
      name === "statements" ? chosenStatements(questions, params) : await ask(questions, params, { signal });
    return { pieces: jsonPieces(answer), isWhole: isWhole(answer) };
  }

  health(): Readonly<Record<string, unknown>> {
    const { current, lastReload } = this.#graph;
    return { statements: current.knowledge.statements.size, graph: current.digest, reload: lastReload };
  }

  graphAsset(): ReturnType<Backend["graphAsset"]> {
    return { asset: this.#graph.current.snapshot, headers: {} };
  }

  addRoutes(app: Hono, tools: ServerTools): void {
    addSparql(app, this.#graph, tools);
    if (this.#answerMcp !== null) addMcp(app, this.#graph, tools.limits, this.#answerMcp);
    addLinkedData(app, this.#graph);
  }
}

function* linesOf(values: Iterable<object>): Generator<string> {
  for (const value of values) yield jsonLine(value);
}

async function* comingLines(values: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const value of values) yield jsonLine(value);
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
      name: "resident_bytes",
      help: "Memory of the process.",
      type: "gauge",
      read: () => process.memoryUsage.rss(),
    },
  ];
}

/** Whether no clock had a part in the answer. */
function isWhole(answer: object): boolean {
  if ("pairs" in answer && Array.isArray(answer.pairs)) return answer.pairs.every(isWhole);
  return !("status" in answer) || answer.status === "complete";
}
