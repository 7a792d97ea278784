/** The tool that answers SPARQL. */

import { z } from "zod";
import { MAX_QUERY_LENGTH } from "../query/query-text.ts";
import type { McpContext } from "./context.ts";

export const SPARQL_PARAMS = z.strictObject({
  query: z.string().min(1).max(MAX_QUERY_LENGTH).describe("The query; give it a LIMIT."),
});

export const SPARQL_RESULT = z.strictObject({
  form: z.enum(["select", "ask", "construct", "describe"]),
  results: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe("For SELECT and ASK: the SPARQL 1.1 Query Results JSON Format."),
  turtle: z.string().nullable().describe("For CONSTRUCT and DESCRIBE: the triples as Turtle."),
});

/** Runs a query in the worker, within the limits of the desk. */
export async function answerSparql(
  { engine, limits }: McpContext,
  { query }: z.output<typeof SPARQL_PARAMS>,
  signal: AbortSignal,
): Promise<z.output<typeof SPARQL_RESULT>> {
  const { form, body } = await engine.query(query, { timeLimitMs: limits.timeLimitMs, signal });
  const text = new TextDecoder().decode(body);
  const isGraph = form === "construct" || form === "describe";
  return { form, results: isGraph ? null : JSON.parse(text), turtle: isGraph ? text : null };
}
