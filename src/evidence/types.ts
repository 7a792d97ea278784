/** The shapes in which statements and their evidence are handed out: the same in the library, as JSON and in the viewer. */

import type { ClaimIri, ResourceName, StatementId } from "../ids.ts";
import type { Modality, Polarity, QualifierKind, Support } from "./vocabulary.ts";

/** An IRI or blank node with the label to show. */
export interface ResourceTerm {
  /** The IRI, or `_:` and the label of the blank node. */
  readonly iri: ResourceName;
  /** Its label, or the end of its IRI where it has none. */
  readonly label: string;
}

/** A literal: `language` is "" where there is none. */
export interface LiteralTerm {
  /** Its text. */
  readonly value: string;
  /** The IRI of its datatype. */
  readonly datatype: string;
  /** A language tag, or "". */
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
  /** The document that says it, or null where none is recorded. */
  readonly source: ResourceName | null;
  /** The title of the document, or null where it has none. */
  readonly title: string | null;
  /** The file name of the registered text. */
  readonly file: string | null;
  /** Counted from 1 over the blocks between empty lines. */
  readonly paragraph: number | null;
  /** The page on which the passage begins, where the text has pages. */
  readonly page: number | null;
  /** The first code point, or null where no passage is recorded. */
  readonly start: number | null;
  /** The code point behind the last, or null. */
  readonly end: number | null;
  /** Digest of the words in UTF-8, or null. */
  readonly sha256: string | null;
  /** The voice that says it; null where it is the document's own. */
  readonly claimant: ResourceTerm | null;
  /** How sure the text is. */
  readonly modality: Modality;
  /** Whether it is affirmed or denied. */
  readonly polarity: Polarity;
  /** Whether the passage states it, or it follows from it; null where that is not recorded. */
  readonly support: Support | null;
  /** The date of the claim or its source, as written. */
  readonly date: string | null;
  /** How sure the data says the claim is, in its own words or figures. */
  readonly confidence: string | null;
  /** When the statement holds, as an ISO 8601 interval. */
  readonly validity: string | null;
  /** What it holds under; without keys where nothing is recorded. */
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
  /** Who or what. */
  readonly subject: StatementTerm;
  /** The relation. */
  readonly predicate: ResourceTerm;
  /** Whom or what. */
  readonly object: StatementTerm;
  /** The strongest of its evidence. */
  readonly modality: Modality;
  /** Whether it is affirmed or denied. */
  readonly polarity: Polarity;
  /** In the order of the data; empty where nobody is recorded for it. */
  readonly evidence: readonly Evidence[];
  /** The nodes by way of which the data says it; left out where it says it without one. */
  readonly through?: readonly Through[];
}

/** Whether a term of a statement is a literal rather than a resource. */
export function isLiteralTerm(term: StatementTerm): term is LiteralTerm {
  return "value" in term;
}
