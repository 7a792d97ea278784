/** How a claim is meant and who makes it, in the few words that a footnote has room for. A citation never drops them. */

import type { Evidence } from "../../../evidence/types.ts";
import type { CitationWords } from "./words.ts";

/**
 * "reported from somebody else; according to the ILO"; "" for what a document states as a fact in its own voice. A
 * claimant that the sentence beside it names already is not named again.
 */
export function hedgesOf(
  { modality, polarity, claimant, support, confidence }: Evidence,
  words: CitationWords,
  sentence = "",
): string {
  const parts = [
    polarity === "denied" ? words.denied(claimant?.label ?? null) : null,
    words.modality[modality],
    polarity === "denied" || claimant === null || sentence.includes(claimant.label)
      ? null
      : words.accordingTo(claimant.label),
    support === null ? null : words.support[support],
    confidence === null ? null : words.confidence(confidence),
  ];
  return parts.filter((part) => part !== null).join("; ");
}
