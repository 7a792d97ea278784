/** What is kept of a passage that a statement rests on: its place in a text of its document, and its digests. */

import { recordSpan } from "../../evidence/anchor.ts";
import type { Place } from "../../evidence/edges.ts";
import { pointerTo } from "../../evidence/pointer.ts";
import type { SourceText } from "../../evidence/text.ts";
import type { Cited } from "../journal/lines.ts";
import { type PageStart, pageAt } from "./text-version.ts";

/** A text version that passages are cited from. */
export interface CitedText {
  /** Its document; one without a public address needs no words that lead there. */
  readonly source: { readonly iri: string; readonly address: string | null };
  /** That of its file without ".txt". */
  readonly name: string;
  readonly text: SourceText;
  readonly pages: readonly PageStart[];
}

export function citedAt({ start, end }: Place, { source, name, text, pages }: CitedText): Cited {
  const { iri: _, start: _start, end: _end, ...digests } = recordSpan("", text, start, end);
  return {
    source: source.iri,
    text: name,
    start,
    end,
    page: pageAt(pages, start),
    paragraph: text.paragraphAt(start),
    ...digests,
    ...(source.address === null ? {} : { pointer: pointerTo({ start, end }, text) }),
  };
}
