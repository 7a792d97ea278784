/** The app over an endpoint. No graph is loaded: /api asks the endpoint, and the viewer opens parts of it. */

import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { jsonDocument, jsonPieces } from "../../json.ts";
import { checkedParams } from "../../questions/ask.ts";
import { askRemote } from "../../questions/remote.ts";
import { QUESTIONS, type Question, type QuestionName } from "../../questions/table.ts";
import { apiPage } from "../api-page.ts";
import { readParams, schemaOfParams } from "../api-params.ts";
import { sendBytes } from "../conditional.ts";
import { policyOf } from "../content-policy.ts";
import { sendPage } from "../html.ts";
import { factsOf } from "../log.ts";
import { answerMethods } from "../methods.ts";
import { openApiDocument } from "../openapi.ts";
import { HttpProblem, sendProblem } from "../problems.ts";
import { gatheredText } from "../text-stream.ts";
import { GRAPH_PATH, sendAsset } from "../viewer.ts";
import { addParts } from "./part-routes.ts";
import type { EndpointServices } from "./services.ts";

const JSON_TYPE = "application/json; charset=utf-8";
/** By this the viewer knows that its graph is an endpoint's, and which. */
const ENDPOINT_HEADER = "throughline-endpoint";

/** Builds the app. Nothing in it listens yet. */
export function createEndpointApp(services: EndpointServices): Hono {
  const app = new Hono();
  app.post("*", bodyLimit({ maxSize: services.limits.maxBodyBytes }));
  addWatch(app, services);
  addApi(app, services);
  addParts(app, services);
  addViewer(app, services);
  app.notFound((context) => sendProblem(context, noPage(services)));
  app.onError((error, context) => {
    // Whoever asked has gone, which is no failure.
    if (context.req.raw.signal.aborted) return sendProblem(context, GONE);
    const answer = sendProblem(context, error);
    if (answer.status === 500) services.log.line("error", "failed", { path: context.req.path, ...factsOf(error) });
    return answer;
  });
  return app;
}

const GONE = new HttpProblem(499, "The question was given up.", "Ask it again.");

function noPage({ endpoint }: EndpointServices): HttpProblem {
  return new HttpProblem(404, "There is no such page.", `The viewer is at /; SPARQL is at ${hostOf(endpoint)} itself.`);
}

function hostOf({ asker }: EndpointServices["endpoint"]): string {
  return asker.client.address.host;
}

function addWatch(app: Hono, { endpoint, metrics }: EndpointServices): void {
  app.get("/health", (context) => context.json({ status: "ok", endpoint: hostOf(endpoint) }));
  answerMethods(app, "/health", "GET, HEAD");
  app.get("/metrics", (context) =>
    context.body(metrics.text([]), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }),
  );
  answerMethods(app, "/metrics", "GET, HEAD");
}

function addApi(app: Hono, services: EndpointServices): void {
  for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
    const question: Question = QUESTIONS[name];
    const schema = schemaOfParams(question.params);
    const answer = async (context: Context): Promise<Response> => {
      const params = checkedParams(question.params, await readParams(context, schema));
      const { timeLimitMs, maxResultBytes } = services.limits;
      const limited = "timeLimit" in params ? { ...params, timeLimit: timeLimitMs } : params;
      const result = await askRemote(services.endpoint.forQuestion(), name, limited, {
        signal: context.req.raw.signal,
      });
      const body = await gatheredText(jsonPieces(result), maxResultBytes);
      return sendBytes(context, body, { "content-type": JSON_TYPE });
    };
    const path = `/api/${name}`;
    app.get(path, answer);
    app.post(path, answer);
    answerMethods(app, path, "GET, HEAD, POST");
  }
  const description = Buffer.from(jsonDocument(openApiDocument()));
  app.get("/api/openapi.json", (context) => sendBytes(context, description, { "content-type": JSON_TYPE }));
  app.get("/api", (context) => sendPage(context, "Throughline: the questions over HTTP", apiPage()));
}

/** The files of the viewer, and beside them a graph that holds nothing yet: parts come when they are asked for. */
function addViewer(app: Hono, services: EndpointServices): void {
  const { endpoint, manifest, nothing } = services;
  for (const [path, asset] of manifest) {
    app.get(path, (context) => sendAsset(context, asset, policyOf(path)));
    answerMethods(app, path, "GET, HEAD");
  }
  app.get(GRAPH_PATH, (context) => {
    const answer = sendAsset(context, nothing, policyOf(GRAPH_PATH));
    answer.headers.set(ENDPOINT_HEADER, hostOf(endpoint));
    return answer;
  });
  answerMethods(app, GRAPH_PATH, "GET, HEAD");
}
