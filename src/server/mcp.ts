/** /mcp: tools for language models over HTTP. The tools themselves are handed in: this face knows no other. */

import type { Hono } from "hono";
import { answerMethods } from "./methods.ts";
import type { Services } from "./services.ts";

/** Adds the route, where there is something to answer it. Host, Origin and the length of the body are checked before. */
export function addMcp(app: Hono, { graph, limits, answerMcp }: Services): void {
  if (answerMcp === null) return;
  app.post("/mcp", (context) => answerMcp(context.req.raw, graph.current, limits));
  // Without sessions there is no stream to open and none to end; the protocol has 405 for that.
  answerMethods(app, "/mcp", "POST");
}
