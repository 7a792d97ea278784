/** The addresses beside the questions, as OpenAPI describes them: SPARQL, linked data, tools, the viewer, and who watches. */

import { BINDING_FORMATS, GRAPH_FORMATS } from "../query/index.ts";

export type Json = Readonly<Record<string, unknown>>;
export type JsonPaths = Readonly<Record<string, Json>>;

const text = { type: "string" } as const;
const address = { type: "string", format: "uri" } as const;

/** What every operation may be answered with instead. */
export const REFUSALS = {
  "4XX": { $ref: "#/components/responses/Refused" },
  "5XX": { $ref: "#/components/responses/Failed" },
} as const;

interface Told {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  /** Media types of the answer with their schemas. */
  readonly content: Readonly<Record<string, Json>>;
  readonly parameters?: readonly Json[];
  readonly body?: Readonly<Record<string, Json>>;
}

function operation({ id, tag, summary, content, parameters, body }: Told): Json {
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(parameters === undefined ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: typed(body) } }),
    responses: { "200": { description: "The answer.", content: typed(content) }, ...REFUSALS },
  };
}

const typed = (content: Readonly<Record<string, Json>>): Json =>
  Object.fromEntries(Object.entries(content).map(([mediaType, schema]) => [mediaType, { schema }]));

const each = (mediaTypes: readonly string[], schema: Json): Readonly<Record<string, Json>> =>
  Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, schema]));

const inQuery = (name: string, description: string, schema: Json, required = false): Json => ({
  name,
  in: "query",
  description,
  required,
  schema,
});

const GRAPHS = { type: "array", items: address };
const QUERY = { type: "string", minLength: 1 };

const SPARQL_ANSWER = {
  ...each(Object.values(BINDING_FORMATS), text),
  ...each(Object.values(GRAPH_FORMATS), text),
  [BINDING_FORMATS.json]: { type: "object" },
  [GRAPH_FORMATS.jsonld]: {},
};

const SPARQL: Json = {
  get: operation({
    id: "sparql",
    tag: "SPARQL",
    summary: "Answers a query; without one, describes the service.",
    content: SPARQL_ANSWER,
    parameters: [
      inQuery("query", "SELECT, ASK, CONSTRUCT or DESCRIBE.", QUERY),
      inQuery("default-graph-uri", "Asked as the default graph.", GRAPHS),
      inQuery("named-graph-uri", "Asked as a named graph.", GRAPHS),
    ],
  }),
  post: operation({
    id: "sparqlPost",
    tag: "SPARQL",
    summary: "Answers a query.",
    content: SPARQL_ANSWER,
    body: {
      "application/sparql-query": QUERY,
      "application/x-www-form-urlencoded": {
        type: "object",
        required: ["query"],
        properties: { query: QUERY, "default-graph-uri": GRAPHS, "named-graph-uri": GRAPHS },
      },
    },
  }),
};

const DOCUMENT = {
  [GRAPH_FORMATS.turtle]: text,
  [GRAPH_FORMATS.jsonld]: {},
  "text/html": text,
};

const ID = operation({
  id: "thing",
  tag: "Linked data",
  summary: "Tells what the graph says of a thing.",
  content: DOCUMENT,
  parameters: [inQuery("iri", "The thing.", address, true)],
});

const ID_NAME = operation({
  id: "thingOfTheBundledGraph",
  tag: "Linked data",
  summary:
    "Tells what the graph says of a thing of the bundled graph; .ttl, .jsonld or .html after its name chooses a form.",
  content: DOCUMENT,
  parameters: [{ name: "name", in: "path", required: true, schema: text }],
});

const VOID = operation({
  id: "void",
  tag: "Linked data",
  summary: "Describes the graph as a dataset, with the VoID vocabulary.",
  content: each([GRAPH_FORMATS.turtle, GRAPH_FORMATS.ntriples, GRAPH_FORMATS.rdfxml], text),
});

const OBJECT = { "application/json": { type: "object" } } as const;
const QUERIES = inQuery("queries", "A batch of queries, as JSON.", QUERY);
const EXTEND = inQuery("extend", "Things and the properties to fetch of them, as JSON.", QUERY);

const RECONCILE: Json = {
  get: operation({
    id: "reconciliation",
    tag: "Reconciliation",
    summary: "Answers a batch of queries, or fetches values; without either, describes the service.",
    content: OBJECT,
    parameters: [QUERIES, EXTEND],
  }),
  post: operation({
    id: "reconciliationPost",
    tag: "Reconciliation",
    summary: "Answers a batch of queries, or fetches values.",
    content: OBJECT,
    body: {
      "application/x-www-form-urlencoded": { type: "object", properties: { queries: QUERY, extend: QUERY } },
    },
  }),
};

const suggestion = (what: string): Json => ({
  get: operation({
    id: `suggest${what}`,
    tag: "Reconciliation",
    summary: `Completes what begins the name of ${what === "Entity" ? "a concept" : `a ${what.toLowerCase()}`}.`,
    content: OBJECT,
    parameters: [
      inQuery("prefix", "What was typed so far.", text),
      inQuery("cursor", "How many to pass over.", { type: "integer", minimum: 0 }),
    ],
  }),
});

const RECONCILIATION: JsonPaths = {
  "/reconcile": RECONCILE,
  "/reconcile/suggest/entity": suggestion("Entity"),
  "/reconcile/suggest/type": suggestion("Type"),
  "/reconcile/suggest/property": suggestion("Property"),
  "/reconcile/properties": {
    get: operation({
      id: "proposeProperties",
      tag: "Reconciliation",
      summary: "Tells which properties things of a type have.",
      content: OBJECT,
      parameters: [
        inQuery("type", "The type; left out, all concepts.", text),
        inQuery("limit", "How many at most.", { type: "integer", minimum: 1 }),
      ],
    }),
  },
  "/reconcile/preview": {
    get: operation({
      id: "preview",
      tag: "Reconciliation",
      summary: "A short page about a thing, for a frame.",
      content: { "text/html": text },
      parameters: [inQuery("id", "The thing.", address, true)],
    }),
  },
};

const RPC = { type: "object", required: ["jsonrpc"], properties: { jsonrpc: { const: "2.0" } } };

const MCP = operation({
  id: "mcp",
  tag: "Tools",
  summary: "Answers messages of the Model Context Protocol, without sessions.",
  content: { "application/json": { anyOf: [RPC, { type: "array", items: RPC }] } },
  body: { "application/json": { anyOf: [RPC, { type: "array", items: RPC }] } },
});

/** Addresses of every server. */
export const COMMON_PATHS: JsonPaths = {
  "/": {
    get: operation({ id: "viewer", tag: "Viewer", summary: "The viewer, a page.", content: { "text/html": text } }),
  },
  "/graph.throughline": {
    get: operation({
      id: "snapshot",
      tag: "Viewer",
      summary: "The graph as a snapshot, which the viewer opens.",
      content: { "application/octet-stream": {} },
    }),
  },
  "/api": {
    get: operation({
      id: "page",
      tag: "Questions",
      summary: "This description as a page.",
      content: { "text/html": text },
    }),
  },
  "/api/openapi.json": {
    get: operation({
      id: "description",
      tag: "Questions",
      summary: "This description.",
      content: { "application/json": { type: "object" } },
    }),
  },
  "/health": {
    get: operation({
      id: "health",
      tag: "Watching",
      summary: "Tells whether the server answers, and from which data.",
      content: {
        "application/json": { type: "object", required: ["status"], properties: { status: { const: "ok" } } },
      },
    }),
  },
  "/metrics": {
    get: operation({
      id: "metrics",
      tag: "Watching",
      summary: "What is counted, in the text form of Prometheus.",
      content: { "text/plain": text },
    }),
  },
};

/** Addresses of a server over a graph. */
export function graphPaths(hasTools: boolean): JsonPaths {
  return {
    "/sparql": SPARQL,
    "/id": { get: ID },
    "/id/{name}": { get: ID_NAME },
    "/.well-known/void": { get: VOID },
    ...RECONCILIATION,
    ...(hasTools ? { "/mcp": { post: MCP } } : {}),
  };
}

const NAMES = { type: "array", items: text, minItems: 1 };
const CONCEPTS = inQuery("concept", "A concept; repeatable.", NAMES, true);
const OPEN = inQuery("open", "A node that is opened; repeatable.", NAMES);

interface Part {
  readonly id: string;
  readonly summary: string;
  readonly mediaType?: string;
  readonly parameters: readonly Json[];
}

function part({ id, summary, mediaType = "application/json", parameters }: Part): Json {
  const content = { [mediaType]: mediaType === "application/json" ? { type: "object" } : {} };
  const body = { "application/json": { type: "object" } };
  return {
    get: operation({ id, tag: "Viewer", summary, content, parameters }),
    post: operation({ id: `${id}Post`, tag: "Viewer", summary, content, body }),
  };
}

const PARTS: JsonPaths = {
  "/part/concepts": part({
    id: "partConcepts",
    summary: "Tells which concepts some names mean.",
    parameters: [CONCEPTS],
  }),
  "/part": part({
    id: "part",
    summary: "Tells what a part of the graph has and has not.",
    parameters: [CONCEPTS, OPEN],
  }),
  "/part/graph": part({
    id: "partGraph",
    summary: "That part as a snapshot.",
    mediaType: "application/octet-stream",
    parameters: [CONCEPTS, OPEN],
  }),
  "/part/count": part({
    id: "partCount",
    summary: "Tells how many statements join a node to others.",
    parameters: [inQuery("node", "The node.", text, true)],
  }),
};

/** Addresses of a server over an endpoint. */
export function endpointPaths(hasTools: boolean): JsonPaths {
  return { ...PARTS, ...(hasTools ? { "/mcp": { post: MCP } } : {}) };
}
