/** How like two names are: for asking a person, never for deciding. */

/** The Dice coefficient of their sets of three letters, 0 to 1. Source: Dice 1945, https://doi.org/10.2307/1932409 */
export function likeness(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)];
  if (left.size + right.size === 0) return 0;
  let common = 0;
  for (const gram of left) if (right.has(gram)) common++;
  return (2 * common) / (left.size + right.size);
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return padded.trim() === "" ? new Set() : grams;
}
