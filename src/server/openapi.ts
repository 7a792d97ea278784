/** The API's description, made from the schemas that check its requests. */

import { z } from "zod";
import { QUESTIONS, type Question } from "../ask/table.ts";
import { ERROR_CODES } from "../errors.ts";
import { compareCodeUnits } from "../order.ts";
import { packageVersion } from "../version.ts";
import { type JsonSchema, schemaOfParams } from "./api-params.ts";

type Json = Readonly<Record<string, unknown>>;

const COMPONENTS = "#/components/schemas/";

const ERROR = z.strictObject({
  error: z.strictObject({
    code: z.enum(ERROR_CODES),
    message: z.string().describe("What is wrong, as one sentence."),
    hint: z.string().nullable().describe("What to do about it."),
    data: z.record(z.string(), z.unknown()).describe("Candidates, nearest names, the place of a mistake."),
  }),
});

/** The document. Spec: https://spec.openapis.org/oas/v3.1.1.html */
export function openApiDocument(): Json {
  const shared = new Map<string, unknown>();
  const paths = Object.entries<Question>(QUESTIONS).map(([name, question]) => {
    const { sentence, params, result } = question;
    const responses = {
      "200": { description: "The answer.", content: contentOf(question, schemaOf(result, shared)) },
      default: { description: "Why there is none.", content: { "application/json": { schema: refTo("Error") } } },
    };
    const schema = schemaOfParams(params);
    const get = { operationId: name, summary: sentence, parameters: parametersOf(schema), responses };
    const body = { required: true, content: { "application/json": { schema: bare(schema) } } };
    const post = { operationId: `${name}Post`, summary: sentence, requestBody: body, responses };
    return [`/api/${name}`, { get, post }];
  });
  shared.set("Error", schemaOf(ERROR, shared));
  return {
    openapi: "3.1.1",
    info: {
      title: "Throughline",
      version: packageVersion(),
      description: "How concepts are connected, and who says so: the questions of the command line over HTTP.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries([...shared].sort(([a], [b]) => compareCodeUnits(a, b))) },
  };
}

function contentOf({ members }: Question, schema: Json): Json {
  const json = { "application/json": { schema } };
  return members !== null ? { ...json, "application/jsonl": { schema: refTo("Statement") } } : json;
}

function parametersOf({ properties = {}, required = [] }: JsonSchema): Json[] {
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

function refTo(name: string): Json {
  return { $ref: `${COMPONENTS}${name}` };
}

/** A schema whose named parts are moved to the shared ones. */
function schemaOf(schema: z.ZodType, shared: Map<string, unknown>): Json {
  const text = JSON.stringify(z.toJSONSchema(schema)).replaceAll('"#/$defs/', `"${COMPONENTS}`);
  const { $defs = {}, ...own } = JSON.parse(text) as { $defs?: Record<string, JsonSchema> };
  for (const [name, definition] of Object.entries($defs)) shared.set(name, bare(definition));
  return bare(own);
}

/** Without what only a document of its own needs. */
function bare(schema: object): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "id"));
}
