/** The properties from which sentences are made, beside labels, by their names in tl:. */

/** Of a thing, and of its classes. */
export const WORDING_PROPERTIES = ["shortLabel", "article", "titled", "sentenceNoun", "plural"] as const;

/** Of a relation. */
export const VERB_PROPERTIES = [
  "infinitive",
  "inverseLabel",
  "clause",
  "figureLabel",
  "labelBeforeMany",
  "stative",
  "bareObject",
] as const;

export type WordingProperty = (typeof WORDING_PROPERTIES)[number];
export type VerbProperty = (typeof VERB_PROPERTIES)[number];
