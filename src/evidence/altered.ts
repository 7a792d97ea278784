/**
 * What letters alone do not tell apart: numbers with their points and signs, and the words that deny. The letter stream
 * of "1.5 million" is that of "15 million", and of "not able" that of "notable"; these two lists differ.
 */

/** How a passage differs from the words it should hold, though their letters are the same. */
export interface Alteration {
  /** What differs. */
  readonly kind: "number" | "negation";
  /** What the wanted words have that the found ones lack, and the other way round: as written, "" for nothing. */
  readonly wanted: string;
  /** What the text has instead; "" where it has nothing there. */
  readonly found: string;
}

/**
 * The first difference between the numbers, else between the denials, of two texts that have the same letters; null
 * where there is none. Marks of thousands, spaces, quotes and line-end hyphens do not count. Time O(length).
 *
 * @example
 * import { alterationOf } from "throughline/evidence";
 * alterationOf("1.5 million", "15 million"); // { kind: "number", wanted: "1.5", found: "15" }
 * alterationOf("It isn't so.", "It isn’t so"); // null
 */
export function alterationOf(wanted: string, found: string): Alteration | null {
  const [a, b] = [tellingOf(wanted), tellingOf(found)];
  const number = difference("number", a.numbers, b.numbers);
  if (number === null) return difference("negation", a.denials, b.denials);
  return { ...number, wanted: asWritten(number.wanted, wanted), found: asWritten(number.found, found) };
}

/** The numbers and the denials of a text, each in order. Digests of passages are made of them: see sense.ts. */
export function tellingOf(text: string): { readonly numbers: readonly string[]; readonly denials: readonly string[] } {
  const bare = plain(text);
  return { numbers: numbersOf(bare), denials: denialsOf(bare) };
}

function difference(kind: Alteration["kind"], wanted: readonly string[], found: readonly string[]): Alteration | null {
  const length = Math.max(wanted.length, found.length);
  for (let at = 0; at < length; at++)
    if (wanted[at] !== found[at]) return { kind, wanted: wanted[at] ?? "", found: found[at] ?? "" };
  return null;
}

/** Compatibility forms, straight apostrophes and minus signs, no soft hyphens, words whole again at line ends, no closing stop. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u00ad/g, "")
    .replace(/[\u2018\u2019\u02bc\uff07]/g, "'")
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/(\p{L})-[^\S\n]*\n\s*(?=\p{L})/gu, "$1")
    .replace(/(?<![.!?…\s"'”»)\]])[.!?…\s"'”»)\]]+$/u, "");
}

const THOUSANDS = /(?<![\d.,])(\d{1,3})((?:[,'\s]\d{3})+)(?!\d)/g;
const NUMBER = /(?:(?<=^|[\s([])[-–])?[<>≤≥±≈~]?[$€£¥]?\d+(?:[.,:/⁄]\d+)*(?:\s?[%‰])?/gu;

/** Numbers in order, with sign, decimals, comparison, currency and percent sign. */
function numbersOf(text: string): string[] {
  const joined = text.replace(THOUSANDS, (_all, first: string, rest: string) => first + rest.replace(/\D/g, ""));
  return [...joined.matchAll(NUMBER)].map(([number]) => number.replace(/\s/g, "").replace(/^–/, "-"));
}

/** A number of numbersOf with the marks of thousands that the text gives it. */
function asWritten(number: string, text: string): string {
  const [whole = ""] = /\d+/.exec(number) ?? [];
  const marked = [...plain(text).matchAll(THOUSANDS)].find(([group]) => group.replace(/\D/g, "") === whole);
  return marked === undefined ? number : number.replace(whole, marked[0]);
}

/** Words that deny, in the languages that project texts come in; "n't" and its like stand for themselves. */
const DENIALS: ReadonlySet<string> = new Set(
  [
    "no not never none nor neither nobody nothing nowhere without cannot cant wont dont doesnt didnt isnt wasnt arent werent",
    "hasnt havent hadnt shouldnt wouldnt couldnt mustnt neednt n't barely hardly scarcely",
    "ne n' pas jamais sans aucun aucune rien personne ni non",
    "nunca jamás sin tampoco ningún ninguno ninguna nada nadie",
    "nicht kein keine keinen keiner keines keinem ohne nie niemals nichts niemand weder",
  ]
    .join(" ")
    .split(" "),
);

/** Whether a word is one that the two lists are made of: another number, or a denial more or less, makes another statement. */
export function isNumberOrDenial(word: string): boolean {
  const bare = plain(word).replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, "");
  return /\d/.test(bare) || DENIALS.has(bare) || /n't$/.test(bare);
}

/** "isn't" is a denial, and so is each word above; one that ends a sentence ("No. Women …") is not one within it. */
const WORD = /\p{L}+(?:'\p{L}+)*(?:[.!?](?=\s))?/gu;

function denialsOf(text: string): string[] {
  const denials: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const bare = word.replace(/[.!?]$/, "");
    if (/n't$/.test(bare)) denials.push(bare);
    else if (DENIALS.has(bare)) denials.push(word);
    else if (bare.startsWith("n'")) denials.push("n'");
  }
  return denials;
}
