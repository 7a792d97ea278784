/** The API's description, made from the schemas that check its requests. */

import { z } from "zod";
import { QUESTIONS, type Question } from "../ask/table.ts";
import { ERROR_CODES } from "../errors.ts";
import { compareCodeUnits } from "../order.ts";
import { packageVersion } from "../version.ts";
import { type JsonSchema, schemaOfParams } from "./api-params.ts";
import { COMMON_PATHS, type Json, type JsonPaths, REFUSALS } from "./openapi-paths.ts";

const COMPONENTS = "#/components/schemas/";

const ERROR = z.strictObject({
  error: z.strictObject({
    code: z.enum(ERROR_CODES),
    message: z.string().describe("What is wrong, as one sentence."),
    hint: z.string().nullable().describe("What to do about it."),
    data: z.record(z.string(), z.unknown()).describe("Candidates, nearest names, the place of a mistake."),
  }),
});

const TAGS = {
  Questions: "How concepts are connected, and who says so.",
  SPARQL: "The SPARQL 1.1 protocol, for reading.",
  "Linked data": "What is said of one thing, and of the whole.",
  Reconciliation: "Lists of names matched to the graph, by the Reconciliation Service API 0.2.",
  Tools: "The same questions for assistants.",
  Viewer: "The page, and what it opens.",
  Watching: "For whoever watches over the server.",
} as const;

const REFUSED =
  "The question cannot be taken: 400 for what it asks, 403 and 421 for where it comes from, 404 for a name that nothing has, " +
  "405 for a method, 406 for a form of answer, 413 and 415 for a body.";
const FAILED =
  "The question may be right: 503 where the server is busy or time ran out, with retry-after where it is worth to ask again; " +
  "502 where an endpoint failed; 500 for a fault of the server.";

/** The document. `paths` are those that only this server has. Spec: https://spec.openapis.org/oas/v3.1.1.html */
export function openApiDocument(paths: JsonPaths): Json {
  const shared = new Map<string, unknown>();
  const questions = Object.entries<Question>(QUESTIONS).map(([name, question]) => [
    `/api/${name}`,
    operationsOf(name, question, shared),
  ]);
  shared.set("Error", schemaOf(ERROR, shared));
  const described: JsonPaths = { ...Object.fromEntries(questions), ...paths, ...COMMON_PATHS };
  const used = new Set(Object.values(described).flatMap((path) => Object.values(path).flatMap(tagsOf)));
  return {
    openapi: "3.1.1",
    info: {
      title: "Throughline",
      version: packageVersion(),
      description: "How concepts are connected, and who says so: the questions of the command line over HTTP.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    // Whoever reaches the server may ask it: it can only be read.
    security: [],
    tags: Object.entries(TAGS)
      .filter(([name]) => used.has(name))
      .map(([name, description]) => ({ name, description })),
    paths: described,
    components: {
      schemas: Object.fromEntries([...shared].sort(([a], [b]) => compareCodeUnits(a, b))),
      responses: { Refused: failure(REFUSED), Failed: failure(FAILED) },
    },
  };
}

const tagsOf = (operation: unknown): readonly string[] => (operation as { readonly tags: readonly string[] }).tags;

const failure = (description: string): Json => ({
  description,
  content: { "application/json": { schema: refTo("Error") } },
});

/** GET with the parameters in the address, and POST with one object. What is asked and answered is shared under its name. */
function operationsOf(name: string, question: Question, shared: Map<string, unknown>): Json {
  const { sentence, params, result } = question;
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const schema = schemaOfParams(params);
  shared.set(`${title}Answer`, schemaOf(result, shared));
  shared.set(`${title}Question`, bare(schema));
  const responses = {
    "200": { description: "The answer.", content: contentOf(question, refTo(`${title}Answer`)) },
    ...REFUSALS,
  };
  const own = { tags: ["Questions"], summary: sentence, responses };
  const body = { required: true, content: { "application/json": { schema: refTo(`${title}Question`) } } };
  return {
    get: { operationId: name, ...own, parameters: parametersOf(schema) },
    post: { operationId: `${name}Post`, ...own, requestBody: body },
  };
}

/** As lines, the members of the list that the answer is. */
function contentOf({ members, result }: Question, schema: Json & { readonly $ref: string }): Json {
  const json = { "application/json": { schema } };
  if (members === null) return json;
  const { properties = {} } = z.toJSONSchema(result) as JsonSchema;
  const list = Object.keys(properties).find((name) => properties[name]?.type === "array");
  return { ...json, "application/jsonl": { schema: { $ref: `${schema.$ref}/properties/${list}/items` } } };
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

function refTo(name: string): { readonly $ref: string } {
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
