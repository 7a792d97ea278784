/** The right half: the card of what is picked at the sentence in hand, or the draft. */

import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../desk/desk.ts";
import { passageOf } from "../state/places.ts";
import { itemsHere } from "../state/reduce.ts";
import type { ReviewState } from "../state/state.ts";
import { figure } from "../words.ts";
import { actions } from "./actions.ts";
import { commandButton } from "./button.ts";
import { cardView } from "./card-view.ts";
import { draftView } from "./draft-view.ts";
import { notesView } from "./notes-view.ts";
import { outside } from "./shown.ts";

export function cardSide(desk: Desk, state: ReviewState): TemplateResult {
  const items = itemsHere(state);
  const item = items[state.pick] ?? null;
  return html`<section class="card" aria-label="Card">
    <div class="body" tabindex="0" id="card" role="group" aria-label="Statement in hand">
      ${state.draft !== null ? draftView(desk, state, state.draft) : [pager(desk, state, items.length), body(state, item === null), notesView(desk, state)]}
    </div>
    ${actions(desk, state, item)}
  </section>`;
}

function pager(desk: Desk, { pick }: ReviewState, number: number): TemplateResult | typeof nothing {
  if (number < 2) return nothing;
  return html`<div class="pager">${commandButton(desk, "previousCard", { says: "Before" })}
    <span>${figure(pick + 1)} of ${figure(number)} at this sentence</span>
    ${commandButton(desk, "nextCard", { says: "After" })}</div>`;
}

function body(state: ReviewState, isEmpty: boolean): TemplateResult {
  if (state.card !== null) return cardView(state.card);
  if (!isEmpty) return html`<p class="muted">Reading…</p>`;
  const sentence = state.text?.sentences[state.at];
  if (sentence === undefined) return html`<p class="muted">There is no sentence here to decide on.</p>`;
  const settled = {
    open: "Nothing is proposed here. What does it say? A new statement, or nothing here.",
    statement: "A statement of the graph rests on this sentence.",
    nothing: `Read, and nothing is stated here${sentence.reason === null ? "" : ` (${sentence.reason})`}.`,
  }[sentence.state];
  return html`${wordsInHand(state)}<p>${settled}</p>`;
}

/** The passage in hand as it is quoted. */
export function wordsInHand({ text, at, more }: ReviewState): TemplateResult {
  const passage = text === null ? null : passageOf(text, at, more);
  const paragraph = text?.paragraphs.find(({ number }) => number === text.sentences[at]?.paragraph);
  if (passage === null || paragraph === undefined) return html``;
  const words = paragraph.text.slice(passage.start - paragraph.start, passage.end - paragraph.start);
  return html`<blockquote class="in-hand" dir="auto">${outside(words.replace(/\s+/g, " "))}</blockquote>`;
}
