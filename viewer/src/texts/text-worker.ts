/** The worker that holds a reader's copy against the record: a long text in another edition costs millions of digests. */

import { type RegisteredText, recognizeText, SourceText } from "throughline/evidence";
import { type ShownPassage, showPassage } from "./shown-passage.ts";

/** A copy to be recognised, and every text that it may be a copy of. */
export interface CopyRequest {
  readonly texts: readonly RegisteredText[];
  readonly raw: string;
  /** The IRI of the text that the reader says it is. */
  readonly expected: string | null;
}

/** What a copy is; null where it is none of the texts. */
export type CopyAnswer = {
  readonly text: string;
  /** Letter for letter the text that was encoded. */
  readonly same: boolean;
  readonly passages: readonly ShownPassage[];
} | null;

function recognized({ texts, raw, expected }: CopyRequest): CopyAnswer {
  const copy = new SourceText(raw);
  const found = recognizeText(texts, copy, { expected });
  if (found === null) return null;
  const passages = found.text.passages.map((span) => showPassage(span, copy));
  return { text: found.text.iri, same: found.same, passages };
}

addEventListener("message", (event: MessageEvent<CopyRequest>) => postMessage(recognized(event.data)));
