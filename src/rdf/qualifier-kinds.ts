/** What a claim may hold under, as our vocabulary and our tables call it: tl:scope, the column Scope. */

export const QUALIFIER_KINDS = [
  /** Where, among whom, how many: "in many countries". */
  "scope",
  /** "if there is no interpreter". */
  "condition",
  /** "primarily". */
  "degree",
  /** "by comparison with men". */
  "comparison",
  /** "the first of its kind". */
  "rank",
  /** "up from 39 the year before". */
  "trend",
  /** "to hold them back". */
  "purpose",
  /** "through its links to crime". */
  "manner",
  /** "as a root cause of trafficking". */
  "causeRole",
] as const;

/** What a claim can hold under. */
export type QualifierKind = (typeof QUALIFIER_KINDS)[number];
