/** Which of many sorted words differ from one by a few letters. */

import type { Texts } from "../../rdf/store/text-table.ts";
import { DistanceRows } from "./levenshtein.ts";

/**
 * Calls back with every word that insertions, deletions and replacements of at most `most` letters make of `wanted`, and
 * with their number (the distance of Levenshtein, in code points). The words are in the order of their bytes, so that
 * those with the same beginning lie together: the row of a beginning is computed once, and where it is too far already, all
 * that begin so are passed over. Time: as much as there are beginnings within the distance; space O(letters · most).
 */
export function forEachNear(
  words: Texts,
  wanted: string,
  most: number,
  visit: (word: number, distance: number) => void,
): void {
  const { offsets, text } = words;
  const count = offsets.length - 1;
  const rows = new DistanceRows(wanted, most);
  /** Where each letter of the current beginning ends, as an offset in its word. */
  const ends = new Uint32Array(rows.deepest + 1);
  let depth = 0;
  for (let word = 0, before = 0; word < count; ) {
    const [start, end] = [offsets[word] as number, offsets[word + 1] as number];
    const shared = sharedBytes(words, before, word);
    while (depth > 0 && (ends[depth] as number) > shared) depth--;
    before = word;
    let isFar = false;
    while (!isFar && start + (ends[depth] as number) < end) {
      const at = start + (ends[depth] as number);
      const next = Math.min(at + lengthOfLetter(text[at] as number), end);
      depth++;
      ends[depth] = next - start;
      isFar = rows.compute(depth, letterAt(text, at, next)) > most;
    }
    if (isFar) {
      word = firstWithout(words, word, ends[depth] as number);
      continue;
    }
    const distance = rows.distance(depth);
    if (distance <= most) visit(word, distance);
    word++;
  }
}

/** How many bytes two words have in common at their beginnings. */
function sharedBytes({ offsets, text }: Texts, one: number, other: number): number {
  const [a, b] = [offsets[one] as number, offsets[other] as number];
  const most = Math.min((offsets[one + 1] as number) - a, (offsets[other + 1] as number) - b);
  let shared = 0;
  while (shared < most && text[a + shared] === text[b + shared]) shared++;
  return shared;
}

/** The first word behind another one that does not share so many bytes with it. */
function firstWithout(words: Texts, word: number, bytes: number): number {
  let low = word + 1;
  let high = words.offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sharedBytes(words, word, middle) >= bytes) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lengthOfLetter(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/** The code point of a letter that lies from `at` to `end`. */
function letterAt(text: Uint8Array, at: number, end: number): number {
  const first = text[at] as number;
  if (first < 0x80) return first;
  // The first byte says by its leading ones how many follow, with six bits each.
  let letter = first & (0xff >> (end - at + 1));
  for (let byte = at + 1; byte < end; byte++) letter = (letter << 6) | ((text[byte] as number) & 0x3f);
  return letter;
}
