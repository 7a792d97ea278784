/** A text version: what a document says as one text, where its pages begin, and its digest. It is never edited. */

import { sha256Hex } from "../../evidence/identity.ts";
import { normalizeText } from "../../evidence/text.ts";
import type { ReadDocument } from "./document.ts";

/** From an offset in code points on, the text is of a page. */
export interface PageStart {
  readonly start: number;
  readonly page: number;
}

export interface TextVersion {
  readonly text: string;
  readonly sha256: string;
  readonly codePoints: number;
  readonly words: number;
  /** In the order of the text; notes of early pages come behind late pages. Empty where the format has no pages. */
  readonly pages: readonly PageStart[];
}

/** A paragraph a line, an empty line between two. Time O(length). */
export function textVersionOf({ blocks }: ReadDocument): TextVersion {
  const parts: string[] = [];
  const pages: PageStart[] = [];
  let length = 0;
  const push = (text: string): void => {
    parts.push(text);
    length += [...text].length;
  };
  for (const [index, { pieces }] of blocks.entries()) {
    if (index > 0) push("\n\n");
    for (const [at, { text, page }] of pieces.entries()) {
      if (at > 0) push(" ");
      if (page !== null && pages.at(-1)?.page !== page) pages.push({ start: length, page });
      push(normalizeText(text));
    }
  }
  const text = parts.join("");
  // Two parts may join to one character under NFC; then every offset behind it would be off by one.
  const safe = text.normalize("NFC") === text ? text : parts.map((part) => part.replace(/^\p{M}+/u, "")).join("");
  return {
    text: safe,
    sha256: sha256Hex(safe),
    codePoints: [...safe].length,
    words: safe.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    pages,
  };
}

/** The page of an offset; null where the text has no pages. Time O(log pages). */
export function pageAt(pages: readonly PageStart[], offset: number): number | null {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1]?.page ?? null;
}
