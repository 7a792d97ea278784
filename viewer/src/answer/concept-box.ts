/** A box in which a concept is named, with suggestions: the editable combobox of the ARIA Authoring Practices Guide. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { visible } from "throughline/errors";
import type { ConceptIndex, ConceptMatch, Knowledge } from "throughline/graph";
import { findConcepts } from "../endpoint/endpoint-client.ts";
import type { Remote } from "../endpoint/remote.ts";
import { type End, NO_END } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { langOfNode } from "../words/spoken.ts";
import { words } from "../words/words.ts";
import { conceptBoxStyles } from "./concept-box-styles.ts";

const LIMIT = 8;
/** An endpoint is asked for a text of so many characters, after so long a pause: it may go through all its names. */
const SHORTEST = 2;
const LOOK_AFTER_MS = 350;

/** What the box is told, and whom it tells. */
export interface ConceptBoxOptions {
  readonly label: string;
  readonly index: ConceptIndex;
  readonly knowledge: Knowledge;
  /** The endpoint in which names are looked up that are not here; null for none. */
  readonly remote: Remote | null;
  readonly onChange: (end: End) => void;
  readonly onEnter: () => void;
}

/** `<throughline-concept-box>`: a combobox that suggests concepts while something is typed. */
export class ConceptBox extends LitElement {
  static override properties = {
    options: { attribute: false },
    end: { attribute: false },
    suggestions: { state: true },
    active: { state: true },
    search: { state: true },
  };

  declare options: ConceptBoxOptions;
  declare end: End;
  declare suggestions: readonly ConceptMatch[];
  /** Index of the suggestion that Enter takes; -1 for none. */
  declare active: number;
  /** How far the endpoint is with a name. */
  declare search: "none" | "looking" | "empty" | "failed";
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();

  constructor() {
    super();
    this.end = NO_END;
    this.suggestions = [];
    this.active = -1;
    this.search = "none";
  }

  override render(): TemplateResult {
    const open = this.suggestions.length > 0;
    return html`
      <input
        type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false" dir="auto"
        aria-label=${this.options.label} aria-autocomplete="list" aria-controls="suggestions" aria-expanded=${open}
        aria-activedescendant=${this.active >= 0 ? `suggestion-${this.active}` : nothing}
        placeholder=${this.options.remote === null ? words.question.placeholder : words.endpoint.placeholder} .value=${this.end.text} title=${this.end.text}
        @input=${this.#onInput} @keydown=${this.#onKey} @blur=${this.#close} @focus=${this.#selectAll}
      />
      <ul id="suggestions" role="listbox" aria-label=${words.question.suggestions} ?hidden=${!open}>
        ${this.suggestions.map((match, index) => this.#renderMatch(match, index))}
      </ul>
      ${this.#renderSearch()}
    `;
  }

  #renderSearch(): TemplateResult {
    const host = this.options.remote?.host ?? "";
    const texts = {
      none: "",
      looking: words.endpoint.looking(host),
      empty: words.endpoint.notFound(host),
      failed: words.endpoint.notLooked(host),
    };
    return html`<p class="search" role="status" ?hidden=${this.search === "none"}>${texts[this.search]}</p>`;
  }

  override focus(): void {
    this.renderRoot.querySelector("input")?.focus();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("active"))
      this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  #renderMatch(match: ConceptMatch, index: number): TemplateResult {
    // A type that was typed stands there already.
    const alias = match.by === "type" ? null : match.matched;
    const types = match.types.map((type) => type.label).join(", ");
    const selected = index === this.active;
    return html`<li
      id="suggestion-${index}" role="option" aria-selected=${selected}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(match)}
    >
      <bdi lang=${langOfNode(this.options.knowledge, match.iri)}>${match.label}</bdi>
      <span class="more">${types}${alias === null ? nothing : html`${types === "" ? "" : " · "}<bdi>${words.question.alsoCalled(visible(alias))}</bdi>`}</span>
    </li>`;
  }

  #onInput(event: Event): void {
    const text = event.target instanceof HTMLInputElement ? event.target.value : "";
    this.options.onChange({ text, iri: null });
    this.suggestions = text.trim() === "" ? [] : this.options.index.find(text, { limit: LIMIT, texts: false });
    this.active = -1;
    this.#look(text.trim());
  }

  /** Looks a text up at the endpoint once the reader pauses. An IRI needs no looking up. */
  #look(text: string): void {
    this.#endLooking();
    if (this.options.remote === null || text.length < SHORTEST || text.includes(":")) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#waiting = setTimeout(async () => {
      this.search = "looking";
      try {
        const found = await findConcepts(text, LIMIT, stop.signal);
        if (stop.signal.aborted) return;
        const known = new Set(this.suggestions.map(({ iri }) => iri));
        this.suggestions = [...this.suggestions, ...found.filter(({ iri }) => !known.has(iri))];
        this.search = this.suggestions.length === 0 ? "empty" : "none";
      } catch {
        if (!stop.signal.aborted) this.search = "failed";
      }
    }, LOOK_AFTER_MS);
  }

  #endLooking(): void {
    clearTimeout(this.#waiting);
    this.#stop.abort();
    this.search = "none";
  }

  #onKey(event: KeyboardEvent): void {
    switch (event.key) {
      case "ArrowDown":
        this.#move(1);
        break;
      case "ArrowUp":
        this.#move(-1);
        break;
      case "Escape":
        if (this.suggestions.length === 0) return;
        this.#close();
        break;
      case "Enter":
        this.#accept();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #move(step: 1 | -1): void {
    if (this.suggestions.length === 0 && this.end.text.trim() !== "") {
      this.suggestions = this.options.index.find(this.end.text, { limit: LIMIT, texts: false });
    }
    // One more place than suggestions: -1 is the box itself.
    const choices = this.suggestions.length + 1;
    this.active = ((this.active + 1 + step + choices) % choices) - 1;
  }

  #accept(): void {
    const match = this.suggestions[this.active];
    if (match !== undefined) this.#choose(match);
    else {
      this.#close();
      this.options.onEnter();
    }
  }

  #choose(match: ConceptMatch): void {
    this.options.onChange({ text: match.label, iri: match.iri });
    this.#close();
  }

  #close(): void {
    this.#endLooking();
    this.suggestions = [];
    this.active = -1;
  }

  #selectAll(event: FocusEvent): void {
    if (event.target instanceof HTMLInputElement) event.target.select();
  }

  static override styles = [shared, conceptBoxStyles];
}

customElements.define("throughline-concept-box", ConceptBox);
