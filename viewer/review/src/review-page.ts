/** `<throughline-review>`: the whole page, in the page's own tree so that what is read aloud is one document. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { commandButton } from "./card/button.ts";
import { cardSide } from "./card/side.ts";
import { startClock } from "./desk/decide.ts";
import type { Desk } from "./desk/desk.ts";
import { listenForKeys } from "./desk/key-listener.ts";
import type { Store } from "./desk/store.ts";
import { watchOthers } from "./desk/watch.ts";
import { openDialog } from "./dialogs/dialogs.ts";
import { Modals } from "./dialogs/modal.ts";
import { head, notices, tabs, walkChoice } from "./head.ts";
import { type KeyMap, keepKeyMap, readKeyMap } from "./keys/key-map.ts";
import { blindSide } from "./round/blind-side.ts";
import { roundBar, roundHead } from "./round/round-head.ts";
import { settleSide } from "./round/settle-side.ts";
import { hasPages } from "./state/original-view.ts";
import { itemInHand, passageInHand } from "./state/round-moves.ts";
import type { ReviewState, Tab } from "./state/state.ts";
import { handleEntryKey } from "./tabs/entry-keys.ts";
import { historyTab } from "./tabs/history-tab.ts";
import { namesTab } from "./tabs/names-tab.ts";
import { rowsTab } from "./tabs/rows-tab.ts";
import { TextPane } from "./text/text-pane.ts";

const LISTS: Readonly<Record<Exclude<Tab, "text">, (desk: Desk, state: ReviewState) => TemplateResult>> = {
  names: namesTab,
  rows: rowsTab,
  history: historyTab,
};

export class ReviewPage extends LitElement {
  static override properties = { store: { attribute: false }, failure: { attribute: false }, keyMap: { state: true } };

  /** Null until the project was told. */
  declare store: Store | null;
  /** Why there is nothing to show; "" while there is. */
  declare failure: string;
  declare keyMap: KeyMap;
  #pane: TextPane | null = null;
  readonly #modals = new Modals();
  #lastCard: string | null = null;
  #drafting = false;
  #ends: (() => void)[] = [];

  constructor() {
    super();
    this.store = null;
    this.failure = "";
    this.keyMap = readKeyMap(localStorage);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** Shows a project from now on. */
  begin(store: Store): void {
    const { keysOff } = store.state.project;
    if (keysOff) this.keyMap = { ...this.keyMap, on: false };
    store.subscribe(() => this.requestUpdate());
    this.#ends = [listenForKeys(store, () => this.keyMap), watchOthers(store)];
    this.addEventListener("keydown", (event) => this.#onListKey(event));
    this.store = store;
    store.dispatch({ type: "sheet", sheet: "text" });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  override render(): TemplateResult {
    const { store, keyMap } = this;
    if (store === null)
      return html`<main class="message"><h1>Throughline review</h1><p role="status">${this.failure === "" ? "Reading the project…" : this.failure}</p></main>`;
    const { state } = store;
    const desk: Desk = { store, keyMap };
    const { round } = state.project;
    const part = state.tab === "text" ? "card" : "list";
    return html`<a class="skip" href="#${part}" @click=${this.#skip}>Skip to the ${part}</a>
      ${round === null ? [head(desk, state), tabs(desk, state)] : roundHead(desk, state, round)} ${notices(desk, state)}
      <main class=${state.tab === "text" ? "desk" : "list"} data-sheet=${state.sheet}>
        ${state.tab === "text" ? textTab(desk, state) : html`<div class="sheet" id="list" data-list tabindex="0" role="group" aria-label="List">${LISTS[state.tab](desk, state)}</div>`}
      </main>
      ${openDialog(desk, state, this.#onMap)}
      <p class="status" role="status" aria-live="polite">${state.told}</p>`;
  }

  override updated(_changed: PropertyValues): void {
    this.#modals.update(this);
    const { store } = this;
    const host = this.querySelector<HTMLElement>("#text");
    if (store === null || host === null) {
      this.#pane = null;
      return;
    }
    this.#pane ??= new TextPane(host, {
      onGo: (at) => store.dispatch({ type: "go", at }),
      onSight: (from, to) => void askForMarks(store, from, to),
    });
    this.#pane.show(store.state);
    document.title = `${store.state.text?.title ?? store.state.project.name} · Review`;
    this.#onCard(store.state);
    this.#onDraft(store.state.draft !== null);
  }

  /** The clock of a decision starts when its card or sentence can be read, and not before the last decision was saved. */
  #onCard({ card, draft, project, place, saved, tab, source, at }: ReviewState): void {
    const inHand = draft === null ? (card?.id ?? `sentence ${at} of ${source}`) : "draft";
    const shown = `${project.round === null ? `${tab}, ${inHand}` : place} after ${saved}`;
    if (shown !== this.#lastCard) startClock();
    this.#lastCard = shown;
  }

  /** Who begins to write has the focus there: on a button it would make Enter press that again, in place of saving. */
  #onDraft(drafting: boolean): void {
    if (drafting && !this.#drafting) this.querySelector<HTMLElement>("#card")?.focus({ preventScroll: true });
    this.#drafting = drafting;
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>("#card, #list")?.focus();
  };

  readonly #onMap = (map: KeyMap): void => {
    this.keyMap = map;
    keepKeyMap(localStorage, map);
  };

  #onListKey(event: KeyboardEvent): void {
    const list = this.querySelector<HTMLElement>("[data-list]");
    const isTyped = event.target instanceof Element && event.target.closest("input, select, textarea, dialog") !== null;
    if (list !== null && !isTyped && handleEntryKey(list, this.keyMap, event)) event.preventDefault();
  }
}

const SHEETS = { text: "Text", page: "Page", card: "Card" } as const;

function textTab(desk: Desk, state: ReviewState): TemplateResult {
  const { round } = state.project;
  const sheet = (name: keyof typeof SHEETS): TemplateResult =>
    html`<button type="button" class="button" aria-pressed=${state.sheet === name} @click=${() => desk.store.dispatch({ type: "sheet", sheet: name })}>${SHEETS[name]}</button>`;
  const isPaged = state.original !== null;
  if (isPaged) void import("./original/original-pane.ts");
  const walkbar = html`${walkChoice(desk, state)} ${hasPages(state) && !isPaged ? commandButton(desk, "page") : nothing}`;
  return html`<div class="sheets" role="group" aria-label="Sheet">${sheet("text")} ${isPaged ? sheet("page") : nothing} ${sheet("card")}</div>
    <section class="left" aria-label="Text">
      <div class="walkbar">${round === null ? walkbar : roundBar(state, round)}</div>
      <div class="text" id="text" tabindex="0" role="document" aria-label=${state.text?.title ?? "Text"}></div>
    </section>
    ${isPaged ? html`<throughline-original .desk=${desk}></throughline-original>` : nothing}
    ${round === null ? cardSide(desk, state) : round.kind === "blind" ? blindSide(desk, state, passageInHand(state)) : settleSide(desk, state, round, itemInHand(state))}`;
}

async function askForMarks(store: Store, from: number, to: number): Promise<void> {
  const { text } = store.state;
  if (text === null) return;
  try {
    const marks = await store.client.marks(text.source, from, to);
    store.dispatch({ type: "marks", marks });
  } catch (error) {
    store.fail(error);
  }
}

customElements.define("throughline-review", ReviewPage);
