/** The places that an answer cites, numbered in the order in which they are met. */

import type { Evidence } from "../../evidence/types.ts";

/** A place in a document, numbered from 1 within a path. */
export interface Citation {
  /** Counts from 1. */
  readonly number: number;
  /** The IRI of the document, or null where none is recorded. */
  readonly source: string | null;
  /** The title of the document, or its IRI where it has none. */
  readonly title: string;
  /** Counts from 1; null where none is recorded. */
  readonly paragraph: number | null;
  /** On which the passage begins, where the text has pages. */
  readonly page: number | null;
}

/** Numbers the places that are cited, each place once. */
export class CitationRegister {
  readonly citations: Citation[] = [];
  readonly #numbers = new Map<string, number>();

  cite(evidence: readonly Evidence[]): number[] {
    const numbers = evidence.map((entry) => {
      const { source, paragraph, page } = entry;
      const key = `${source} ${paragraph} ${page}`;
      const known = this.#numbers.get(key);
      if (known !== undefined) return known;
      const number = this.citations.length + 1;
      this.#numbers.set(key, number);
      const title = entry.title ?? "a source without a name";
      this.citations.push({ number, source, title, paragraph, page });
      return number;
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
}
