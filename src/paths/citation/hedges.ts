/** How a claim is meant and who makes it, in the few words that a footnote has room for. A citation never drops them. */

import type { Evidence } from "../../evidence/types.ts";
import type { Modality, Support } from "../../evidence/vocabulary.ts";

const MODALITY_WORDS: Readonly<Record<Modality, string | null>> = {
  asserted: null,
  reported: "reported from somebody else",
  estimated: "an estimate",
  aimed: "an aim",
  recommended: "a recommendation",
  possible: "held possible",
};

const SUPPORT_WORDS: Readonly<Record<Support, string | null>> = {
  "directly-stated": null,
  inferred: "follows from the passage",
  background: "background",
};

/**
 * "reported from somebody else; according to the ILO"; "" for what a document states as a fact in its own voice. A
 * claimant that the sentence beside it names already is not named again.
 */
export function hedgesOf({ modality, polarity, claimant, support, confidence }: Evidence, sentence = ""): string {
  const parts = [
    polarity === "denied" ? "denied" : null,
    MODALITY_WORDS[modality],
    claimant === null || sentence.includes(claimant.label) ? null : `according to ${claimant.label}`,
    support === null ? null : SUPPORT_WORDS[support],
    confidence === null ? null : `confidence: ${confidence}`,
  ];
  return parts.filter((part) => part !== null).join("; ");
}
