/** The one write: what may be decided, and what comes back. */

import type { HistoryLine } from "./history.ts";
import type { Failure } from "./paths.ts";
import type { TabCounts } from "./project.ts";
import type { StatementChoice } from "./statement.ts";
import type { NothingReason, RejectReason, Span } from "./values.ts";

interface Seen {
  /** The revision that the page showed when it was decided. */
  readonly revision: number;
  /** Milliseconds that the decision took; written down only where the server measures. */
  readonly ms?: number;
}

export type DecideRequest = Seen &
  (
    | {
        readonly do: "accept";
        readonly id: string /** The second key, where the card needs it. */;
        readonly confirmed?: boolean;
      }
    | {
        readonly do: "edit";
        readonly id: string;
        readonly statement: StatementChoice /** Another passage of the same source. */;
        readonly passage?: Span;
        readonly confirmed?: boolean;
      }
    | { readonly do: "reject"; readonly id: string; readonly reason?: RejectReason | null }
    | { readonly do: "later"; readonly id: string }
    | { readonly do: "nothing"; readonly source: string; readonly passage: Span; readonly reason: NothingReason }
    | {
        readonly do: "new";
        readonly source: string;
        readonly passage: Span;
        readonly statement: StatementChoice;
        readonly confirmed?: boolean;
      }
    | { readonly do: "retract" /** The IRI of the claim. */; readonly claim: string; readonly reason: string | null }
    /** The lines that are named ("anna:12"); none: the last command of this person. */
    | { readonly do: "undo"; readonly lines: readonly string[] }
    | { readonly do: "accept-batch"; readonly batch: string }
    | { readonly do: "same-as"; readonly name: string; readonly concept: string }
    | { readonly do: "new-concept"; readonly name: string; readonly type: string; readonly definition: string }
    /** The name means none of the nearest concepts, and each row makes its own. */
    | { readonly do: "not-these"; readonly name: string }
    | { readonly do: "merge"; readonly keep: string; readonly gone: string }
    | { readonly do: "different"; readonly a: string; readonly b: string }
    /** Cells to put in place of those of the row; `passage` in place of the quote. */
    | {
        readonly do: "mend-row";
        readonly id: string;
        readonly cells: Readonly<Record<string, string>>;
        readonly passage?: { readonly source: string } & Span;
      }
    | { readonly do: "drop-row"; readonly id: string }
  );

export type DecideAnswer = {
  /** Always true: the answer is sent only after the disk has its lines. */
  readonly saved: true;
  readonly revision: number;
  /** The new lines: "saved, anna:1235"; none where a planted error was decided on, which is written nowhere. */
  readonly lines: readonly string[];
  /** The claims that came into the graph or are in it by this, as IRIs. */
  readonly claims: readonly string[];
  /** Proposals that are open by this and were not before: those that rows became, and those that were held back. */
  readonly proposals: readonly string[];
  /** A whole sentence where something is to be told: "The quote is still not in the document …". */
  readonly note: string | null;
  readonly counts: TabCounts;
};

/** 409: meanwhile something else was decided on the same thing. Nothing was written. */
export interface Conflict extends Failure {
  readonly conflict: HistoryLine;
  readonly revision: number;
}
