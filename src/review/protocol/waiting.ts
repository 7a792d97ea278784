/** What waits from sheets: names that nobody knows yet, and rows that did not pass. */

import type { ConceptInfo } from "./card.ts";
import type { Span } from "./values.ts";

export interface NamesAnswer {
  readonly revision: number;
  readonly names: readonly WaitingName[];
}

/** A name in rows that could not be resolved. Answered by `same-as`, `new-concept` or `not-these`. */
export interface WaitingName {
  readonly name: string;
  /** Concepts like it, or that it names both, the nearest first. */
  readonly nearest: readonly ConceptInfo[];
  /** Where it stands: "links.xlsx, row 7". */
  readonly rows: readonly string[];
  /** The quote of the first of these rows. */
  readonly quote: string;
  /** Of the first of these rows, where it names a known document. */
  readonly source: string | null;
}

export interface RowsAnswer {
  readonly revision: number;
  readonly rows: readonly RefusedRow[];
}

/** A row that did not pass. Answered by `mend-row`, which checks it again, or `drop-row`. */
export interface RefusedRow {
  readonly id: string;
  /** Such as "links.xlsx, row 7". */
  readonly from: string;
  readonly state: "waiting" | "refused";
  /** As docs/sheet.md lists them. */
  readonly code: string;
  /** The field of the sheet that is wrong: "quote", "relation", … */
  readonly field: string;
  /** "E (Quote)"; null where the sheet has no such column. */
  readonly column: string | null;
  /** What is wrong and what to do about it. */
  readonly why: string;
  /** The nearest words of the text, the relations that may be meant, the pages where the quote stands. */
  readonly nearest: readonly string[];
  /** The cells by field, as the sheet has them. */
  readonly cells: Readonly<Record<string, string>>;
  /** The name of the document where it is known. */
  readonly source: string | null;
  /** Where the quote may stand: the places of one that stands at several, the nearest place of one that was not found. */
  readonly places: readonly (Span & {
    readonly page: number | null;
    readonly paragraph: number;
    readonly words: string;
  })[];
}
