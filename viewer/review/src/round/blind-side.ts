/** The right half while one reader codes blind: what this reader made of the sentence, and what can be made of it. */

import { html, type TemplateResult } from "lit";
import type { CodedPassage, ReadStatement } from "../../../../src/review/protocol/round.ts";
import { choices, drafting } from "../card/actions.ts";
import { commandButton } from "../card/button.ts";
import { draftView } from "../card/draft-view.ts";
import { meantShown, outside } from "../card/shown.ts";
import { wordsInHand } from "../card/side.ts";
import type { Desk } from "../desk/desk.ts";
import type { ReviewState } from "../state/state.ts";
import { NO_RELATION, NOTHING } from "../words.ts";

export function blindSide(desk: Desk, state: ReviewState, passage: CodedPassage | null): TemplateResult {
  return html`<section class="card" aria-label="Card">
    <div class="body" tabindex="0" id="card" role="group" aria-label="Sentence in hand">
      ${state.draft !== null ? draftView(desk, state, state.draft) : coded(state, passage)}
    </div>
    <div class="actions" role="group" aria-label="What it says">
      <p class="prompt" aria-hidden="true">${state.told}</p>
      ${choices(desk, state)}
      ${state.draft === null ? reading(desk, state, passage) : drafting(desk)}
    </div>
  </section>`;
}

function coded(state: ReviewState, passage: CodedPassage | null): TemplateResult {
  if (passage === null) return html`<p class="muted">The sample has no sentence.</p>`;
  if (!passage.isHere)
    return html`<p>The text of this sentence is not here, or was edited. Add the document again, and it comes back.</p>`;
  return html`${wordsInHand(state)} ${madeOf(passage)}`;
}

function madeOf({ coded: made }: CodedPassage): TemplateResult {
  if (made === null) return html`<p class="standing">Not read yet. A statement, several, or none?</p>`;
  if (!made.carries)
    return html`<p class="standing">Read: no statement${made.reason === null ? "" : ` (${NOTHING[made.reason]})`}.</p>`;
  if (made.statements.length === 0) return html`<p class="standing">Read: ${NO_RELATION}.</p>`;
  return html`<h2 class="standing">Read by you</h2><ul class="entries">${made.statements.map((each) => statement(each))}</ul>`;
}

function statement({ sentence, modality, polarity, note }: ReadStatement): TemplateResult {
  return html`<li><p class="says">${outside(sentence)}.</p><p>${meantShown(modality, polarity)} ${note === null ? "" : outside(note)}</p></li>`;
}

function reading(desk: Desk, { project }: ReviewState, passage: CodedPassage | null): TemplateResult {
  const free = project.readOnly === null && passage?.isHere === true;
  return html`
    ${commandButton(desk, "new", { enabled: free, says: "Statement" })}
    ${commandButton(desk, "nothing", { enabled: free && (passage?.coded?.statements.length ?? 0) === 0, says: "None" })}
    ${commandButton(desk, "widen", { enabled: free, says: "Wider" })}
    ${commandButton(desk, "previous", { says: "Previous" })}
    ${commandButton(desk, "next", { says: "Next" })}`;
}
