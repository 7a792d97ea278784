/** The place of a marked passage in a text: by its letters, numbers and denials, as a quote of a sheet; then by its page and the words around it. */

import { alterationOf } from "../../evidence/altered.ts";
import { type Place, widened } from "../../evidence/edges.ts";
import { LEAST_QUOTE_LETTERS, type QuoteFinder } from "../../evidence/quote.ts";
import { letterStream } from "../../evidence/text.ts";
import { type Or, refused, waiting } from "../../sheet/fault.ts";
import { alteredQuote, quoteNotFound } from "../sheet/row/unlike-quote.ts";
import type { OpenedText } from "../sources/registry.ts";
import { pageAt } from "../sources/text-version.ts";
import type { ForeignNote } from "./foreign.ts";

/** Letters on either side that tell one place from another, and code points that hold as many. */
const TELLING = { letters: 20, within: 200 } as const;

/** The place that a note means. `lettersBefore` is believed: it is of a text with the same letters. */
export function placeOfNote(note: ForeignNote, text: OpenedText, finder: QuoteFinder): Or<Place> {
  const exact = exactPlace(note, text, finder);
  if (exact !== null) return { value: exact };
  const found = finder.find(note.quote);
  switch (found.state) {
    case "found":
      return onePlace(note, found.places, text);
    case "altered":
      return alteredQuote(found.difference, found.place, text);
    case "missing":
      return quoteNotFound(note.quote, text, finder);
    case "short":
      return shortPlace(note, text, finder);
  }
}

/** Where the file's own text has it, whatever stands elsewhere. */
function exactPlace({ quote, lettersBefore }: ForeignNote, text: OpenedText, finder: QuoteFinder): Place | null {
  if (lettersBefore === null) return null;
  const { source } = text;
  const isThere = ({ start }: Place): boolean => letterStream(source.slice(0, start)).length === lettersBefore;
  const place = finder.places(quote).find((each) => isThere(each) && isWhole(each, text));
  if (place === undefined) return null;
  const whole = source.slice(place.start, place.end) === quote ? place : widened(place, source);
  return alterationOf(quote, source.slice(whole.start, whole.end)) === null ? whole : null;
}

/** Few letters stand in any text: the words around them must be there too. */
function shortPlace(note: ForeignNote, text: OpenedText, finder: QuoteFinder): Or<Place> {
  const { quote, before, behind } = note;
  if (letterStream(before + behind) === "") {
    const message = `The passage has fewer than ${LEAST_QUOTE_LETTERS} letters, and the file does not say what stands around it: mark more of the sentence.`;
    return refused("quote", "quote-short", message);
  }
  const places = finder
    .places(quote)
    .filter((place) => isWhole(place, text) && alterationOf(quote, text.source.slice(place.start, place.end)) === null);
  const around = places.filter((place) => standsAmong(note, place, text));
  if (around.length > 0) return onePlace(note, around, text);
  const message = `The passage has fewer than ${LEAST_QUOTE_LETTERS} letters, and does not stand between the words that the file has around it.`;
  return refused("quote", "quote-not-found", message);
}

function isWhole(place: Place, { source }: OpenedText): boolean {
  const whole = widened(place, source);
  return letterStream(source.slice(whole.start, whole.end)) === letterStream(source.slice(place.start, place.end));
}

function onePlace(note: ForeignNote, places: readonly Place[], text: OpenedText): Or<Place> {
  const onPage = places.filter(({ start }) => pageAt(text.pages, start) === note.page);
  const among = places.filter((place) => standsAmong(note, place, text));
  for (const some of [places, onPage, among, onPage.filter((place) => among.includes(place))]) {
    const [only, ...more] = some;
    if (only !== undefined && more.length === 0) return { value: only };
  }
  const message = `The passage stands at ${places.length} places, and neither page nor the words around it tell which is meant: mark more of the sentence.`;
  return waiting("quote", "quote-several", message, []);
}

/** Whether the letters before and behind a place are those that the file has there. */
function standsAmong({ before, behind }: ForeignNote, { start, end }: Place, { source }: OpenedText): boolean {
  const [wantedBefore, wantedBehind] = [letterStream(before).slice(-TELLING.letters), letterStream(behind)];
  const ownBefore = letterStream(source.slice(Math.max(0, start - TELLING.within), start));
  const ownBehind = letterStream(source.slice(end, Math.min(source.length, end + TELLING.within)));
  return ownBefore.endsWith(wantedBefore) && ownBehind.startsWith(wantedBehind.slice(0, TELLING.letters));
}
