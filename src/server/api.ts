/** The JSON API: each question at /api/NAME, its description at /api/openapi.json, and a page that shows it at /api. */

import type { Context, Hono } from "hono";
import { checkedParams } from "../ask/ask.ts";
import { withinLimits } from "../ask/limits.ts";
import { QUESTIONS, type Question, type QuestionName } from "../ask/table.ts";
import { jsonDocument } from "../json.ts";
import { packageVersion } from "../version.ts";
import { apiPage } from "./api-page.ts";
import { readParams, schemaOfParams } from "./api-params.ts";
import type { Backend } from "./backend.ts";
import { clientOf, goneSignal } from "./client.ts";
import { isKnown, sendBytes, sendStream, tagOf } from "./conditional.ts";
import type { ServerLimits } from "./defaults.ts";
import { sendPage } from "./html.ts";
import { answerMethods } from "./methods.ts";
import { openApiDocument } from "./openapi.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const LINES_TYPE = "application/jsonl";

/** Adds the routes of the API. */
export function addApi(app: Hono, backend: Backend, limits: ServerLimits): void {
  for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
    const path = `/api/${name}`;
    const answer = answerer(name, backend, limits);
    app.get(path, answer);
    app.post(path, answer);
    answerMethods(app, path, "GET, HEAD, POST");
  }
  const description = Buffer.from(jsonDocument(openApiDocument(backend.paths)));
  app.get("/api/openapi.json", (context) => sendBytes(context, description, { "content-type": JSON_TYPE }));
  answerMethods(app, "/api/openapi.json", "GET, HEAD");
  const page = apiPage();
  app.get("/api", (context) => sendPage(context, "Throughline: the questions over HTTP", page));
  answerMethods(app, "/api", "GET, HEAD");
}

function answerer(name: QuestionName, backend: Backend, limits: ServerLimits): (context: Context) => Promise<Response> {
  // The rows differ in their types only; each checks its own parameters.
  const { params: schema, members, isDated }: Question = QUESTIONS[name];
  const sent = schemaOfParams(schema);
  // A list may be long: it is written while it is read, on request a member a line.
  const isLong = members !== null;
  return async (context) => {
    const params = withinLimits(checkedParams(schema, await readParams(context, sent)), limits);
    const areLines = isLong && context.req.header("accept")?.includes(LINES_TYPE) === true;
    const { digest } = backend;
    const form = areLines ? "lines" : "document";
    // What tells the day it was made on is another answer tomorrow.
    const day = isDated ? new Date().toISOString().slice(0, 10) : "";
    const etag = digest === null ? null : tagOf(digest, VERSION, name, form, day, JSON.stringify(params));
    const vary = isLong ? { vary: "accept" } : {};
    if (etag !== null && isKnown(context, etag)) return context.body(null, 304, { ...vary, etag });
    const asked = { form, client: clientOf(context), signal: goneSignal(context) } as const;
    const { body, isWhole } = await backend.answer(name, params, asked);
    const headers = {
      ...vary,
      "content-type": areLines ? LINES_TYPE : JSON_TYPE,
      ...(isWhole && etag !== null ? { etag } : {}),
    };
    return body instanceof Uint8Array ? sendBytes(context, body, headers) : sendStream(context, body, headers);
  };
}

const VERSION = packageVersion();
