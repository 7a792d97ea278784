/** Words by which a text hedges, or lets another speak: shown to a person, never used to decide. */

const HEDGES = [
  "may",
  "might",
  "could",
  "would",
  "should",
  "ought to",
  "likely",
  "unlikely",
  "possibly",
  "perhaps",
  "probably",
  "allegedly",
  "reportedly",
  "apparently",
  "estimated",
  "estimates",
  "suspected",
  "thought to",
  "believed to",
  "appears to",
  "seems to",
  "plans to",
  "aims to",
  "intends to",
  "hopes to",
  "recommends",
  "according to",
];

const FOUND = new RegExp(`(?<!\\p{L})(?:${HEDGES.join("|")})(?!\\p{L})`, "giu");

/** The hedging words of a passage, each once, in their order; English only. */
export function hedgesIn(words: string): string[] {
  return [...new Set([...words.matchAll(FOUND)].map(([word]) => word.toLowerCase()))];
}
