/** What the page knows and shows at one moment; all that is drawn follows from it. */

import type { Card } from "../../../../src/review/protocol/card.ts";
import type { Conflict, DecideAnswer, DecideRequest } from "../../../../src/review/protocol/decide.ts";
import type { HistoryAnswer } from "../../../../src/review/protocol/history.ts";
import type { ProjectAnswer } from "../../../../src/review/protocol/project.ts";
import type { RoundAnswer } from "../../../../src/review/protocol/round.ts";
import type { MarksAnswer, TextAnswer } from "../../../../src/review/protocol/text.ts";
import type { NamesAnswer, RowsAnswer } from "../../../../src/review/protocol/waiting.ts";
import type { Draft, DraftEnd } from "./draft.ts";
import type { OriginalView } from "./original-view.ts";
import type { Walk } from "./places.ts";
import { openPlace, roundPlaces } from "./round.ts";

export const TABS = ["text", "names", "rows", "history"] as const;
export type Tab = (typeof TABS)[number];

/** What the next key is about, beside what keys do anyway. */
type Prompt =
  /** A digit says why it was rejected. */
  | { readonly kind: "why"; readonly id: string; readonly words: string }
  | { readonly kind: "nothing" }
  /** The same key once more accepts what a hedge stands in. */
  | { readonly kind: "confirm"; readonly id: string };

/** Which concept is looked for, and what is done with it. */
export type Picking = "subject" | "object" | "claimant" | "look-up";

type OpenDialog =
  | { readonly kind: "concept"; readonly picking: Picking }
  | { readonly kind: "relations" }
  | { readonly kind: "keys" }
  | { readonly kind: "conflict"; readonly conflict: Conflict; readonly request: DecideRequest };

export interface Trouble {
  /** "lost" where no answer came: then nothing is known to be saved. */
  readonly kind: "lost" | "refused";
  readonly message: string;
  readonly hint: string;
}

/** At another sentence nothing is left of what was begun at the last one. */
export const FRESH = { more: 0, pick: 0, card: null, prompt: null, draft: null } as const;

export interface ReviewState {
  readonly project: ProjectAnswer;
  readonly revision: number;
  readonly tab: Tab;
  /** The document that is read, by name; null in a project without one. */
  readonly source: string | null;
  /** What is to be asked again, because more changed than the answer to a decision tells. */
  readonly stale: { readonly project: boolean; readonly text: boolean };
  /** In a narrow window one of the two is shown. */
  readonly sheet: "text" | "card" | "page";
  /** The page of the original; null while none is shown. */
  readonly original: OriginalView | null;
  readonly text: TextAnswer | null;
  /** By the number of the paragraph. */
  readonly marks: ReadonlyMap<number, MarksAnswer>;
  readonly walk: Walk;
  /** Which sentence of the round is in hand, where the page goes through a sample. */
  readonly place: number;
  /** Why the two readings in hand are settled so, as far as it was written. */
  readonly reason: string;
  /** The sentence in hand. */
  readonly at: number;
  /** How many sentences after it were taken into the passage. */
  readonly more: number;
  /** Which of what stands at the sentence is on the card. */
  readonly pick: number;
  /** Null until the server has told it. */
  readonly card: Card | null;
  readonly prompt: Prompt | null;
  readonly draft: Draft | null;
  readonly dialog: OpenDialog | null;
  readonly names: NamesAnswer | null;
  readonly rows: RowsAnswer | null;
  readonly history: HistoryAnswer | null;
  /** The last line that the disk has: "anna:1235". */
  readonly saved: string | null;
  /** Whether an answer to a decision is awaited. */
  readonly deciding: boolean;
  readonly trouble: Trouble | null;
  /** Said to who cannot see it, and shown by the buttons. */
  readonly told: string;
}

export function firstState(project: ProjectAnswer): ReviewState {
  const { round } = project;
  const place = round === null ? 0 : openPlace(round, 0);
  return {
    project,
    revision: project.revision,
    tab: "text",
    source: roundPlaces(round)[place]?.source ?? project.open,
    stale: { project: false, text: false },
    sheet: "text",
    original: null,
    text: null,
    marks: new Map(),
    walk: "all",
    place,
    reason: "",
    at: 0,
    more: 0,
    pick: 0,
    card: null,
    prompt: null,
    draft: null,
    dialog: null,
    names: null,
    rows: null,
    history: null,
    saved: null,
    deciding: false,
    trouble: null,
    told: "",
  };
}

export type Event =
  | { readonly type: "project"; readonly project: ProjectAnswer }
  | { readonly type: "open"; readonly source: string }
  | { readonly type: "stale" }
  | { readonly type: "seen"; readonly revision: number }
  | { readonly type: "text"; readonly text: TextAnswer }
  | { readonly type: "marks"; readonly marks: MarksAnswer }
  | { readonly type: "card"; readonly card: Card }
  | { readonly type: "names"; readonly names: NamesAnswer }
  | { readonly type: "rows"; readonly rows: RowsAnswer }
  | { readonly type: "history"; readonly history: HistoryAnswer }
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "sheet"; readonly sheet: ReviewState["sheet"] }
  | { readonly type: "original"; readonly original: OriginalView | null }
  | { readonly type: "walk"; readonly walk: Walk }
  | { readonly type: "go"; readonly at: number }
  | { readonly type: "step"; readonly step: 1 | -1 }
  | { readonly type: "pick"; readonly pick: number }
  | { readonly type: "reach"; readonly step: 1 | -1 }
  | { readonly type: "prompt"; readonly prompt: Prompt | null }
  | { readonly type: "draft"; readonly draft: Draft | null }
  | { readonly type: "likely"; readonly relations: readonly string[] }
  | { readonly type: "chosen"; readonly picking: Picking; readonly end: DraftEnd | null }
  | { readonly type: "dialog"; readonly dialog: OpenDialog | null }
  | { readonly type: "reason"; readonly reason: string }
  | { readonly type: "deciding" }
  /** `moves`: on to what is not done, to what it was about, or nowhere. */
  | { readonly type: "round"; readonly answer: RoundAnswer; readonly moves: "onward" | "there" | "nowhere" }
  | {
      readonly type: "decided";
      readonly request: DecideRequest;
      readonly answer: DecideAnswer;
      readonly accepted: Card | null;
    }
  | { readonly type: "trouble"; readonly trouble: Trouble | null }
  | { readonly type: "tell"; readonly told: string };
