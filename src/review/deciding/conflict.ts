/** A decision on something that was decided meanwhile, in another tab or by another person. */

import { type Decision, lineId } from "../../curate/journal/lines.ts";
import type { Desk } from "../../curate/review/desk.ts";
import { historyLine } from "../answers/history.ts";
import type { Conflict } from "../protocol/decide.ts";

/** Answered with 409; nothing was written. */
export class Conflicted extends Error {
  readonly answer: Conflict;

  constructor(answer: Conflict) {
    super(answer.error.message);
    this.answer = answer;
  }
}

/** Throws Conflicted where a line that `isOn` is about came after the revision that was seen. */
export function refuseDecidedSince(desk: Desk, seen: number, isOn: (line: Decision) => boolean): void {
  const decided = desk.decided();
  const undone = new Set(decided.active.flatMap((line) => (line.do === "undo" ? line.of : [])));
  const since = desk.journals.decisions.filter((line) => desk.arrivalOf(line) > seen);
  // What was undone since is as it was; whoever undid it is told.
  const line = since.findLast((each) => isOn(each) || (each.do === "undo" && isOfOne(desk, each.of, isOn)));
  if (line === undefined || (undone.has(lineId(line)) && line.do !== "undo")) return;
  const told = historyLine(line, decided);
  throw new Conflicted({
    error: {
      code: "conflict",
      message: `Meanwhile ${line.by} decided on this: ${told.words}.`,
      hint: "Nothing was written. Look at it again, and decide anew if you still want to.",
    },
    conflict: told,
    revision: desk.revision,
  });
}

function isOfOne({ journals }: Desk, ids: readonly string[], isOn: (line: Decision) => boolean): boolean {
  return journals.decisions.some((line) => ids.includes(lineId(line)) && isOn(line));
}
