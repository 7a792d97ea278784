/** Notes on the sentence in hand, and the list of all notes on the document. */

import { html, nothing, type TemplateResult } from "lit";
import type { PlacedNote } from "../../../../src/review/protocol/notes.ts";
import type { TextAnswer } from "../../../../src/review/protocol/text.ts";
import type { Desk } from "../desk/desk.ts";
import { statementFromNote } from "../desk/drafting.ts";
import { notesHere } from "../state/notes.ts";
import { sentenceAt } from "../state/places.ts";
import type { ReviewState } from "../state/state.ts";
import { count, moment } from "../words.ts";
import { commandButton } from "./button.ts";
import { outside } from "./shown.ts";

/** Words of a passage that a line of the list shows. */
const SHOWN_LETTERS = 160;

export function notesView(desk: Desk, state: ReviewState): TemplateResult | typeof nothing {
  const { text } = state;
  if (text === null || text.notes.length === 0) return nothing;
  const here = notesHere(state);
  const number = count(text.notes.length, "note", "notes");
  return html`${here.length === 0 ? nothing : ofSentence(desk, text, here)}
    <details class="notes"><summary>${number} on this document</summary>
      <ul>${text.notes.map((note) => entry(desk, text, note))}</ul>
    </details>`;
}

function ofSentence(desk: Desk, text: TextAnswer, notes: readonly PlacedNote[]): TemplateResult {
  const [first, ...others] = notes;
  return html`<section class="notes" aria-label="Notes on this sentence">
    <h3>${count(notes.length, "note", "notes")} on this sentence</h3>
    <ul>${first === undefined ? nothing : html`<li>${said(text, first)}<p class="row">${commandButton(desk, "fromNote", { enabled: desk.store.state.project.readOnly === null })}</p></li>`}
      ${others.map((note) => html`<li>${said(text, note)}<p class="row">${fromNote(desk, note)}</p></li>`)}</ul>
  </section>`;
}

function entry(desk: Desk, text: TextAnswer, note: PlacedNote): TemplateResult {
  const go = (): void => {
    desk.store.dispatch({ type: "go", at: sentenceAt(text.sentences, note.start) });
    desk.store.dispatch({ type: "sheet", sheet: "text" });
  };
  return html`<li>${said(text, note)}
    <p class="row"><button type="button" class="button" @click=${go}>Go there</button> ${fromNote(desk, note)}</p></li>`;
}

function fromNote(desk: Desk, note: PlacedNote): TemplateResult {
  return html`<button type="button" class="button" @click=${() => statementFromNote(desk.store, note)}>Statement from the note</button>`;
}

/** The passage, what is said of it, and who said it. */
function said(text: TextAnswer, note: PlacedNote): TemplateResult {
  const { tags, comment, author, created } = note;
  const who = [author === null ? "" : `by ${author}`, created === null ? "" : moment(created)].filter(
    (part) => part !== "",
  );
  return html`<p class="words"><q dir="auto">${outside(wordsOf(text, note))}</q></p>
    ${tags.length === 0 ? nothing : html`<ul class="tags">${tags.map(({ name, description }) => html`<li>${outside(name)}${description === null ? nothing : html` <span class="more">${outside(description)}</span>`}</li>`)}</ul>`}
    ${comment === null ? nothing : html`<p>${outside(comment)}</p>`}
    ${who.length === 0 ? nothing : html`<p class="who">${outside(who.join(", "))}</p>`}`;
}

function wordsOf({ paragraphs }: TextAnswer, { start, end }: PlacedNote): string {
  const over = paragraphs.filter((each) => each.start < end && each.start + each.text.length > start);
  const parts = over.map((each) => each.text.slice(Math.max(0, start - each.start), end - each.start));
  const letters = Array.from(parts.join(" ").replace(/\s+/gu, " "));
  return letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join("")}…` : letters.join("");
}
