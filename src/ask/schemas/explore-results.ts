/** The shapes of the answers of the questions that explore; the types are those of the library. */

import { z } from "zod";
import type { TraceNode, TraceResult } from "../../paths/trace/trace.ts";
import { CITATIONS } from "./results.ts";
import { COUNT, RESOURCE, STATEMENT } from "./terms.ts";

const TRACE_NODE: z.ZodType<TraceNode> = z
  .strictObject({
    node: RESOURCE,
    direction: z.enum(["forward", "inverse"]),
    text: z.string().describe("What the concept above does, in the words of the first statement."),
    statements: z.array(STATEMENT).describe("Every statement between the two, best supported first."),
    citations: z.array(COUNT).describe("Numbers into the citations, for the first statement."),
    leadsOn: z.boolean().describe("Whether chains go on from here, beyond the depth or the limit."),
    get children() {
      return z.array(TRACE_NODE);
    },
  })
  .meta({ id: "TraceNode" });

export const TRACE_RESULT: z.ZodType<TraceResult> = z.strictObject({
  concept: RESOURCE,
  tree: z.array(TRACE_NODE),
  citations: CITATIONS,
  concepts: COUNT.describe("Concepts in the tree."),
  truncated: z.boolean().describe("Whether the limit left concepts out."),
});
