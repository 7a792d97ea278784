/** /sparql: the SPARQL 1.1 Protocol on the graph that is served, for reading. */

import { createHash } from "node:crypto";
import type { Context, Hono } from "hono";
import { inspectQuery, type QueryStream, wholeBody } from "../../query/index.ts";
import { askedBy, wholeText } from "../client.ts";
import { isKnown, sendBytes, sendStream, tagOf } from "../conditional.ts";
import type { ServerLimits } from "../defaults.ts";
import { sendPage } from "../html.ts";
import { answerMethods } from "../methods.ts";
import { preferred } from "../negotiate.ts";
import type { GraphHolder, ServedGraph } from "../served-graph.ts";
import type { ServerTools } from "../server-tools.ts";
import { type AnswerForm, answerForm } from "./answers.ts";
import { type DescriptionJob, formOfDescription } from "./description.ts";
import { sendForm, type TableJob } from "./page.ts";
import { type ProtocolRequest, readRequest } from "./request.ts";

const PATH = "/sparql";

/** Adds the endpoint. */
export function addSparql(app: Hono, served: GraphHolder, tools: ServerTools): void {
  app.on(["GET", "POST"], PATH, async (context) => {
    const request = await readRequest(context);
    const graph = served.current;
    if (request === null) return describe(context, graph, tools.limits);
    return graph.questions.holding(() => ask(context, request, graph, tools));
  });
  answerMethods(app, PATH, "GET, HEAD, POST");
}

async function describe(context: Context, graph: ServedGraph, limits: ServerLimits): Promise<Response> {
  const accept = context.req.header("accept");
  // A page only for whoever names it: the standard has a GET without a query answered with the description.
  if (accept?.includes("text/html") && preferred(accept, ["text/turtle", "text/html"]) === "text/html")
    return sendForm(context);
  const endpoint = new URL(PATH, context.req.url).href;
  const params: DescriptionJob = { endpoint, mediaType: formOfDescription(accept) };
  const { body } = await graph.questions.ask({ job: "service", params, lane: "heavy" }, askedBy(context, limits));
  const headers = { "content-type": `${params.mediaType}; charset=utf-8`, vary: "accept" };
  return context.body(await wholeText(body), 200, headers);
}

async function ask(
  context: Context,
  request: ProtocolRequest,
  graph: ServedGraph,
  { limits, log }: ServerTools,
): Promise<Response> {
  const { query, dataset } = request;
  const form = answerForm(inspectQuery(query).form, context.req.header("accept"));
  const tag = tagFor(context, request, form, graph);
  if (tag !== null && isKnown(context, tag)) return context.body(null, 304, { etag: tag, vary: "accept" });
  // The head tells the form, and costs no query: that it would take too long only a GET learns.
  if (context.req.method === "HEAD") return context.body(null, 200, headersOf(form, tag));
  const asked = askedBy(context, limits);
  const start = performance.now();
  let outcome = "failed";
  try {
    const answer = await graph.engine.stream(query, {
      bindings: form.bindings,
      graphs: form.graphs,
      timeLimitMs: limits.timeLimitMs,
      ...(dataset === null ? {} : { dataset }),
      signal: asked.signal,
      client: asked.client,
    });
    outcome = "answered";
    if (form.isPage) {
      const params: TableJob = { query, answer: await wholeBody(answer.body) };
      const { body } = await graph.questions.ask({ job: "table", params, lane: "heavy" }, asked);
      return sendPage(context, "SPARQL", await wholeText(body));
    }
    return await sendAnswer(context, answer, form, tag);
  } finally {
    const facts = { outcome, ms: Math.round(performance.now() - start), sha256: digestOf(query) };
    if (log.options.requests) log.line("info", "query", log.options.queries ? { ...facts, query } : facts);
  }
}

function sendAnswer(
  context: Context,
  { body }: QueryStream,
  form: AnswerForm,
  tag: string | null,
): Promise<Response> | Response {
  const headers = headersOf(form, tag);
  return body instanceof Uint8Array ? sendBytes(context, body, headers) : sendStream(context, body, headers);
}

function headersOf({ mediaType }: AnswerForm, tag: string | null): Record<string, string> {
  return { "content-type": mediaType, vary: "accept", ...(tag === null ? {} : { etag: tag }) };
}

/** What gives another answer each time it is called: such a query has no tag. */
const FRESH = /\b(?:NOW|RAND|UUID|STRUUID|BNODE)\s*\(/i;

function tagFor(
  context: Context,
  { query, dataset }: ProtocolRequest,
  form: AnswerForm,
  graph: ServedGraph,
): string | null {
  if (context.req.method === "POST" || FRESH.test(query)) return null;
  return tagOf(graph.digest, form.mediaType, JSON.stringify(dataset), query);
}

/** Enough to find a query again in a log that does not hold it. */
function digestOf(query: string): string {
  return createHash("sha256").update(query).digest("hex").slice(0, 16);
}
