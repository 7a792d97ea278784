/** What a file holds once it is read: paragraphs with their pages, what it says of itself, and what was done to it. */

/** Words that stand together on one page. */
export interface Piece {
  /** Its words, without line breaks. */
  readonly text: string;
  /** From 1; null where the format has no pages. */
  readonly page: number | null;
}

/** A paragraph, a heading or a note; its pieces are joined by a space. */
export interface Block {
  /** One for each page that it stands on. */
  readonly pieces: readonly Piece[];
}

/** What a document says of itself; what it does not say is null or empty. */
export interface DocumentFacts {
  /** Its title. */
  readonly title: string | null;
  /** Names, in the order of the document. */
  readonly authors: readonly string[];
  /** A year, a month or a day of ISO 8601. */
  readonly date: string | null;
  /** Who brought it out. */
  readonly publisher: string | null;
  /** Where it stands on the web. */
  readonly address: string | null;
  /** A language tag. */
  readonly language: string | null;
}

/** What the reading set aside or mended; all 0 where a format needs none of it. */
export interface ReadingCounts {
  /** Words that were cut at a line end and made whole. */
  readonly hyphens: number;
  /** Lines that repeat at the head or the foot of pages, and page numbers. */
  readonly furniture: number;
  /** Notes, which are moved behind the text. */
  readonly notes: number;
}

/** A document as text, with what is known of it. */
export interface ReadDocument {
  /** In the order in which they are read; notes at the end. */
  readonly blocks: readonly Block[];
  /** How many pages the file has; null where it has none. */
  readonly pages: number | null;
  /** Pages on which no text was found, as of a scan. */
  readonly withoutText: readonly number[];
  /** What it says of itself. */
  readonly facts: DocumentFacts;
  /** What was mended and set aside. */
  readonly counts: ReadingCounts;
  /** Whole sentences about what may be missing or was chosen. */
  readonly warnings: readonly string[];
}

export const NO_FACTS: DocumentFacts = {
  title: null,
  authors: [],
  date: null,
  publisher: null,
  address: null,
  language: null,
};

export const NO_COUNTS: ReadingCounts = { hyphens: 0, furniture: 0, notes: 0 };

/** A document of plain blocks without pages. */
export function documentOf(blocks: readonly string[], rest: Partial<ReadDocument> = {}): ReadDocument {
  return {
    blocks: blocks.map((text) => ({ pieces: [{ text, page: null }] })),
    pages: null,
    withoutText: [],
    facts: NO_FACTS,
    counts: NO_COUNTS,
    warnings: [],
    ...rest,
  };
}

/** White space as one space, none at the ends. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The names of a list that semicolons part, as files of offices and PDF have them. */
export function namesIn(list: string): string[] {
  return list
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The part of a text that is a date of ISO 8601 by day, month or year; null where none is. */
export function isoDate(text: string | null | undefined): string | null {
  return /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?!\d)/.exec(text ?? "")?.[1] ?? null;
}
