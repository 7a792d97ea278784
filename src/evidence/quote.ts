/** From a quote to its place in a text: by letters, then by numbers and denials. What is only like it is never taken. */

import { type Alteration, alterationOf } from "./altered.ts";
import { type Place, turnsEnd, turnsStart, widened } from "./edges.ts";
import { letterStream, type SourceText } from "./text.ts";

/**
 * What became of a quote. Places are in order and lie on whole words; `joined` tells whether an ellipsis joins parts, `letters` how
 * many a quote has that is too short.
 */
export type FoundQuote =
  | { readonly state: "found"; readonly places: readonly Place[]; readonly joined: boolean }
  /** The letters are there, but what they say is not: see `difference`. */
  | { readonly state: "altered"; readonly place: Place; readonly difference: Alteration | WordEdge }
  | { readonly state: "short"; readonly letters: number }
  | { readonly state: "missing" };

/** The quote begins or ends within a word that says something else without its rest. */
export interface WordEdge {
  /** Tells it from a number or a denial that differs. */
  readonly kind: "word";
  /** The whole word of the text. */
  readonly found: string;
  /** The part of it that the quote has. */
  readonly wanted: string;
}

/** Fewer letters than this say nothing: they stand in any text. */
export const LEAST_QUOTE_LETTERS = 20;
/** How many letters of the text an ellipsis may stand for. */
export const LONGEST_GAP_LETTERS = 300;
/** Each part around an ellipsis has at least so many letters. */
const LEAST_PART_LETTERS = 6;

const GAP = /\[[^\]]{0,80}\]|…|\.{3,}|(?:\. ){2,}\.|\(\s*(?:…|\.{3})\s*\)/gu;

/**
 * Finds quotes in one text. Its letters are laid out once, at the first quote.
 *
 * @example
 * import { QuoteFinder, SourceText } from "throughline/evidence";
 * const text = new SourceText("Then the shelter was\nopened in May.");
 * new QuoteFinder(text).find("the shelter was opened in May").state; // "found"
 */
export class QuoteFinder {
  readonly #source: SourceText;
  #letters: { readonly joined: string; readonly letterOfUnit: Uint32Array } | null = null;

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** The letters of the text as one string. */
  get letters(): string {
    return this.#laidOut().joined;
  }

  /**
   * Every place of a quote. An ellipsis, "[...]" or an inserted "[word]" joins parts that follow each other within
   * LONGEST_GAP_LETTERS; what is left out between them may not deny. Cost: O(text) for each part.
   */
  find(quote: string): FoundQuote {
    const parts = quote
      .normalize("NFC")
      .split(GAP)
      .filter((part) => letterStream(part) !== "");
    const lengths = parts.map((part) => [...letterStream(part)].length);
    const letters = lengths.reduce((sum, length) => sum + length, 0);
    const isShort =
      letters < LEAST_QUOTE_LETTERS || (parts.length > 1 && lengths.some((length) => length < LEAST_PART_LETTERS));
    if (isShort) return { state: "short", letters };
    return this.#joined(parts);
  }

  /** Every place where the letters of some words stand, from the first letter to the last. */
  places(words: string): Place[] {
    const wanted = letterStream(words);
    const length = [...wanted].length;
    const { joined } = this.#laidOut();
    const places: Place[] = [];
    for (let unit = joined.indexOf(wanted); unit >= 0 && wanted !== ""; unit = joined.indexOf(wanted, unit + 1))
      places.push(this.placeOf(unit, length));
    return places;
  }

  /** The place of so many letters from a unit of `letters` on. */
  placeOf(unit: number, length: number): Place {
    const { offsets } = this.#source.letters;
    const first = this.#laidOut().letterOfUnit[unit] ?? 0;
    const last = Math.min(first + length, offsets.length) - 1;
    return { start: offsets[first] ?? 0, end: (offsets[last] ?? 0) + 1 };
  }

  #joined(parts: readonly string[]): FoundQuote {
    const each = parts.map((part) => this.places(part));
    const places: Place[] = [];
    let altered: FoundQuote | null = null;
    for (const first of each[0] ?? []) {
      const chain = this.#followed(first, each.slice(1));
      if (chain === null) continue;
      const place = widened({ start: first.start, end: chain.at(-1)?.end ?? first.end }, this.#source);
      const difference = this.#difference(parts, chain);
      if (difference === null) places.push(place);
      else altered ??= { state: "altered", place, difference };
    }
    if (places.length > 0) return { state: "found", places, joined: parts.length > 1 };
    return altered ?? { state: "missing" };
  }

  /** The places of all parts from the first on, each the next in reach; null where one does not follow. */
  #followed(first: Place, rest: readonly (readonly Place[])[]): Place[] | null {
    const chain = [first];
    for (const places of rest) {
      const end = chain.at(-1)?.end ?? 0;
      const next = places.find(({ start }) => start >= end);
      if (next === undefined) return null;
      if (letterStream(this.#source.slice(end, next.start)).length > LONGEST_GAP_LETTERS) return null;
      chain.push(next);
    }
    return chain;
  }

  #difference(parts: readonly string[], chain: readonly Place[]): Alteration | WordEdge | null {
    for (const [at, place] of chain.entries()) {
      const part = parts[at] ?? "";
      const whole = widened(place, this.#source);
      const words = this.#source.slice(whole.start, whole.end);
      const difference = alterationOf(part, words) ?? edgeDifference(part, place, whole, this.#source);
      if (difference !== null) return difference;
      const next = chain[at + 1];
      // Numbers may be left out; words that deny may not: "must … fund" of "must not fund" says the opposite.
      const between = next === undefined ? "" : this.#source.slice(place.end, next.start).replace(/\d/g, "");
      const denied = alterationOf("", between);
      if (denied !== null) return denied;
    }
    return null;
  }

  #laidOut(): { readonly joined: string; readonly letterOfUnit: Uint32Array } {
    if (this.#letters !== null) return this.#letters;
    const { chars } = this.#source.letters;
    const joined = chars.join("");
    const letterOfUnit = new Uint32Array(joined.length);
    let unit = 0;
    for (const [letter, char] of chars.entries())
      for (let part = 0; part < char.length; part++) letterOfUnit[unit++] = letter;
    this.#letters = { joined, letterOfUnit };
    return this.#letters;
  }
}

function edgeDifference(quote: string, place: Place, whole: Place, source: SourceText): WordEdge | null {
  const [before, after] = [source.slice(whole.start, place.start), source.slice(place.end, whole.end)];
  const words = source.slice(whole.start, whole.end).split(/\s+/u);
  const own = quote.trim().split(/\s+/u);
  if (turnsStart(before)) return { kind: "word", found: words[0] ?? "", wanted: own[0] ?? "" };
  if (turnsEnd(after)) return { kind: "word", found: words.at(-1) ?? "", wanted: own.at(-1) ?? "" };
  return null;
}
