/**
 * The app over an endpoint. No graph is loaded: /api asks the endpoint, and the viewer opens the part of it that one
 * question needs, under an address of its own.
 */

import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { EndpointNames } from "../../endpoint/names.ts";
import { ThroughlineError } from "../../errors.ts";
import { jsonDocument, jsonPieces } from "../../json.ts";
import { checkedParams } from "../../questions/ask.ts";
import { answerFind } from "../../questions/concepts.ts";
import { askRemote, remoteServices, resolveRemote } from "../../questions/remote.ts";
import { QUESTIONS, type Question, type QuestionName } from "../../questions/table.ts";
import { apiPage } from "../api-page.ts";
import { readParams, schemaOfParams } from "../api-params.ts";
import { sendBytes } from "../conditional.ts";
import { policyOf } from "../content-policy.ts";
import { sendPage } from "../html.ts";
import { factsOf } from "../log.ts";
import { type Asset, makeAsset } from "../manifest.ts";
import { answerMethods } from "../methods.ts";
import { openApiDocument } from "../openapi.ts";
import { HttpProblem, sendProblem } from "../problems.ts";
import { gatheredText } from "../text-stream.ts";
import { sendAsset } from "../viewer.ts";
import { type Asked, type AskProblem, askPage, partStrip } from "./pages.ts";
import { type Ends, endsOf, partName } from "./parts.ts";
import type { EndpointServices } from "./services.ts";

const JSON_TYPE = "application/json; charset=utf-8";
/** Where the strip goes into the viewer's page. */
const PAGE_BODY = "<throughline-page>";

/** Builds the app. Nothing in it listens yet. */
export function createEndpointApp(services: EndpointServices): Hono {
  const app = new Hono();
  app.post("*", bodyLimit({ maxSize: services.limits.maxBodyBytes }));
  addWatch(app, services);
  addApi(app, services);
  addAsking(app, services);
  addParts(app, services);
  app.notFound((context) => sendProblem(context, noPage(services)));
  app.onError((error, context) => {
    const answer = sendProblem(context, error);
    if (answer.status === 500) services.log.line("error", "failed", { path: context.req.path, ...factsOf(error) });
    return answer;
  });
  return app;
}

function noPage({ endpoint }: EndpointServices): HttpProblem {
  return new HttpProblem(404, "There is no such page.", `Ask at /; SPARQL is at ${hostOf(endpoint)} itself.`);
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
    // The rows differ in their types only; each checks its own parameters.
    const question = QUESTIONS[name] as unknown as Question;
    const schema = schemaOfParams(question.params);
    const answer = async (context: Context): Promise<Response> => {
      const params = checkedParams(question.params, await readParams(context, schema));
      const { timeLimitMs, maxResultBytes } = services.limits;
      const limited = "timeLimit" in params ? { ...params, timeLimit: timeLimitMs } : params;
      const result = await askRemote(services.endpoint, name, limited, { signal: context.req.raw.signal });
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

/** The form, and where its answers are: found by name, then fetched, then opened in the viewer. */
function addAsking(app: Hono, { endpoint, parts }: EndpointServices): void {
  const host = hostOf(endpoint);
  const page = (context: Context, asked: Asked, more: Parameters<typeof askPage>[2] = {}): Response =>
    sendPage(context, `Throughline over ${host}`, askPage(host, asked, more), more.problem ? 400 : 200);
  app.get("/", async (context) => {
    const text = (context.req.query("find") ?? "").trim();
    if (text === "") return page(context, askedOf(context));
    const need = { concept: text, around: null };
    const { services } = await remoteServices(endpoint, need, context.req.raw.signal);
    return page(context, askedOf(context), { found: { text, matches: answerFind(services, { text }).matches } });
  });
  app.get("/ask", async (context) => {
    const asked = askedOf(context);
    const names = new EndpointNames(endpoint, { signal: context.req.raw.signal });
    const keys: string[] = [];
    let side: AskProblem["side"] = null;
    try {
      for (side of ["from", "to"] as const) keys.push(...(await resolveRemote(endpoint, names, [asked[side]])));
      side = null;
      const ends: Ends = [keys[0] ?? "", keys[1] ?? ""];
      await parts.get(ends);
      const question = new URLSearchParams({ from: ends[0], to: ends[1] });
      // The viewer reads "+" in a fragment as it stands.
      return context.redirect(`/part/${partName(ends)}/#${question.toString().replaceAll("+", "%20")}`, 303);
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error;
      return page(context, asked, { problem: { error, side } });
    }
  });
  for (const path of ["/", "/ask"]) answerMethods(app, path, "GET, HEAD");
}

function askedOf(context: Context): Asked {
  return { from: context.req.query("from") ?? "", to: context.req.query("to") ?? "" };
}

/** The viewer's files under the address of each question; its graph is the part that the question needs. */
function addParts(app: Hono, { endpoint, parts, manifest }: EndpointServices): void {
  const at = (context: Context): Ends => {
    const ends = endsOf(context.req.param("part") ?? "");
    if (ends === null) throw new HttpProblem(404, "There is no such question.", "Ask at /.");
    return ends;
  };
  for (const [path, asset] of manifest) {
    const address = `/part/:part${path}`;
    const answer = async (context: Context): Promise<Response> => {
      if (path !== "/") return sendAsset(context, asset, policyOf(path));
      const ends = at(context);
      const { notes, result } = await parts.get(ends);
      const asked = { from: result.from.label, to: result.to.label };
      return sendAsset(context, await withStrip(asset, partStrip(hostOf(endpoint), asked, notes)), policyOf(path));
    };
    app.get(address, answer);
    answerMethods(app, address, "GET, HEAD");
  }
  app.get("/part/:part/graph.throughline", async (context) => {
    const { snapshot } = await parts.get(at(context));
    return sendAsset(context, snapshot, policyOf("/graph.throughline"));
  });
}

async function withStrip({ mediaType, body }: Asset, strip: string): Promise<Asset> {
  const html = Buffer.from(body).toString("utf8");
  return makeAsset(mediaType, Buffer.from(html.replace(PAGE_BODY, () => `${strip}\n    ${PAGE_BODY}`)));
}
