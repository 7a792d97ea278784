/** What can be done now, below the card and always in the same place; above the buttons what the last key led to. */

import { html, nothing, type TemplateResult } from "lit";
import { NOTHING_REASONS, REJECT_REASONS } from "../../../../src/review/protocol/values.ts";
import { sayNothing, sayWhy } from "../desk/commands.ts";
import type { Desk } from "../desk/desk.ts";
import { codeNoRelation } from "../desk/round.ts";
import type { Item } from "../state/places.ts";
import type { ReviewState } from "../state/state.ts";
import { NO_RELATION, NOTHING, WHY } from "../words.ts";
import { commandButton } from "./button.ts";

export function actions(desk: Desk, state: ReviewState, item: Item | null): TemplateResult {
  return html`<div class="actions" role="group" aria-label="Decide">
    <p class="prompt" aria-hidden="true">${state.told}</p>
    ${choices(desk, state)}
    ${state.draft === null ? reading(desk, state, item) : drafting(desk)}
  </div>`;
}

/** What answers the last key, where it asked something. */
export function choices({ store }: Desk, { prompt, project }: ReviewState): TemplateResult | typeof nothing {
  if (prompt?.kind === "why")
    return html`<div class="choices" role="group" aria-label="Why it is rejected, if you like">
      ${REJECT_REASONS.map((reason, index) => html`<button type="button" class="button" @click=${() => sayWhy(store, index)}><kbd>${index + 1}</kbd> ${WHY[reason]}</button>`)}
    </div>`;
  if (prompt?.kind === "nothing")
    return html`<div class="choices" role="group" aria-label="Why nothing is here">
      ${NOTHING_REASONS.map((reason) => html`<button type="button" class="button" @click=${() => sayNothing(store, reason)}><kbd>${reason[0]}</kbd> ${NOTHING[reason]}</button>`)}
      ${project.round?.kind === "blind" ? html`<button type="button" class="button" @click=${() => void codeNoRelation(store)}><kbd>y</kbd> ${NO_RELATION}</button>` : nothing}
    </div>`;
  return nothing;
}

function reading(desk: Desk, { card, prompt, project }: ReviewState, item: Item | null): TemplateResult {
  const isOpen = item?.kind === "proposal";
  const free = project.readOnly === null;
  const ready = free && card !== null;
  const confirming = prompt?.kind === "confirm";
  return html`
    ${commandButton(desk, "accept", { enabled: ready && isOpen, says: confirming ? "Accept as it stands" : "Accept" })}
    ${commandButton(desk, "reject", { enabled: ready, says: item?.kind === "claim" ? "Retract" : "Reject" })}
    ${commandButton(desk, "edit", { enabled: ready })}
    ${commandButton(desk, "later", { enabled: ready && isOpen })}
    ${commandButton(desk, "nothing", { enabled: free })}
    ${commandButton(desk, "new", { enabled: free, says: "New" })}
    ${commandButton(desk, "previous", { says: "Previous" })}
    ${commandButton(desk, "next", { says: "Next" })}
    ${commandButton(desk, "widen", { says: "Wider" })}`;
}

export function drafting(desk: Desk): TemplateResult {
  return html`
    ${commandButton(desk, "save")}
    ${commandButton(desk, "leave", { says: "Leave" })}
    ${commandButton(desk, "swap", { says: "Swap" })}
    ${commandButton(desk, "find", { says: "Find" })}
    ${commandButton(desk, "relations", { says: "Relations" })}
    ${commandButton(desk, "claimant", { says: "Who says" })}
    ${commandButton(desk, "widen", { says: "Wider" })}
    ${commandButton(desk, "narrow", { says: "Narrower" })}`;
}
