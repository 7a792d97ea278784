/** A statement while it is written: its parts, and for the part that is missing what a digit chooses. */

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Desk } from "../desk/desk.ts";
import { chooseEnd, chooseRelation, endOfMention, MOST_DIGITS } from "../desk/drafting.ts";
import { doubtsIn } from "../state/doubts.ts";
import { type Draft, type DraftEnd, type DraftPart, missingPart } from "../state/draft.ts";
import { mentionsHere } from "../state/mentions.ts";
import { hintsHere } from "../state/reduce.ts";
import type { ReviewState } from "../state/state.ts";
import { ITSELF, MEANT, SAID } from "../words.ts";
import { commandButton } from "./button.ts";
import { outside } from "./shown.ts";

const QUESTIONS: Readonly<Record<DraftPart, string>> = {
  subject: "Who or what is it about?",
  relation: "Which relation?",
  object: "To whom or what?",
};

export function draftView(desk: Desk, state: ReviewState, draft: Draft): TemplateResult {
  const part = missingPart(draft);
  const doubts = doubtsIn(draft, hintsHere(state));
  return html`<article class="proposal" aria-label=${draft.base === null ? "New statement" : "Statement being edited"}>
    <h2 class="says">${draftSentence(state, draft)}</h2>
    <p class="standing">${draft.base === null ? "New; nothing is saved yet" : "Being edited; nothing is saved yet"}</p>
    ${part === null ? nothing : keyed(part, choicesOf(desk, state, draft, part))}
    ${[doubts.modality, doubts.polarity].map((doubt) => (doubt === null ? nothing : html`<p class="doubt">${doubt}</p>`))}
    <dl class="parts">
      ${row("Subject", endShown(draft.subject, part === "subject"), false, clearing(desk, draft, "subject"))}
      ${row("Relation", relationShown(state, draft, part === "relation"), false, clearing(desk, draft, "relation"))}
      ${row("Object", endShown(draft.object, part === "object"), false, clearing(desk, draft, "object"))}
      ${row("Meant", html`<span class="meant ${draft.modality === "asserted" ? "" : "weak"}">${draft.modality === null ? "not chosen" : MEANT[draft.modality]}</span>`, doubts.modality !== null, commandButton(desk, "modality", { says: "Change" }))}
      ${row("Polarity", html`<span class="meant ${draft.polarity === "denied" ? "denied" : ""}">${draft.polarity === null ? "not chosen" : SAID[draft.polarity]}</span>`, doubts.polarity !== null, commandButton(desk, "polarity", { says: "Change" }))}
      ${row("Who says so", draft.claimant === null ? html`${ITSELF}` : endShown(draft.claimant, false), false, commandButton(desk, "claimant", { says: "Change" }))}
      ${row("Note", noteField(desk, draft))}
    </dl>
  </article>`;
}

function draftSentence({ project }: ReviewState, { subject, relation, object }: Draft): TemplateResult {
  const label = project.relations.find(({ iri }) => iri === relation)?.label;
  return html`${outside(subject?.label ?? "…")} ${outside(label ?? "…")} ${outside(object?.label ?? "…")}`;
}

function row(
  term: string,
  description: TemplateResult,
  doubt = false,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class=${doubt ? "doubt" : ""}><dt>${term}</dt><dd class="with-button"><span>${description}</span>${more}</dd></div>`;
}

function endShown(end: DraftEnd | null, asked: boolean): TemplateResult {
  if (end === null) return html`<span class="muted">${asked ? "to be chosen now" : "to be chosen"}</span>`;
  const more = "iri" in end.choice ? end.type : `${end.type}, new`;
  return html`<strong>${outside(end.label)}</strong> <span class="more">${outside(more)}</span>`;
}

function relationShown({ project }: ReviewState, { relation }: Draft, asked: boolean): TemplateResult {
  const known = project.relations.find(({ iri }) => iri === relation);
  if (relation === null) return html`<span class="muted">${asked ? "to be chosen now" : "to be chosen"}</span>`;
  return html`<strong>${outside(known?.label ?? relation)}</strong>`;
}

/** A part is chosen again once it is taken out. */
function clearing({ store }: Desk, draft: Draft, part: DraftPart): TemplateResult | typeof nothing {
  if (draft[part] === null) return nothing;
  const clear = (): void => store.dispatch({ type: "draft", draft: { ...draft, [part]: null, warned: false } });
  return html`<button type="button" class="button" aria-label="Change the ${part}" @click=${clear}>Change</button>`;
}

function noteField({ store }: Desk, draft: Draft): TemplateResult {
  const onInput = (event: Event): void => {
    const text = event.target instanceof HTMLInputElement ? event.target.value : "";
    store.dispatch({ type: "draft", draft: { ...draft, note: text.trim() === "" ? null : text } });
  };
  return html`<input class="note" type="text" maxlength="2000" aria-label="Note" .value=${draft.note ?? ""} @change=${onInput} />`;
}

interface Choice {
  readonly label: string;
  readonly more: string;
  readonly choose: () => void;
}

function choicesOf(desk: Desk, state: ReviewState, draft: Draft, part: DraftPart): TemplateResult {
  const choices = part === "relation" ? relationChoices(desk, state, draft) : endChoices(desk, state, part);
  return html`<section class="picks" aria-label=${QUESTIONS[part]}>
    <h3>${QUESTIONS[part]}</h3>
    ${choices.length > 0 ? nothing : html`<p class="muted">${part === "relation" ? "Looking for the likeliest…" : "The passage names nothing that the graph knows."}</p>`}
    <ol>${choices.map(({ label, more, choose }, index) => html`<li><button type="button" class="button" @click=${choose}><kbd>${index + 1}</kbd> ${outside(label)} <span class="more">${outside(more)}</span></button></li>`)}</ol>
  </section>`;
}

function endChoices({ store }: Desk, state: ReviewState, part: "subject" | "object"): Choice[] {
  return mentionsHere(state)
    .slice(0, MOST_DIGITS)
    .map((mention) => ({
      label: mention.label,
      more: mention.type,
      choose: () => chooseEnd(store, part, endOfMention(mention)),
    }));
}

function relationChoices({ store }: Desk, { project }: ReviewState, { likely }: Draft): Choice[] {
  return (likely ?? []).slice(0, MOST_DIGITS).map((iri) => {
    const known = project.relations.find((each) => each.iri === iri);
    return { label: known?.label ?? iri, more: known?.definition ?? "", choose: () => chooseRelation(store, iri) };
  });
}
