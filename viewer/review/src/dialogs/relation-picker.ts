/** `<throughline-relation-picker>`: all relations, the likeliest first, narrowed by what is typed. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { RelationInfo } from "../../../../src/review/protocol/project.ts";
import { outside } from "../card/shown.ts";

export class RelationPicker extends LitElement {
  static override properties = {
    relations: { attribute: false },
    onChoose: { attribute: false },
    query: { state: true },
    active: { state: true },
  };

  declare relations: readonly RelationInfo[];
  declare onChoose: (relation: string) => void;
  declare query: string;
  declare active: number;

  constructor() {
    super();
    this.relations = [];
    this.query = "";
    this.active = -1;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const found = this.#found();
    return html`<label class="field">Relation
        <input
          type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-controls="found"
          aria-expanded=${found.length > 0} aria-activedescendant=${this.active < 0 ? nothing : `found-${this.active}`}
          .value=${this.query} @input=${this.#onInput} @keydown=${this.#onKey}
        />
      </label>
      <ul id="found" class="options" role="listbox" aria-label="Relations">
        ${found.map(({ iri, label, inverseLabel, definition, domain, range }, index) => {
          const ends = `${domain.join(", ") || "anything"} → ${range.join(", ") || "anything"}`;
          return html`<li id="found-${index}" role="option" aria-selected=${index === this.active} @click=${() => this.onChoose(iri)}>
            <strong>${outside(label)}</strong> <span class="more">${outside(inverseLabel === null ? ends : `${ends} · from the other end: ${inverseLabel}`)}</span>
            ${definition === null ? nothing : html`<span class="more">${outside(definition)}</span>`}
          </li>`;
        })}
      </ul>
      ${found.length === 0 ? html`<p role="status">No relation has these words.</p>` : nothing}`;
  }

  #found(): readonly RelationInfo[] {
    const words = this.query.trim().toLowerCase();
    const has = (text: string | null): boolean => text?.toLowerCase().includes(words) === true;
    return this.relations.filter(({ label, inverseLabel, definition }) => [label, inverseLabel, definition].some(has));
  }

  readonly #onInput = (event: Event): void => {
    this.query = event.target instanceof HTMLInputElement ? event.target.value : "";
    this.active = -1;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const found = this.#found();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const places = found.length + 1;
      this.active = ((this.active + 1 + (event.key === "ArrowDown" ? 1 : -1) + places) % places) - 1;
    } else if (event.key === "Enter") {
      const taken = found[this.active] ?? (found.length === 1 ? found[0] : undefined);
      if (taken !== undefined) this.onChoose(taken.iri);
    } else return;
    event.preventDefault();
  };

  override firstUpdated(): void {
    this.querySelector("input")?.focus();
  }

  override updated(): void {
    this.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("throughline-relation-picker", RelationPicker);
