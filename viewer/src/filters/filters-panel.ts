/** The filters, with what each choice would leave; and, always in view, how much is narrowed away. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { MODALITY_NAMES, type Modality } from "throughline/evidence";
import { foldName } from "throughline/graph";
import { type Choice, type Facet, isFiltered } from "../knowledge/filtering.ts";
import type { Filters } from "../knowledge/filters.ts";
import type { Session } from "../session/session.ts";
import type { ViewState } from "../session/view-state.ts";
import { chipList } from "../styles/chips.ts";
import { panelStyles } from "../styles/panel.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import { filtersInForce } from "./filters-in-force.ts";

/** Choices of a facet that are shown at first; the rest are one click away, or found by what is typed. */
const SHORT = 8;
/** More choices than this are looked through by typing. */
const MANY = 16;

export class FiltersPanel extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    open: { type: Boolean, reflect: true },
    long: { state: true },
    wanted: { state: true },
    pushed: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  declare open: boolean;
  /** The facets of which every choice is shown. */
  declare long: ReadonlySet<Facet>;
  /** What was typed to find choices by, folded. */
  declare wanted: ReadonlyMap<Facet, string>;
  /** The end of the period that the other one has pushed along with its last step; null for none. */
  declare pushed: "from" | "until" | null;

  constructor() {
    super();
    this.open = false;
    this.long = new Set();
    this.wanted = new Map();
    this.pushed = null;
  }

  override render(): TemplateResult {
    const { filters } = this.state;
    return html`
      <details ?open=${this.open} @toggle=${this.#onToggle}>
        <summary>${words.filters.title}</summary>
        ${this.open ? this.#renderBody(filters) : nothing}
      </details>
      ${isFiltered(filters) ? this.#renderAway(filters) : nothing}
    `;
  }

  #renderAway(filters: Filters): TemplateResult {
    const { filtering } = this.session;
    const left = filtering.left(filters).length;
    return html`<p class="away">
      ${chipList(filtersInForce(this.session))}
      <span>${words.filters.away(filtering.facts.length - left, filtering.facts.length)}</span>
      <button class="button" @click=${() => this.session.dispatch({ type: "clear", what: "filters" })}>${words.filters.clear}</button>
    </p>`;
  }

  #renderBody(filters: Filters): TemplateResult {
    const choices = this.session.filtering.choices(filters);
    const of = (facet: Facet): readonly Choice[] => choices.get(facet) ?? [];
    return html`<div class="groups">
      ${this.#renderFacet(
        "documents",
        of("documents"),
        (value) => filters.documents.includes(value),
        (value) => this.session.labelOf(value),
      )}
      ${this.#renderDates(filters)}
      ${this.#renderFacet("modalities", of("modalities"), (value) => filters.modalities.some((each) => each === value), meantName)}
      ${this.#renderFacet(
        "kinds",
        of("kinds"),
        (value) => !filters.hiddenKinds.includes(value),
        (value) => this.session.kinds.byKey(value)?.label ?? value,
      )}
      ${this.#renderFacet(
        "relations",
        of("relations"),
        (value) => filters.relations.includes(value),
        (value) => this.session.labelOf(value),
      )}
      ${this.#renderVoices(of("voices"), filters)}
    </div>
    <p class="muted actions">${words.filters.everywhere}</p>`;
  }

  #renderFacet(
    facet: Exclude<Facet, "voices">,
    choices: readonly Choice[],
    isOn: (value: string) => boolean,
    nameOf: (value: string) => string,
  ): TemplateResult | typeof nothing {
    if (choices.length === 0) return nothing;
    const isLong = this.long.has(facet);
    const wanted = this.wanted.get(facet) ?? "";
    const shown = choices.filter(({ value }, index) => {
      if (facet !== "kinds" && isOn(value)) return true;
      return wanted === "" ? isLong || index < SHORT : foldName(nameOf(value)).includes(wanted);
    });
    const rest = wanted === "" ? choices.length - shown.length : 0;
    const showAll = (): void => {
      this.long = new Set([...this.long, facet]);
    };
    return html`<fieldset>
      <legend>${words.filters.facets[facet]}</legend>
      ${choices.length > MANY ? this.#renderFind(facet) : nothing}
      ${shown.map(
        ({ value, count }) => html`<label>
          <input type="checkbox" .checked=${isOn(value)} @change=${() => this.#toggle(facet, value)} />
          <span><bdi>${nameOf(value)}</bdi> <span class="count">${words.common.figure(count)}</span></span>
        </label>`,
      )}
      ${rest === 0 ? nothing : html`<button class="link" @click=${showAll}>${words.filters.showAll(choices.length)}</button>`}
    </fieldset>`;
  }

  #renderFind(facet: Facet): TemplateResult {
    const find = (event: Event): void => {
      if (!(event.target instanceof HTMLInputElement)) return;
      this.wanted = new Map(this.wanted).set(facet, foldName(event.target.value));
    };
    return html`<input class="find" type="search" placeholder=${words.filters.find}
      aria-label="${words.filters.facets[facet]}: ${words.filters.find}" @input=${find} />`;
  }

  #renderVoices(choices: readonly Choice[], { minClaimants }: Filters): TemplateResult {
    const all = { value: "0", count: this.session.filtering.facts.length };
    const pick = (value: string) => (): void => this.#filter({ minClaimants: Number(value) });
    return html`<fieldset>
      <legend>${words.filters.facets.voices}</legend>
      ${[all, ...choices].map(
        ({ value, count }, index) => html`<label>
          <input type="radio" name="voices" .checked=${minClaimants === Number(value)} @change=${pick(value)} />
          <span>${words.filters.voices(Number(value))} ${index === 0 ? nothing : html`<span class="count">${words.common.figure(count)}</span>`}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  /** A slider for each end of the period, over the dates that there are; one that meets the other takes it along. */
  #renderDates({ dateFrom, dateUntil }: Filters): TemplateResult {
    const { dates, documents } = this.session.filtering;
    const last = dates.length - 1;
    const [from, until] = [Math.max(0, dates.indexOf(dateFrom ?? "")), dates.indexOf(dateUntil ?? "")];
    const days = { from, until: until < 0 ? last : until };
    const slide = (end: keyof typeof days): TemplateResult =>
      html`<label class="slide">${words.filters[end]} <span class="day">${dates[days[end]]}</span>
        <input type="range" min="0" max=${last} step="1" .value=${live(String(days[end]))} aria-valuetext=${dates[days[end]] ?? ""}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.#slide(days, end, Number(event.target.value));
          }} /></label>`;
    return html`<fieldset>
      <legend>${words.filters.facets.dates}</legend>
      ${last < 1 ? nothing : html`${slide("from")} ${slide("until")}`}
      ${
        last === 0
          ? html`<label><input type="checkbox" .checked=${dateFrom !== null}
              @change=${() => this.#filter({ dateFrom: dateFrom === null ? (dates[0] ?? null) : null, dateUntil: null })} />
              <span>${words.filters.onlyDated(dates[0] ?? "")}</span></label>`
          : nothing
      }
      <p class="pushed" role="status">${this.pushed === null ? nothing : words.filters.pushed[this.pushed](dates[days[this.pushed]] ?? "")}</p>
      <p class="muted">${words.filters.dated(documents.dated, documents.all)}</p>
    </fieldset>`;
  }

  /** Moves one end of the period; an end that it would cross goes along, for no date lies in a period turned round. */
  #slide(before: { readonly from: number; readonly until: number }, end: "from" | "until", day: number): void {
    const { dates } = this.session.filtering;
    const from = end === "from" ? day : Math.min(before.from, day);
    const until = end === "until" ? day : Math.max(before.until, day);
    if (end === "from") this.pushed = until === before.until ? null : "until";
    else this.pushed = from === before.from ? null : "from";
    this.#filter({
      dateFrom: from === 0 ? null : (dates[from] ?? null),
      dateUntil: until === dates.length - 1 ? null : (dates[until] ?? null),
    });
  }

  #toggle(facet: Exclude<Facet, "voices">, value: string): void {
    const { filters } = this.state;
    const toggled = <Value extends string>(list: readonly Value[], member: Value): readonly Value[] =>
      list.includes(member) ? list.filter((each) => each !== member) : [...list, member];
    if (facet === "documents") this.#filter({ documents: toggled(filters.documents, value) });
    else if (facet === "relations") this.#filter({ relations: toggled(filters.relations, value) });
    else if (facet === "kinds") this.#filter({ hiddenKinds: toggled(filters.hiddenKinds, value) });
    else if (isModality(value)) this.#filter({ modalities: toggled(filters.modalities, value) });
  }

  #filter(filters: Partial<Filters>): void {
    this.session.dispatch({ type: "filter", filters });
  }

  #onToggle(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.open = event.target.open;
  }

  static override styles = [shared, panelStyles];
}

function isModality(value: string): value is Modality {
  return MODALITY_NAMES.some((name) => name === value);
}

function meantName(value: string): string {
  return isModality(value) ? words.modality[value] : value;
}

customElements.define("throughline-filters", FiltersPanel);
