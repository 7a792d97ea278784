/** The words of names. */

// The exceptions are looked for: a pattern for all of a name breaks on one of millions of letters.
const NOT_OF_ONE_WORD = /[^a-z0-9]/;
const NOT_ASCII = /[^ -~]/;
const BETWEEN_WORDS = /[\s\p{Z}\p{P}]+/u;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | null = null;

function segmented(name: string): string {
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  return [...segmenter.segment(name)].map(({ segment }) => segment).join(" ");
}

/**
 * The words of a name as they are searched: in lower case, without accents, in their order; none for a name of spaces and
 * punctuation. Where a script sets no spaces, the dictionary of the platform tells its words apart.
 */
export function wordsOf(name: string): string[] {
  if (name !== "" && !NOT_OF_ONE_WORD.test(name)) return [name];
  const bare = NOT_ASCII.test(name) ? name.normalize("NFKD").replace(/\p{M}/gu, "") : name;
  const parted = UNSPACED.test(bare) ? segmented(bare) : bare;
  return parted
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word !== "");
}

/** A name as it is, and what it may be the English plural of. */
export function singularsOf(name: string): string[] {
  return [name, name.replace(/ies$/i, "y"), name.replace(/(?<=[sxz]|ch|sh)es$/i, ""), name.replace(/s$/i, "")];
}
