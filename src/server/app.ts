/** The app: every route in one place, and what no route answers. The gate stands before it, in listener.ts. */

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { addApi } from "./api.ts";
import { addLinkedData } from "./linked-data.ts";
import { factsOf } from "./log.ts";
import { addMcp } from "./mcp.ts";
import { HttpProblem, sendProblem } from "./problems.ts";
import type { Services } from "./services.ts";
import { addSparql } from "./sparql/routes.ts";
import { addViewer } from "./viewer.ts";
import { addWatch } from "./watch.ts";

/** Builds the app. Nothing in it listens yet. */
export function createApp(services: Services): Hono {
  const app = new Hono();
  const { maxBodyBytes } = services.limits;
  const tooLong = new HttpProblem(
    413,
    `The body is longer than ${maxBodyBytes} bytes.`,
    "Send less; the operator of the server can allow more.",
  );
  // On POST only: on every method it costs four fifths of the throughput.
  app.post(
    "*",
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (context) => sendProblem(context, tooLong),
    }),
  );
  addWatch(app, services);
  addSparql(app, services);
  addApi(app, services);
  addMcp(app, services);
  addLinkedData(app, services);
  addViewer(app, services);
  app.notFound((context) => sendProblem(context, NO_PAGE));
  app.onError((error, context) => {
    const answer = sendProblem(context, error);
    if (answer.status === 500) services.log.line("error", "failed", { path: context.req.path, ...factsOf(error) });
    return answer;
  });
  return app;
}

const NO_PAGE = new HttpProblem(404, "There is no such page.", "The viewer is at /, the SPARQL endpoint at /sparql.");
