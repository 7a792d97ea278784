/** The place of a text that is most like a quote that is not in it: a hint for a person, never evidence. */

import type { Place } from "./edges.ts";
import type { QuoteFinder } from "./quote.ts";
import { letterStream } from "./text.ts";

/** So many letters in a row count as a vote for a place. */
const GRAM = 6;
/** Places so near to each other vote together: a dropped or added word shifts the rest. */
const SHIFT = 24;
/** Less than this share of a quote's grams in one place is no likeness. */
const LEAST_SHARE = 0.2;

/**
 * Votes of letter grams for where the quote would begin, after seed-and-vote alignment; null where nothing is like it.
 * Time O(text + quote), space O(text).
 */
export function nearestPlace(quote: string, finder: QuoteFinder): Place | null {
  const wanted = letterStream(quote);
  const text = finder.letters;
  const grams = new Map<string, number>();
  for (let at = 0; at + GRAM <= wanted.length; at++) grams.set(wanted.slice(at, at + GRAM), at);
  if (grams.size === 0) return null;
  const votes = new Map<number, number>();
  for (let at = 0; at + GRAM <= text.length; at++) {
    const own = grams.get(text.slice(at, at + GRAM));
    if (own !== undefined) votes.set(at - own, (votes.get(at - own) ?? 0) + 1);
  }
  const { shift, count } = bestShift(votes);
  if (count < grams.size * LEAST_SHARE) return null;
  // A word that was put in or dropped moves what follows, so some more of the text is looked at on both sides.
  const start = Math.min(Math.max(0, shift - SHIFT), text.length - 1);
  return finder.placeOf(start, Math.min(wanted.length + 2 * SHIFT, text.length - start));
}

/** The shift with the most votes among those of the neighbourhood with the most; the first of equals. */
function bestShift(votes: ReadonlyMap<number, number>): { readonly shift: number; readonly count: number } {
  const around = new Map<number, number>();
  for (const [shift, count] of votes)
    for (const bucket of [Math.floor(shift / SHIFT), Math.floor(shift / SHIFT) + 1])
      around.set(bucket, (around.get(bucket) ?? 0) + count);
  let [best, most] = [0, 0];
  for (const [bucket, count] of around)
    if (count > most || (count === most && bucket < best)) [best, most] = [bucket, count];
  let [shift, votesOfShift] = [best * SHIFT, 0];
  for (const [each, count] of votes) {
    const isNear = Math.floor(each / SHIFT) === best || Math.floor(each / SHIFT) + 1 === best;
    if (isNear && (count > votesOfShift || (count === votesOfShift && each < shift)))
      [shift, votesOfShift] = [each, count];
  }
  return { shift, count: most };
}

/** Words that one text has and the other lacks, in order: where a quote and its nearest place part. */
export interface WordDifference {
  /** Words that only the quote has. */
  readonly wanted: readonly string[];
  /** Words that only the text has. */
  readonly found: readonly string[];
  /** The found text from its first to its last word that is wanted too. */
  readonly words: string;
}

/**
 * What differs between two texts word by word, by a longest common subsequence. What the found text says before the
 * first and after the last common word does not count. Cost: O(words²), for two short texts.
 */
export function wordDifference(wanted: string, found: string): WordDifference {
  const [a, b] = [wordsOf(wanted), wordsOf(found)];
  const pairs = commonPairs(a.map(letterStream), b.map(letterStream));
  const [inA, inB] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))];
  const [first, last] = [pairs[0]?.[1] ?? 0, pairs.at(-1)?.[1] ?? b.length - 1];
  return {
    wanted: a.filter((_, at) => !inA.has(at)),
    found: b.filter((_, at) => at > first && at < last && !inB.has(at)),
    words: b.slice(first, last + 1).join(" "),
  };
}

/** The places of a longest common subsequence in both lists. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => letterStream(word) !== "");
}
