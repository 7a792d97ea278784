/**
 * `<throughline-concept-picker>`: a concept by its name. Exact names come first; a new concept comes last, only once the list of
 * what is like it was there to be seen, and only with its type and one line that says what it is.
 */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { ConceptInfo, ConceptsAnswer } from "../../../../src/review/protocol/card.ts";
import type { TypeInfo } from "../../../../src/review/protocol/project.ts";
import { outside, statementsOf } from "../card/shown.ts";
import type { Store } from "../desk/store.ts";
import { type DraftEnd, endOf } from "../state/draft.ts";

const LOOK_AFTER_MS = 120;

export class ConceptPicker extends LitElement {
  static override properties = {
    store: { attribute: false },
    /** Whether "the document itself" may be chosen, as of who says something. */
    itself: { attribute: false },
    /** Told with what was chosen; null for the document itself. */
    onChoose: { attribute: false },
    query: { state: true },
    answer: { state: true },
    active: { state: true },
    isNew: { state: true },
    fault: { state: true },
  };

  declare store: Store;
  declare itself: boolean;
  declare onChoose: (end: DraftEnd | null) => void;
  declare query: string;
  declare answer: ConceptsAnswer | null;
  /** Place in the list of what Enter takes; -1 for none. */
  declare active: number;
  /** Whether the fields of a new concept are shown. */
  declare isNew: boolean;
  declare fault: string;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Whether Enter was pressed before the answer to what is typed came. */
  #isEntered = false;

  constructor() {
    super();
    this.itself = false;
    this.query = "";
    this.answer = null;
    this.active = -1;
    this.isNew = false;
    this.fault = "";
  }

  /** In the page's own tree: its styles and its dialog are those of the page. */
  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const found = this.#found();
    return html`
      <label class="field">Name
        <input
          type="text" role="combobox" autocomplete="off" spellcheck="false" dir="auto" aria-autocomplete="list"
          aria-controls="found" aria-expanded=${found.length > 0} aria-activedescendant=${this.active < 0 ? nothing : `found-${this.active}`}
          .value=${this.query} @input=${this.#onInput} @keydown=${this.#onKey}
        />
      </label>
      ${this.itself ? html`<p><button type="button" class="button" @click=${() => this.onChoose(null)}>The document itself</button></p>` : nothing}
      <ul id="found" class="options" role="listbox" aria-label="Concepts">
        ${found.map((concept, index) => this.#option(concept, index))}
      </ul>
      ${this.#below(found)}`;
  }

  #found(): readonly ConceptInfo[] {
    return this.answer === null ? [] : [...this.answer.exact, ...this.answer.near];
  }

  #option(concept: ConceptInfo, index: number): TemplateResult {
    const { label, types, definition, aliases, statements } = concept;
    const also = aliases.length === 0 ? "" : ` · also ${aliases.slice(0, 3).join(", ")}`;
    return html`<li id="found-${index}" role="option" aria-selected=${index === this.active} @click=${() => this.onChoose(endOf(concept))}>
      <strong>${outside(label)}</strong> <span class="more">${outside(`${[types.join(", "), statementsOf(statements)].filter((text) => text !== "").join(" · ")}${also}`)}</span>
      ${definition === null ? nothing : html`<span class="more">${outside(definition)}</span>`}
    </li>`;
  }

  #below(found: readonly ConceptInfo[]): TemplateResult | typeof nothing {
    if (this.answer === null || this.answer.query !== this.query.trim()) return nothing;
    if (this.isNew) return this.#newFields();
    const none = found.length === 0 ? html`<p role="status">No concept is called so, or nearly so.</p>` : nothing;
    return html`${none}<button type="button" class="button" @click=${() => {
      this.isNew = true;
    }}>None of these: a new concept called ${outside(this.answer.query)}</button>`;
  }

  #newFields(): TemplateResult {
    const types: readonly TypeInfo[] = this.store.state.project.types;
    return html`<form class="fields" novalidate @submit=${this.#onNew}>
      <label>What it is<select name="type" required><option value="">Choose a type</option>${types.map(({ iri, label }) => html`<option value=${iri}>${outside(label)}</option>`)}</select></label>
      <label>In one line, what is meant<input type="text" name="definition" required maxlength="300" /></label>
      <p role="alert">${this.fault}</p>
      <button type="submit" class="button">Use this new concept</button>
    </form>`;
  }

  readonly #onInput = (event: Event): void => {
    this.query = event.target instanceof HTMLInputElement ? event.target.value : "";
    [this.active, this.isNew, this.fault, this.#isEntered] = [-1, false, "", false];
    clearTimeout(this.#waiting);
    if (this.query.trim() === "") this.answer = null;
    else this.#waiting = setTimeout(() => void this.#look(this.query.trim()), LOOK_AFTER_MS);
  };

  async #look(query: string): Promise<void> {
    try {
      const answer = await this.store.client.concepts(query);
      if (this.query.trim() !== query) return;
      this.answer = { ...answer, query };
      if (this.#isEntered) this.#enter();
    } catch (error) {
      this.store.fail(error);
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const found = this.#found();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const places = found.length + 1;
      this.active = ((this.active + 1 + (event.key === "ArrowDown" ? 1 : -1) + places) % places) - 1;
    } else if (event.key === "Enter") this.#enter();
    else return;
    event.preventDefault();
  };

  /** Takes what is chosen; a whole name that only one has needs no arrow, and waits for its answer. */
  #enter(): void {
    const isAnswered = this.answer?.query === this.query.trim();
    const only = isAnswered && this.answer?.exact.length === 1 ? this.answer.exact[0] : undefined;
    const taken = this.#found()[this.active] ?? only;
    this.#isEntered = taken === undefined && !isAnswered;
    if (taken !== undefined) this.onChoose(endOf(taken));
  }

  readonly #onNew = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const [type, definition] = [String(fields.get("type") ?? ""), String(fields.get("definition") ?? "").trim()];
    if (type === "" || definition === "") {
      this.fault =
        type === "" ? "A new concept needs a type." : "A new concept needs one line that says what is meant.";
      return;
    }
    const label = this.query.trim();
    const known = this.store.state.project.types.find(({ iri }) => iri === type);
    this.onChoose({ choice: { label, type, definition }, label, type: known?.label ?? type, definition });
  };

  override firstUpdated(): void {
    this.querySelector("input")?.focus();
  }

  override updated(): void {
    this.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("throughline-concept-picker", ConceptPicker);
