/** Methods that a path does not have. */

import type { Hono } from "hono";
import { HttpProblem, sendProblem } from "./problems.ts";

/** Answers OPTIONS with what a path allows, and any other method with 405. Call it after the path's own handlers. */
export function answerMethods(app: Hono, path: string, allowed: string): void {
  const allow = `${allowed}, OPTIONS`;
  app.all(path, (context) => {
    if (context.req.method === "OPTIONS") return context.body(null, 204, { allow });
    const problem = new HttpProblem(405, `This address takes ${allowed}.`, "The graph is read-only.", { allow });
    return sendProblem(context, problem);
  });
}
