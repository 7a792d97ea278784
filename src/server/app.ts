/** The app: every route in one place, and what no route answers. The gate stands before it, in listener.ts. */

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { addApi } from "./api.ts";
import type { Backend } from "./backend.ts";
import { isGone } from "./client.ts";
import { factsOf } from "./log.ts";
import { HttpProblem, sendProblem } from "./problems.ts";
import type { ServerTools } from "./server-tools.ts";
import { addViewer } from "./viewer.ts";
import { addWatch } from "./watch.ts";

/** Builds the app over what answers. Nothing in it listens yet. */
export function createApp(backend: Backend, tools: ServerTools): Hono {
  const app = new Hono();
  const { limits, log, manifest, metrics } = tools;
  const tooLong = bodyTooLong(limits.maxBodyBytes);
  // On POST only: on every method it costs four fifths of the throughput.
  app.post(
    "*",
    bodyLimit({
      maxSize: limits.maxBodyBytes,
      onError: (context) => sendProblem(context, tooLong),
    }),
  );
  addWatch(app, backend, metrics);
  addApi(app, backend, limits);
  backend.addRoutes(app, tools);
  addViewer(app, backend, manifest);
  const noPage = new HttpProblem(404, "There is no such page.", backend.hint);
  app.notFound((context) => sendProblem(context, noPage));
  app.onError((error, context) => {
    // Whoever asked has gone, which is no failure.
    if (isGone(context)) return sendProblem(context, GONE);
    const answer = sendProblem(context, error);
    if (answer.status === 500) log.line("error", "failed", { path: context.req.path, ...factsOf(error) });
    return answer;
  });
  return app;
}

const GONE = new HttpProblem(499, "The question was given up.", "Ask it again.");

function bodyTooLong(maxBodyBytes: number): HttpProblem {
  return new HttpProblem(
    413,
    `The body is longer than ${maxBodyBytes} bytes.`,
    "Send less; the operator of the server can allow more.",
    // What is left of the body is not read: the next request on this connection would be lost with it.
    { connection: "close" },
  );
}
