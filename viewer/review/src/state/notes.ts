/** Notes at the sentence in hand. */

import type { PlacedNote } from "../../../../src/review/protocol/notes.ts";
import { passageOf } from "./places.ts";
import type { ReviewState } from "./state.ts";

/** Those that reach into the sentence, or into what was taken in with it. */
export function notesHere({ text, at, more }: ReviewState): readonly PlacedNote[] {
  const passage = text === null ? null : passageOf(text, at, more);
  if (text === null || passage === null) return [];
  return text.notes.filter(({ start, end }) => start < passage.end && end > passage.start);
}
