/** What a page that goes through a sample asks to be written, checked before anything is looked up. */

import { z } from "zod";
import type { CodeRequest, SettleRequest } from "../protocol/round.ts";
import { NOTHING_REASONS } from "../protocol/values.ts";
import { requestFrom, seen, span, statement, text } from "../requests.ts";

const unit = z.int().positive();
const item = z.string().min(1).max(40);
const reason = text.nullable();
const stated = { passage: span, statement, confirmed: z.boolean().optional() };
const undo = z.strictObject({ ...seen, do: z.literal("undo") });

const CODE = z.discriminatedUnion("do", [
  z.strictObject({ ...seen, do: z.literal("no-statement"), unit, reason: z.enum(NOTHING_REASONS) }),
  z.strictObject({ ...seen, do: z.literal("no-relation"), unit }),
  z.strictObject({ ...seen, do: z.literal("statement"), unit, ...stated }),
  undo,
]);

const SETTLE = z.discriminatedUnion("do", [
  z.strictObject({
    ...seen,
    do: z.literal("settle"),
    item,
    verdict: z.enum(["first", "second", "both", "neither"]),
    reason,
  }),
  z.strictObject({ ...seen, do: z.literal("settle-third"), item, reason, ...stated }),
  z.strictObject({ ...seen, do: z.literal("settle-alike") }),
  undo,
]);

/** Throws `usage` with the member that is wrong. */
export function codeRequest(body: string): CodeRequest {
  return requestFrom(CODE, body) as CodeRequest;
}

/** Throws `usage` with the member that is wrong. */
export function settleRequest(body: string): SettleRequest {
  return requestFrom(SETTLE, body) as SettleRequest;
}
