/** What was decided, by whom and when, the newest first; each can be taken back, also after later work. */

import { html, nothing, type TemplateResult } from "lit";
import type { HistoryLine } from "../../../../src/review/protocol/history.ts";
import { outside } from "../card/shown.ts";
import { decide } from "../desk/decide.ts";
import type { Desk } from "../desk/desk.ts";
import type { Store } from "../desk/store.ts";
import type { ReviewState } from "../state/state.ts";
import { count, figure, moment } from "../words.ts";

export function historyTab({ store }: Desk, { history, project }: ReviewState): TemplateResult {
  if (history === null) return html`<p class="muted">Reading…</p>`;
  if (history.lines.length === 0) return html`<h2>History</h2><p>Nothing was decided yet.</p>`;
  const { before } = history;
  return html`<h2>${count(project.counts.history, "decision", "decisions")}</h2>
    <ul class="entries">${history.lines.map((line) => entry(store, line))}</ul>
    ${before === null ? nothing : html`<p><button type="button" class="button" @click=${() => void older(store, before)}>Older ones</button> <span class="muted">${figure(history.lines.length)} are shown.</span></p>`}`;
}

function entry(store: Store, { line, by, time, words, holds, together, do: kind }: HistoryLine): TemplateResult {
  // One command is taken back whole: who undoes one line of a batch is told how many go.
  const alone = together < 2;
  const takeBack = (): void =>
    void decide(
      store,
      { do: "undo", lines: [line] },
      `Undone: ${words}${alone ? "" : `, and the others of that command, ${figure(together)} in all`}.`,
    );
  return html`<li data-entry tabindex="-1">
    <p class=${holds ? "" : "undone"}>${outside(words)}</p>
    <p class="row"><span class="who">${outside(by)}, <time datetime=${time}>${moment(time)}</time> · ${outside(line)}${holds ? "" : kind === "undo" ? " · undone" : " · undone: it does not hold"}</span>
      ${holds ? html`<button type="button" class="button" aria-label=${alone ? `Undo ${line}` : `Undo all ${together} of ${line}`} @click=${takeBack}>${alone ? "Undo" : `Undo all ${figure(together)}`}</button>` : nothing}</p>
  </li>`;
}

async function older(store: Store, before: number): Promise<void> {
  try {
    const next = await store.client.history(before);
    const shown = store.state.history?.lines ?? [];
    store.dispatch({ type: "history", history: { ...next, lines: [...shown, ...next.lines] } });
  } catch (error) {
    store.fail(error);
  }
}
