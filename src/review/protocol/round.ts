/**
 * A page that goes through the sentences of a drawn sample: one reader codes them blind, or somebody settles where two readers
 * part. `ProjectAnswer.round` tells which; the one write is `POST REVIEW_PATHS.round` with a `RoundRequest`. Where the page was
 * started so, the ordinary decisions, cards, lists and the history have no address.
 */

import type { StatementChoice } from "./statement.ts";
import type { NothingReason, ReviewModality, ReviewPolarity, ReviewSupport, Span } from "./values.ts";

export type Round = BlindRound | AdjudicationRound;

/** Where a sentence stands. */
export interface RoundPlace extends Span {
  /** The number of the sentence in the sample, from 1. */
  readonly unit: number;
  /** What `?source=` takes. */
  readonly source: string;
  /** Whether the text is here and has these words there: else the sentence cannot be read. */
  readonly isHere: boolean;
}

/** One reader, alone: nothing of other readers, of proposals, of the graph's claims or of the history is in any answer. */
export interface BlindRound {
  readonly kind: "blind";
  readonly sample: string;
  readonly passages: readonly CodedPassage[];
}

export interface CodedPassage extends RoundPlace {
  /** What this reader made of it; null: not read yet. */
  readonly coded: {
    /** Whether it carries a statement; one that no relation says is none of `statements`. */
    readonly carries: boolean;
    /** Why it carries none. */
    readonly reason: NothingReason | null;
    readonly statements: readonly ReadStatement[];
  } | null;
}

/** Two readings side by side. */
export interface AdjudicationRound {
  readonly kind: "adjudication";
  readonly sample: string;
  /** In the order of their names; "first" and "second" of a verdict are these. */
  readonly readers: readonly [string, string];
  /** Statements that the two read differently, or that one of them alone has. */
  readonly items: readonly AdjudicationItem[];
  /** Statements that both read alike. */
  readonly alike: { readonly open: number; readonly settled: number };
  /** Sentences that both have read. */
  readonly both: number;
}

export interface AdjudicationItem extends RoundPlace {
  /** "12.1": the sentence, and the place among its items. */
  readonly key: string;
  readonly first: ReadStatement | null;
  readonly second: ReadStatement | null;
  readonly differ: readonly ReadDifference[];
  /** null while it is open. */
  readonly settled: {
    readonly verdict: ReadVerdict;
    readonly by: string;
    readonly reason: string | null;
    /** The statement that was written in place of both. */
    readonly third: ReadStatement | null;
  } | null;
}

export type ReadDifference = "direction" | "relation" | "modality" | "polarity" | "support" | "claimant";
type ReadVerdict = "same" | "first" | "second" | "both" | "neither" | "edited";

/** A statement as a reader has it. */
export interface ReadStatement {
  /** In plain words, without a full stop. */
  readonly sentence: string;
  readonly subject: ReadEnd;
  readonly relation: { readonly iri: string; readonly label: string };
  readonly object: ReadEnd;
  readonly modality: ReviewModality;
  readonly polarity: ReviewPolarity;
  readonly support: ReviewSupport;
  /** null: the document itself. */
  readonly claimant: ReadEnd | null;
  readonly note: string | null;
  readonly passage: Span;
}

export interface ReadEnd {
  readonly iri: string;
  readonly label: string;
  /** The label of its type; "" for none. */
  readonly type: string;
}

interface Seen {
  /** The revision that the page showed. */
  readonly revision: number;
  /** Milliseconds that it took; written down only where the server measures. */
  readonly ms?: number;
}

interface OfStatement {
  readonly passage: Span;
  readonly statement: StatementChoice;
  /** The second key, where a hedge is read as stated as fact, or a denial as affirmed. */
  readonly confirmed?: boolean;
}

export type CodeRequest = Seen &
  (
    | { readonly do: "no-statement"; readonly unit: number; readonly reason: NothingReason }
    /** It says something, and no relation of the vocabulary says that. */
    | { readonly do: "no-relation"; readonly unit: number }
    /** One statement more of this sentence. */
    | ({ readonly do: "statement"; readonly unit: number } & OfStatement)
    /** Takes back what was coded last. */
    | { readonly do: "undo" }
  );

export type SettleRequest = Seen &
  (
    | {
        readonly do: "settle";
        readonly item: string;
        readonly verdict: "first" | "second" | "both" | "neither";
        readonly reason: string | null;
      }
    /** A statement in place of both readings. */
    | ({ readonly do: "settle-third"; readonly item: string; readonly reason: string | null } & OfStatement)
    /** All that both read alike and nobody settled. */
    | { readonly do: "settle-alike" }
    /** Takes back the last command, where it settled something. */
    | { readonly do: "undo" }
  );

export type RoundRequest = CodeRequest | SettleRequest;

export interface RoundAnswer {
  /** Always true: the answer is sent only after the disk has it. */
  readonly saved: true;
  readonly revision: number;
  /** The line that was written last: "anna:12". */
  readonly line: string;
  /** The sentence, or the item, that it was about; null for many. */
  readonly at: number | string | null;
  readonly round: Round;
}
