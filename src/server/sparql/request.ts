/** A request of the SPARQL 1.1 Protocol: the query, and the graphs that it asks. */

import type { Context } from "hono";
import type { QueryDataset } from "../../query/index.ts";
import { HttpProblem } from "../problems.ts";

export interface ProtocolRequest {
  readonly query: string;
  /** Null where the request names no graph. */
  readonly dataset: QueryDataset | null;
}

const FORM = "application/x-www-form-urlencoded";
const DIRECT = "application/sparql-query";
const UPDATE = "application/sparql-update";

/** Reads the request; null for a GET without a query, which asks what the endpoint is. */
export async function readRequest(context: Context): Promise<ProtocolRequest | null> {
  const inAddress = new URL(context.req.url).searchParams;
  if (context.req.method !== "POST") {
    if (!inAddress.has("query") && !inAddress.has("update")) return null;
    return requestOf(inAddress);
  }
  const type = mediaType(context);
  if (type === DIRECT) {
    refuseUpdate(inAddress);
    return { query: await utf8(context), dataset: datasetOf(inAddress) };
  }
  if (type === FORM) return requestOf(new URLSearchParams(await utf8(context)));
  if (type === UPDATE) throw READ_ONLY;
  throw new HttpProblem(415, `A query is sent as ${FORM} or as ${DIRECT}.`, "Set the Content-Type header.");
}

function requestOf(parameters: URLSearchParams): ProtocolRequest {
  refuseUpdate(parameters);
  const [query, ...more] = parameters.getAll("query");
  if (query === undefined || more.length > 0)
    throw new HttpProblem(400, "The request must have exactly one parameter named query.", "Send ?query=SELECT….");
  return { query, dataset: datasetOf(parameters) };
}

const READ_ONLY = new HttpProblem(
  400,
  "The graph is read-only: this endpoint takes queries, no updates.",
  "Change the files and reload them.",
);

function refuseUpdate(parameters: URLSearchParams): void {
  if (["update", "using-graph-uri", "using-named-graph-uri"].some((name) => parameters.has(name))) throw READ_ONLY;
}

/** As the protocol says, graphs that the request names take the place of those that the query names with FROM. */
function datasetOf(parameters: URLSearchParams): QueryDataset | null {
  const defaultGraphs = parameters.getAll("default-graph-uri");
  const namedGraphs = parameters.getAll("named-graph-uri");
  return defaultGraphs.length + namedGraphs.length === 0 ? null : { defaultGraphs, namedGraphs };
}

function mediaType(context: Context): string {
  const [type = "", ...parameters] = (context.req.header("content-type") ?? "")
    .split(";")
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    throw new HttpProblem(415, "A query is sent in UTF-8.", "Leave the charset out, or say utf-8.");
  return type;
}

async function utf8(context: Context): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await context.req.arrayBuffer());
  } catch {
    throw new HttpProblem(400, "The body is not UTF-8.", "Send the query in UTF-8.");
  }
}
