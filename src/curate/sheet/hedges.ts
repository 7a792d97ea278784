/** Words by which a text hedges, denies, or lets another speak: shown to a person, never used to decide. English only. */

const HEDGES =
  "may|might|could|would|should|ought to|likely|unlikely|possibly|perhaps|probably|allegedly|reportedly|apparently|estimated|" +
  "estimates|suspected|thought to|believed to|appears to|seems to|plans to|aims to|intends to|hopes to|recommends";
const DENIALS = "not|never|no|none|nor|neither|nobody|nothing|without|cannot|\\p{L}+n['’]t";
const REPORTS =
  "according to|says|said|states|stated|claims|claimed|reports|reported|notes|noted|argues|argued|finds|found that|concludes|warns";

interface WordPlace {
  readonly word: string;
  /** UTF-16 code units, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

const places = (words: string): ((text: string) => WordPlace[]) => {
  const pattern = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "giu");
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
};

/** Where the words of each kind stand in a passage, in their order. */
export const hedgePlaces = places(HEDGES);
export const denialPlaces = places(DENIALS);
export const reportPlaces = places(REPORTS);

const found =
  (placesIn: (text: string) => WordPlace[]): ((text: string) => string[]) =>
  (text) => [...new Set(placesIn(text).map(({ word }) => word.toLowerCase()))];

/** The words of each kind that a passage has, each once, in their order. */
export const hedgesIn = found(hedgePlaces);
export const denialsIn = found(denialPlaces);
export const reportsIn = found(reportPlaces);
