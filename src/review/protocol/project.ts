/** What the page knows of the whole project: its sources, relations, types, keys and counts. */

import type { Round } from "./round.ts";
import type { ReviewModality, ReviewPolarity } from "./values.ts";

export interface ProjectAnswer {
  /** Of the project. */
  readonly name: string;
  /** Who decides here, as it is written in the journal. */
  readonly person: string;
  /** Whether another has the project: then every decision is answered with 423. */
  readonly readOnly: { readonly by: string; readonly doing: string; readonly since: string } | null;
  /** Grows with each decision line of anybody. */
  readonly revision: number;
  /** Whether `ms` of decisions is written down. */
  readonly measures: boolean;
  /** Whether single keys are off (`--keys off`). */
  readonly keysOff: boolean;
  /** The source to open: the one that was asked for (`--source`), else where something waits, else the first; null without any. */
  readonly open: string | null;
  readonly sources: readonly SourceSummary[];
  /** All relations of the vocabulary, by label. */
  readonly relations: readonly RelationInfo[];
  readonly types: readonly TypeInfo[];
  readonly modalities: readonly ReviewModality[];
  readonly polarities: readonly ReviewPolarity[];
  readonly keys: Readonly<Record<ReviewKey, string>>;
  readonly counts: TabCounts;
  /** Rows of sheets that a person wrote and the machine confirmed, by batch: each can be accepted at once. */
  readonly batches: readonly BatchSummary[];
  /** Where the page goes through a drawn sample; null for the ordinary review. */
  readonly round: Round | null;
  /** Whole sentences to show once: a journal whose last line was cut, a text that is not at hand. */
  readonly warnings: readonly string[];
}

export interface TabCounts {
  /** Proposals that nobody decided on, those put off ("later") included. */
  readonly open: number;
  /** Of these the ones that were put off. */
  readonly later: number;
  /** Names that wait, each once. */
  readonly names: number;
  /** Rows that were refused, and rows that wait for another reason than a name. */
  readonly rows: number;
  /** Decision lines in all. */
  readonly history: number;
}

export interface SourceSummary {
  /** What `?source=` takes. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly pages: number | null;
  /** Whether the text is at hand; null, else the sentence that says why not. */
  readonly missing: string | null;
  /** "pdf", "docx" and so on: the ending of the original's name; "" where it has none. */
  readonly format: string;
  /** Whether the file as it came is at hand, for `original`. */
  readonly hasOriginal: boolean;
  /** null until the text was opened once: counting them means reading it. */
  readonly sentences: number | null;
  /** Sentences with an accepted statement. */
  readonly withStatement: number | null;
  /** Sentences that were read and hold nothing. */
  readonly without: number | null;
  /** Open proposals in it. */
  readonly open: number;
}

export interface RelationInfo {
  readonly iri: string;
  readonly label: string;
  /** How it reads from the object; null where it has no such name. */
  readonly inverseLabel: string | null;
  readonly definition: string | null;
  /** The labels of the types that it usually takes; empty for any. */
  readonly domain: readonly string[];
  readonly range: readonly string[];
}

export interface TypeInfo {
  readonly iri: string;
  readonly label: string;
  readonly definition: string | null;
}

export interface BatchSummary {
  readonly batch: string;
  /** Such as "links.xlsx". */
  readonly from: string;
  /** Open rows that `accept-batch` would accept. */
  readonly open: number;
}

/** What a key does. */
export type ReviewKey =
  | "next"
  | "previous"
  | "card"
  | "accept"
  | "reject"
  | "edit"
  | "later"
  | "nothing"
  | "undo"
  | "new"
  | "swap"
  | "modality"
  | "polarity"
  | "claimant"
  | "find"
  | "relations"
  | "widen"
  | "narrow"
  | "keys";
