/** What each command does, in the state that the page is in; keys and buttons both come here. */

import { NOTHING_REASONS, type NothingReason, REJECT_REASONS } from "../../../../src/review/protocol/values.ts";
import type { Command } from "../keys/commands.ts";
import { draftOf, draftOfReading, nextModality, nextPolarity, swapped } from "../state/draft.ts";
import { mentionsHere } from "../state/mentions.ts";
import { notesHere } from "../state/notes.ts";
import { passageOf } from "../state/places.ts";
import { cardId, itemsHere } from "../state/reduce.ts";
import { itemInHand, passageInHand } from "../state/round-moves.ts";
import type { ReviewState } from "../state/state.ts";
import { MEANT, NO_RELATION, NOTHING, SAID, WHY } from "../words.ts";
import { decide } from "./decide.ts";
import { changeDraft, chooseInDraft, newStatement, saveDraft, statementFromNote } from "./drafting.ts";
import { showPage, turnPage, zoomPage } from "./original.ts";
import { codeNoRelation, codeNothing, settle, settleByDigit, undoRound } from "./round.ts";
import type { Store } from "./store.ts";

const tell = (store: Store, told: string): void => store.dispatch({ type: "tell", told });

export function run(store: Store, command: Command): void {
  COMMAND[command](store);
}

const COMMAND: Readonly<Record<Command, (store: Store) => void>> = {
  next: (store) => step(store, 1),
  previous: (store) => step(store, -1),
  nextCard: (store) => store.dispatch({ type: "pick", pick: store.state.pick + 1 }),
  previousCard: (store) => store.dispatch({ type: "pick", pick: store.state.pick - 1 }),
  // Tab moves the focus by itself; the button brings the card into view.
  card: (store) => store.dispatch({ type: "sheet", sheet: "card" }),
  accept,
  reject,
  edit,
  later,
  nothing: (store) => {
    if (itemInHand(store.state) !== null) return;
    store.dispatch({ type: "prompt", prompt: { kind: "nothing" } });
    const more = passageInHand(store.state) === null ? "" : `, y ${NO_RELATION}`;
    tell(store, `Nothing here: h heading, f furniture of the page, r repeated, o other${more}.`);
  },
  undo: (store) =>
    void (store.state.project.round === null
      ? decide(store, { do: "undo", lines: [] }, "Undone: your last decision.")
      : undoRound(store)),
  new: newStatement,
  fromNote: (store) => statementFromNote(store, notesHere(store.state)[0]),
  swap: (store) => changeDraft(store, swapped, "The ends are swapped."),
  modality: (store) =>
    changeDraft(
      store,
      (draft) => ({ ...draft, modality: nextModality(draft.modality) }),
      (draft) => `Meant as: ${draft.modality === null ? "" : MEANT[draft.modality]}.`,
    ),
  polarity: (store) =>
    changeDraft(
      store,
      (draft) => ({ ...draft, polarity: nextPolarity(draft.polarity) }),
      (draft) => `Now ${draft.polarity === null ? "" : SAID[draft.polarity]}.`,
    ),
  claimant: (store) => store.dispatch({ type: "dialog", dialog: { kind: "concept", picking: "claimant" } }),
  find: (store) => store.dispatch({ type: "dialog", dialog: { kind: "concept", picking: partToFind(store.state) } }),
  relations: (store) => store.dispatch({ type: "dialog", dialog: { kind: "relations" } }),
  reason: () => document.querySelector<HTMLElement>("#reason")?.focus(),
  widen: (store) => store.dispatch({ type: "reach", step: 1 }),
  narrow: (store) => store.dispatch({ type: "reach", step: -1 }),
  save: (store) => void saveDraft(store),
  leave: (store) => {
    store.dispatch({ type: "draft", draft: null });
    tell(store, "Left without saving.");
  },
  page: showPage,
  pageBefore: (store) => turnPage(store, -1),
  pageAfter: (store) => turnPage(store, 1),
  smaller: (store) => zoomPage(store, -1),
  larger: (store) => zoomPage(store, 1),
  keys: (store) => store.dispatch({ type: "dialog", dialog: { kind: "keys" } }),
};

/** In a draft a found concept becomes the end that is missing; elsewhere one looks it up, and may begin with it. */
function partToFind({ draft }: ReviewState): "subject" | "object" | "look-up" {
  if (draft === null) return "look-up";
  return draft.subject === null ? "subject" : "object";
}

function step(store: Store, by: 1 | -1): void {
  const { at, text, walk } = store.state;
  store.dispatch({ type: "step", step: by });
  if (store.state.at !== at || text === null) return;
  const which = walk === "waiting" ? "sentence with a proposal that waits" : "sentence";
  tell(store, by === 1 ? `No further ${which} below.` : `No further ${which} above.`);
}

function accept(store: Store): void {
  const { card, prompt } = store.state;
  if (card === null || card.id !== cardId(store.state)) return;
  if (card.state === "accepted") {
    tell(store, "This is accepted already.");
    return;
  }
  if (card.needsConfirming && !(prompt?.kind === "confirm" && prompt.id === card.id)) {
    store.dispatch({ type: "prompt", prompt: { kind: "confirm", id: card.id } });
    tell(store, `${doubtsOf(card.warnings)} Accept once more to take it as it stands, or edit it.`);
    return;
  }
  void decide(store, { do: "accept", id: card.id, confirmed: card.needsConfirming }, `Accepted: ${card.sentence}.`);
}

const doubtsOf = (warnings: readonly { readonly code: string; readonly message: string }[]): string =>
  warnings
    .filter(({ code }) => code === "hedge" || code === "denial")
    .map(({ message }) => message)
    .join(" ");

/** One key, and no repair is asked for: why may be told afterwards. */
function reject(store: Store): void {
  if (itemInHand(store.state) !== null) {
    void settle(store, "neither");
    return;
  }
  const { card } = store.state;
  if (card === null || card.id !== cardId(store.state)) return;
  if (card.state === "accepted") {
    void decide(store, { do: "retract", claim: card.id, reason: null }, `Retracted: ${card.sentence}.`);
    return;
  }
  const { id, sentence } = card;
  void decide(store, { do: "reject", id }, `Rejected: ${sentence}.`).then((saved) => {
    if (saved) store.dispatch({ type: "prompt", prompt: { kind: "why", id, words: sentence } });
  });
}

function later(store: Store): void {
  const item = itemsHere(store.state)[store.state.pick];
  if (item?.kind !== "proposal" || store.state.card?.id !== item.id) return;
  void decide(store, { do: "later", id: item.id }, `Put off: ${item.placed.words}.`);
}

function edit(store: Store): void {
  const item = itemInHand(store.state);
  const reading = item?.first ?? item?.second ?? null;
  if (item !== null && reading !== null) {
    store.dispatch({ type: "draft", draft: draftOfReading(reading, item.key) });
    store.dispatch({ type: "sheet", sheet: "card" });
    tell(store, "A statement in place of both readings. Enter saves, Escape leaves it.");
    return;
  }
  const { card } = store.state;
  if (card === null || card.id !== cardId(store.state)) return;
  store.dispatch({ type: "draft", draft: draftOf(card) });
  store.dispatch({ type: "sheet", sheet: "card" });
  tell(store, "Editing. Enter saves, Escape leaves it as it is.");
}

export function sayWhy(store: Store, index: number): void {
  const { prompt } = store.state;
  const reason = REJECT_REASONS[index];
  if (prompt?.kind !== "why" || reason === undefined) return;
  void decide(store, { do: "reject", id: prompt.id, reason }, `The reason is kept: ${WHY[reason]}.`);
}

export function sayNothing(store: Store, reason: NothingReason): void {
  if (passageInHand(store.state) !== null) {
    void codeNothing(store, reason);
    return;
  }
  const { text, at, more } = store.state;
  const passage = text === null ? null : passageOf(text, at, more);
  if (text === null || passage === null) return;
  void decide(store, { do: "nothing", source: text.source, passage, reason }, `Nothing here: ${NOTHING[reason]}.`);
}

/** A digit, from 1: why, or the next part of what is drafted. */
export function choose(store: Store, digit: number): void {
  const { prompt, draft } = store.state;
  if (prompt?.kind === "why") sayWhy(store, digit - 1);
  else if (draft === null && itemInHand(store.state) !== null) settleByDigit(store, digit);
  else if (draft !== null) chooseInDraft(store, digit, mentionsHere(store.state));
}

/** A letter that answers "nothing here"; false for one that does not, which ends the question. */
export function answerNothing(store: Store, key: string): boolean {
  if (key.toLowerCase() === "y" && passageInHand(store.state) !== null) {
    void codeNoRelation(store);
    return true;
  }
  const reason = NOTHING_REASONS.find((each) => each[0] === key.toLowerCase());
  if (reason !== undefined) sayNothing(store, reason);
  else store.dispatch({ type: "prompt", prompt: null });
  return reason !== undefined;
}
