/** A statement as a person writes it on the page. */

import type { ReviewModality, ReviewPolarity } from "./values.ts";

/** An end, or a claimant: a concept that is there, or a new one with its type and one line that says what it is. */
export type EndChoice =
  | { readonly iri: string }
  | { readonly label: string; readonly type: string; readonly definition: string };

/** A statement as a person writes it. */
export interface StatementChoice {
  readonly subject: EndChoice;
  /** The IRI of the relation. */
  readonly relation: string;
  readonly object: EndChoice;
  readonly modality: ReviewModality;
  readonly polarity: ReviewPolarity;
  /** null: the document itself. */
  readonly claimant: EndChoice | null;
  /** null for none; at most 2,000 characters. */
  readonly note: string | null;
}
