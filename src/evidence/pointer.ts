/**
 * Reading a passage in the document itself: a few of its first and last words, and the address at which a browser shows it.
 * Spec: https://wicg.github.io/scroll-to-text-fragment/
 */

import type { Place } from "./edges.ts";
import type { SourceText } from "./text.ts";

/** The words that lead to a passage: a pointer, too short to be a copy. */
export interface Pointer {
  /** What stands before it, where its own words lead to several places; null elsewhere. */
  readonly wordsBefore: string | null;
  /** At most four words. */
  readonly firstWords: string;
  /** Null where the first words are the whole passage. */
  readonly lastWords: string | null;
}

/** So many words at either end at most. */
export const MOST_POINTER_WORDS = 4;
const LEAST_POINTER_WORDS = 2;

/** Whether a browser opens a text as an address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/.test(text);
}

/** An address that shows a passage: at its page, where the document has pages, and with its words marked, where they are known. */
export function linkTo(address: string, { pointer, page }: { pointer: Pointer | null; page: number | null }): string {
  const inside = address.includes("#") ? "" : `#${page === null ? "" : `page=${page}`}`;
  if (pointer === null) return inside === "#" ? address : `${address}${inside}`;
  const { wordsBefore, firstWords, lastWords } = pointer;
  const parts = [
    ...(wordsBefore === null ? [] : [`${encoded(wordsBefore)}-`]),
    encoded(firstWords),
    ...(lastWords === null ? [] : [encoded(lastWords)]),
  ];
  return `${address}${inside}:~:text=${parts.join(",")}`;
}

/** A hyphen is a sign of the syntax. What is no Unicode text cannot be written in an address. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/-/g, "%2D");
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** From the first to the last letter or digit: quotation marks and full stops are set in many ways. */
const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

/**
 * Where a browser comes to, best first: there, as the only place or the first of several; to where the text says the same once
 * more; there, but ends early; elsewhere.
 */
const LEADS = ["unique", "first", "repeated", "part", "elsewhere"] as const;

export type Lead = (typeof LEADS)[number];

/**
 * The pointer to a place: a third of its words at either end, more where fewer lead elsewhere, and then some before it. Null
 * where the place has no words. Cost: a few searches of the text.
 */
export function pointerTo(place: Place, source: SourceText): Pointer | null {
  let best: { readonly pointer: Pointer; readonly rank: number } | null = null;
  for (const pointer of candidates(place, source)) {
    const rank = LEADS.indexOf(leadOf(pointer, place, source));
    if (best === null || rank < best.rank) best = { pointer, rank };
    if (rank === 0) break;
  }
  return best?.pointer ?? null;
}

function* candidates(place: Place, source: SourceText): Generator<Pointer> {
  const passage = source.slice(place.start, place.end).replace(/\s+/g, " ");
  const words = wordsIn(passage);
  const { length } = words;
  if (length === 0) return;
  const ends = (size: number): Pick<Pointer, "firstWords" | "lastWords"> => ({
    firstWords: coreOf(passage.slice(0, words[size - 1]?.end)),
    lastWords: size === length ? null : coreOf(passage.slice(words.at(-size)?.start)),
  });
  const most = length <= MOST_POINTER_WORDS ? length : Math.min(MOST_POINTER_WORDS, Math.floor((length - 1) / 2));
  const least = Math.min(most, Math.max(LEAST_POINTER_WORDS, Math.floor(length / 3)));
  for (let size = length <= MOST_POINTER_WORDS ? length : least; size <= most; size++)
    yield { wordsBefore: null, ...ends(size) };
  const wordsBefore = before(place, source);
  if (wordsBefore !== null) yield { wordsBefore, ...ends(most) };
}

/** The last words before a place, with every sign up to its first letter; null where it begins the text. */
function before({ start, end }: Place, source: SourceText): string | null {
  const sign = source.slice(start, end).search(LETTER_OR_DIGIT);
  const text = source.slice(Math.max(0, start - FARTHEST_BEFORE), start) + source.slice(start, end).slice(0, sign);
  const words = wordsIn(text).slice(-MOST_POINTER_WORDS);
  const [first] = words;
  return first === undefined ? null : text.slice(first.start).replace(/\s+/g, " ").trim();
}

/** Code points in which the words before are looked for. */
const FARTHEST_BEFORE = 120;

/** The words of a text: what stands between spaces and has a letter or a digit. */
export function wordsIn(passage: string): Place[] {
  return [...passage.matchAll(/\S+/g)]
    .filter(([word]) => LETTER_OR_DIGIT.test(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

function coreOf(words: string): string {
  return CORE.exec(words)?.[0] ?? words;
}

/** Where a browser comes to that follows a pointer to a place of a text. */
export function leadOf(pointer: Pointer, place: Place, source: SourceText): Lead {
  const landings = landingsOf(pointer, source);
  const own = coreOf(source.slice(place.start, place.end));
  const [first] = landings;
  if (first === undefined) return "elsewhere";
  if (!isSameText(source.slice(first.start, first.end), own))
    return first.start >= place.start && first.end <= place.end ? "part" : "elsewhere";
  if (first.start < place.start || first.end > place.end) return "repeated";
  return landings.length === 1 ? "unique" : "first";
}

function isSameText(a: string, b: string): boolean {
  return inRunning(a) === inRunning(b);
}

/**
 * The places of a text that a pointer may mean, in order: a browser takes the first. Letter case and kinds of space make no
 * difference, and words are whole. Time O(text).
 */
function landingsOf({ wordsBefore, firstWords, lastWords }: Pointer, { running }: SourceText): Place[] {
  const { text, offsets } = running;
  const firsts = wholeWords(firstWords, text).filter(({ start }) => follows(wordsBefore, start, text));
  const lasts = lastWords === null ? [] : wholeWords(lastWords, text);
  const landings: Place[] = [];
  let next = 0;
  for (const first of firsts) {
    while (next < lasts.length && (lasts[next]?.start ?? 0) < first.end) next++;
    const last = lastWords === null ? first : lasts[next];
    if (last === undefined) break;
    landings.push({ start: offsets[first.start] ?? 0, end: (offsets[last.end - 1] ?? 0) + 1 });
  }
  return landings;
}

/** Whether some words, if any, end where others start. */
function follows(words: string | null, start: number, text: string): boolean {
  if (words === null) return true;
  const wanted = inRunning(words);
  const at = (text.charAt(start - 1) === " " ? start - 1 : start) - wanted.length;
  return at >= 0 && text.startsWith(wanted, at) && !WORD_UNIT.test(text.charAt(at - 1));
}

const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;

function inRunning(words: string): string {
  return words.replace(/\s+/g, " ").toLowerCase();
}

/** Where some words stand as whole words, in units of the running text, ascending. */
function wholeWords(words: string, text: string): Place[] {
  const wanted = inRunning(words);
  const found: Place[] = [];
  if (wanted === "") return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!WORD_UNIT.test(text.charAt(at - 1)) && !WORD_UNIT.test(text.charAt(end))) found.push({ start: at, end });
  }
  return found;
}
