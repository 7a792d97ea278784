/** The JSON API: each question at /api/NAME, its description at /api/openapi.json, and a page that shows it at /api. */

import type { Context, Hono } from "hono";
import type { z } from "zod";
import { ThroughlineError } from "../errors.ts";
import type { Statement } from "../evidence/types.ts";
import { jsonDocument, jsonLine } from "../json.ts";
import { checkedParams } from "../questions/ask.ts";
import { eachStatement, type StatementsParams } from "../questions/statements.ts";
import { QUESTIONS, type Question, type QuestionName } from "../questions/table.ts";
import { packageVersion } from "../version.ts";
import { apiPage } from "./api-page.ts";
import { readParams, schemaOfParams } from "./api-params.ts";
import { isKnown, sendBytes, tagOf } from "./conditional.ts";
import { sendPage } from "./html.ts";
import { answerMethods } from "./methods.ts";
import { openApiDocument } from "./openapi.ts";
import type { Services } from "./services.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const LINES_TYPE = "application/jsonl";

/** Adds the routes of the API. */
export function addApi(app: Hono, services: Services): void {
  for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
    const path = `/api/${name}`;
    const answer = answerer(name, services);
    app.get(path, answer);
    app.post(path, answer);
    answerMethods(app, path, "GET, HEAD, POST");
  }
  const description = Buffer.from(jsonDocument(openApiDocument()));
  app.get("/api/openapi.json", (context) => sendBytes(context, description, { "content-type": JSON_TYPE }));
  answerMethods(app, "/api/openapi.json", "GET, HEAD");
  const page = apiPage();
  app.get("/api", (context) => sendPage(context, "Throughline: the questions over HTTP", page));
  answerMethods(app, "/api", "GET, HEAD");
}

function answerer(name: QuestionName, services: Services): (context: Context) => Promise<Response> {
  // The rows differ in their types only; each checks its own parameters.
  const question = QUESTIONS[name] as unknown as Question;
  const schema = schemaOfParams(question.params);
  const vary: Readonly<Record<string, string>> = name === "statements" ? { vary: "accept" } : {};
  return async (context) => {
    const graph = services.graph.current;
    const params = limited(checkedParams(question.params, await readParams(context, schema)), services);
    if (name === "statements" && context.req.header("accept")?.includes(LINES_TYPE)) {
      return sendLines(context, eachStatement(graph.questions, params as StatementsParams));
    }
    const etag = tagOf(graph.digest, VERSION, name, JSON.stringify(params));
    if (isKnown(context, etag)) return context.body(null, 304, { ...vary, etag });
    const answer = await question.ask(graph.questions, params, { signal: context.req.raw.signal });
    const body = Buffer.from(jsonDocument(answer));
    refuseLong(body.length, services.limits.maxResultBytes);
    return sendBytes(context, body, { "content-type": JSON_TYPE, ...vary, ...(isWhole(answer) ? { etag } : {}) });
  };
}

/** A search takes no longer than the server allows; its answer says when that cut it. */
function limited(params: z.output<z.ZodObject>, { limits }: Services): z.output<z.ZodObject> {
  const { timeLimit } = params;
  return typeof timeLimit === "number" ? { ...params, timeLimit: Math.min(timeLimit, limits.timeLimitMs) } : params;
}

const VERSION = packageVersion();

/** Whether no clock had a part in the answer. */
function isWhole(answer: unknown): boolean {
  const isCut = typeof answer === "object" && answer !== null && "status" in answer && answer.status !== "complete";
  return !isCut;
}

function refuseLong(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  throw new ThroughlineError("limit", `The answer has ${bytes} bytes, more than the ${maxBytes} that are allowed.`, {
    hint: "Ask for less with limit, or for statements one a line with accept: application/jsonl.",
    data: { bytes, maxBytes },
  });
}

const LINES_AT_ONCE = 64;

/** One statement a line, made as fast as the client reads. */
function sendLines(context: Context, statements: Iterable<Statement>): Response {
  const iterator = statements[Symbol.iterator]();
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      let lines = "";
      for (let count = 0; count < LINES_AT_ONCE; count++) {
        const { done, value } = iterator.next();
        if (done === true) {
          if (lines !== "") controller.enqueue(encoder.encode(lines));
          controller.close();
          return;
        }
        lines += jsonLine(value);
      }
      controller.enqueue(encoder.encode(lines));
    },
    cancel() {
      iterator.return?.();
    },
  });
  return context.body(stream, 200, { "content-type": LINES_TYPE, vary: "accept" });
}
