/** A quote that its document does not have in these words: what differs, and the words that are there. */

import { quoted } from "../../../errors.ts";
import { type Alteration, isNumberOrDenial } from "../../../evidence/altered.ts";
import type { Place } from "../../../evidence/edges.ts";
import { nearestPlace, wordDifference } from "../../../evidence/nearest.ts";
import type { QuoteFinder } from "../../../evidence/quote.ts";
import { type Failed, refused } from "../../../sheet/fault.ts";
import type { OpenedText } from "../../sources/registry.ts";
import { pageAt } from "../../sources/text-version.ts";

/** The letters stand there, with another number or denial. */
export function alteredQuote(
  { wanted, found }: Pick<Alteration, "wanted" | "found">,
  { start, end }: Place,
  text: OpenedText,
): Failed {
  const difference =
    wanted === ""
      ? `the text has ${quoted(found)}, and the quote does not`
      : found === ""
        ? `the quote has ${quoted(wanted)}, and the text does not`
        : `the quote has ${quoted(wanted)} where the text has ${quoted(found)}`;
  const message = `The letters are there${onPage(text, start)}, but they say something else: ${difference}. Quote what the text says.`;
  return refused("quote", "quote-altered", message, [text.source.slice(start, end)]);
}

/** The nearest place with what differs. Where that is only numbers or denials, the quote is one that was altered. */
export function quoteNotFound(quote: string, text: OpenedText, finder: QuoteFinder): Failed {
  const document = quoted(text.record.originalName);
  const place = nearestPlace(quote, finder);
  if (place === null) {
    const message = `Nothing like the quote is in ${document}: look whether it is from another document.`;
    return refused("quote", "quote-not-found", message);
  }
  const { wanted, found, words } = wordDifference(quote, text.source.slice(place.start, place.end));
  const differing = [...elidedApart(wanted, found), ...elidedApart(found, wanted)];
  const isAltered = differing.length > 0 && differing.every(isNumberOrDenial);
  const parts = [
    wanted.length === 0 ? "" : `the quote has ${quoted(wanted.join(" "))}, which is not there`,
    found.length === 0 ? "" : `the text has ${quoted(found.join(" "))}, which is not quoted`,
  ].filter((part) => part !== "");
  const how = parts.length === 0 ? "" : `: ${parts.join("; ")}`;
  const message = `The quote is not in ${document}. The nearest words${onPage(text, place.start)} differ${how}. Quote the text word for word.`;
  return refused("quote", isAltered ? "quote-altered" : "quote-not-found", message, [words]);
}

/** "n’a" against "a" differs by its denial alone: the words of one side, without those that the other has behind an "n’". */
function elidedApart(own: readonly string[], others: readonly string[]): string[] {
  const bare = (word: string): string => word.toLowerCase().replace(/^n['’](?=\p{L})/u, "");
  return own.flatMap((word) => {
    const twin = others.find((other) => other.toLowerCase() !== word.toLowerCase() && bare(other) === bare(word));
    if (twin === undefined) return [word];
    return bare(word) === word.toLowerCase() ? [] : ["ne"];
  });
}

/** " on page 12", or nothing where the text has no pages. */
function onPage({ pages }: OpenedText, start: number): string {
  const page = pageAt(pages, start);
  return page === null ? "" : ` on page ${page}`;
}
