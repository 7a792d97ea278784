/** The lines of decision, and those that came since a revision. */

import type { TabCounts } from "./project.ts";

export interface HistoryAnswer {
  readonly revision: number;
  /** The newest first. */
  readonly lines: readonly HistoryLine[];
  /** What `before` takes for the lines before these; null at the end. */
  readonly before: number | null;
}

export interface HistoryLine {
  /** "anna:12": what `undo` takes. */
  readonly line: string;
  readonly by: string;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly do:
    | "accept"
    | "reject"
    | "later"
    | "nothing"
    | "undo"
    | "retract"
    | "merge"
    | "different"
    | "concept"
    | "alias"
    | "mend"
    | "note"
    | "adjudicate";
  /** What was decided, as a phrase: "accepted: A funds B". */
  readonly words: string;
  /** Whether it is in force; false once undone. */
  readonly holds: boolean;
  /** The lines that one command wrote share this: undoing means all of them. */
  readonly act: string;
  /** How many decisions in force that command made: as many does undoing this one take back. */
  readonly together: number;
  /** What it was decided on: a proposal, a claim, a row; null for others. */
  readonly on: string | null;
}

export interface ChangesAnswer {
  readonly revision: number;
  /** Whether files were changed by others, by hand or by git: then everything is to be asked again. */
  readonly reload: boolean;
  /** The decisions since, the oldest first; at most 100. */
  readonly lines: readonly HistoryLine[];
  readonly counts: TabCounts;
}
