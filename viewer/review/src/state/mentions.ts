/** The concepts that the passage in hand names, by the digits that pick them. */

import type { MentionMark } from "../../../../src/review/protocol/text.ts";
import { passageOf } from "./places.ts";
import type { ReviewState } from "./state.ts";

/** Each concept once, in the order of the text; the digit is the place in the list, from 1. */
export function mentionsHere({ text, marks, at, more }: ReviewState): MentionMark[] {
  const passage = text === null ? null : passageOf(text, at, more);
  if (text === null || passage === null) return [];
  const paragraphs = new Set(text.sentences.slice(at, at + more + 1).map(({ paragraph }) => paragraph));
  const all = [...new Set([...paragraphs].flatMap((number) => marks.get(number) ?? []))].flatMap(
    ({ mentions }) => mentions,
  );
  const within = all.filter(({ start, end }) => start < passage.end && end > passage.start);
  return within.filter(({ iri }, index) => within.findIndex((each) => each.iri === iri) === index);
}
