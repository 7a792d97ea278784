/** The parameters of the questions that explore: what follows, who says what, which documents, what there is. */

import { z } from "zod";
import { TRAVERSAL_ORDERS } from "../../graph/explore/traverse.ts";
import { DEFAULT_TRACE_OPTIONS, MOST_DEPTH, TRACE_DIRECTIONS } from "../../paths/trace/trace-defaults.ts";
import { CONCEPT, LIST_LENGTH } from "./params.ts";
import { NAME } from "./terms.ts";

const { depth, limit, order, direction } = DEFAULT_TRACE_OPTIONS;

export const TRACE_PARAMS = z.strictObject({
  concept: CONCEPT,
  along: NAME.describe(
    "What one round of a chain follows: a relation by IRI, prefixed name or label, or a pattern. Left out: any relation.",
  ).exactOptional(),
  direction: z
    .enum(TRACE_DIRECTIONS)
    .default(direction)
    .describe("out: what follows; in: what leads to it; both: either way."),
  depth: z.int().min(1).max(MOST_DEPTH).default(depth).describe("How many statements away."),
  limit: LIST_LENGTH.default(limit).describe("How many concepts at most, the nearest first."),
  order: z.enum(TRAVERSAL_ORDERS).default(order).describe("Nearest first, or each chain to its end first."),
});
