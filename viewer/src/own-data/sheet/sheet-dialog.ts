/** The dialogue in which a reader sees what the columns of a sheet were taken for, corrects it, and opens the sheet. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { shared } from "../../styles/shared.ts";
import { sheet as sheetWords } from "../../words/sheet.ts";
import { language } from "../../words/words.ts";
import { EXAMPLE_NAMESPACE } from "../example.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { SheetDesk } from "./sheet-desk.ts";
import { sheetDialogStyles } from "./sheet-dialog-styles.ts";
import type { ColumnMeaning, Mapping, SheetColumn, SheetLook, SheetPreview } from "./sheet-messages.ts";

/** What a sheet cannot do without; the relation may be said for all rows. */
const NEEDED = ["subject", "relation", "object"] as const satisfies readonly ColumnMeaning[];

export class SheetDialog extends LitElement {
  static override properties = {
    look: { attribute: false },
    mapping: { state: true },
    preview: { state: true },
    failure: { state: true },
    opening: { state: true },
  };

  declare look: SheetLook;
  declare mapping: Mapping | null;
  declare preview: SheetPreview | null;
  declare failure: ReadFailure | null;
  declare opening: boolean;
  desk: SheetDesk | null = null;
  onOpen: (made: { readonly snapshot: Uint8Array; readonly leftOut: number }) => void = () => {};
  onCancel: () => void = () => {};

  constructor() {
    super();
    this.mapping = null;
    this.preview = null;
    this.failure = null;
    this.opening = false;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector("dialog")?.showModal();
    this.#take(this.look);
  }

  override render(): TemplateResult {
    const words = sheetWords[language];
    return html`<dialog aria-labelledby="heading" @cancel=${this.#cancel}>
      <div class="head">
        <h2 id="heading" dir="auto">${words.title(this.desk?.file.name ?? "")}</h2>
        <button class="button" aria-label=${words.close} title=${words.close} @click=${this.#cancel}>✕</button>
      </div>
      <div class="where">
        ${this.#renderSheets()}
        <label>${words.header}
          <input type="number" min="1" max="1000000" .value=${String(this.look.header)} @change=${this.#moveHeader} /></label>
      </div>
      ${this.look.warnings.map((warning) => html`<p class="warning" lang="en">${warning}</p>`)}
      <h3 id="columns">${words.columns}</h3>
      <ul class="columns" aria-labelledby="columns">${this.look.columns.map((column, index) => this.#renderColumn(column, index))}</ul>
      ${this.look.moreColumns === 0 ? nothing : html`<p class="muted">${words.moreColumns(this.look.moreColumns)}</p>`}
      ${this.#renderRelation()} ${this.#renderPreview()}
      <details><summary>${words.namespace}</summary>
        <input type="url" required aria-label=${words.namespace} .value=${this.mapping?.namespace ?? EXAMPLE_NAMESPACE} @change=${this.#rename} /></details>
      <div class="end">
        <button class="button primary" ?disabled=${!this.#isReady || this.opening} @click=${this.#open}>
          ${this.opening ? words.opening : words.open}</button>
        <button class="button" @click=${this.#cancel}>${words.cancel}</button>
      </div>
    </dialog>`;
  }

  #renderSheets(): TemplateResult | typeof nothing {
    const names = this.desk?.sheets ?? [];
    if (names.length < 2) return nothing;
    return html`<label>${sheetWords[language].sheet}
      <select @change=${(event: Event) => this.#see(Number(valueIn(event)), null)}>
        ${names.map((name, index) => html`<option value=${index} ?selected=${index === this.look.sheet}>${name}</option>`)}
      </select></label>`;
  }

  #renderColumn({ letters, title, samples }: SheetColumn, index: number): TemplateResult {
    const words = sheetWords[language];
    const means = this.mapping?.means[index] ?? null;
    return html`<li class=${means === null ? "unused" : "used"}>
      <p class="name"><span class="letters">${letters}</span> <b dir="auto">${title || words.untitled}</b></p>
      <p class="samples" dir="auto">${samples.length === 0 ? words.empty : samples.join(" · ")}</p>
      <select aria-label=${words.column(letters, title)} @change=${(event: Event) => this.#map(index, valueIn(event))}>
        <option value="" ?selected=${means === null}>${words.nothing}</option>
        ${Object.entries(words.means).map(
          ([field, name]) => html`<option value=${field} ?selected=${field === means}>${name}</option>`,
        )}
      </select>
    </li>`;
  }

  #renderRelation(): TemplateResult | typeof nothing {
    const words = sheetWords[language];
    if (this.mapping === null || this.mapping.means.includes("relation")) return nothing;
    return html`<p class="relation"><label>${words.relation}
        <input type="text" maxlength="300" aria-describedby="relation-hint" .value=${this.mapping.relation} @change=${this.#relate} /></label>
      <span id="relation-hint" class="muted">${words.relationHint}</span></p>`;
  }

  #renderPreview(): TemplateResult {
    const words = sheetWords[language];
    const { failure, preview } = this;
    if (failure !== null) return html`<p class="warning" role="alert" lang="en">${failure.message} ${failure.hint}</p>`;
    const missing = this.#missing;
    if (missing.length > 0)
      return html`<p class="warning" role="status">${words.missing(missing.map((field) => words.means[field]).join("; "))}</p>`;
    if (preview === null) return html`<p role="status"></p>`;
    const { sentences, taken, leftOut, faults } = preview;
    return html`<h3>${words.preview}</h3>
      <ol class="sentences">${sentences.map(
        (each) => html`<li><bdi>${each.words}</bdi>
          ${each.document === "" ? nothing : html`<span class="muted">${words.says(each.document)}</span>`}</li>`,
      )}</ol>
      <p role="status">${words.counts(taken, leftOut)}</p>
      <ul class="faults">${faults.map(
        ({ sheet, row, column, message }) =>
          html`<li><b dir="auto">${words.fault(sheet, row, column)}</b>: <span lang="en">${message}</span></li>`,
      )}</ul>
      ${this.mapping?.means.includes("quote") ? html`<p class="muted">${words.quotes}</p>` : nothing}`;
  }

  get #missing(): (typeof NEEDED)[number][] {
    const { means = [], relation = "" } = this.mapping ?? {};
    return NEEDED.filter((field) => !means.includes(field) && !(field === "relation" && relation !== ""));
  }

  get #isReady(): boolean {
    return this.failure === null && this.#missing.length === 0 && (this.preview?.taken ?? 0) > 0;
  }

  #take(look: SheetLook): void {
    this.look = look;
    const { relation = "", namespace = EXAMPLE_NAMESPACE } = this.mapping ?? {};
    const { sheet, header, columns } = look;
    this.#become({ sheet, header, relation, namespace, means: columns.map(({ means }) => means) });
  }

  async #see(sheet: number, header: number | null): Promise<void> {
    const look = (await this.desk?.look(sheet, header)) ?? null;
    if (look === null) return;
    if ("failure" in look) this.failure = look.failure;
    else this.#take(look);
  }

  #moveHeader(event: Event): void {
    void this.#see(this.look.sheet, Math.max(1, Math.trunc(Number(valueIn(event)))));
  }

  /** A meaning belongs to one column: taken by another, the first is free. */
  #map(index: number, value: string): void {
    if (this.mapping === null) return;
    const field = value === "" ? null : (value as ColumnMeaning);
    const means = this.mapping.means.map((each, at) => (at === index ? field : each === field ? null : each));
    this.#become({ ...this.mapping, means });
  }

  #relate(event: Event): void {
    if (this.mapping !== null) this.#become({ ...this.mapping, relation: valueIn(event).trim() });
  }

  #rename(event: Event): void {
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLInputElement) || !currentTarget.reportValidity() || this.mapping === null)
      return;
    this.#become({ ...this.mapping, namespace: new URL(currentTarget.value).href });
  }

  async #become(mapping: Mapping): Promise<void> {
    this.mapping = mapping;
    this.failure = null;
    if (this.#missing.length > 0) return;
    const preview = (await this.desk?.preview(mapping, [language])) ?? null;
    // What was asked of an earlier mapping tells nothing of this one.
    if (this.mapping !== mapping || preview === null) return;
    if ("failure" in preview) this.failure = preview.failure;
    else this.preview = preview;
  }

  async #open(): Promise<void> {
    if (this.mapping === null) return;
    this.opening = true;
    const made = (await this.desk?.make(this.mapping)) ?? null;
    this.opening = false;
    if (made === null) return;
    if ("failure" in made) {
      this.failure = made.failure;
      return;
    }
    this.renderRoot.querySelector("dialog")?.close();
    this.onOpen(made);
  }

  #cancel(): void {
    this.renderRoot.querySelector("dialog")?.close();
    this.onCancel();
  }

  static override styles = [shared, sheetDialogStyles];
}

function valueIn({ currentTarget }: Event): string {
  return currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLSelectElement
    ? currentTarget.value
    : "";
}

customElements.define("throughline-sheet", SheetDialog);
