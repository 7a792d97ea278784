/** Letters that pass for those of another script: shown where one word mixes them, and told where two names do. */

/** Letters that no word of Latin has beside its own. Source: UTS 39, section 5.2, moderately restrictive. */
const FOREIGN_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]/u;
/** Greek letters stand in names of units and proteins (kΩ, TNFα); these are Latin ones to the eye and stand for nothing else. */
const GREEK_LIKE_LATIN = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/u;
const FOREIGN = new RegExp(`${FOREIGN_SCRIPTS.source}|${GREEK_LIKE_LATIN.source}`, "u");
const LATIN = /\p{Script=Latin}/u;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Letters of Cyrillic, Armenian and Greek with the Latin ones that they look like. Source: UTS 39, confusables.txt, single letters. */
const LIKE_LATIN: ReadonlyMap<string, string> = new Map(
  "аa еe οоօo рp сc уy хx іi јj ѕs ԁd һհh ӏl ԛq ԝw νv ոn սu ΑАA ΒВB ΕЕE ЅS ΙІI ЈJ ΚКK ΜМM ΝN ΗНH ΟОՕO ΡРP СC ΤТT ΥУY ΧХX ΖZ ԚQ ԜW"
    .split(" ")
    .flatMap((row) => [...row.slice(0, -1)].map((letter) => [letter, row.slice(-1)] as const)),
);

/**
 * The text with each letter replaced that stands in a word of another script and looks like one of its own: "p\u0430ypal".
 * Of a word the letters that are fewer are replaced. Time O(length).
 */
export function replaceForeign(text: string, shown: (char: string) => string): string {
  return FOREIGN.test(text) ? text.replace(WORD, (word) => replacedIn(word, shown)) : text;
}

function replacedIn(word: string, shown: (char: string) => string): string {
  if (!LATIN.test(word) || !FOREIGN.test(word)) return word;
  const letters = [...word];
  const latin = letters.filter((letter) => LATIN.test(letter)).length;
  const foreign = letters.filter((letter) => FOREIGN.test(letter)).length;
  const strange = foreign > latin ? LATIN : FOREIGN;
  return letters.map((letter) => (strange.test(letter) ? shown(letter) : letter)).join("");
}

/**
 * What a name looks like: equal for two names that are told apart by no eye. Compatibility forms, case and white space do not
 * count. Source: UTS 39, section 4, skeleton, for letters of Cyrillic, Armenian and Greek.
 */
export function skeleton(name: string): string {
  // A capital may look like none and its small letter like one, as of "\u0500".
  return likeLatin(likeLatin(plain(name)).toLowerCase());
}

function likeLatin(text: string): string {
  return [...text].map((letter) => LIKE_LATIN.get(letter) ?? letter).join("");
}

/** Whether two names look alike and are not the same letters. */
export function lookAlike(a: string, b: string): boolean {
  return skeleton(a) === skeleton(b) && plain(a).toLowerCase() !== plain(b).toLowerCase();
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, " ").trim();
}
