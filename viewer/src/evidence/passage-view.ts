/** A passage in one of three honest states: shown in its paragraph, elsewhere than here, or changed in the reader's copy. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Evidence, PassageRecord } from "throughline/evidence";
import type { Session } from "../session/session.ts";
import { shared } from "../styles/shared.ts";
import type { ShownPassage } from "../texts/shown-passage.ts";
import type { CopyReport, ShelvedCopy } from "../texts/text-shelf.ts";
import { words } from "../words/words.ts";

export class PassageView extends LitElement {
  static override properties = {
    session: { attribute: false },
    evidence: { attribute: false },
    over: { state: true },
  };

  declare session: Session;
  declare evidence: Evidence;
  /** Whether a file hovers over the place. */
  declare over: boolean;
  #unsubscribe: (() => void) | null = null;

  constructor() {
    super();
    this.over = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.session.shelf.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  override render(): TemplateResult | typeof nothing {
    const { evidence, session } = this;
    const title = evidence.title ?? evidence.source;
    if (title === null) return nothing;
    const passage = session.beside.passageOf(evidence);
    if (passage === null) return html`<p class="place">${words.textAbsentAnywhere(title)}</p>`;
    const inCopy = findInCopy(session, passage);
    if (inCopy !== null && inCopy.shown.state !== "missing") return shownPassage(inCopy);
    return html`
      ${inCopy === null ? nothing : html`<p class="place differs">${words.passageMissing(inCopy.copy.file)}</p>`}
      ${this.#renderAbsent(title, passage.text === null ? null : session.knowledge.key(passage.text))}
    `;
  }

  #renderAbsent(title: string, text: string | null): TemplateResult {
    const { paragraph } = this.evidence;
    return html`<div
      class="place drop ${this.over ? "over" : ""}"
      @dragover=${this.#onDrag} @dragleave=${this.#onLeave} @drop=${(event: DragEvent) => this.#onDrop(event, text)}
    >
      <p>${paragraph === null ? words.textAbsentAnywhere(title) : words.textAbsent(paragraph, title)}</p>
      <p>
        <button class="button" @click=${this.#browse}>${words.chooseCopy}</button>
        <input type="file" multiple hidden accept=".txt,.text,.md,.html,.htm,text/plain,text/html"
          @change=${(event: Event) => this.#onChoice(event, text)} />
        <span class="muted">${words.dropCopy}</span>
      </p>
      ${this.#renderNews()}
      <p class="muted small">${words.copyStaysHere}</p>
    </div>`;
  }

  #renderNews(): TemplateResult | typeof nothing {
    const { reading, reports } = this.session.shelf;
    if (reading !== null) {
      return html`<p>${words.copyReading(reading)}
        <button class="button" @click=${() => this.session.shelf.stop()}>${words.stop}</button></p>`;
    }
    if (reports.length === 0) return nothing;
    return html`<ul class="news">${reports.map((report) => html`<li dir="auto">${reportWords(report)}</li>`)}</ul>`;
  }

  #browse(): void {
    this.renderRoot.querySelector<HTMLInputElement>("input[type=file]")?.click();
  }

  #onChoice(event: Event, text: string | null): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    void this.session.shelf.add([...(event.target.files ?? [])], text);
    event.target.value = "";
  }

  #onDrag(event: DragEvent): void {
    // A browser leaves the page for a file that nobody takes.
    event.preventDefault();
    this.over = true;
  }

  #onLeave(): void {
    this.over = false;
  }

  #onDrop(event: DragEvent, text: string | null): void {
    event.preventDefault();
    event.stopPropagation();
    this.over = false;
    void this.session.shelf.add([...(event.dataTransfer?.files ?? [])], text);
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin: 0.5rem 0 0.3rem;
        font-size: 0.9063rem;
      }

      .place,
      blockquote {
        margin: 0;
        padding: 0.5rem 0.8rem;
        border-inline-start: 3px solid var(--accent);
        background: var(--accent-soft);
      }

      .drop {
        display: grid;
        gap: 0.4rem;
        border: 1px dashed var(--control);
        border-inline-start: 3px solid var(--accent);
      }

      .drop.over {
        outline: 3px solid var(--accent);
      }

      .drop .muted {
        color: var(--ink);
      }

      .small {
        font-size: 0.8125rem;
      }

      .differs {
        margin-bottom: 0.4rem;
        border-color: var(--warn);
        background: var(--warn-soft);
      }

      blockquote {
        font: 1rem/1.55 var(--serif);
        white-space: pre-line;
      }

      mark {
        padding: 0.1em 0;
        background: var(--mark);
        color: var(--ink);
      }

      .state {
        margin-top: 0.25rem;
        font-size: 0.8125rem;
      }

      .state.moved {
        color: var(--warn);
      }
    `,
  ];
}

interface PassageInCopy {
  readonly copy: ShelvedCopy;
  readonly shown: ShownPassage;
}

/** A passage in the reader's copy of its text; null where there is no such copy. */
function findInCopy({ knowledge, shelf }: Session, { iri, text }: PassageRecord): PassageInCopy | null {
  const copy = text === null ? null : shelf.copyOf(knowledge.key(text));
  const shown = copy?.passages.get(iri);
  return copy === null || shown === undefined ? null : { copy, shown };
}

/** Whether the words of a passage can be shown. */
export function isAtHand(session: Session, evidence: Evidence): boolean {
  const passage = session.beside.passageOf(evidence);
  const state = passage === null ? undefined : findInCopy(session, passage)?.shown.state;
  return state !== undefined && state !== "missing";
}

function shownPassage({ copy, shown: { state, places, before, words: own, after } }: PassageInCopy): TemplateResult {
  const told = {
    exact: words.passageExact(copy.file),
    relocated: words.passageRelocated(copy.file),
    ambiguous: words.passageAmbiguous(copy.file, places),
    missing: "",
  }[state];
  return html`<blockquote dir="auto">${before}<mark>${own}</mark>${after}</blockquote>
    <p class="state ${state === "exact" ? "muted" : "moved"}">${told}</p>`;
}

/** What became of a dropped file, in one sentence. */
export function reportWords(report: CopyReport): string {
  if (report.kind !== "kept") return words.copyRefused[report.kind](report.file);
  const { copy, text, file } = report;
  if (copy.same) return words.copySame(file, copy.passages.size);
  const counts = { exact: 0, relocated: 0, ambiguous: 0, missing: 0 };
  for (const { state } of copy.passages.values()) counts[state]++;
  return words.copyEdition(file, text.file ?? text.iri, counts);
}

customElements.define("throughline-passage", PassageView);
