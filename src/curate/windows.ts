/** Word windows and their hashes: enough to notice a copied sentence, too little to read one. */

import { sha256Hex } from "../evidence/identity.ts";
import { normalizeText } from "../evidence/text.ts";
import type { SourceFiles } from "../evidence/verify.ts";

/** How many words in a row count as copied. */
export const WINDOW_WORDS = 8;
/** Hex digits kept of each hash: 40 bits, so that 4,000 windows meet a foreign one by chance once in 10^8 windows. */
const HASH_DIGITS = 10;

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as windows see them: letters and digits, NFKC, lower case. */
export function wordsOf(text: string): string[] {
  return normalizeText(text).normalize("NFKC").toLowerCase().match(WORD) ?? [];
}

/**
 * The hashes of all windows of a text; empty where it has fewer words than a window. A title that may be written as it
 * is, given as its words, breaks the text in two: no window reaches into it.
 */
export function windowHashes(text: string, titles: readonly (readonly string[])[] = []): Set<string> {
  const hashes = new Set<string>();
  for (const words of withoutTitles(wordsOf(text), titles)) {
    for (let at = 0; at + WINDOW_WORDS <= words.length; at++) {
      hashes.add(hashOf(words.slice(at, at + WINDOW_WORDS)));
    }
  }
  return hashes;
}

function hashOf(words: readonly string[]): string {
  return sha256Hex(words.join(" ")).slice(0, HASH_DIGITS);
}

/** The runs of words between the titles. */
function withoutTitles(words: readonly string[], titles: readonly (readonly string[])[]): string[][] {
  const inTitle = new Set<number>();
  for (const title of titles) {
    for (let at = 0; title.length > 0 && at + title.length <= words.length; at++) {
      if (!title.every((word, index) => words[at + index] === word)) continue;
      for (let index = 0; index < title.length; index++) inTitle.add(at + index);
    }
  }
  const runs: string[][] = [[]];
  for (const [index, word] of words.entries()) {
    if (inTitle.has(index)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs;
}

/** The hashes of several texts together. */
export function windowsOfTexts(texts: SourceFiles): Set<string> {
  const all = new Set<string>();
  for (const text of texts.values()) for (const hash of windowHashes(text)) all.add(hash);
  return all;
}

/** The windows as a file: a comment that says what it is, then the hashes in order, one a line. */
export function formatWindows(hashes: ReadonlySet<string>): string {
  return [
    `# Hashes of every ${WINDOW_WORDS} words in a row of the source texts: the first ${HASH_DIGITS} hex digits of SHA-256`,
    "# of the words in lower case, joined by spaces. Made by: throughline derive windows --sources DIR",
    ...[...hashes].sort(),
    "",
  ].join("\n");
}

export function parseWindows(text: string): Set<string> {
  return new Set(text.split("\n").filter((line) => /^[0-9a-f]+$/.test(line)));
}
