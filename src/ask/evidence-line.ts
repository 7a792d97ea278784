/** Where a claim stands and how it is meant, in English words that each face puts into a line of its own. */

import type { Evidence } from "../evidence/types.ts";

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
