/** The JSON API: each question at /api/NAME, its description at /api/openapi.json, and a page that shows it at /api. */

import type { Context, Hono } from "hono";
import type { z } from "zod";
import { jsonDocument, jsonLine, jsonPieces } from "../json.ts";
import { checkedParams } from "../questions/ask.ts";
import { chosenStatements, eachStatement, type StatementsParams } from "../questions/statements.ts";
import { QUESTIONS, type Question, type QuestionName } from "../questions/table.ts";
import { packageVersion } from "../version.ts";
import { apiPage } from "./api-page.ts";
import { readParams, schemaOfParams } from "./api-params.ts";
import { isKnown, sendBytes, sendStream, tagOf } from "./conditional.ts";
import { sendPage } from "./html.ts";
import { answerMethods } from "./methods.ts";
import { openApiDocument } from "./openapi.ts";
import type { Services } from "./services.ts";
import { gatheredText, textStream } from "./text-stream.ts";

const JSON_TYPE = "application/json; charset=utf-8";
const LINES_TYPE = "application/jsonl";

/** Adds the routes of the API. */
export function addApi(app: Hono, services: Services): void {
  for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
    const path = `/api/${name}`;
    const answer = name === "statements" ? statementsAnswerer(services) : answerer(name, services);
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
  const question: Question = QUESTIONS[name];
  const schema = schemaOfParams(question.params);
  return async (context) => {
    const graph = services.graph.current;
    const params = limited(checkedParams(question.params, await readParams(context, schema)), services);
    const etag = tagOf(graph.digest, VERSION, name, JSON.stringify(params));
    if (isKnown(context, etag)) return context.body(null, 304, { etag });
    const answer = await question.ask(graph.questions, params, { signal: context.req.raw.signal });
    const body = await gatheredText(jsonPieces(answer), services.limits.maxResultBytes);
    return sendBytes(context, body, { "content-type": JSON_TYPE, ...(isWhole(answer) ? { etag } : {}) });
  };
}

/** Statements may be many: they are described as fast as the client reads, in one document or one a line. */
function statementsAnswerer(services: Services): (context: Context) => Promise<Response> {
  const schema = schemaOfParams(QUESTIONS.statements.params);
  return async (context) => {
    const { questions, digest } = services.graph.current;
    const params: StatementsParams = checkedParams(QUESTIONS.statements.params, await readParams(context, schema));
    const areLines = context.req.header("accept")?.includes(LINES_TYPE) === true;
    const etag = tagOf(digest, VERSION, String(areLines), JSON.stringify(params));
    if (isKnown(context, etag)) return context.body(null, 304, { vary: "accept", etag });
    const headers = { "content-type": areLines ? LINES_TYPE : JSON_TYPE, vary: "accept", etag };
    if (areLines) return sendStream(context, textStream(linesOf(eachStatement(questions, params))), headers);
    const { statements, hidden } = chosenStatements(questions, params);
    return sendStream(context, textStream(jsonPieces({ statements, hidden })), headers);
  };
}

function* linesOf(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield jsonLine(value);
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
