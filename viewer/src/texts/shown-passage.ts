/** A recorded passage as it stands in a reader's copy: the words, what is around them, and whether they are where they were. */

import { type AnchorState, resolveSpan, type SourceText, type SpanRecord } from "throughline/evidence";

/** A passage with its surroundings, as plain data that crosses threads. */
export interface ShownPassage {
  /** The IRI of the passage. */
  readonly span: string;
  readonly state: AnchorState;
  /** How many places of the copy carry the same letters. */
  readonly places: number;
  /** The words, and the paragraph before and after them; all empty where the passage is missing. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Code points shown before and after a passage: some paragraphs run to pages. */
const CONTEXT = 600;

/** Finds a passage in a copy. Cost: see resolveSpan. */
export function showPassage(span: SpanRecord, copy: SourceText): ShownPassage {
  const { state, places, start, end } = resolveSpan(span, copy);
  if (start === null || end === null) return { span: span.iri, state, places, before: "", words: "", after: "" };
  const first = copy.paragraphBounds(start).start;
  const last = copy.paragraphBounds(Math.max(start, end - 1)).end;
  const [from, until] = [Math.max(first, start - CONTEXT), Math.min(last, end + CONTEXT)];
  return {
    span: span.iri,
    state,
    places,
    before: `${from > first ? "…" : ""}${copy.slice(from, start).trimStart()}`,
    words: copy.slice(start, end),
    after: `${copy.slice(end, until).trimEnd()}${until < last ? "…" : ""}`,
  };
}
