/** The notes that the journals hold: a later line of the same note tells where it stands now. */

import { activeOf } from "../journal/journals.ts";
import type { Decision, Note } from "../journal/lines.ts";

/** Each note once, in the order in which they came. */
export function notesOf(decisions: readonly Decision[]): Note[] {
  const notes = new Map<string, Note>();
  for (const line of activeOf(decisions)) if (line.do === "note") notes.set(line.note.id, line.note);
  return [...notes.values()];
}
