/** The parameters of the questions that explore: what follows, who says what, which documents, what there is. */

import { z } from "zod";
import { TRAVERSAL_ORDERS } from "../../graph/explore/traverse.ts";
import { DEFAULT_TRACE_OPTIONS, MOST_DEPTH, TRACE_DIRECTIONS } from "../../paths/trace/trace-defaults.ts";
import { BY_NAME, CONCEPT, LIST_LENGTH } from "./params.ts";
import { NAME } from "./terms.ts";

export const DOCUMENTS_PARAMS = z.strictObject({
  concept: CONCEPT,
  not: z.boolean().default(false).describe("The documents that do not speak of it."),
});

export const COMPARE_PARAMS = z.strictObject({
  a: NAME.describe("A document, a voice or a concept."),
  b: NAME.describe("Another."),
  about: NAME.describe("Only what they say of this concept.").exactOptional(),
});

export const LIST_PARAMS = z.strictObject({
  of: NAME.describe("A type, a relation or a document; left out, what types and relations there are.").exactOptional(),
  sort: NAME.describe(
    "Order by the values of this relation; left out, by name. Rows without one come last.",
  ).exactOptional(),
});

export const TIMELINE_PARAMS = z.strictObject({
  concept: NAME.describe("Only of this concept and what is joined to it.").exactOptional(),
});

export const ROBUST_PARAMS = z.strictObject({ from: CONCEPT, to: CONCEPT });

export const SAYS_PARAMS = z.strictObject({
  claimant: NAME.describe("Who says it: a concept by IRI, prefixed name, label, alias or identifier."),
  about: NAME.describe("Only what it says of this concept.").exactOptional(),
});

const { depth, limit, order, direction } = DEFAULT_TRACE_OPTIONS;

export const TRACE_PARAMS = z.strictObject({
  concept: CONCEPT,
  along: NAME.describe(
    `What one round of a chain follows: a relation ${BY_NAME}, or a pattern. Left out: any relation.`,
  ).exactOptional(),
  direction: z
    .enum(TRACE_DIRECTIONS)
    .default(direction)
    .describe("out: what follows; in: what leads to it; both: either way."),
  depth: z.int().min(1).max(MOST_DEPTH).default(depth).describe("How many statements away."),
  limit: LIST_LENGTH.default(limit).describe("How many concepts at most, the nearest first."),
  order: z.enum(TRAVERSAL_ORDERS).default(order).describe("Nearest first, or each chain to its end first."),
});
