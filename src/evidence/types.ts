/** The shapes in which statements and their evidence are handed out: the same in the library, as JSON and in the viewer. */

import type { ClaimIri, ResourceName, StatementId } from "../ids.ts";
import type { Modality, Polarity, QualifierKind, Support } from "./vocabulary.ts";

/** An IRI or blank node with the label to show. */
export interface ResourceTerm {
  readonly iri: ResourceName;
  readonly label: string;
}

/** A literal: `language` is "" where there is none. */
export interface LiteralTerm {
  readonly value: string;
  readonly datatype: string;
  readonly language: string;
}

/** A resource, or a literal. */
export type StatementTerm = ResourceTerm | LiteralTerm;

/** What a claim holds under, in the language of the reader as far as the data has it; a kind that is not told is absent. */
export type Qualifiers = { readonly [Kind in QualifierKind]?: readonly string[] };

/**
 * One passage (or one source, where no passage is recorded) that says a statement. Offsets are Unicode code points of
 * the normalised text, the end exclusive. What is not recorded is null.
 */
export interface Evidence {
  /** The reifier: the name of this claim. */
  readonly id: ClaimIri;
  readonly source: ResourceName | null;
  readonly title: string | null;
  /** The file name of the registered text. */
  readonly file: string | null;
  /** Counted from 1 over the blocks between empty lines. */
  readonly paragraph: number | null;
  /** The page on which the passage begins, where the text has pages. */
  readonly page: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly sha256: string | null;
  /** The voice that says it; null where it is the document's own. */
  readonly claimant: ResourceTerm | null;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly support: Support | null;
  /** The date of the claim or its source, as written. */
  readonly date: string | null;
  /** How sure the data says the claim is, in its own words or figures. */
  readonly confidence: string | null;
  /** When the statement holds, as an ISO 8601 interval. */
  readonly validity: string | null;
  readonly qualifiers: Qualifiers;
  /** The curator's remark, such as an ambiguous base of a percentage. */
  readonly note: string | null;
  /** The words of the passage: from the text where the user has it; of a passage without a place in one, as recorded. */
  readonly quote: string | null;
  /** Where a browser shows the passage in the document: its public address, and its first and last words where recorded. */
  readonly link: string | null;
}

/** A node of the data that stands for a statement, such as an ownership: what else it says of it. */
export interface Through extends ResourceTerm {
  readonly types: readonly ResourceTerm[];
  /** Since when, in which role, how much: dates first. */
  readonly qualifiers: readonly { readonly predicate: ResourceTerm; readonly value: StatementTerm }[];
}

/** A triple and a polarity, with everything that says so. Modality is the strongest of its evidence. */
export interface Statement {
  /** The first 16 hex digits of the SHA-256 of the triple as canonical N-Triples: the same in every load. */
  readonly id: StatementId;
  readonly subject: StatementTerm;
  readonly predicate: ResourceTerm;
  readonly object: StatementTerm;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly evidence: readonly Evidence[];
  /** The nodes by way of which the data says it; left out where it says it without one. */
  readonly through?: readonly Through[];
}

/** Whether a term of a statement is a literal rather than a resource. */
export function isLiteralTerm(term: StatementTerm): term is LiteralTerm {
  return "value" in term;
}
