/** /mcp: tools for language models over HTTP. The tools themselves are handed in: this face knows no other. */

import type { Hono } from "hono";
import type { Asked } from "../threads/task.ts";
import { askedBy } from "./client.ts";
import type { ServerLimits } from "./defaults.ts";
import { answerMethods } from "./methods.ts";
import type { GraphHolder, ServedGraph } from "./served-graph.ts";

/** Answers a POST to /mcp; `asked` says for whom, and with what limits. */
export type AnswerMcp = (request: Request, asked: Asked) => Promise<Response>;

/** The same from one graph. */
export type AnswerMcpFromGraph = (request: Request, graph: ServedGraph, asked: Asked) => Promise<Response>;

/** Adds the route. Host, Origin and the length of the body are checked before. */
export function addMcp(app: Hono, limits: ServerLimits, answerMcp: AnswerMcp): void {
  app.post("/mcp", (context) => answerMcp(context.req.raw, askedBy(context, limits)));
  // Without sessions there is no stream to open and none to end; the protocol has 405 for that.
  answerMethods(app, "/mcp", "POST");
}

/** Answers from the graph that is served when the request comes: a body may hold many calls, and all of them ask the same. */
export function fromCurrent(graph: GraphHolder, answerMcp: AnswerMcpFromGraph): AnswerMcp {
  return (request, asked) => {
    const { current } = graph;
    return current.questions.holding(() => answerMcp(request, current, asked));
  };
}
