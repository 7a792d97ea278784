/** What the reader demands of the paths, in plain words; a change asks the question again. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { MODALITY_NAMES, type Modality } from "throughline/evidence";
import type { Session } from "../session/session.ts";
import { type Constraints, NO_CONSTRAINTS, NO_END, type ViewState } from "../session/view-state.ts";
import { panelStyles } from "../styles/panel.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import "./concept-box.ts";

/** The numbers that can be asked for. */
const RANGES = { maxLength: [1, 12], k: [1, 50], minSources: [0, 9] } as const;

type NumberName = keyof typeof RANGES;
type FlagName = "directed" | "throughHubs" | "oneDocument";
type ListName = "onlyPredicates" | "avoidPredicates" | "documents" | "via" | "avoid";

interface Option {
  readonly value: string;
  readonly name: string;
}

export class ConstraintsPanel extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    open: { type: Boolean, reflect: true },
  };

  declare session: Session;
  declare state: ViewState;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  override render(): TemplateResult {
    const inForce = constraintsInForce(this.state.constraints);
    return html`
      <details ?open=${this.open} @toggle=${this.#onToggle}>
        <summary>${words.constraints.title}</summary>
        ${this.open ? this.#renderBody() : nothing}
      </details>
      ${
        inForce === 0
          ? nothing
          : html`<p class="away"><span>${words.constraints.inForce(inForce)}</span>
              <button class="button" @click=${() => this.session.dispatch({ type: "clear", what: "constraints" })}>${words.constraints.clear}</button></p>`
      }
    `;
  }

  #renderBody(): TemplateResult {
    const { facts } = this.session.filtering;
    const relations = this.#options(facts.map(({ relation }) => relation));
    return html`<div class="groups">
      <fieldset>
        <legend>${words.constraints.shape}</legend>
        ${this.#renderNumber("maxLength")} ${this.#renderNumber("k")}
        ${this.#renderFlag("directed")} ${this.#renderFlag("throughHubs")}
      </fieldset>
      <fieldset>
        <legend>${words.constraints.support}</legend>
        ${this.#renderFlag("oneDocument")} ${this.#renderNumber("minSources")}
        ${this.#renderList("documents", this.#options(facts.flatMap(({ documents }) => documents)))}
        ${this.#renderModalities()}
        <label>${words.constraints.asOf}
          <input type="text" .value=${this.state.constraints.asOf ?? ""} placeholder="2013-10" @change=${this.#onDate} /></label>
      </fieldset>
      <fieldset>
        <legend>${words.constraints.relations}</legend>
        ${this.#renderList("onlyPredicates", relations)} ${this.#renderList("avoidPredicates", relations)}
      </fieldset>
      <fieldset>
        <legend>${words.constraints.concepts}</legend>
        ${this.#renderConcepts("via")} ${this.#renderConcepts("avoid")}
      </fieldset>
    </div>`;
  }

  #renderNumber(name: NumberName): TemplateResult {
    const [least, most] = RANGES[name];
    const onChange = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement)) return;
      const wanted = Math.round(Number(target.value));
      const value = Number.isFinite(wanted) ? Math.min(most, Math.max(least, wanted)) : NO_CONSTRAINTS[name];
      target.value = String(value);
      this.#constrain({ [name]: value });
    };
    return html`<label><input type="number" min=${least} max=${most} .value=${String(this.state.constraints[name])}
      @change=${onChange} /> <span>${words.constraints.numbers[name]}</span></label>`;
  }

  #renderFlag(name: FlagName): TemplateResult {
    const isOn = this.state.constraints[name];
    return html`<label><input type="checkbox" .checked=${isOn} @change=${() => this.#constrain({ [name]: !isOn })} />
      <span>${words.constraints.flags[name]}</span></label>`;
  }

  /** A list to take from, and what was taken, each with a button that gives it back. */
  #renderList(name: ListName, options: readonly Option[]): TemplateResult {
    const chosen = this.state.constraints[name];
    const take = ({ target }: Event): void => {
      if (!(target instanceof HTMLSelectElement) || target.value === "") return;
      this.#constrain({ [name]: [...chosen, target.value] });
      target.value = "";
    };
    return html`<label><select aria-label=${words.constraints.lists[name]} @change=${take}>
        <option value="">${words.constraints.lists[name]}</option>
        ${options.filter(({ value }) => !chosen.includes(value)).map((option) => html`<option value=${option.value}>${option.name}</option>`)}
      </select></label>
      ${this.#renderChips(name)}`;
  }

  #renderConcepts(name: "via" | "avoid"): TemplateResult {
    const chosen = this.state.constraints[name];
    const { index, knowledge } = this.session;
    const options = {
      label: words.constraints.lists[name],
      index,
      knowledge,
      // What is demanded of paths is looked for among those that are here.
      remote: null,
      onEnter: () => {},
      onChange: ({ iri }: { readonly iri: string | null }): void => {
        if (iri !== null && !chosen.includes(iri)) this.#constrain({ [name]: [...chosen, iri] });
      },
    };
    return html`<p>${words.constraints.lists[name]}</p>
      <throughline-concept-box .options=${options} .end=${NO_END}></throughline-concept-box>
      ${this.#renderChips(name)}`;
  }

  #renderChips(name: ListName): TemplateResult | typeof nothing {
    const chosen = this.state.constraints[name];
    if (chosen.length === 0) return nothing;
    const give = (value: string) => (): void => this.#constrain({ [name]: chosen.filter((each) => each !== value) });
    return html`<p class="chips">${chosen.map(
      (
        value,
      ) => html`<button class="button" aria-label=${words.constraints.drop(this.#nameOf(value))} @click=${give(value)}>
        <bdi>${this.#nameOf(value)}</bdi> ✕</button>`,
    )}</p>`;
  }

  #renderModalities(): TemplateResult {
    const { modalities } = this.state.constraints;
    const toggle = (modality: Modality) => (): void => {
      const chosen = modalities.includes(modality)
        ? modalities.filter((each) => each !== modality)
        : [...modalities, modality];
      this.#constrain({ modalities: chosen });
    };
    return html`<p>${words.constraints.modalities}</p>
      ${MODALITY_NAMES.map(
        (
          modality,
        ) => html`<label><input type="checkbox" .checked=${modalities.includes(modality)} @change=${toggle(modality)} />
          <span>${words.modality[modality]}</span></label>`,
      )}`;
  }

  /** Each value once, by name. */
  #options(iris: readonly string[]): Option[] {
    const options = [...new Set(iris)].map((value) => ({ value, name: this.#nameOf(value) }));
    return options.sort((a, b) => a.name.localeCompare(b.name));
  }

  #nameOf(iri: string): string {
    const node = this.session.nodeOf(iri);
    return node === null ? iri : this.session.knowledge.labels.label(node);
  }

  #constrain(constraints: Partial<Constraints>): void {
    this.session.dispatch({ type: "constrain", constraints });
  }

  #onDate({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const written = target.value.trim();
    this.#constrain({ asOf: written === "" ? null : written });
  }

  #onToggle(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.open = event.target.open;
  }

  static override styles = [shared, panelStyles];
}

/** How many demands differ from those of a new question. */
function constraintsInForce(constraints: Constraints): number {
  const names = Object.keys(NO_CONSTRAINTS) as (keyof Constraints)[];
  return names.filter((name) => JSON.stringify(constraints[name]) !== JSON.stringify(NO_CONSTRAINTS[name])).length;
}

customElements.define("throughline-constraints", ConstraintsPanel);
