/** What is written while the page goes through a sample: a reader's coding, or a verdict on two readings. */

import type { ReadStatement, RoundRequest } from "../../../../src/review/protocol/round.ts";
import type { StatementChoice } from "../../../../src/review/protocol/statement.ts";
import type { NothingReason, Span } from "../../../../src/review/protocol/values.ts";
import { itemInHand, passageInHand } from "../state/round-moves.ts";
import { NO_RELATION, NOTHING } from "../words.ts";
import { lockedBy, timing } from "./decide.ts";
import type { Store } from "./store.ts";

/** A request without what the page adds to each. */
type Wish = RoundRequest extends infer Each
  ? Each extends RoundRequest
    ? Omit<Each, "revision" | "ms">
    : never
  : never;

type Moves = "onward" | "there" | "nowhere";

/** Sends it, and says what came of it; true where it is saved. */
async function write(store: Store, wish: Wish, told: string, moves: Moves): Promise<boolean> {
  if (store.state.deciding) return false;
  if (store.state.project.readOnly !== null) {
    store.dispatch({ type: "tell", told: `${lockedBy(store.state)} Nothing can be decided here.` });
    return false;
  }
  const request = { ...wish, revision: store.state.revision, ...timing(store.state) } as RoundRequest;
  store.dispatch({ type: "deciding" });
  try {
    store.dispatch({ type: "round", answer: await store.client.writeRound(request), moves });
    store.dispatch({ type: "tell", told });
    return true;
  } catch (error) {
    store.fail(error);
    return false;
  }
}

export async function codeNothing(store: Store, reason: NothingReason): Promise<void> {
  const passage = passageInHand(store.state);
  if (passage !== null)
    await write(
      store,
      { do: "no-statement", unit: passage.unit, reason },
      `No statement: ${NOTHING[reason]}.`,
      "onward",
    );
}

export async function codeNoRelation(store: Store): Promise<void> {
  const passage = passageInHand(store.state);
  if (passage !== null)
    await write(store, { do: "no-relation", unit: passage.unit }, `Saved: ${NO_RELATION}.`, "onward");
}

interface Drafted {
  readonly passage: Span;
  readonly statement: StatementChoice;
  readonly confirmed: boolean;
}

/** A statement of this reader, after which the sentence stays, since it may have another; or one in place of two readings. */
export async function saveInRound(store: Store, drafted: Drafted): Promise<boolean> {
  const [passage, item] = [passageInHand(store.state), itemInHand(store.state)];
  if (passage !== null)
    return write(store, { do: "statement", unit: passage.unit, ...drafted }, "Saved: a statement.", "nowhere");
  if (item === null) return false;
  const { reason } = store.state;
  return write(
    store,
    { do: "settle-third", item: item.key, reason, ...drafted },
    "Settled by a third statement.",
    "onward",
  );
}

const VERDICTS = ["first", "second", "both"] as const;

/** 1 takes the first reading, 2 the second, 3 both. */
export function settleByDigit(store: Store, digit: number): void {
  const verdict = VERDICTS[digit - 1];
  if (verdict !== undefined) void settle(store, verdict);
}

export async function settle(store: Store, verdict: (typeof VERDICTS)[number] | "neither"): Promise<void> {
  const item = itemInHand(store.state);
  const { round } = store.state.project;
  if (item === null || round?.kind !== "adjudication") return;
  const needs: readonly (ReadStatement | null)[] = {
    first: [item.first],
    second: [item.second],
    both: [item.first, item.second],
    neither: [],
  }[verdict];
  if (needs.includes(null)) {
    store.dispatch({ type: "tell", told: "There is no such reading to take." });
    return;
  }
  const [first, second] = round.readers;
  const told = {
    first: `Taken: ${first}.`,
    second: `Taken: ${second}.`,
    both: "Taken: both.",
    neither: "Taken: neither.",
  };
  await write(store, { do: "settle", item: item.key, verdict, reason: store.state.reason }, told[verdict], "onward");
}

export async function settleAlike(store: Store): Promise<void> {
  await write(store, { do: "settle-alike" }, "Taken: what both read alike.", "nowhere");
}

export async function undoRound(store: Store): Promise<void> {
  await write(store, { do: "undo" }, "Taken back: the last one.", "there");
}
