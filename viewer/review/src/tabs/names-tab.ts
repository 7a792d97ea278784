/** Names in rows that nobody could resolve: each is one of the nearest concepts, a new one, or none of these. */

import { html, nothing, type TemplateResult } from "lit";
import type { TypeInfo } from "../../../../src/review/protocol/project.ts";
import type { WaitingName } from "../../../../src/review/protocol/waiting.ts";
import { outside, statementsOf } from "../card/shown.ts";
import { decide } from "../desk/decide.ts";
import type { Desk } from "../desk/desk.ts";
import type { Store } from "../desk/store.ts";
import type { ReviewState } from "../state/state.ts";
import { count } from "../words.ts";

export function namesTab({ store }: Desk, { names, project }: ReviewState): TemplateResult {
  if (names === null) return html`<p class="muted">Reading…</p>`;
  if (names.names.length === 0)
    return html`<h2>Names that wait</h2><p>No name waits. Names of rows that are not sure come here after an import.</p>`;
  return html`<h2>${count(names.names.length, "name waits", "names wait")}</h2>
    <p class="muted">A row becomes a proposal once its names are known. J and K go from name to name; a digit takes a concept.</p>
    <ul class="entries">${names.names.map((each) => entry(store, each, project.types))}</ul>`;
}

function entry(store: Store, { name, nearest, rows, quote }: WaitingName, types: readonly TypeInfo[]): TemplateResult {
  const take = (concept: string, label: string): void =>
    void decide(store, { do: "same-as", name, concept }, `“${name}” is ${label}.`);
  return html`<li data-entry tabindex="-1">
    <h3>${outside(name)}</h3>
    <p class="who">${count(rows.length, "row", "rows")}: ${outside(rows.slice(0, 5).join("; "))}${rows.length > 5 ? " …" : ""}</p>
    ${quote === "" ? nothing : html`<blockquote dir="auto">${outside(quote)}</blockquote>`}
    <ol class="options plain">${nearest.map(
      ({ iri, label, types: own, definition, statements }, index) => html`<li>
      <button type="button" class="button" data-digit=${index + 1} @click=${() => take(iri, label)}>
        <kbd>${index + 1}</kbd> <strong>${outside(label)}</strong>
        <span class="more">${outside(`${own.join(", ")} · ${statementsOf(statements)}${definition === null ? "" : ` · ${definition}`}`)}</span>
      </button></li>`,
    )}</ol>
    <div class="row">
      ${nearest.length === 0 ? nothing : html`<button type="button" class="button" @click=${() => void decide(store, { do: "not-these", name }, `“${name}” is none of these.`)}>None of these</button>`}
      <details><summary>A new concept…</summary>${newConcept(store, name, types)}</details>
    </div>
  </li>`;
}

function newConcept(store: Store, name: string, types: readonly TypeInfo[]): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const [type, definition] = [String(fields.get("type")), String(fields.get("definition")).trim()];
    void decide(store, { do: "new-concept", name, type, definition }, `“${name}” is a new concept.`);
  };
  return html`<form class="fields" @submit=${onSubmit}>
    <label>What it is<select name="type" required><option value="">Choose a type</option>${types.map(({ iri, label }) => html`<option value=${iri}>${outside(label)}</option>`)}</select></label>
    <label>In one line, what is meant<input type="text" name="definition" required maxlength="300" /></label>
    <button type="submit" class="button">Make it</button>
  </form>`;
}
