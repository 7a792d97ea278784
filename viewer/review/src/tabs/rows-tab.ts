/** Rows that did not pass: why, what is nearest, and the cells to mend; or the row is dropped. */

import { html, nothing, type TemplateResult } from "lit";
import type { RefusedRow } from "../../../../src/review/protocol/waiting.ts";
import { outside } from "../card/shown.ts";
import { decide } from "../desk/decide.ts";
import type { Desk } from "../desk/desk.ts";
import type { Store } from "../desk/store.ts";
import type { ReviewState } from "../state/state.ts";
import { count, figure } from "../words.ts";

export function rowsTab({ store }: Desk, { rows }: ReviewState): TemplateResult {
  if (rows === null) return html`<p class="muted">Reading…</p>`;
  if (rows.rows.length === 0)
    return html`<h2>Refused rows</h2><p>No row waits or was refused. What an import does not take comes here.</p>`;
  return html`<h2>${count(rows.rows.length, "row did not pass", "rows did not pass")}</h2>
    <p class="muted">A mended row is checked again, and becomes a proposal once it passes. Nothing changes the sheet.</p>
    <ul class="entries">${rows.rows.map((row) => entry(store, row))}</ul>`;
}

function entry(store: Store, row: RefusedRow): TemplateResult {
  const { id, from, why, field, column, nearest, state } = row;
  return html`<li data-entry tabindex="-1">
    <h3>${outside(from)} <span class="who">${state === "refused" ? "refused" : "waits"}${column === null ? "" : html`, column ${outside(column)}`}</span></h3>
    <p>${outside(why)}</p>
    ${places(store, row)}
    ${nearest.length === 0 || row.places.length > 0 ? nothing : html`<p class="who">Nearest: ${nearest.map((each, index) => html`${index === 0 ? "" : "; "}${outside(each)}`)}</p>`}
    <form class="fields" @submit=${(event: SubmitEvent) => mend(store, row, event)}>
      ${Object.entries(row.cells)
        .filter(([name, value]) => name === field || value !== "")
        .map(
          ([name, value]) => html`<label class=${name === field ? "doubt" : ""}><span>${name}</span>
        <input type="text" name=${name} .value=${value} dir="auto" ?data-first=${name === field} /></label>`,
        )}
      <div class="row">
        <button type="submit" class="button">Check it again</button>
        <button type="button" class="button" @click=${() => void decide(store, { do: "drop-row", id }, `${from} is dropped.`)}>Drop the row</button>
      </div>
    </form>
  </li>`;
}

/** Places that the quote may mean: taken as they are, so that nobody types a quote twice. */
function places(store: Store, { id, source, places: found }: RefusedRow): TemplateResult | typeof nothing {
  if (source === null || found.length === 0) return nothing;
  return html`<ol class="options plain">${found.map(({ start, end, page, paragraph, words }, index) => {
    const take = (): void =>
      void decide(
        store,
        { do: "mend-row", id, cells: {}, passage: { source, start, end } },
        "The row is checked again.",
      );
    return html`<li><button type="button" class="button" data-digit=${index + 1} @click=${take}>
      <kbd>${index + 1}</kbd> <q dir="auto">${outside(words)}</q>
      <span class="more">${page === null ? "" : `page ${figure(page)}, `}paragraph ${figure(paragraph)}</span></button></li>`;
  })}</ol>`;
}

/** Only cells that were changed are sent. */
function mend(store: Store, { id, cells, from }: RefusedRow, event: SubmitEvent): void {
  event.preventDefault();
  const fields = [...new FormData(event.target as HTMLFormElement)].map(
    ([name, value]) => [name, String(value)] as const,
  );
  const changed = fields.filter(([name, value]) => cells[name] !== value);
  if (changed.length === 0) {
    store.dispatch({ type: "tell", told: "Nothing was changed in this row, so it would be refused again." });
    return;
  }
  void decide(store, { do: "mend-row", id, cells: Object.fromEntries(changed) }, `${from} is checked again.`);
}
