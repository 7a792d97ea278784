/** A text, and what is marked in it. */

import type { PlacedNote } from "./notes.ts";
import type { NothingReason, Span } from "./values.ts";

/** The whole text, without marks: 7,058 paragraphs in well under a second. */
export interface TextAnswer {
  readonly source: string;
  readonly title: string;
  readonly language: string;
  readonly revision: number;
  readonly paragraphs: readonly ParagraphInfo[];
  /** In the order of the text. */
  readonly sentences: readonly SentenceInfo[];
  /** Open proposals of this text in the order of their places. */
  readonly proposals: readonly PlacedProposal[];
  /** Accepted claims of this text, one entry a passage. */
  readonly claims: readonly PlacedClaim[];
  readonly notes: readonly PlacedNote[];
}

export interface ParagraphInfo {
  /** From 1, as passages and reports count. */
  readonly number: number;
  readonly page: number | null;
  /** Where it begins in the whole text. */
  readonly start: number;
  readonly text: string;
  /** Whether it looks like a heading: short, on one line, without a full stop. */
  readonly heading: boolean;
}

export interface SentenceInfo extends Span {
  /** The number of its paragraph. */
  readonly paragraph: number;
  /** "statement" where an accepted passage overlaps it, "nothing" where somebody said so. */
  readonly state: "open" | "statement" | "nothing";
  /** Where the state is "nothing". */
  readonly reason: NothingReason | null;
  /** The line that says "nothing here", for undo: "anna:12"; null where it was not said by a decision. */
  readonly line: string | null;
}

export interface PlacedProposal extends Span {
  readonly id: string;
  readonly state: "open" | "later";
  /** The statement as a sentence, without a full stop. */
  readonly words: string;
  /** The model that made it; null where a person did. */
  readonly model: string | null;
}

export interface PlacedClaim extends Span {
  /** The IRI of the claim. */
  readonly claim: string;
  readonly words: string;
  readonly denied: boolean;
}

/** What is marked in some paragraphs. */
export interface MarksAnswer {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly revision: number;
  readonly mentions: readonly MentionMark[];
  readonly hints: readonly HintMark[];
  /** For each sentence of the paragraphs that names two concepts. */
  readonly likely: readonly LikelyRelations[];
}

/** Words that name a concept, in the order of the text. */
export interface MentionMark extends Span {
  readonly iri: string;
  readonly label: string;
  /** The label of its type; "" for none. */
  readonly type: string;
  /** Within its sentence, from 1: the digit that picks it. */
  readonly digit: number;
}

/** Words that hedge, deny, or let another speak: shown to a person, never used to decide. */
export interface HintMark extends Span {
  readonly kind: "hedge" | "denial" | "report";
}

/** The relations that fit the first two mentions of a sentence, nine at most, the likeliest first. */
export interface LikelyRelations extends Span {
  /** IRIs of `ProjectAnswer.relations`. */
  readonly relations: readonly string[];
}
