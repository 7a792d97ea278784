/** The state after what happened; nothing is asked or sent here. */

import type { HintMark, TextAnswer } from "../../../../src/review/protocol/text.ts";
import { newDraft, withEnd, withPassage } from "./draft.ts";
import { itemsAt, nextPlace, passageOf, sentenceAt } from "./places.ts";
import { openPlace, placeNamed, roundPlaces } from "./round.ts";
import { goPlace, placeAtSentence, stepPlace } from "./round-moves.ts";
import { settledText } from "./settled.ts";
import { type Event, FRESH, type ReviewState } from "./state.ts";

export function reduce(state: ReviewState, event: Event): ReviewState {
  switch (event.type) {
    case "project":
      return { ...state, project: event.project, stale: { ...state.stale, project: false } };
    case "open":
      return event.source === state.source
        ? state
        : { ...state, ...FRESH, source: event.source, text: null, original: null, sheet: "text", marks: new Map() };
    case "seen":
      return { ...state, revision: event.revision };
    case "stale":
      return {
        ...state,
        ...{ names: null, rows: null, history: null, card: null, marks: new Map() },
        stale: { project: true, text: true },
      };
    case "text":
      return opened(state, event.text);
    case "marks":
      return withMarks(state, event);
    case "card":
      // An answer that comes late is of what is not shown any more.
      return cardId(state) === event.card.id ? { ...state, card: event.card } : state;
    case "names":
      return { ...state, names: event.names };
    case "rows":
      return { ...state, rows: event.rows };
    case "history":
      return { ...state, history: event.history };
    case "tab":
      return { ...state, tab: event.tab, prompt: null };
    case "sheet":
      return { ...state, sheet: event.sheet };
    case "original":
      return { ...state, original: event.original };
    case "walk":
      return { ...state, walk: event.walk };
    case "dialog":
      return { ...state, dialog: event.dialog };
    case "prompt":
      return { ...state, prompt: event.prompt };
    case "trouble":
      return { ...state, trouble: event.trouble, deciding: false };
    case "tell":
      return { ...state, told: event.told };
    case "reason":
      return { ...state, reason: event.reason };
    case "round":
      return written(state, event);
    case "deciding":
      return { ...state, deciding: true, prompt: null };
    case "decided":
      return decided(state, event);
    default:
      return ofSentence(state, event);
  }
}

/** What happens at the sentence in hand. */
function ofSentence(
  state: ReviewState,
  event: Extract<Event, { type: "go" | "step" | "pick" | "reach" | "draft" | "likely" | "chosen" }>,
): ReviewState {
  switch (event.type) {
    case "go":
      return state.project.round === null ? goTo(state, event.at) : goPlace(state, placeAtSentence(state, event.at));
    case "step":
      if (state.project.round !== null) return stepPlace(state, event.step);
      return state.text === null ? state : goTo(state, nextPlace(state.text, state.at, event.step, state.walk));
    case "pick": {
      const number = itemsHere(state).length;
      if (number < 2) return state;
      return { ...state, pick: (event.pick + number) % number, card: null, prompt: null };
    }
    case "reach":
      return reach(state, event.step);
    case "draft":
      return { ...state, draft: event.draft, prompt: null };
    case "likely":
      return state.draft === null ? state : { ...state, draft: { ...state.draft, likely: event.relations } };
    case "chosen":
      return chosen(state, event);
  }
}

/** What is proposed and what holds at the sentence in hand. */
export function itemsHere({ text, at }: ReviewState): ReturnType<typeof itemsAt> {
  return text === null ? [] : itemsAt(text, at);
}

/** What the card shows, or will show once it is told; null for nothing. */
export function cardId(state: ReviewState): string | null {
  return itemsHere(state)[state.pick]?.id ?? null;
}

/** Whether the server has told what is marked in the sentence in hand. */
export function areMarksHere({ text, marks, at }: ReviewState): boolean {
  const sentence = text?.sentences[at];
  return sentence !== undefined && marks.has(sentence.paragraph);
}

/** The hedges, denials and reporting words around the sentence in hand. */
export function hintsHere({ text, marks, at, more }: ReviewState): HintMark[] {
  const paragraphs = new Set(text?.sentences.slice(at, at + more + 1).map(({ paragraph }) => paragraph) ?? []);
  return [...paragraphs].flatMap((number) => marks.get(number)?.hints ?? []);
}

/** The same text again keeps its place; another one begins at what waits, where something does. */
function opened(state: ReviewState, text: TextAnswer): ReviewState {
  if (text.source !== state.source) return state;
  const isSame = state.text?.source === text.source;
  // It was on its way when something was decided here: the place is asked for again.
  if (isSame && text.revision < state.revision) return { ...state, stale: { ...state.stale, text: true } };
  const place = roundPlaces(state.project.round)[state.place];
  const first = place ?? text.proposals.find((each) => each.state === "open");
  const at = isSame
    ? Math.min(state.at, text.sentences.length - 1)
    : first === undefined
      ? 0
      : sentenceAt(text.sentences, first.start);
  const walk = isSame ? state.walk : first === undefined ? "all" : "waiting";
  const kept = isSame ? { draft: state.draft, more: state.more } : {};
  const next: ReviewState = {
    ...state,
    ...FRESH,
    ...kept,
    text,
    at,
    walk,
    marks: isSame ? state.marks : new Map(),
    stale: { ...state.stale, text: false },
    revision: Math.max(state.revision, text.revision),
  };
  return isSame && text.revision === state.revision ? { ...next, ...cardKept(state, next) } : next;
}

/** A card whose statement stands where it stood, and of which nobody decided anything, is not taken away under a key. */
function cardKept({ card, prompt }: ReviewState, next: ReviewState): Partial<ReviewState> {
  const pick = itemsHere(next).findIndex(({ id }) => id === card?.id);
  return pick < 0 ? {} : { card, pick, prompt };
}

/** What was written into a round; a draft that became a statement is gone. */
function written(state: ReviewState, { answer, moves }: Extract<Event, { type: "round" }>): ReviewState {
  const { round, revision, line, at } = answer;
  const now = {
    ...state,
    ...FRESH,
    project: { ...state.project, round, revision },
    revision,
    saved: line,
    reason: "",
    deciding: false,
    trouble: null,
  };
  const there = at === null ? -1 : placeNamed(round, at);
  if (moves === "onward") return goPlace(now, openPlace(round, state.place));
  return moves === "there" && there >= 0 ? goPlace(now, there) : now;
}

function withMarks(state: ReviewState, { marks }: Extract<Event, { type: "marks" }>): ReviewState {
  if (marks.source !== state.text?.source) return state;
  const all = new Map(state.marks);
  for (let number = marks.from; number <= marks.to; number++) all.set(number, marks);
  return { ...state, marks: all };
}

function goTo(state: ReviewState, at: number): ReviewState {
  return at === state.at ? state : { ...state, ...FRESH, at };
}

function reach(state: ReviewState, step: 1 | -1): ReviewState {
  if (state.text === null) return state;
  const more = Math.max(0, Math.min(state.more + step, state.text.sentences.length - 1 - state.at));
  if (more === state.more) return state;
  const wider = { ...state, more };
  const passage = passageOf(state.text, state.at, more);
  if (state.draft === null || passage === null) return wider;
  return { ...wider, draft: withPassage(state.draft, passage, hintsHere(wider)) };
}

function chosen(state: ReviewState, { picking, end }: Extract<Event, { type: "chosen" }>): ReviewState {
  const passage = state.text === null ? null : passageOf(state.text, state.at, state.more);
  if (passage === null) return state;
  const draft = state.draft ?? newDraft(passage, hintsHere(state));
  const next =
    picking === "claimant"
      ? { ...draft, claimant: end }
      : end === null
        ? draft
        : withEnd(draft, picking === "object" ? "object" : "subject", end);
  return { ...state, draft: next, dialog: null, prompt: null };
}

function decided(state: ReviewState, { request, answer, accepted }: Extract<Event, { type: "decided" }>): ReviewState {
  const settled = state.text === null ? null : settledText(state.text, request, answer, accepted);
  const text = settled ?? state.text;
  const next: ReviewState = {
    ...state,
    text,
    revision: answer.revision,
    project: { ...state.project, counts: answer.counts },
    saved: answer.lines.at(-1) ?? state.saved,
    deciding: false,
    trouble: null,
    // What follows from many lines is asked again where it is looked at.
    history: null,
    stale: settled === null ? { project: true, text: true } : state.stale,
    ...(settled === null ? { names: null, rows: null, card: null } : {}),
  };
  switch (request.do) {
    case "accept":
    case "reject":
    case "later":
    case "edit":
      // A reason that is told afterwards moves nothing: the person is at the next card already.
      return state.text?.proposals.some(({ id }) => id === request.id) ? onward({ ...next, draft: null }) : next;
    case "nothing":
      return text === null ? next : goTo(next, nextPlace(text, state.at, 1, state.walk));
    case "new":
      return { ...next, draft: null, card: null, pick: 0 };
    default:
      return next;
  }
}

/** To the next proposal that waits at this sentence, else to the next sentence of the walk; a sentence that is all there is stays. */
function onward(state: ReviewState): ReviewState {
  if (state.text === null) return state;
  const here = itemsHere(state).findIndex((item) => item.kind === "proposal" && item.placed.state === "open");
  if (here >= 0) return { ...state, ...FRESH, pick: here };
  const at = nextPlace(state.text, state.at, 1, state.walk);
  return { ...state, ...FRESH, at };
}
