/** The page: question, answer, picture and evidence around one session. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { statsOf } from "throughline/graph";
import { summaryOf } from "./answer/answer-view.ts";
import { type EvidencePanel, headingOf } from "./evidence/evidence-panel.ts";
import { reportWords } from "./evidence/passage-view.ts";
import type { Session } from "./session/session.ts";
import type { Action } from "./session/view-state.ts";
import { words } from "./words/words.ts";
import "./answer/question-form.ts";
import "./picture/picture-view.ts";

export class Page extends LitElement {
  static override properties = {
    session: { attribute: false },
    failure: { attribute: false },
    status: { state: true },
  };

  declare session: Session | null;
  declare failure: string | null;
  /** What a screen reader is told. */
  declare status: string;
  #facts = "";
  #opener: HTMLElement | null = null;

  constructor() {
    super();
    this.session = null;
    this.failure = null;
    this.status = "";
  }

  /** In the document itself, so that page.css lays it out. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  start(session: Session): void {
    const { statements, concepts, sources } = statsOf(session.knowledge);
    this.#facts = words.facts(concepts, statements, sources.length);
    this.session = session;
    session.subscribe((action) => void this.#onAction(action));
    session.shelf.subscribe(() => this.#onShelf(session));
  }

  override render(): TemplateResult {
    if (this.failure !== null) return message(words.loadFailed, `${this.failure} ${words.loadHint}`);
    if (this.session === null) return message(words.name, words.loading);
    return this.#renderSession(this.session);
  }

  #renderSession(session: Session): TemplateResult {
    const { state } = session;
    const { selection } = state;
    return html`
      <a class="skip" href="#answer" @click=${this.#skip}>${words.skip}</a>
      <header class="masthead">
        <span class="name">${words.name}</span>
        <span class="tagline">${words.tagline}</span>
        <span class="facts">${this.#facts}</span>
      </header>
      <throughline-question .session=${session} .state=${state}></throughline-question>
      <main class="columns">
        <section id="answer" tabindex="-1" aria-label=${words.answer}>
          <throughline-answer .session=${session} .state=${state}></throughline-answer>
        </section>
        <div class="stage ${selection === null ? "" : "with-evidence"}">
          <throughline-picture .session=${session} .state=${state}></throughline-picture>
          ${
            selection === null
              ? nothing
              : html`<aside aria-label=${words.evidence} @keydown=${this.#onEvidenceKey}>
                  <throughline-evidence .session=${session} .selection=${selection}></throughline-evidence>
                </aside>`
          }
        </div>
      </main>
      <p class="status" role="status">${this.status}</p>
    `;
  }

  #onShelf({ shelf }: Session): void {
    this.status = shelf.reading === null ? shelf.reports.map(reportWords).join(" ") : words.copyReading(shelf.reading);
  }

  async #onAction(action: Action): Promise<void> {
    const { session } = this;
    if (session === null) return;
    const { selection } = session.state;
    if (action.type === "select" && selection !== null) this.#opener ??= focused();
    this.status = selection === null ? summaryOf(session.answer) : words.statusSelected(headingOf(session, selection));
    this.requestUpdate();
    await this.updateComplete;
    if (action.type === "select") await this.#moveFocus(selection !== null);
  }

  /** Into the evidence when it opens, back to where the reader was when it closes. */
  async #moveFocus(opened: boolean): Promise<void> {
    if (!opened) {
      this.#opener?.focus();
      this.#opener = null;
      return;
    }
    const panel = this.querySelector<EvidencePanel>("throughline-evidence");
    await panel?.updateComplete;
    panel?.focusHeading();
  }

  #onEvidenceKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.session?.dispatch({ type: "select", selection: null });
  }

  /** The fragment of the address belongs to the question, so the skip link must not write it. */
  #skip(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>("#answer")?.focus();
  }
}

function message(heading: string, text: string): TemplateResult {
  return html`<main class="message"><h1>${heading}</h1><p role="status">${text}</p></main>`;
}

/** The element with focus, through the shadow roots. */
function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

customElements.define("throughline-page", Page);
