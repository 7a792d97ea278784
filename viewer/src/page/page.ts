/** The page: question, answer, picture and evidence around one session. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { type StatsResult, statsOf } from "throughline/graph";
import { summaryOf } from "../answer/answer-view.ts";
import { isOpening, prepareQuestions } from "../answer/suggested-questions.ts";
import { excerptStrip } from "../endpoint-view/excerpt-strip.ts";
import { reportWords } from "../evidence/copy-drop.ts";
import { type EvidencePanel, headingOf } from "../evidence/evidence-panel.ts";
import { isUnderItsStep, RoomWatch } from "../evidence/room.ts";
import { printedHead } from "../export/printed-head.ts";
import type { OpenGraph } from "../load-graph.ts";
import { listenForFiles } from "../own-data/dropped-files.ts";
import { OwnData } from "../own-data/own-data.ts";
import { dropTarget, keptList, ownDataStrip } from "../own-data/own-data-strip.ts";
import type { PictureView } from "../picture/picture-view.ts";
import { isBrowsing } from "../session/drawing.ts";
import type { LinkNotice } from "../session/link.ts";
import type { Change, Session } from "../session/session.ts";
import { EMPTY_STATE, type View } from "../session/view-state.ts";
import { words } from "../words/words.ts";
import { embeddedPage, isEmbedded } from "./embed.ts";
import { listenForHistoryKeys } from "./history-keys.ts";
import { holdStill } from "./hold-still.ts";
import { loadOtherViews, loadView } from "./later-views.ts";
import "../answer/constraints-panel.ts";
import "../answer/question-form.ts";
import "../answer/welcome.ts";
import "../masthead/masthead.ts";
import "../filters/filters-panel.ts";
import "../picture/picture-view.ts";

/** `<throughline-page>`: nothing but a message until it is given a session. */
export class Page extends LitElement {
  static override properties = {
    session: { attribute: false },
    failure: { attribute: false },
    notice: { attribute: false },
    status: { state: true },
    dragged: { state: true },
  };

  declare session: Session | null;
  declare failure: string | null;
  /** Why the link that opened the page may mislead; null where it does not. */
  declare notice: LinkNotice | null;
  /** What a screen reader is told. */
  declare status: string;
  /** Whether files are dragged over the page. */
  declare dragged: boolean;
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
  /** The side of the page that the drawer lies over: away from what opened it. */
  #drawer: "left" | "right" = "right";
  #leaveRemote: (() => void) | null = null;
  #unlisten: readonly (() => void)[] = [];

  constructor() {
    super();
    this.session = null;
    this.failure = null;
    this.notice = null;
    this.status = "";
    this.dragged = false;
    new RoomWatch(this);
  }

  /** In the document itself, so that page.css lays it out. */
  override createRenderRoot(): HTMLElement {
    // What stands there for browsers that do not come so far.
    this.replaceChildren();
    return this;
  }

  start(session: Session): void {
    this.#stats = null;
    whenIdle(() => this.#count(session));
    this.#first ??= this.graph;
    this.#opener = null;
    this.session = session;
    session.subscribe((change) => void this.#onChange(change));
    session.shelf.subscribe(() => this.#onShelf(session));
    this.#leaveRemote?.();
    this.#leaveRemote = session.remote?.subscribe(() => this.requestUpdate()) ?? null;
    this.requestUpdate();
  }

  /** The figures of the graph take a pass over all its evidence; the answer and its picture go first. */
  #count(session: Session): void {
    if (this.session !== session) return;
    this.#stats = statsOf(session.knowledge);
    prepareQuestions(session);
    this.requestUpdate();
    if (isEmbedded()) return;
    void loadOtherViews();
    void this.#ownData.shelf.load();
  }

  override render(): TemplateResult {
    if (this.failure !== null) return message(words.page.loadFailed, `${this.failure} ${words.page.loadHint}`);
    if (this.session === null) return message(words.page.name, words.page.loading);
    return isEmbedded() ? embeddedPage(this.session) : this.#renderSession(this.session);
  }

  #renderSession(session: Session): TemplateResult {
    const { state } = session;
    const { selection } = state;
    const inDrawer = selection !== null && !isUnderItsStep(state);
    return html`
      ${
        // It tells the state of the data, which takes a pass over all of it: the first answer goes before.
        this.#stats === null ? nothing : printedHead(session)
      }
      <throughline-masthead .session=${session} .state=${state} .facts=${this.#facts} .picture=${this.#picture}
        .onFiles=${this.#openFiles}><a class="skip" href="#answer" @click=${this.#skip}>${words.page.skip}</a></throughline-masthead>
      ${this.#renderOwnData()} ${session.remote === null ? nothing : excerptStrip(session, session.remote)}
      ${this.notice === null ? nothing : html`<p class="notice" role="status">${words.page.linkNotice[this.notice]}</p>`}
      ${isBrowsing(state) ? nothing : html`<throughline-question .session=${session} .state=${state}></throughline-question>`}
      ${
        isReading(state.view) || isBrowsing(state) || isAwaiting(session)
          ? nothing
          : html`<section class="refine" aria-label=${words.page.refine}>
              <throughline-constraints .session=${session} .state=${state}></throughline-constraints>
              <throughline-filters .session=${session} .state=${state}></throughline-filters>
            </section>`
      }
      ${
        isOpening(session)
          ? html`<throughline-welcome .session=${session} .facts=${this.#facts} .onFiles=${this.#openFiles}
        .onExample=${this.graph?.files == null ? this.#openExample : null}></throughline-welcome>`
          : nothing
      }
      <main class="columns ${state.view}">
        <section id="answer" tabindex="-1" aria-label=${words.page.views[state.view]}>${this.#renderView(session)}</section>
        ${
          hasPicture(session)
            ? html`<div class="stage"><throughline-picture .session=${session} .state=${state} @announce=${this.#onAnnounce}></throughline-picture></div>`
            : nothing
        }
        ${
          inDrawer
            ? html`<aside class=${this.#drawer} aria-label=${words.evidence.title} @keydown=${this.#onEvidenceKey}>
                <throughline-evidence .session=${session} .selection=${selection}></throughline-evidence>
              </aside>`
            : nothing
        }
      </main>
      <p class="status" role="status">${this.status}</p>
      ${this.dragged ? dropTarget() : nothing}
    `;
  }

  #renderView(session: Session): TemplateResult {
    const { state } = session;
    if (state.view !== "answer") loadView(state.view).catch(() => this.#tell(words.page.loadHint));
    switch (state.view) {
      case "answer":
        return html`<throughline-answer .session=${session} .state=${state}></throughline-answer>`;
      case "explore":
        return html`<throughline-explore .session=${session} .state=${state}></throughline-explore>`;
      case "browse":
        return html`<throughline-browse-bar .session=${session} .state=${state} .picture=${this.#picture}></throughline-browse-bar>`;
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

  #tell(status: string): void {
    this.status = status;
  }

  #onAnnounce(event: CustomEvent<string>): void {
    this.#tell(event.detail);
  }

  #onShelf({ shelf }: Session): void {
    this.status =
      shelf.reading === null ? shelf.reports.map(reportWords).join(" ") : words.copies.reading(shelf.reading);
  }

  get #facts(): string {
    return this.#stats === null
      ? ""
      : words.page.facts(this.#stats.concepts, this.#stats.statements, this.#stats.sources.length);
  }

  readonly #picture = (): PictureView | null => this.querySelector<PictureView>("throughline-picture");

  readonly #openFiles = (files: readonly File[]): void => void this.#ownData.read(files);

  /** Fetches the data of an address and shows it in place of the graph that is there. */
  openAddress(address: string): void {
    void this.#ownData.readAddress(address);
  }

  readonly #openExample = (): void => void this.#ownData.readExample();

  readonly #onDragged = (isOver: boolean): void => {
    this.dragged = isOver;
  };

  #renderOwnData(): TemplateResult | typeof nothing {
    if (this.#stats === null) return nothing;
    const back = (): void => void (this.#first !== null && this.onGraph(this.#first));
    const strip = ownDataStrip({ ownData: this.#ownData, graph: this.graph, stats: this.#stats, onBack: back });
    const isOffered = this.session !== null && isOpening(this.session) && this.graph?.files == null;
    return html`${strip} ${isOffered ? keptList(this.#ownData) : nothing}`;
  }

  #onOwnData(): void {
    const { state } = this.#ownData;
    if (state.kind === "reading" && state.progress === null)
      this.status = words.ownData.reading(state.files.join(", "), 0);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unlisten = [
      listenForHistoryKeys(() => this.session),
      listenForFiles({
        onOver: this.#onDragged,
        onDrop: this.#openFiles,
        onFolders: (entries) => void this.#ownData.readFolders(entries),
      }),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#unlisten) end();
  }

  async #onChange(change: Change): Promise<void> {
    const { session } = this;
    if (session === null) return;
    const { selection } = session.state;
    const clicked = focused();
    if (clicked !== null) holdStill(clicked);
    if (change === "select" && selection !== null && clicked !== null) {
      // What is followed inside the drawer opens where the drawer is.
      const followed = this.querySelector("main > aside")?.contains(document.activeElement) ?? false;
      if (!followed) this.#drawer = awayFrom(clicked);
      this.#opener ??= clicked;
    }
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
    // A card takes the focus to what opens under its step itself.
    await this.querySelector<EvidencePanel>("aside > throughline-evidence")?.takeFocus();
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

/** At most so many milliseconds later. */
const IDLE_MS = 1000;

function whenIdle(work: () => void): void {
  // Not every browser tells when it is idle.
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: IDLE_MS });
  else setTimeout(work, IDLE_MS / 4);
}

/** Whether there is a picture that has to do with the view: a table of all statements has none until something is asked. */
function hasPicture(session: Session): boolean {
  const { state, answer } = session;
  if (isAwaiting(session)) return false;
  if (isBrowsing(state)) return true;
  if (answer.kind === "asking") return false;
  if (state.view === "table") return answer.kind !== "incomplete" || state.arrangement !== EMPTY_STATE.arrangement;
  return !isReading(state.view);
}

/** Whether a view is a text to read. */
function isReading(view: View): boolean {
  return view === "about" || view === "ontology" || view === "explore";
}

/** Whether nothing has come from the endpoint yet. */
function isAwaiting({ remote, knowledge }: Session): boolean {
  return remote !== null && knowledge.concepts.length === 0;
}

function message(heading: string, text: string): TemplateResult {
  return html`<main class="message"><h1>${heading}</h1><p role="status">${text}</p></main>`;
}

/** The half of the page that an element does not lie in. */
function awayFrom(element: HTMLElement): "left" | "right" {
  const { left, right } = element.getBoundingClientRect();
  return left + right < innerWidth ? "right" : "left";
}

/** The element with focus, through the shadow roots. */
function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

customElements.define("throughline-page", Page);
