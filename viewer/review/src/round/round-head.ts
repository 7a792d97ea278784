/** The head of a page that goes through a sample: who reads or settles, how far, and what is saved. */

import { html, nothing, type TemplateResult } from "lit";
import type { Round } from "../../../../src/review/protocol/round.ts";
import { commandButton } from "../card/button.ts";
import { outside } from "../card/shown.ts";
import type { Desk } from "../desk/desk.ts";
import { settleAlike } from "../desk/round.ts";
import { progressOfRound } from "../state/round.ts";
import type { ReviewState } from "../state/state.ts";
import { count, figure } from "../words.ts";

export function roundHead(desk: Desk, state: ReviewState, round: Round): TemplateResult {
  const { project, saved, deciding } = state;
  const { done, all } = progressOfRound(round);
  const did = round.kind === "blind" ? "read" : "settled";
  return html`<header class="head">
    <h1>${outside(project.name)}</h1>
    <span class="progress"><progress aria-label="Passages ${did}" max=${Math.max(all, 1)} value=${done}></progress>
      <span class="muted">${figure(done)} of ${count(all, "passage", "passages")} ${did}</span></span>
    <span class="saved">${deciding ? "saving…" : saved === null ? `as ${project.person}` : `saved, ${saved}`}</span>
    ${commandButton(desk, "undo", { enabled: project.readOnly === null })}
    ${commandButton(desk, "keys")}
  </header>
  <section class="about" aria-label="What is gone through"><p>${round.kind === "blind" ? html`Reading blind the sample ${outside(round.sample)}: nothing of other readers, of proposals or of the graph is shown. ${all > 0 && done === all ? "All of it is read." : ""}` : settling(desk, state, round, done === all)}</p></section>`;
}

type Settling = Extract<Round, { kind: "adjudication" }>;

function settling({ store }: Desk, { project }: ReviewState, round: Settling, isDone: boolean): TemplateResult {
  const [first, second] = round.readers;
  const { open } = round.alike;
  return html`${outside(first)} and ${outside(second)} on the sample ${outside(round.sample)}: ${count(round.both, "sentence", "sentences")} read by both${isDone ? ", and nothing on which they part is open" : ""}.
    ${
      open === 0 || project.readOnly !== null
        ? nothing
        : html`<button type="button" class="button" @click=${() => void settleAlike(store)}>Take ${open === 1 ? "the one" : `all ${figure(open)}`} that both read alike</button>`
    }`;
}

/** Above the text: which document, and which sentence of how many. */
export function roundBar({ project, source, place }: ReviewState, round: Round): TemplateResult {
  const title = project.sources.find(({ name }) => name === source)?.title ?? "";
  const { all } = progressOfRound(round);
  return html`<span>${outside(title)}</span> <span>${all === 0 ? "nothing to go through" : html`passage ${figure(place + 1)} of ${figure(all)}`}</span>`;
}
