/** The head of the page: the project, the document and how far it is read, what is saved; and the tabs. */

import { html, nothing, type TemplateResult } from "lit";
import { commandButton } from "./card/button.ts";
import { outside } from "./card/shown.ts";
import { decide, lockedBy } from "./desk/decide.ts";
import type { Desk } from "./desk/desk.ts";
import { progressOf, type Walk } from "./state/places.ts";
import { type ReviewState, TABS, type Tab } from "./state/state.ts";
import { count, figure, TAB_NAMES } from "./words.ts";

export function head(desk: Desk, state: ReviewState): TemplateResult {
  const { project, saved, source, deciding } = state;
  const { store } = desk;
  const onSource = (event: Event): void =>
    store.dispatch({ type: "open", source: event.target instanceof HTMLSelectElement ? event.target.value : "" });
  return html`<header class="head">
    <h1>${outside(project.name)}</h1>
    <label class="document"><span class="status">Document</span>
      <select @change=${onSource}>${project.sources.map(({ name, title, open }) => html`<option value=${name} ?selected=${name === source}>${outside(title)}${open === 0 ? "" : ` (${count(open, "proposal waits", "proposals wait")})`}</option>`)}</select>
    </label>
    ${progress(state)}
    <span class="saved">${deciding ? "saving…" : saved === null ? `as ${project.person}` : `saved, ${saved}`}</span>
    ${commandButton(desk, "undo", { enabled: project.readOnly === null })}
    ${commandButton(desk, "keys")}
  </header>`;
}

function progress({ text }: ReviewState): TemplateResult | typeof nothing {
  if (text === null) return nothing;
  const { settled, all } = progressOf(text);
  return html`<span class="progress"><progress aria-label="Sentences settled" max=${Math.max(all, 1)} value=${settled}></progress>
    <span class="muted">${figure(settled)} of ${count(all, "sentence", "sentences")}</span></span>`;
}

export function tabs({ store }: Desk, { tab, project: { counts } }: ReviewState): TemplateResult {
  const numbers: Readonly<Record<Tab, number>> = {
    text: counts.open,
    names: counts.names,
    rows: counts.rows,
    history: counts.history,
  };
  return html`<nav class="tabs" aria-label="Parts of the review">${TABS.map(
    (each) =>
      html`<button type="button" aria-current=${each === tab ? "page" : nothing} @click=${() => store.dispatch({ type: "tab", tab: each })}>${TAB_NAMES[each][0]} <span class="wide">${TAB_NAMES[each][1]}</span> <span class="number">${figure(numbers[each])}</span></button>`,
  )}</nav>`;
}

/** What is to be known before anything is decided. */
export function notices({ store }: Desk, state: ReviewState): TemplateResult {
  const { project, trouble, tab, source } = state;
  const missing = project.sources.find(({ name }) => name === source)?.missing ?? null;
  return html`<div class="notices">
    ${
      trouble === null
        ? nothing
        : html`<div class="notice" role="alert"><span>${outside(trouble.message)} ${outside(trouble.hint)}</span>
      <button type="button" class="button" @click=${() => store.retry()}>Try again</button></div>`
    }
    ${project.readOnly === null ? nothing : html`<div class="notice" role="status">Read-only: ${outside(lockedBy(state))} You can look at everything; nothing can be decided here.</div>`}
    ${project.warnings.map((warning) => html`<div class="notice">${outside(warning)}</div>`)}
    ${tab === "text" && missing !== null ? html`<div class="notice">${outside(missing)}</div>` : nothing}
    ${tab === "text" && project.readOnly === null ? batches(store, state) : nothing}
  </div>`;
}

/** Rows that a person wrote and the machine confirmed: one decision, and one undo. */
function batches(store: Desk["store"], { project }: ReviewState): TemplateResult[] {
  return project.batches
    .filter(({ open }) => open > 0)
    .map(
      ({
        batch,
        from,
        open,
      }) => html`<div class="notice plain"><span>${count(open, "row", "rows")} of ${outside(from)} ${open === 1 ? "is" : "are"} confirmed in the text.</span>
      <button type="button" class="button" @click=${() => void decide(store, { do: "accept-batch", batch }, `Accepted: ${count(open, "row", "rows")} of ${from}.`)}>Accept ${open === 1 ? "it" : `all ${figure(open)}`}</button></div>`,
    );
}

const WALKS: Readonly<Record<Walk, string>> = { waiting: "what waits", all: "every sentence" };

export function walkChoice({ store }: Desk, { walk }: ReviewState): TemplateResult {
  const onWalk = (event: Event): void => {
    const value = event.target instanceof HTMLSelectElement ? event.target.value : "";
    store.dispatch({ type: "walk", walk: value === "all" ? "all" : "waiting" });
  };
  return html`<label class="walk">Go through <select @change=${onWalk}>${(["waiting", "all"] as const).map((each) => html`<option value=${each} ?selected=${each === walk}>${WALKS[each]}</option>`)}</select></label>`;
}
