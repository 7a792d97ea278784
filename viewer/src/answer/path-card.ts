/** One path of the answer: its sentence, and, once it was picked, its steps, each with its evidence under it when asked for. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type CitedPath, type Hop, hopParts } from "throughline/paths";
import type { EvidencePanel } from "../evidence/evidence-panel.ts";
import { modalityTag, modalityTagStyles } from "../evidence/modality-tag.ts";
import { placesOf } from "../evidence/places.ts";
import { isUnderItsStep, RoomWatch } from "../evidence/room.ts";
import { statementList, statementListStyles } from "../evidence/statement-list.ts";
import { copyPath } from "../export/citations.ts";
import { stemOf } from "../export/files.ts";
import { saveAs, shownInPath } from "../export/shown.ts";
import { linkedSentence, nameLink } from "../names/name-link.ts";
import type { Pointed } from "../session/pointed.ts";
import type { Session } from "../session/session.ts";
import type { Selection } from "../session/view-state.ts";
import { nameStyles } from "../styles/names.ts";
import { shared } from "../styles/shared.ts";
import { langOfStatement } from "../words/spoken.ts";
import { words } from "../words/words.ts";
import { chain } from "./chain.ts";
import { pathCardStyles } from "./path-card-styles.ts";
import "../evidence/evidence-panel.ts";

/** Pixels of evidence above the bottom of the window. */
const LEAST_IN_VIEW = 96;

export class PathCard extends LitElement {
  static override properties = {
    session: { attribute: false },
    path: { attribute: false },
    position: { attribute: false },
    picked: { type: Boolean, reflect: true },
    selection: { attribute: false },
    isOpen: { state: true },
    told: { state: true },
  };

  declare session: Session;
  declare path: CitedPath;
  declare position: number;
  declare picked: boolean;
  declare selection: Selection | null;
  /** Whether its steps are shown: since it was picked, for what a reader has opened does not close under the next click. */
  declare isOpen: boolean;
  /** What became of copying; "" before. */
  declare told: string;

  constructor() {
    super();
    this.addEventListener("pointerenter", (event) => this.#point(event, { kind: "path", nodes: this.#nodes }));
    this.addEventListener("pointerleave", (event) => this.#point(event, null));
    this.isOpen = false;
    this.told = "";
    new RoomWatch(this);
  }

  override render(): TemplateResult {
    return html`
      <div class="head">
        <h2>
          <button aria-pressed=${this.picked} aria-label=${words.answer.showPath(this.#number)} @click=${this.#pick}>
            ${words.answer.path(this.#number)}
          </button>
        </h2>
        <p class="muted facts">${this.#facts()}</p>
      </div>
      ${chain(this.session, this.path, (hop) => this.#open(hop))}
      ${this.isOpen ? this.#renderDetails() : nothing}
    `;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("path")) [this.isOpen, this.told] = [false, ""];
    if (this.picked) this.isOpen = true;
  }

  override updated(changed: PropertyValues<this>): void {
    // A page that opens with evidence shown leaves the reader at its top.
    const evidence = this.renderRoot.querySelector<EvidencePanel>("throughline-evidence");
    if (changed.get("selection") !== undefined && evidence !== null) void this.#lead(evidence);
  }

  /** Takes the reader to evidence that has just opened. What was clicked stays under the pointer, unless nothing of it could be seen. */
  async #lead(evidence: EvidencePanel): Promise<void> {
    await evidence.takeFocus();
    const byKeyboard = evidence.shadowRoot?.activeElement?.matches(":focus-visible") ?? false;
    requestAnimationFrame(() => {
      const { top } = evidence.getBoundingClientRect();
      if (byKeyboard || top > innerHeight - LEAST_IN_VIEW) evidence.closest("li")?.scrollIntoView({ block: "start" });
    });
  }

  /** Those that were left out count. */
  get #number(): number {
    return this.session.state.constraints.skip + this.position + 1;
  }

  #facts(): string {
    const { length, support, sources, detour } = this.path;
    const put = sources.length === 0 ? words.answer.unsourced : words.answer.stitched(sources.length);
    const facts = [words.answer.length(length), support === "one-source" ? words.answer.oneSource : put];
    return [...facts, ...(detour === 0 ? [] : [words.answer.detour(detour)])].join(" · ");
  }

  #renderDetails(): TemplateResult {
    const { hops, support, sources, contradictions } = this.path;
    return html`
      ${
        contradictions.length === 0
          ? nothing
          : html`<section class="caution"><h3>${words.evidence.against}</h3>${statementList(this.session, contradictions)}</section>`
      }
      ${support === "stitched" && sources.length > 0 ? html`<p class="caution">${words.answer.stitchedNote}</p>` : nothing}
      <ol>
        ${hops.map((hop, index) => this.#renderHop(hop, index))}
      </ol>
      ${this.path.same.map(({ text, statements: [link] }) => html`<p class="muted" dir="auto" lang=${langOfStatement(this.session.knowledge, link)}>${text}</p>`)}
      <p class="take">
        <button class="button" @click=${this.#copy}>${words.exports.cited}</button>
        <button class="link" @click=${this.#download}>${words.answer.downloadTurtle}</button>
        <span class="muted" role="status">${this.told}</span>
      </p>
    `;
  }

  #renderHop(hop: Hop, index: number): TemplateResult {
    const { session, selection } = this;
    const current = selection?.kind === "hop" && selection.hop === index;
    const [statement] = hop.statements;
    const others = hop.statements.length - 1;
    return html`<li>
      <div class="opens step"
        @pointerenter=${(event: PointerEvent) => this.#point(event, this.#pointedHop(index))}
        @pointerleave=${(event: PointerEvent) => this.#point(event, { kind: "path", nodes: this.#nodes })}>
        <button class="hop" aria-current=${current} aria-label=${words.answer.evidenceOf(hop.text)} @click=${() => this.#open(index)}></button>
        <span class="sentence" dir="auto" lang=${langOfStatement(this.session.knowledge, statement)}>${linkedSentence(session, hopParts(session.knowledge, hop))}</span>
        <span class="source">
          <span>${this.#placesOf(hop)}${others > 0 ? html` · ${words.answer.moreStatements(others)}` : nothing}</span>
          ${statement === undefined ? nothing : modalityTag(statement)}
          ${index === this.path.weakestHop ? html`<span class="tag weakest">${words.answer.weakest}: ${this.path.weakestBecause.map((each) => words.modality[each]).join(", ")}</span>` : nothing}
        </span>
      </div>
      ${
        current && isUnderItsStep(session.state)
          ? html`<aside aria-label=${words.evidence.title} @keydown=${this.#onEvidenceKey}>
              <throughline-evidence under-step .session=${session} .selection=${selection}></throughline-evidence>
            </aside>`
          : nothing
      }
    </li>`;
  }

  #placesOf(hop: Hop): TemplateResult | string {
    const places = this.path.citations.filter((citation) => hop.citations.includes(citation.number));
    if (places.length === 0) return words.answer.noDocument;
    return html`${places.map(
      ({ number, source, title, paragraph, page }, index) =>
        html`${index > 0 ? "; " : ""}[${number}] ${nameLink(this.session, source, title)}${placesOf([{ paragraph, page }])}`,
    )}`;
  }

  get #nodes(): string[] {
    return this.path.nodes.flatMap((node) => ("iri" in node ? [node.iri] : []));
  }

  /** A step of another path than the one that is drawn is lit as far as its ends are there. */
  #pointedHop(hop: number): Pointed {
    return this.picked ? { kind: "hop", hop } : { kind: "path", nodes: this.#nodes.slice(hop, hop + 2) };
  }

  /** A finger points at nothing: it touches or not. */
  #point({ pointerType }: PointerEvent, pointed: Pointed | null): void {
    if (pointerType !== "touch") this.session.pointed.value = pointed;
  }

  #pick(): void {
    this.session.dispatch({ type: "pick-path", path: this.position });
  }

  #open(hop: number): void {
    this.#pick();
    this.session.dispatch({ type: "select", selection: { kind: "hop", hop } });
  }

  #onEvidenceKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.session.dispatch({ type: "select", selection: null });
  }

  async #copy(): Promise<void> {
    try {
      await copyPath(this.session, this.path);
      this.told = words.exports.copied;
    } catch (error) {
      this.told = words.exports.failed(error instanceof Error ? error.message : String(error));
    }
  }

  async #download(): Promise<void> {
    const { nodes } = this.path;
    const stem = stemOf([nodes[0]?.label ?? "", nodes.at(-1)?.label ?? ""]);
    await saveAs("turtle", shownInPath(this.session, this.path), stem);
  }

  static override styles = [shared, nameStyles, modalityTagStyles, statementListStyles, pathCardStyles];
}

customElements.define("throughline-path", PathCard);
