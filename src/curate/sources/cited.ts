/** What is kept of a passage that a statement rests on: its place in a text of its document, and its digests. */

import { recordSpan } from "../../evidence/anchor.ts";
import type { Place } from "../../evidence/edges.ts";
import type { SourceText } from "../../evidence/text.ts";
import type { Cited } from "../journal/lines.ts";
import { type PageStart, pageAt } from "./text-version.ts";

/** A text version that passages are cited from. */
export interface CitedText {
  /** The IRI of its document. */
  readonly source: string;
  /** That of its file without ".txt". */
  readonly name: string;
  readonly text: SourceText;
  readonly pages: readonly PageStart[];
}

export function citedAt({ start, end }: Place, { source, name, text, pages }: CitedText): Cited {
  const { iri: _, start: _start, end: _end, ...digests } = recordSpan("", text, start, end);
  return { source, text: name, start, end, page: pageAt(pages, start), paragraph: text.paragraphAt(start), ...digests };
}
