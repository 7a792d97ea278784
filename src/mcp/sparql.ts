/** The tool that answers SPARQL. */

import { z } from "zod";
import type { KnowledgeServices } from "../ask/knowledge-services.ts";
import { queryNotes } from "../ask/query-notes.ts";
import { ThroughlineError } from "../errors.ts";
import { MAX_QUERY_LENGTH } from "../query/query-text.ts";
import type { QueryResults } from "../query/results.ts";

export const SPARQL_PARAMS = z.strictObject({
  query: z.string().min(1).max(MAX_QUERY_LENGTH).describe("The query; give it a LIMIT."),
});

export const SPARQL_RESULT = z.strictObject({
  form: z.enum(["select", "ask", "construct", "describe"]),
  results: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe("For SELECT and ASK: the SPARQL 1.1 Query Results JSON Format."),
  notes: z.array(z.string()).describe("Where nothing is found: names that the data does not have, with the nearest."),
  turtle: z.string().nullable().describe("For CONSTRUCT and DESCRIBE: the triples as Turtle."),
});

/** The answer of a query, which was asked before this came to its thread. */
export async function answerSparql(
  { engine, knowledge }: KnowledgeServices,
  { query }: z.output<z.ZodObject>,
): Promise<z.output<typeof SPARQL_RESULT>> {
  if (engine === null) throw new ThroughlineError("unsupported", "Nothing here answers queries.");
  const { form, body } = await engine.query(String(query), {});
  const text = new TextDecoder().decode(body);
  const isGraph = form === "construct" || form === "describe";
  const results = isGraph ? null : (JSON.parse(text) as QueryResults);
  return {
    notes:
      results?.results?.bindings.length === 0 ? queryNotes(knowledge.dataset, knowledge.prefixes, String(query)) : [],
    form: form as z.output<typeof SPARQL_RESULT>["form"],
    results: results === null ? null : { ...results },
    turtle: isGraph ? text : null,
  };
}
