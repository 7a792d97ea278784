/** Notes in a new edition of their document: each is looked for by its words, and by the words around it. */

import type { QuoteFinder } from "../../evidence/quote.ts";
import type { SourceText } from "../../evidence/text.ts";
import type { Note } from "../journal/lines.ts";
import { citedAt } from "../sources/cited.ts";
import type { OpenedText, SourceRecord } from "../sources/registry.ts";
import { NO_NOTE, NOTE_LIMITS } from "./foreign.ts";
import { placeOfNote } from "./place-note.ts";

/** Found at one place; at several; there with another number or denial; not there. */
type MovedState = "found" | "several" | "altered" | "gone";

export interface MovedNote {
  readonly id: string;
  readonly state: MovedState;
  /** The page on which it was, and on which it is now; null where it is not found. */
  readonly before: number | null;
  readonly now: number | null;
  /** The words that it marks. */
  readonly was: string;
  readonly tags: readonly string[];
  readonly comment: string | null;
}

export interface NewEdition {
  readonly source: SourceRecord;
  /** The name of its text version. */
  readonly name: string;
  readonly text: OpenedText;
  readonly finder: QuoteFinder;
}

/** The note at its new place, with the same name; null where it stays in the old text. */
export function movedNote(
  note: Note,
  old: SourceText,
  { source, name, text, finder }: NewEdition,
): { readonly told: MovedNote; readonly note: Note | null } {
  const { at, tags, comment } = note;
  const was = old.slice(at.start, at.end);
  const marked = {
    ...NO_NOTE,
    ...{ where: "", documents: [], quote: was, tags, comment, author: null, created: null },
    before: old.slice(Math.max(0, at.start - NOTE_LIMITS.context), at.start),
    behind: old.slice(at.end, Math.min(old.length, at.end + NOTE_LIMITS.context)),
    page: at.page,
  };
  const place = placeOfNote(marked, text, finder);
  const told = { id: note.id, before: at.page, was, tags: tags.map((tag) => tag.name), comment };
  if ("fault" in place) {
    const { code } = place.fault;
    const state = code === "quote-several" ? "several" : code === "quote-altered" ? "altered" : "gone";
    return { told: { ...told, state, now: null }, note: null };
  }
  const moved = citedAt(place.value, { source, name, text: text.source, pages: text.pages });
  return { told: { ...told, state: "found", now: moved.page }, note: { ...note, at: moved } };
}
