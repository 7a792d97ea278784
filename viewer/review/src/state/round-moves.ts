/** Which sentence of the round is in hand, and the way from one to the next. */

import type { AdjudicationItem, CodedPassage } from "../../../../src/review/protocol/round.ts";
import { sentenceAt } from "./places.ts";
import { roundPlaces } from "./round.ts";
import { FRESH, type ReviewState } from "./state.ts";

/** What this reader made of the sentence in hand; null where the page is not blind. */
export function passageInHand({ project: { round }, place }: ReviewState): CodedPassage | null {
  return round?.kind === "blind" ? (round.passages[place] ?? null) : null;
}

/** The two readings in hand; null where the page does not settle. */
export function itemInHand({ project: { round }, place }: ReviewState): AdjudicationItem | null {
  return round?.kind === "adjudication" ? (round.items[place] ?? null) : null;
}

/** The place that begins at a sentence of the text that is shown; -1 for none. */
export function placeAtSentence({ project: { round }, source, text }: ReviewState, at: number): number {
  return roundPlaces(round).findIndex(
    (place) => place.source === source && text !== null && sentenceAt(text.sentences, place.start) === at,
  );
}

/** Another text is asked for where the place stands in one. */
export function goPlace(state: ReviewState, place: number): ReviewState {
  const to = roundPlaces(state.project.round)[place];
  if (to === undefined || place === state.place) return state;
  const fresh = { ...state, ...FRESH, place, reason: "", source: to.source };
  if (to.source !== state.source) return { ...fresh, text: null, marks: new Map(), at: 0 };
  return { ...fresh, at: state.text === null ? 0 : sentenceAt(state.text.sentences, to.start) };
}

export function stepPlace(state: ReviewState, step: 1 | -1): ReviewState {
  return goPlace(state, Math.max(0, state.place + step));
}
