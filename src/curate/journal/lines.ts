/** The lines of the journals: what was proposed, what was decided, by whom and when. No line is ever changed. */

import type { Pointer } from "../../evidence/pointer.ts";
import type { Qualifiers } from "../../evidence/types.ts";
import type { Modality, Polarity, Support } from "../../evidence/vocabulary.ts";

/** What a statement says and how it is meant; ends, relation and claimant are IRIs. */
export interface Said {
  /** IRI of who or what. */
  readonly subject: string;
  /** IRI of the relation. */
  readonly predicate: string;
  /** IRI of whom or what. */
  readonly object: string;
  /** How sure the text is. */
  readonly modality: Modality;
  /** Whether it is affirmed or denied. */
  readonly polarity: Polarity;
  /** IRI of the voice, where it is not the document's own; else null. */
  readonly claimant: string | null;
  /** Whether the passage states it, or it follows from it. */
  readonly support: Support;
  /** A remark of whoever encoded it, or null. */
  readonly note: string | null;
  /** Absent in lines from before they could be told, and where there are none. */
  readonly qualifiers?: Qualifiers;
}

/** Where it is said: code points of a text version, the end exclusive. */
export interface Cited {
  /** The IRI of the source. */
  readonly source: string;
  /** The name of the text version: that of its file without ".txt". */
  readonly text: string;
  /** The first code point. */
  readonly start: number;
  /** The code point behind the last. */
  readonly end: number;
  /** Counts from 1; null where the document has no pages. */
  readonly page: number | null;
  /** Counts from 1. */
  readonly paragraph: number;
  /** Digest of the words in UTF-8, in hexadecimal. */
  readonly sha256: string;
  /** Letters and digits, by which it is found in another edition. */
  readonly letterCount: number;
  /** Digest of the letters and digits, run together in lower case. */
  readonly letterSha256: string;
  /** Absent in lines from before they were recorded. */
  readonly letterFingerprint?: number | null;
  /** Digest of what letters alone leave out, numbers and denials; null in older lines. */
  readonly senseSha256?: string | null;
  /** The first and last words, for a browser; null where it has none. */
  readonly pointer?: Pointer | null;
}

/** A concept that is made where no other has its name. */
export interface MadeConcept {
  /** The IRI that it gets. */
  readonly iri: string;
  /** Its preferred name. */
  readonly label: string;
  /** IRI of its class. */
  readonly type: string;
  /** Its definition, or null. */
  readonly definition: string | null;
}

/** How the text, or the person, called the ends: what makes it possible to take two concepts apart again. */
export interface Named {
  readonly subject: string;
  readonly object: string;
  readonly claimant: string | null;
}

/** A statement that somebody proposes; an accepted one keeps all of it. */
export interface Proposal {
  /** "sug:" and 16 hex digits of what is said where: the same from every sheet and every model. */
  readonly id: string;
  /** What it says. */
  readonly as: Said;
  /** Where the document says it. */
  readonly at: Cited;
  /** The names as they were written, before they were resolved. */
  readonly named: Named;
  /** Concepts that come into being with it; empty where all were there. */
  readonly made: readonly MadeConcept[];
  /** Who proposed it: a person, a program or a model. */
  readonly by: string;
  /** The model that made it, where no person did: such a one is accepted alone. */
  readonly model?: string;
  /** Where it stood: "links.xlsx, sheet Links, row 7". */
  readonly from: string;
  /** The batch that it came with. */
  readonly batch: string;
  /** The decision that a row of a sheet rests on, "anna:12": while that is undone, this is not proposed. */
  readonly since?: string;
}

interface Line {
  /** Counts in the journal of this person, from 1. */
  readonly n: number;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly by: string;
  /** Lines of one command share the number of the first. */
  readonly act: number;
  /** Milliseconds that the decision took, where that was measured. */
  readonly ms?: number;
}

export interface Accepted extends Line {
  readonly do: "accept";
  readonly on: string;
  readonly proposal: Proposal;
}

interface Rejected extends Line {
  readonly do: "reject";
  readonly on: string;
  readonly reason: string | null;
}

/** Takes back lines, by "anna:12"; an undone undo brings them back. */
interface Undone extends Line {
  readonly do: "undo";
  readonly of: readonly string[];
}

/** Takes a claim out of the graph; one that was written by hand is kept here, triple by triple. */
interface Retracted extends Line {
  readonly do: "retract";
  readonly claim: string;
  readonly reason: string | null;
  readonly was: readonly FileTriple[];
}

/** One concept takes the place of another; what stood there by hand is kept, and what stands there now. */
export interface Merged extends Line {
  readonly do: "merge";
  readonly keep: string;
  readonly gone: string;
  readonly was: readonly FileTriple[];
  readonly now: readonly FileTriple[];
}

/** Two names or concepts are not the same: nobody is asked again. */
interface Different extends Line {
  readonly do: "different";
  readonly a: string;
  readonly b: string;
}

/** A concept that a sheet of concepts brings. */
interface ConceptMade extends Line {
  readonly do: "concept";
  readonly concept: MadeConcept;
  readonly aliases: readonly string[];
}

/** A passage that somebody marked, and what they said of it: no statement. */
export interface Note {
  /** "note:" and 16 hex digits of the passage and of what is said: the same from every import. */
  readonly id: string;
  readonly at: Cited;
  readonly tags: readonly { readonly name: string; readonly description: string | null }[];
  readonly comment: string | null;
  /** Who marked it, by name; null where the file does not say. */
  readonly author: string | null;
  /** ISO 8601. */
  readonly created: string | null;
  /** Where it stood: "coded.qdpx, selection 3 of interview.txt". */
  readonly from: string;
}

/** A note that was brought in from elsewhere. */
interface Noted extends Line {
  readonly do: "note";
  readonly note: Note;
}

/** A proposal is looked at again at the end. */
interface Later extends Line {
  readonly do: "later";
  readonly on: string;
}

/** Why a sentence carries no statement. */
export const NOTHING_REASONS = ["heading", "furniture", "repeated", "other"] as const;
type NothingReason = (typeof NOTHING_REASONS)[number];

/** A sentence was read and carries no statement. */
export interface NothingHere extends Line {
  readonly do: "nothing";
  readonly at: Cited;
  readonly reason: NothingReason;
}

/** A concept has one more name. */
interface Alias extends Line {
  readonly do: "alias";
  readonly concept: string;
  /** The name that is added. */
  readonly name: string;
}

/** Cells of a row of a sheet as they should have been, by field; or the place of its quote. */
interface Mended extends Line {
  readonly do: "mend";
  /** The row: "row:" and 16 hex digits. */
  readonly on: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** One reading of a sentence: whose, by which line of the coding, and which statement; null for none like the other's. */
export interface Reading {
  readonly by: string;
  readonly line: number;
  readonly id: string | null;
}

/** What is taken of two readings. */
export const VERDICTS = ["same", "first", "second", "both", "neither", "edited"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Two readings of a sample were looked at side by side; what is taken of them is accepted in lines of the same command. */
export interface Adjudicated extends Line {
  readonly do: "adjudicate";
  readonly sample: string;
  readonly unit: number;
  readonly readings: readonly [Reading, Reading];
  readonly verdict: Verdict;
  readonly reason: string | null;
}

/** What was decided about a proposal, a sentence or a row, or done to a statement or a concept. */
export type Decision =
  | Accepted
  | Rejected
  | Undone
  | Retracted
  | Merged
  | Different
  | ConceptMade
  | Later
  | NothingHere
  | Alias
  | Mended
  | Noted
  | Adjudicated;

/** A decision before it has its place in a journal; `act` where it belongs to an earlier command of the same person. */
export type NewDecision = Decision extends infer Each
  ? Each extends Decision
    ? Omit<Each, keyof Line> & { readonly act?: number }
    : never
  : never;

/** The command that a line is of: "anna:12", by its first line. */
export function actId({ by, act }: Pick<Decision, "by" | "act">): string {
  return `${by}:${act}`;
}

/** A triple of a file, as keys. */
export type FileTriple = readonly [file: string, subject: string, predicate: string, object: string];

/** The name of a line: "anna:12". */
export function lineId({ by, n }: Pick<Decision, "by" | "n">): string {
  return `${by}:${n}`;
}
