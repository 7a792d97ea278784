/** The closed sets that a decision chooses from, and a stretch of a text. */

/** How a statement is meant, the surest first. */
export const REVIEW_MODALITIES = ["asserted", "reported", "estimated", "aimed", "recommended", "possible"] as const;
export type ReviewModality = (typeof REVIEW_MODALITIES)[number];

export const REVIEW_POLARITIES = ["affirmed", "denied"] as const;
export type ReviewPolarity = (typeof REVIEW_POLARITIES)[number];

/** Whether the passage names both ends, or they are understood. */
export type ReviewSupport = "directly-stated" | "inferred" | "background";

/** Why a proposal is rejected; null where nobody said. */
export const REJECT_REASONS = ["not-said", "wrong-ends", "wrong-relation", "too-vague", "out-of-scope"] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Why a sentence carries no statement. */
export const NOTHING_REASONS = ["heading", "furniture", "repeated", "other"] as const;
export type NothingReason = (typeof NOTHING_REASONS)[number];

/** A stretch of a text in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
