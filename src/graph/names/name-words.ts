/** The words of names. */

const ONE_WORD = /^[a-z0-9]+$/;
const ASCII = /^[ -~]*$/;
const BETWEEN_WORDS = /[\s\p{Z}\p{P}]+/u;

/**
 * The words of a name as they are searched: in lower case, without accents, in their order; none for a name of spaces and
 * punctuation. Where a script sets no spaces, what stands between two signs of punctuation is one word.
 */
export function wordsOf(name: string): string[] {
  if (ONE_WORD.test(name)) return [name];
  const bare = ASCII.test(name) ? name : name.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word !== "");
}
