/** The place in its document that a row's quote stands at. */

import type { Place } from "../../../evidence/edges.ts";
import { LEAST_QUOTE_LETTERS, type QuoteFinder } from "../../../evidence/quote.ts";
import type { RowCells } from "../../../sheet/cells.ts";
import { type Or, refused, waiting } from "../../../sheet/fault.ts";
import type { OpenedText } from "../../sources/registry.ts";
import { pageAt } from "../../sources/text-version.ts";
import { alteredQuote, quoteNotFound } from "./unlike-quote.ts";

/** Places of a quote that are told. */
const MOST_TOLD = 6;

export interface QuotedPlace extends Place {
  /** Whether words are left out of the quote. */
  readonly joined: boolean;
}

export function placeOf(cells: RowCells, text: OpenedText, finder: QuoteFinder): Or<QuotedPlace> {
  const quote = cells.text("quote");
  if (quote === "") {
    const message = "The sheet has no column with quotes: add one, with the words of the document that say it.";
    return refused("quote", "no-quote", message);
  }
  const found = finder.find(quote);
  switch (found.state) {
    case "short": {
      const message = `The quote has ${found.letters} letters; it takes ${LEAST_QUOTE_LETTERS}, so that it can be told from other places: quote more of the sentence.`;
      return refused("quote", "quote-short", message);
    }
    case "missing":
      return quoteNotFound(quote, text, finder);
    case "altered":
      return alteredQuote(found.difference, found.place, text);
    case "found": {
      const place = chosenPlace(cells, found.places, text);
      return "fault" in place ? place : { value: { ...place.value, joined: found.joined } };
    }
  }
}

/** The one place; of several the one on the page that the row names. */
function chosenPlace(cells: RowCells, places: readonly Place[], text: OpenedText): Or<Place> {
  const page = /\d+/.exec(cells.text("page"))?.[0];
  const onPage = page === undefined ? [] : places.filter(({ start }) => pageAt(text.pages, start) === Number(page));
  const [only, ...more] = places.length === 1 ? places : onPage;
  if (only !== undefined && more.length === 0) return { value: only };
  const told = places.slice(0, MOST_TOLD).map(({ start }) => whereIs(start, text));
  const message = `The quote stands at ${places.length} places (${told.join(", ")}): give the page, or quote more of the sentence.`;
  return waiting("quote", "quote-several", message, told);
}

function whereIs(start: number, { pages, source }: OpenedText): string {
  const page = pageAt(pages, start);
  return page === null ? `paragraph ${source.paragraphAt(start)}` : `page ${page}`;
}
