/** The place of a text that is most like a quote that is not in it: a hint for a person, never evidence. */

import type { Place, QuoteFinder } from "./quote.ts";
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
    if (own === undefined) continue;
    const bucket = Math.floor((at - own) / SHIFT);
    votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
  }
  const [best, count] = bestOf(votes);
  if (count < grams.size * LEAST_SHARE) return null;
  const start = Math.max(0, best * SHIFT);
  return finder.placeOf(Math.min(start, text.length - 1), Math.min(wanted.length + SHIFT, text.length - start));
}

/** The bucket that has, with the one behind it, the most votes; the first of equals. */
function bestOf(votes: ReadonlyMap<number, number>): [bucket: number, count: number] {
  let best: [number, number] = [0, 0];
  for (const [bucket, count] of votes) {
    const both = count + (votes.get(bucket + 1) ?? 0);
    if (both > best[1] || (both === best[1] && bucket < best[0])) best = [bucket, both];
  }
  return best;
}

/** Words that one text has and the other lacks, in order: where a quote and its nearest place part. */
export interface WordDifference {
  readonly wanted: readonly string[];
  readonly found: readonly string[];
}

/**
 * What differs between two texts word by word, by a longest common subsequence. What the found text says before the
 * first and after the last common word does not count. Cost: O(words²), for two short texts.
 */
export function wordDifference(wanted: string, found: string): WordDifference {
  const [a, b] = [wordsOf(wanted), wordsOf(found)];
  const pairs = commonPairs(a.map(letterStream), b.map(letterStream));
  const [inA, inB] = [new Set(pairs.map(([at]) => at)), new Set(pairs.map(([, at]) => at))];
  const [first, last] = [pairs[0]?.[1] ?? 0, pairs.at(-1)?.[1] ?? -1];
  return {
    wanted: a.filter((_, at) => !inA.has(at)),
    found: b.filter((_, at) => at > first && at < last && !inB.has(at)),
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
