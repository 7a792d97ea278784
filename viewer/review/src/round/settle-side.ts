/** The right half while two readings are settled: side by side, part by part, with what differs marked in words as well. */

import { html, nothing, type TemplateResult } from "lit";
import type { AdjudicationItem, AdjudicationRound, ReadStatement } from "../../../../src/review/protocol/round.ts";
import { drafting } from "../card/actions.ts";
import { commandButton } from "../card/button.ts";
import { draftView } from "../card/draft-view.ts";
import { outside } from "../card/shown.ts";
import { wordsInHand } from "../card/side.ts";
import type { Desk } from "../desk/desk.ts";
import { settleByDigit } from "../desk/round.ts";
import type { ReviewState } from "../state/state.ts";
import { DIFFERS, ITSELF, MEANT, SAID, SUPPORT } from "../words.ts";

export function settleSide(
  desk: Desk,
  state: ReviewState,
  round: AdjudicationRound,
  item: AdjudicationItem | null,
): TemplateResult {
  return html`<section class="card" aria-label="Card">
    <div class="body" tabindex="0" id="card" role="group" aria-label="Two readings in hand">
      ${state.draft !== null ? draftView(desk, state, state.draft) : item === null ? html`<p>${NONE}</p>` : twoReadings(state, round, item)}
    </div>
    <div class="actions" role="group" aria-label="Settle">
      <p class="prompt" aria-hidden="true">${state.told}</p>
      ${state.draft === null ? settling(desk, state, round, item) : drafting(desk)}
    </div>
  </section>`;
}

const NONE = "These two part on nothing that both have read.";

function twoReadings(state: ReviewState, { readers }: AdjudicationRound, item: AdjudicationItem): TemplateResult {
  const { first, second, differ } = item;
  return html`<article aria-label="Two readings">
    ${wordsInHand(state)}
    <p class="standing">${apart(item, readers)}</p>
    ${settled(item, readers)}
    <table class="readings">
      <thead><tr><th scope="col"><span class="status">Part</span></th>${readers.map((name, at) => html`<th scope="col"><kbd>${at + 1}</kbd> ${outside(name)}</th>`)}</tr></thead>
      <tbody>${ROWS.map(({ part, of, by }) => {
        const isOther = by !== null && differ.includes(by);
        return html`<tr class=${isOther ? "doubt" : ""}><th scope="row">${part}${isOther ? html` <span class="differs">differs</span>` : nothing}</th>
          ${[first, second].map((each) => html`<td>${each === null ? html`<span class="muted">nothing like it</span>` : of(each)}</td>`)}</tr>`;
      })}</tbody>
    </table>
  </article>`;
}

interface Row {
  readonly part: string;
  readonly of: (statement: ReadStatement) => TemplateResult;
  /** The difference that shows in it. */
  readonly by: AdjudicationItem["differ"][number] | null;
}

const ROWS: readonly Row[] = [
  { part: "Subject", of: ({ subject }) => outside(subject.label), by: "direction" },
  { part: "Relation", of: ({ relation }) => outside(relation.label), by: "relation" },
  { part: "Object", of: ({ object }) => outside(object.label), by: "direction" },
  { part: "Meant", of: ({ modality }) => html`${MEANT[modality]}`, by: "modality" },
  { part: "Polarity", of: ({ polarity }) => html`${SAID[polarity]}`, by: "polarity" },
  {
    part: "Who says so",
    of: ({ claimant }) => (claimant === null ? html`${ITSELF}` : outside(claimant.label)),
    by: "claimant",
  },
  { part: "Inferred", of: ({ support }) => html`${SUPPORT[support]}`, by: "support" },
  { part: "Note", of: ({ note }) => (note === null ? html`<span class="muted">none</span>` : outside(note)), by: null },
];

function apart({ first, second, differ }: AdjudicationItem, [a, b]: AdjudicationRound["readers"]): TemplateResult {
  if (first === null || second === null) return html`Only ${outside(first === null ? b : a)} reads this here.`;
  return html`They part in this: ${differ.map((each) => DIFFERS[each]).join(", ")}.`;
}

function settled(
  { settled: verdict }: AdjudicationItem,
  [a, b]: AdjudicationRound["readers"],
): TemplateResult | typeof nothing {
  if (verdict === null) return nothing;
  const taken = {
    same: "both, alike",
    first: a,
    second: b,
    both: "both",
    neither: "neither",
    edited: "a third statement",
  };
  return html`<p class="notice plain">Settled by ${outside(verdict.by)}: ${outside(taken[verdict.verdict])}${verdict.third === null ? "" : html` (${outside(verdict.third.sentence)})`}${verdict.reason === null ? "" : html`; ${outside(verdict.reason)}`}.</p>`;
}

function settling(
  desk: Desk,
  state: ReviewState,
  { readers }: AdjudicationRound,
  item: AdjudicationItem | null,
): TemplateResult {
  const { store, keyMap } = desk;
  const free = state.project.readOnly === null && item !== null;
  const take = (digit: number, says: string, enabled: boolean): TemplateResult =>
    html`<button type="button" class="button" aria-disabled=${enabled ? nothing : "true"} @click=${() => enabled && settleByDigit(store, digit)}>${outside(says)}${keyMap.on ? html` <kbd aria-hidden="true">${digit}</kbd>` : nothing}</button>`;
  const [hasFirst, hasSecond] = [item?.first !== null, item?.second !== null];
  const onReason = (event: Event): void =>
    store.dispatch({ type: "reason", reason: event.target instanceof HTMLInputElement ? event.target.value : "" });
  // Enter ends the reason; the keys of the page are about the readings again.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    document.querySelector<HTMLElement>("#card")?.focus();
  };
  return html`<label class="wide reason">Why${keyMap.on ? html` <kbd aria-hidden="true">${keyMap.keys.reason[0] ?? ""}</kbd>` : nothing}
      <input id="reason" class="note" type="text" maxlength="2000" dir="auto" .value=${state.reason} @input=${onReason} @keydown=${onKey} /></label>
    ${take(1, `Take ${readers[0]}`, free && hasFirst)}
    ${take(2, `Take ${readers[1]}`, free && hasSecond)}
    ${take(3, "Take both", free && hasFirst && hasSecond)}
    ${commandButton(desk, "reject", { enabled: free, says: "Neither" })}
    ${commandButton(desk, "edit", { enabled: free, says: "Mend one" })}
    ${commandButton(desk, "new", { enabled: free, says: "A third" })}
    ${commandButton(desk, "previous", { says: "Previous" })}
    ${commandButton(desk, "next", { says: "Next" })}
    ${commandButton(desk, "widen", { enabled: free, says: "Wider" })}`;
}
