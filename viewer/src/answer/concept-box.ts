/** A box in which a concept is named, with suggestions: the editable combobox of the ARIA Authoring Practices Guide. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { visible } from "throughline/errors";
import type { ConceptIndex, ConceptMatch, Knowledge } from "throughline/graph";
import type { Remote } from "../endpoint/remote.ts";
import { type End, NO_END } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import { conceptBoxStyles } from "./concept-box-styles.ts";
import { EndpointLookup, type LookupState } from "./endpoint-lookup.ts";
import { suggestionList } from "./suggestion-list.ts";
import { type Suggestion, type SuggestionGroup, suggestionOf, suggestionsFor } from "./suggestions.ts";

/** What the box is told, and whom it tells. */
export interface ConceptBoxOptions {
  readonly label: string;
  readonly index: ConceptIndex;
  readonly knowledge: Knowledge;
  /** The endpoint in which names are looked up that are not here; null for none. */
  readonly remote: Remote | null;
  /** What is offered while the box is empty. */
  readonly browse: () => readonly SuggestionGroup[];
  readonly onChange: (end: End) => void;
  readonly onEnter: () => void;
}

/** `<throughline-concept-box>`: a combobox that suggests concepts, while something is typed and before. */
export class ConceptBox extends LitElement {
  static override properties = {
    options: { attribute: false },
    end: { attribute: false },
    text: { state: true },
    groups: { state: true },
    active: { state: true },
    search: { state: true },
  };

  declare options: ConceptBoxOptions;
  declare end: End;
  /** What stands in the box. */
  declare text: string;
  /** What is suggested; the list is closed while there are none. */
  declare groups: readonly SuggestionGroup[];
  /** Index of the suggestion that Enter takes, through all groups; -1 for none. */
  declare active: number;
  /** How far the endpoint is with a name, or that nothing here has it. */
  declare search: "none" | "unknown" | "looking" | "empty" | "failed";
  readonly #lookup: EndpointLookup;

  constructor() {
    super();
    this.end = NO_END;
    this.text = "";
    this.groups = [];
    this.active = -1;
    this.search = "none";
    this.#lookup = new EndpointLookup((state, found) => this.#onLookup(state, found));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("end")) this.text = this.end.text;
  }

  override render(): TemplateResult {
    const { label, remote, knowledge } = this.options;
    return html`
      <input
        type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false" dir="auto"
        aria-label=${label} aria-autocomplete="list" aria-controls="suggestions" aria-expanded=${this.groups.length > 0}
        aria-activedescendant=${this.active >= 0 ? `suggestion-${this.active}` : nothing}
        placeholder=${remote === null ? words.question.placeholder : words.endpoint.placeholder} .value=${this.text} title=${this.text}
        @input=${this.#onInput} @keydown=${this.#onKey} @blur=${this.#close} @focus=${this.#onFocus} @click=${this.#browse}
      />
      ${
        this.text === ""
          ? nothing
          : // By keyboard Escape does it; one stop less between the boxes.
            html`<button type="button" class="clear" tabindex="-1" aria-label=${words.question.clear(label)} title=${words.question.clear(label)}
              @click=${this.#clear}>✕</button>`
      }
      ${suggestionList({ knowledge, groups: this.groups, active: this.active, onChoose: (each) => this.#choose(each) })}
      ${this.#renderSearch()}
    `;
  }

  #renderSearch(): TemplateResult {
    const host = this.options.remote?.host ?? "";
    const texts = {
      none: "",
      unknown: words.question.nothingCalled(visible(this.text.trim())),
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

  get #suggestions(): readonly Suggestion[] {
    return this.groups.flatMap(({ suggestions }) => suggestions);
  }

  #onInput(event: Event): void {
    this.text = event.target instanceof HTMLInputElement ? event.target.value : "";
    this.options.onChange({ text: this.text, iri: null });
    this.#suggest();
    if (this.options.remote !== null) this.#lookup.look(this.text.trim());
    else this.search = this.groups.length === 0 && this.text.trim() !== "" ? "unknown" : "none";
  }

  /** Opens the list for what stands in the box. */
  #suggest(): void {
    const isEmpty = this.text.trim() === "";
    this.groups = isEmpty ? this.options.browse() : suggestionsFor(this.options.index, this.text);
    this.active = -1;
  }

  #browse(): void {
    if (this.text.trim() === "" && this.groups.length === 0) this.#suggest();
  }

  #onFocus(event: FocusEvent): void {
    if (event.target instanceof HTMLInputElement) event.target.select();
    this.#browse();
  }

  #clear(): void {
    this.#close();
    this.text = "";
    this.options.onChange(NO_END);
    this.focus();
    this.#browse();
  }

  #onLookup(state: LookupState, found: readonly ConceptMatch[]): void {
    const known = new Set(this.#suggestions.map(({ iri }) => iri));
    const others = found.filter(({ iri }) => !known.has(iri)).map(suggestionOf);
    if (others.length > 0) this.groups = [...this.groups, { heading: null, suggestions: others }];
    if (state === "found") this.search = this.groups.length === 0 ? "empty" : "none";
    else this.search = state;
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
        if (this.groups.length > 0) this.#close();
        else if (this.text !== "") this.#clear();
        else return;
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
    if (this.groups.length === 0) this.#suggest();
    // One more place than suggestions: -1 is the box itself.
    const choices = this.#suggestions.length + 1;
    this.active = ((this.active + 1 + step + choices) % choices) - 1;
  }

  #accept(): void {
    const suggestion = this.#suggestions[this.active];
    if (suggestion !== undefined) this.#choose(suggestion);
    else {
      this.#close();
      this.options.onEnter();
    }
  }

  #choose({ iri, label, members }: Suggestion): void {
    if (members !== null) {
      this.groups = [members()];
      this.active = -1;
      return;
    }
    // Who asked for it says what stands here now.
    this.text = "";
    this.options.onChange({ text: label, iri });
    this.#close();
  }

  #close(): void {
    this.#lookup.end();
    this.groups = [];
    this.active = -1;
  }

  static override styles = [shared, conceptBoxStyles];
}

customElements.define("throughline-concept-box", ConceptBox);
