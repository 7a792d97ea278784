/** Writing a statement: begun from a passage or from what is on the card, filled by digits, saved as a whole. */

import type { PlacedNote } from "../../../../src/review/protocol/notes.ts";
import type { MentionMark } from "../../../../src/review/protocol/text.ts";
import { doubtsIn } from "../state/doubts.ts";
import {
  asItStands,
  type Draft,
  type DraftEnd,
  draftOf,
  missingPart,
  newDraft,
  statementOf,
  withEnd,
} from "../state/draft.ts";
import { mentionsHere } from "../state/mentions.ts";
import { passageOf, sentenceAt } from "../state/places.ts";
import { areMarksHere, hintsHere } from "../state/reduce.ts";
import type { ReviewState } from "../state/state.ts";
import { decide } from "./decide.ts";
import { saveInRound } from "./round.ts";
import type { Store } from "./store.ts";

const PART_NAMES = { subject: "who or what it is about", relation: "the relation", object: "the other end" } as const;
export const MOST_DIGITS = 9;

const tell = (store: Store, told: string): void => store.dispatch({ type: "tell", told });

export function newStatement(store: Store): void {
  const { text, at, more } = store.state;
  const passage = text === null ? null : passageOf(text, at, more);
  if (passage === null) {
    tell(store, "There is no sentence to take a statement from.");
    return;
  }
  store.dispatch({ type: "draft", draft: newDraft(passage, hintsHere(store.state)) });
  store.dispatch({ type: "sheet", sheet: "card" });
  tell(store, `New statement. ${howToBegin(store)}`);
}

/** A new statement whose passage is that of a note: the sentences that it reaches over are taken in hand. */
export function statementFromNote(store: Store, note: PlacedNote | undefined): void {
  const { text } = store.state;
  if (text === null || note === undefined) {
    tell(store, "There is no note on this sentence.");
    return;
  }
  const [first, last] = [note.start, note.end - 1].map((place) => sentenceAt(text.sentences, place));
  store.dispatch({ type: "go", at: first ?? 0 });
  while (store.state.more < (last ?? 0) - (first ?? 0)) store.dispatch({ type: "reach", step: 1 });
  const passage = { start: note.start, end: note.end };
  store.dispatch({ type: "draft", draft: newDraft(passage, hintsHere(store.state)) });
  store.dispatch({ type: "sheet", sheet: "card" });
  tell(store, `New statement from the note. ${howToBegin(store)}`);
}

function howToBegin({ state }: Store): string {
  const isNamed = !areMarksHere(state) || mentionsHere(state).length > 0;
  return `${isNamed ? "A digit chooses" : "Find looks for"} who or what it is about.`;
}

/** Changes the draft; where there is none, that of what is on the card is begun. */
export function changeDraft(
  store: Store,
  change: (draft: Draft) => Draft,
  told: string | ((draft: Draft) => string),
): void {
  const { draft, card } = store.state;
  const begun = draft ?? (card === null ? null : draftOf(card));
  if (begun === null) {
    tell(store, "There is no statement to change.");
    return;
  }
  const changed = { ...change(begun), warned: false };
  store.dispatch({ type: "draft", draft: changed });
  store.dispatch({ type: "sheet", sheet: "card" });
  tell(store, typeof told === "string" ? told : told(changed));
}

export function chooseInDraft(store: Store, digit: number, mentions: readonly MentionMark[]): void {
  const { draft } = store.state;
  const part = draft === null ? null : missingPart(draft);
  if (draft === null || part === null) return;
  if (part === "relation") {
    const relation = draft.likely?.slice(0, MOST_DIGITS)[digit - 1];
    if (relation === undefined) tell(store, `No relation has the digit ${digit}.`);
    else chooseRelation(store, relation);
    return;
  }
  const mention = mentions[digit - 1];
  if (mention === undefined) {
    const isMarked = areMarksHere(store.state);
    tell(
      store,
      isMarked ? `Nothing in the passage has the digit ${digit}.` : "The names of the passage are being marked.",
    );
    return;
  }
  chooseEnd(store, part, endOfMention(mention));
}

export const endOfMention = ({ iri, label, type }: MentionMark): DraftEnd => ({
  choice: { iri },
  label,
  type,
  definition: null,
});

export function chooseEnd(store: Store, part: "subject" | "object", end: DraftEnd): void {
  const { draft } = store.state;
  if (draft === null) return;
  store.dispatch({ type: "draft", draft: { ...withEnd(draft, part, end), warned: false } });
  tell(store, `${end.label}. ${nextStep(store.state)}`);
}

export function chooseRelation(store: Store, relation: string): void {
  const { project } = store.state;
  const label = project.relations.find(({ iri }) => iri === relation)?.label ?? relation;
  changeDraft(store, (draft) => ({ ...draft, relation }), "");
  tell(store, `${label}. ${nextStep(store.state)}`);
}

function nextStep({ draft }: ReviewState): string {
  const part = draft === null ? null : missingPart(draft);
  return part === null ? "Enter saves." : `Next: ${PART_NAMES[part]}.`;
}

/** Sends the draft as a whole; what a hedge or a denial leaves open costs one Enter more. */
export async function saveDraft(store: Store): Promise<void> {
  const { draft, text } = store.state;
  if (draft === null || text === null) return;
  const part = missingPart(draft);
  if (part !== null) {
    tell(store, `Not saved: ${PART_NAMES[part]} is missing.`);
    return;
  }
  const doubts = Object.values(doubtsIn(draft, hintsHere(store.state))).filter((doubt) => doubt !== null);
  if (doubts.length > 0 && !draft.warned) {
    store.dispatch({ type: "draft", draft: { ...draft, warned: true } });
    tell(store, `Not saved yet. ${doubts.join(" ")} Enter once more takes it so.`);
    return;
  }
  const statement = statementOf(asItStands(draft));
  if (statement === null) return;
  const { base, passage, warned: confirmed } = draft;
  const saved =
    store.state.project.round !== null
      ? await saveInRound(store, { passage, statement, confirmed })
      : base === null
        ? await decide(
            store,
            { do: "new", source: text.source, passage, statement, confirmed },
            "Saved: a new statement.",
          )
        : await decide(store, { do: "edit", id: base, passage, statement, confirmed }, "Saved as edited.");
  // The server may see a doubt in words that the page has no marks of.
  if (!saved && store.state.draft !== null)
    store.dispatch({ type: "draft", draft: { ...store.state.draft, warned: true } });
}
