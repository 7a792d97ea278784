/** The notes on a text, for the page. */

import { notesOf } from "../../curate/notes/live-notes.ts";
import type { Desk } from "../../curate/review/desk.ts";
import type { ReviewText } from "../../curate/review/review-text.ts";
import type { PlacedNote } from "../protocol/notes.ts";

/** In the order of the text; those on another edition of it are left out. */
export function placedNotes(desk: Desk, text: ReviewText): PlacedNote[] {
  return notesOf(desk.journals.decisions)
    .filter(({ at }) => at.text === text.version)
    .map(
      ({ id, at, tags, comment, author, created }): PlacedNote => ({
        ...text.toUnits(at),
        ...{ id, tags, comment, author, created },
      }),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
