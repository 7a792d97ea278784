/** What is looked for on the pages of a PDF: the words in hand, with what stands around them. */

import { passageOf } from "../state/places.ts";
import type { ReviewState } from "../state/state.ts";
import type { Sought } from "./place.ts";

/** Letters before and after; more than enough to tell the same words apart. */
const AROUND = 200;

/** Null without a sentence in hand, and for a text without pages. */
export function soughtIn({ text, at, more }: Pick<ReviewState, "text" | "at" | "more">): Sought | null {
  const passage = text === null ? null : passageOf(text, at, more);
  if (text === null || passage === null) return null;
  const { paragraphs } = text;
  const first = paragraphs.findLastIndex(({ start }) => start <= passage.start);
  const last = paragraphs.findLastIndex(({ start }) => start < passage.end);
  const own = paragraphs.slice(first, last + 1);
  const from = own[0]?.page ?? null;
  const start = own[0]?.start ?? 0;
  if (from === null) return null;
  const words = own.map((each) => each.text).join("\n\n");
  // A paragraph may go on where its page has ended: up to the page of the next one.
  const to = Math.max(from, own.at(-1)?.page ?? from, paragraphs[last + 1]?.page ?? from);
  return {
    words: words.slice(passage.start - start, passage.end - start),
    before: words.slice(Math.max(0, passage.start - start - AROUND), passage.start - start),
    after: words.slice(passage.end - start, passage.end - start + AROUND),
    from,
    to: Math.min(to, from + 3),
  };
}
