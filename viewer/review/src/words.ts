/** What the page calls things; the words of `docs/glossary.md`, said to people. */

import type { ReadDifference } from "../../../src/review/protocol/round.ts";
import type {
  NothingReason,
  RejectReason,
  ReviewModality,
  ReviewPolarity,
  ReviewSupport,
} from "../../../src/review/protocol/values.ts";
import type { Tab } from "./state/state.ts";

export const MEANT: Readonly<Record<ReviewModality, string>> = {
  asserted: "stated as fact",
  reported: "reported",
  estimated: "estimate",
  aimed: "aim",
  recommended: "recommended",
  possible: "possible",
};

export const SAID: Readonly<Record<ReviewPolarity, string>> = { affirmed: "affirmed", denied: "denied" };

export const SUPPORT: Readonly<Record<ReviewSupport, string>> = {
  "directly-stated": "no: the passage names both ends",
  inferred: "yes: not all of it is in the words",
  background: "background: the passage only presupposes it",
};

export const WHY: Readonly<Record<RejectReason, string>> = {
  "not-said": "not said there",
  "wrong-ends": "wrong ends",
  "wrong-relation": "wrong relation",
  "too-vague": "too vague",
  "out-of-scope": "out of scope",
};

/** The key is the first letter. */
export const NOTHING: Readonly<Record<NothingReason, string>> = {
  heading: "heading",
  furniture: "furniture of the page",
  repeated: "repeated",
  other: "other",
};

/** In what two readings differ. */
export const DIFFERS: Readonly<Record<ReadDifference, string>> = {
  direction: "which way round",
  relation: "the relation",
  modality: "how it is meant",
  polarity: "whether it is denied",
  support: "whether it is inferred",
  claimant: "who says so",
};

export const NO_RELATION = "it says something, and no relation fits";

/** In two parts; a narrow window shows the first. */
export const TAB_NAMES: Readonly<Record<Tab, readonly [string, string]>> = {
  text: ["Text", ""],
  names: ["Names", "that wait"],
  rows: ["Rows", "refused"],
  history: ["History", ""],
};

export const ITSELF = "the document itself";

const figures = new Intl.NumberFormat("en");
export const figure = (number: number): string => figures.format(number);
export const count = (number: number, one: string, many: string): string =>
  `${figure(number)} ${number === 1 ? one : many}`;

/** A day and a time as the person's own machine has them. */
const moments = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
export const moment = (time: string): string =>
  Number.isNaN(Date.parse(time)) ? time : moments.format(new Date(time));
