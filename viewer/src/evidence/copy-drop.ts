/** The place where readers choose or drop their own copies of the texts, and are told what became of them. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Session } from "../session/session.ts";
import { SessionWatch } from "../session/session-watch.ts";
import { shared } from "../styles/shared.ts";
import type { CopyReport } from "../texts/text-shelf.ts";
import { words } from "../words/words.ts";

export class CopyDrop extends LitElement {
  static override properties = {
    session: { attribute: false },
    expected: { attribute: false },
    over: { state: true },
  };

  declare session: Session;
  /** The IRI of the text that is asked for here; null where any will do. */
  declare expected: string | null;
  /** Whether a file hovers over the place. */
  declare over: boolean;

  constructor() {
    super();
    new SessionWatch(this, ({ shelf }) => shelf);
    this.expected = null;
    this.over = false;
  }

  override firstUpdated(): void {
    this.session.shelf.prepare();
  }

  override render(): TemplateResult {
    return html`<div
      class="drop ${this.over ? "over" : ""}"
      @dragover=${this.#onDrag} @dragleave=${this.#onLeave} @drop=${this.#onDrop}
    >
      <slot></slot>
      <p>
        <button class="button" @click=${this.#browse}>${words.copies.choose}</button>
        <input type="file" multiple hidden accept=".txt,.text,.md,.html,.htm,text/plain,text/html"
          @change=${this.#onChoice} />
        <span>${words.copies.drop}</span>
      </p>
      ${this.#renderNews()}
      <p class="small">${words.copies.staysHere}</p>
    </div>`;
  }

  #renderNews(): TemplateResult | typeof nothing {
    const { reading, reports } = this.session.shelf;
    if (reading !== null) {
      return html`<p>${words.copies.reading(reading)}
        <button class="button" @click=${() => this.session.shelf.stop()}>${words.common.stop}</button></p>`;
    }
    if (reports.length === 0) return nothing;
    return html`<ul>${reports.map((report) => html`<li dir="auto">${reportWords(report)}</li>`)}</ul>`;
  }

  #browse(): void {
    this.renderRoot.querySelector<HTMLInputElement>("input[type=file]")?.click();
  }

  #onChoice(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    void this.session.shelf.add([...(event.target.files ?? [])], this.expected);
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

  #onDrop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.over = false;
    void this.session.shelf.add([...(event.dataTransfer?.files ?? [])], this.expected);
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }

      .drop {
        display: grid;
        gap: 0.4rem;
        padding: 0.5rem 0.8rem;
        border: 1px dashed var(--control);
        border-inline-start: 3px solid var(--accent);
        background: var(--accent-soft);
      }

      .drop.over {
        outline: 3px solid var(--accent);
      }

      .small {
        font-size: 0.8125rem;
      }
    `,
  ];
}

/** What became of a dropped file, in one sentence. */
export function reportWords(report: CopyReport): string {
  if (report.kind !== "kept") return words.copies.refused[report.kind](report.file);
  const { copy, text, file } = report;
  if (copy.same) return words.copies.same(file, copy.passages.size);
  const counts = { exact: 0, relocated: 0, ambiguous: 0, altered: 0, missing: 0 };
  for (const { state } of copy.passages.values()) counts[state]++;
  return words.copies.edition(file, text.file ?? text.iri, counts);
}

customElements.define("throughline-copy-drop", CopyDrop);
