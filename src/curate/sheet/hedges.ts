/** Words by which a text hedges, denies, or lets another speak: shown to a person, never used to decide. English only. */

const HEDGES =
  "may|might|could|would|should|ought to|likely|unlikely|possibly|perhaps|probably|allegedly|reportedly|apparently|estimated|" +
  "estimates|suspected|thought to|believed to|appears to|seems to|plans to|aims to|intends to|hopes to|recommends";
const DENIALS = "not|never|no|none|nor|neither|nobody|nothing|without|cannot|\\p{L}+n['’]t";
const REPORTS =
  "according to|says|said|states|stated|claims|claimed|reports|reported|notes|noted|argues|argued|finds|found that|concludes|warns";

const found = (words: string): ((text: string) => string[]) => {
  const pattern = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "giu");
  return (text) => [...new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase()))];
};

/** The words of each kind that a passage has, each once, in their order. */
export const hedgesIn = found(HEDGES);
export const denialsIn = found(DENIALS);
export const reportsIn = found(REPORTS);
