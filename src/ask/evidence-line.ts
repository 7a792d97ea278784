/** Where a claim stands and how it is meant, in English words that each face puts into a line of its own. */

/** "Commentary (2013), paragraph 4"; the page instead where it is known, for that is what a reader can open. */
export function placeInWords(title: string | null, paragraph: number | null, page: number | null = null): string {
  const where = page !== null ? `, page ${page}` : paragraph !== null ? `, paragraph ${paragraph}` : "";
  return `${title ?? "a source without a name"}${where}`;
}

/** "reported by the ILO"; the claimant by name, null where it is the document itself. */
export function voiceInWords(modality: string, claimant: string | null): string {
  return `${modality}${claimant === null ? "" : ` by ${claimant}`}`;
}
