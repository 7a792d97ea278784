/** The page: question, answer, picture and evidence around one session. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { type StatsResult, statsOf } from "throughline/graph";
import { summaryOf } from "./answer/answer-view.ts";
import { embeddedPage, isEmbedded } from "./embed.ts";
import { type EvidencePanel, headingOf } from "./evidence/evidence-panel.ts";
import type { OpenGraph } from "./load-graph.ts";
import { OWN_DATA_ENDINGS, OwnData } from "./own-data/own-data.ts";
import { ownDataStrip } from "./own-data/own-data-strip.ts";
import type { Change, Session } from "./session/session.ts";
import { VIEWS, type View } from "./session/view-state.ts";
import { reportWords } from "./texts/copy-drop.ts";
import { LANGUAGE_NAMES, language, words } from "./words/words.ts";
import "./about/about-view.ts";
import "./answer/constraints-panel.ts";
import "./answer/question-form.ts";
import type { PictureView } from "./picture/picture-view.ts";
import "./narrow/narrow-panel.ts";
import "./ontology/ontology-view.ts";
import "./picture/picture-view.ts";
import "./sparql/sparql-view.ts";
import "./table/table-view.ts";
import "./take-away/take-away.ts";

export class Page extends LitElement {
  static override properties = {
    session: { attribute: false },
    failure: { attribute: false },
    notice: { attribute: false },
    status: { state: true },
  };

  declare session: Session | null;
  declare failure: string | null;
  /** What the reader should know about the link that opened the page; null for nothing. */
  declare notice: string | null;
  /** What a screen reader is told. */
  declare status: string;
  /** What is shown. */
  graph: OpenGraph | null = null;
  /** Shows another graph. */
  onGraph: (graph: OpenGraph) => Promise<void> = async () => {};
  readonly #ownData = new OwnData(
    (graph) => this.onGraph(graph),
    () => this.#onOwnData(),
  );
  /** The graph that the page came with. */
  #first: OpenGraph | null = null;
  #stats: StatsResult | null = null;
  #opener: HTMLElement | null = null;

  constructor() {
    super();
    this.session = null;
    this.failure = null;
    this.notice = null;
    this.status = "";
  }

  /** In the document itself, so that page.css lays it out. */
  override createRenderRoot(): HTMLElement {
    return this;
  }

  start(session: Session): void {
    this.#stats = statsOf(session.knowledge);
    this.#first ??= this.graph;
    this.#opener = null;
    this.session = session;
    session.subscribe((change) => void this.#onChange(change));
    session.shelf.subscribe(() => this.#onShelf(session));
    this.requestUpdate();
  }

  override render(): TemplateResult {
    if (this.failure !== null) return message(words.page.loadFailed, `${this.failure} ${words.page.loadHint}`);
    if (this.session === null) return message(words.page.name, words.page.loading);
    return isEmbedded() ? embeddedPage(this.session) : this.#renderSession(this.session);
  }

  #renderSession(session: Session): TemplateResult {
    const { state } = session;
    const { selection } = state;
    return html`
      <a class="skip" href="#answer" @click=${this.#skip}>${words.page.skip}</a>
      <header class="masthead">
        <span class="name">${words.page.name}</span>
        ${this.#renderViews(session)}
        <span class="facts">${this.#stats === null ? nothing : words.page.facts(this.#stats.concepts, this.#stats.statements, this.#stats.sources.length)}</span>
        ${this.#renderHistory(session)}
        <throughline-take-away .session=${session} .picture=${this.#picture}></throughline-take-away>
        ${this.#renderOpen()} ${this.#renderLanguages(session)}
      </header>
      ${this.#renderOwnData()}
      ${this.notice === null ? nothing : html`<p class="notice">${this.notice}</p>`}
      <throughline-question .session=${session} .state=${state}></throughline-question>
      ${
        isReading(state.view)
          ? nothing
          : html`<section class="refine" aria-label=${words.page.refine}>
              <throughline-constraints .session=${session} .state=${state}></throughline-constraints>
              <throughline-narrow .session=${session} .state=${state}></throughline-narrow>
            </section>`
      }
      <main class="columns ${state.view}">
        <section id="answer" tabindex="-1" aria-label=${words.page.views[state.view]}>${this.#renderView(session)}</section>
        <div class="stage ${selection === null ? "" : "with-evidence"}" ?hidden=${isReading(state.view) && selection === null}>
          ${
            isReading(state.view)
              ? nothing
              : html`<throughline-picture .session=${session} .state=${state} @announce=${this.#onAnnounce}></throughline-picture>`
          }
          ${
            selection === null
              ? nothing
              : html`<aside aria-label=${words.evidence.title} @keydown=${this.#onEvidenceKey}>
                  <throughline-evidence .session=${session} .selection=${selection}></throughline-evidence>
                </aside>`
          }
        </div>
      </main>
      <p class="status" role="status">${this.status}</p>
    `;
  }

  #renderViews({ state, dispatch }: Session): TemplateResult {
    const show = (view: View) => (): void => dispatch({ type: "set", settings: { view } });
    return html`<nav class="views" aria-label=${words.page.viewsLabel}>
      ${VIEWS.map(
        (view) =>
          html`<button aria-current=${view === state.view ? "page" : nothing} @click=${show(view)}>${words.page.views[view]}</button>`,
      )}
    </nav>`;
  }

  #renderView(session: Session): TemplateResult {
    const { state } = session;
    switch (state.view) {
      case "answer":
        return html`<throughline-answer .session=${session} .state=${state}></throughline-answer>`;
      case "table":
        return html`<throughline-table .session=${session} .state=${state}></throughline-table>`;
      case "sparql":
        return html`<throughline-sparql .session=${session} .state=${state}></throughline-sparql>`;
      case "ontology":
        return html`<throughline-ontology .session=${session}></throughline-ontology>`;
      case "about":
        return html`<throughline-about .session=${session}></throughline-about>`;
    }
  }

  #onAnnounce(event: CustomEvent<string>): void {
    this.status = event.detail;
  }

  #onShelf({ shelf }: Session): void {
    this.status =
      shelf.reading === null ? shelf.reports.map(reportWords).join(" ") : words.copies.reading(shelf.reading);
  }

  readonly #picture = (): PictureView | null => this.querySelector<PictureView>("throughline-picture");

  #renderOpen(): TemplateResult {
    const open = (event: Event): void => {
      const input = event.currentTarget;
      if (!(input instanceof HTMLInputElement)) return;
      void this.#ownData.read([...(input.files ?? [])]);
      // The same file again, mended, must be a change again.
      input.value = "";
    };
    return html`<label class="button open" title=${words.ownData.drop}>${words.ownData.open}
      <input class="own-files" type="file" multiple accept=${OWN_DATA_ENDINGS} @change=${open} />
    </label>`;
  }

  #renderLanguages({ dispatch }: Session): TemplateResult {
    return html`<span class="languages" role="group" aria-label=${words.page.language}>
      ${LANGUAGE_NAMES.map(
        ({ tag, name }) => html`<button class="button" lang=${tag} aria-pressed=${tag === language}
          @click=${() => dispatch({ type: "set", settings: { language: tag } })}>${name}</button>`,
      )}
    </span>`;
  }

  #renderOwnData(): TemplateResult | typeof nothing {
    if (this.#stats === null) return nothing;
    const back = (): void => void (this.#first !== null && this.onGraph(this.#first));
    const files = this.graph?.files ?? null;
    return ownDataStrip({ ownData: this.#ownData, files, stats: this.#stats, onBack: back });
  }

  #onOwnData(): void {
    const { state } = this.#ownData;
    if (state.kind === "reading" && state.progress === null)
      this.status = words.ownData.reading(state.files.join(", "), 0);
    this.requestUpdate();
  }

  readonly #onDragOver = (event: DragEvent): void => {
    // A place on the page that takes files for itself has said so already.
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
  };

  readonly #onDrop = (event: DragEvent): void => {
    if (event.defaultPrevented || event.dataTransfer === null) return;
    event.preventDefault();
    void this.#ownData.read([...event.dataTransfer.files]);
  };

  #renderHistory(session: Session): TemplateResult {
    return html`<span class="history">
      <button class="button" aria-label=${words.page.undo} title="${words.page.undo} (Ctrl+Z)" aria-keyshortcuts="Control+Z"
        ?disabled=${!session.canUndo} @click=${() => session.undo()}>↶</button>
      <button class="button" aria-label=${words.page.redo} title="${words.page.redo} (Ctrl+Shift+Z)" aria-keyshortcuts="Control+Shift+Z"
        ?disabled=${!session.canRedo} @click=${() => session.redo()}>↷</button>
    </span>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#onHistoryKey);
    document.addEventListener("dragover", this.#onDragOver);
    document.addEventListener("drop", this.#onDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#onHistoryKey);
    document.removeEventListener("dragover", this.#onDragOver);
    document.removeEventListener("drop", this.#onDrop);
  }

  /** In a box the keys take back typing, as everywhere. */
  readonly #onHistoryKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const key = event.key.toLowerCase();
    if (typing || !(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) this.session?.redo();
    else this.session?.undo();
  };

  async #onChange(change: Change): Promise<void> {
    const { session } = this;
    if (session === null) return;
    const { selection } = session.state;
    if (change === "select" && selection !== null) this.#opener ??= focused();
    this.status =
      selection === null ? summaryOf(session.answer) : words.page.statusSelected(headingOf(session, selection));
    this.requestUpdate();
    await this.updateComplete;
    if (change === "select") await this.#moveFocus(selection !== null);
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

/** Whether a view is a text to read, beside which no picture stands. */
function isReading(view: View): boolean {
  return view === "about" || view === "ontology";
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
