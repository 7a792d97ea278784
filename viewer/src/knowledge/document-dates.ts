/** When the documents of a graph are dated. */

import type { Knowledge } from "throughline/graph";
import { documentFacts } from "./document-facts.ts";

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/** Looks up the date of a document by its IRI: a year, month or day of ISO 8601; null where none is recorded. */
export function documentDates(knowledge: Knowledge): (document: string) => string | null {
  const known = new Map<string, string | null>();
  return (document) => {
    const found = known.get(document);
    if (found !== undefined) return found;
    const date = DATE.exec(documentFacts(knowledge, document).date ?? "")?.[0] ?? null;
    known.set(document, date);
    return date;
  };
}

/** The first and last day that a date can mean: "2013-10" is all of October. */
export function daysOf(date: string): { readonly first: string; readonly last: string } {
  return { first: `${date}-01-01`.slice(0, 10), last: `${date}-12-31`.slice(0, 10) };
}
