/** Where a claim stands and how it is meant, in English words that each face puts into a line of its own. */

import type { Evidence, Qualifiers } from "../evidence/types.ts";
import { QUALIFIER_KINDS, type QualifierKind } from "../evidence/vocabulary.ts";

/** "Commentary (2013), paragraph 4"; the page instead where it is known, for that is what a reader can open. */
export function placeInWords(title: string | null, paragraph: number | null, page: number | null = null): string {
  const where = page !== null ? `, page ${page}` : paragraph !== null ? `, paragraph ${paragraph}` : "";
  return `${title ?? "a source without a name"}${where}`;
}

/**
 * "reported by the ILO"; the claimant by name, null where it is the document itself. A sentence that says "does not" is not
 * denied once more: "the document denies it" tells whose "not" it is.
 */
export function voiceInWords(
  { modality, polarity }: Pick<Evidence, "modality" | "polarity">,
  claimant: string | null,
): string {
  if (polarity === "denied") return `${claimant ?? "the document"} denies it`;
  return `${modality}${claimant === null ? "" : ` by ${claimant}`}`;
}

const KINDS: Readonly<Record<QualifierKind, string>> = {
  scope: "scope",
  condition: "condition",
  degree: "degree",
  comparison: "comparison",
  rank: "rank",
  trend: "trend",
  purpose: "purpose",
  manner: "manner",
  causeRole: "role as a cause",
};

/** What a claim holds under: "scope: in many countries; degree: primarily", each text as `quote` puts it; "" for nothing. */
export function qualifiersInWords(qualifiers: Qualifiers, quote = (text: string): string => text): string {
  return QUALIFIER_KINDS.flatMap((kind) => {
    const texts = qualifiers[kind];
    return texts === undefined ? [] : [`${KINDS[kind]}: ${texts.map(quote).join(", ")}`];
  }).join("; ");
}
