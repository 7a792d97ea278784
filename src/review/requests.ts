/** What the page asks, checked: unknown keys, other types and too long texts are refused before anything is looked up. */

import { z } from "zod";
import { ThroughlineError } from "../errors.ts";
import type { DecideRequest } from "./protocol/decide.ts";
import { NOTHING_REASONS, REJECT_REASONS, REVIEW_MODALITIES, REVIEW_POLARITIES } from "./protocol/values.ts";

const name = z.string().min(1).max(300);
const iri = z.string().min(1).max(2000);
const id = z.string().min(1).max(2000);
export const text = z.string().max(2000);
const unit = z.int().nonnegative();

export const seen = { revision: unit, ms: z.int().nonnegative().max(86_400_000).optional() };
export const span = z.strictObject({ start: unit, end: unit });
const end = z.union([z.strictObject({ iri }), z.strictObject({ label: name, type: iri, definition: text.min(1) })]);
export const statement = z.strictObject({
  subject: end,
  relation: iri,
  object: end,
  modality: z.enum(REVIEW_MODALITIES),
  polarity: z.enum(REVIEW_POLARITIES),
  claimant: end.nullable(),
  note: text.nullable(),
});
const confirmed = z.boolean().optional();

const REQUEST = z.discriminatedUnion("do", [
  z.strictObject({ ...seen, do: z.literal("accept"), id, confirmed }),
  z.strictObject({ ...seen, do: z.literal("edit"), id, statement, passage: span.optional(), confirmed }),
  z.strictObject({ ...seen, do: z.literal("reject"), id, reason: z.enum(REJECT_REASONS).nullish() }),
  z.strictObject({ ...seen, do: z.literal("later"), id }),
  z.strictObject({ ...seen, do: z.literal("nothing"), source: name, passage: span, reason: z.enum(NOTHING_REASONS) }),
  z.strictObject({ ...seen, do: z.literal("new"), source: name, passage: span, statement, confirmed }),
  z.strictObject({ ...seen, do: z.literal("retract"), claim: iri, reason: text.nullable() }),
  z.strictObject({ ...seen, do: z.literal("undo"), lines: z.array(name).max(10_000) }),
  z.strictObject({ ...seen, do: z.literal("accept-batch"), batch: name }),
  z.strictObject({ ...seen, do: z.literal("same-as"), name, concept: iri }),
  z.strictObject({ ...seen, do: z.literal("new-concept"), name, type: iri, definition: text.min(1) }),
  z.strictObject({ ...seen, do: z.literal("not-these"), name }),
  z.strictObject({ ...seen, do: z.literal("merge"), keep: iri, gone: iri }),
  z.strictObject({ ...seen, do: z.literal("different"), a: iri, b: iri }),
  z.strictObject({
    ...seen,
    do: z.literal("mend-row"),
    id,
    cells: z.record(z.string().max(40), z.string().max(5000)),
    passage: z.strictObject({ source: name, start: unit, end: unit }).optional(),
  }),
  z.strictObject({ ...seen, do: z.literal("drop-row"), id }),
]);

/** Throws `usage` with the member that is wrong. */
export function decideRequest(body: string): DecideRequest {
  return requestFrom(REQUEST, body) as DecideRequest;
}

/** A body as a schema has it. Throws `usage` with the member that is wrong. */
export function requestFrom<Request>(schema: z.ZodType<Request>, body: string): Request {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ThroughlineError("usage", "The decision is no JSON.", { hint: "Send what docs/review.md shows." });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "it" : issue.path.join(".");
  throw new ThroughlineError("usage", `The decision cannot be taken: ${where} is not what it should be.`, {
    hint: issue?.message ?? "Send what the page sends.",
  });
}
