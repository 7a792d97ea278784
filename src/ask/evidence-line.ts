/** Where a claim stands and how it is meant, in English words that each face puts into a line of its own. */

/** "Commentary (2013), paragraph 4". */
export function placeInWords(title: string | null, paragraph: number | null): string {
  return `${title ?? "a source without a name"}${paragraph === null ? "" : `, paragraph ${paragraph}`}`;
}

/** "reported by the ILO"; the claimant by name, null where it is the document itself. */
export function voiceInWords(modality: string, claimant: string | null): string {
  return `${modality}${claimant === null ? "" : ` by ${claimant}`}`;
}
