/** The sentences of a sample as the page goes through them: which are done, and which comes next. */

import type { Round, RoundPlace } from "../../../../src/review/protocol/round.ts";

/** In the order of the sample; none in the ordinary review. */
export function roundPlaces(round: Round | null): readonly RoundPlace[] {
  return round === null ? [] : round.kind === "blind" ? round.passages : round.items;
}

function isDone(round: Round, at: number): boolean {
  return round.kind === "blind" ? round.passages[at]?.coded !== null : round.items[at]?.settled !== null;
}

/** The first place at or after one that is not done, from the beginning where none follows; the same one where all are. */
export function openPlace(round: Round, from: number): number {
  const all = roundPlaces(round).map((_, at) => at);
  const open = all.filter((at) => !isDone(round, at));
  return open.find((at) => at >= from) ?? open[0] ?? Math.max(0, Math.min(from, all.length - 1));
}

export function progressOfRound(round: Round): { readonly done: number; readonly all: number } {
  const places = roundPlaces(round);
  return { done: places.filter((_, at) => isDone(round, at)).length, all: places.length };
}

/** The place of a number of a sentence, or of the key of an item; -1 for none. */
export function placeNamed(round: Round, at: number | string): number {
  return round.kind === "blind"
    ? round.passages.findIndex(({ unit }) => unit === at)
    : round.items.findIndex(({ key }) => key === at);
}
