/** What the reader demands of the paths, in plain words; a change asks the question again. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { MODALITY_NAMES, QUALIFIER_KINDS } from "throughline/evidence";
import { SAME_LINK_NAMES } from "throughline/graph";
import { type Constraints, NO_CONSTRAINTS, offered, PANEL, type PanelName } from "../session/constraints.ts";
import type { Session } from "../session/session.ts";
import { NO_END, type ViewState } from "../session/view-state.ts";
import { chipList } from "../styles/chips.ts";
import { panelStyles } from "../styles/panel.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import type { ConceptBoxOptions } from "./concept-box.ts";
import { optionsInForce, SAME_NAMES } from "./options-in-force.ts";
import "./concept-box.ts";
import { suggestionsToBrowse } from "./suggestions.ts";

const GROUPS = Object.entries(PANEL) as [keyof typeof PANEL, readonly PanelName[]][];

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
    const inForce = optionsInForce(this.session);
    return html`
      <details ?open=${this.open} @toggle=${this.#onToggle}>
        <summary>${words.constraints.title}</summary>
        ${this.open ? this.#renderBody() : nothing}
      </details>
      ${
        inForce.length === 0
          ? nothing
          : html`<p class="away">${chipList(inForce)}
              <button class="button" @click=${() => this.session.dispatch({ type: "clear", what: "constraints" })}>${words.constraints.clear}</button></p>`
      }
    `;
  }

  #renderBody(): TemplateResult {
    return html`<div class="groups">
      ${GROUPS.map(
        ([group, names]) => html`<fieldset>
          <legend>${words.constraints[group]}</legend>
          ${names.map((name) => this.#renderOffer(name))}
        </fieldset>`,
      )}
    </div>`;
  }

  /** The control of a constraint, by the kind of its values. */
  #renderOffer(name: PanelName): TemplateResult {
    const { parameter } = offered(name);
    switch (parameter.kind) {
      case "whole":
      case "length":
        return this.#renderNumber(name);
      case "choices":
        if (name === "modalities") return this.#renderChoices(name, MODALITY_NAMES, words.modality);
        if (name === "same") return this.#renderChoices(name, SAME_LINK_NAMES, SAME_NAMES);
        return this.#renderChoices(name, QUALIFIER_KINDS, words.qualifiers);
      case "choice":
        return this.#renderAlike();
      case "period":
        return this.#renderPeriod(name);
      case "names": {
        const { facts } = this.session.filtering;
        if (name === "sources")
          return this.#renderList(
            name,
            facts.flatMap(({ documents }) => documents),
          );
        if (parameter.read === "concept") return this.#renderConcepts(name);
        return this.#renderList(
          name,
          facts.map(({ relation }) => relation),
        );
      }
      default:
        return this.#renderFlag(name);
    }
  }

  #renderPeriod(name: PanelName): TemplateResult {
    const onChange = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement)) return;
      const written = target.value.trim();
      this.#constrain({ [name]: written === "" ? null : written });
    };
    return html`<label>${words.constraints.offers[name]}
      <input type="text" .value=${String(this.state.constraints[name] ?? "")} placeholder="2013-10" @change=${onChange} /></label>`;
  }

  #renderNumber(name: PanelName): TemplateResult {
    const { range: [least] = [0], most = least } = offered(name);
    const onChange = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement)) return;
      const wanted = Math.round(Number(target.value));
      const isGiven = Number.isFinite(wanted) && (target.value !== "" || NO_CONSTRAINTS[name] !== null);
      const value = isGiven ? Math.min(most, Math.max(least, wanted)) : NO_CONSTRAINTS[name];
      target.value = String(value ?? "");
      this.#constrain({ [name]: value });
    };
    return html`<label><input type="number" min=${least} max=${most} .value=${String(this.state.constraints[name] ?? "")}
      @change=${onChange} /> <span>${words.constraints.offers[name]}</span></label>`;
  }

  /** Of two ways the one that is not usual is a box to tick. */
  #renderAlike(): TemplateResult {
    const isApart = this.state.constraints.alike === "apart";
    const toggle = (): void => this.#constrain({ alike: isApart ? "together" : "apart" });
    return html`<label><input type="checkbox" .checked=${isApart} @change=${toggle} />
      <span>${words.constraints.offers.alike}</span></label>`;
  }

  #renderFlag(name: PanelName): TemplateResult {
    const isOn = this.state.constraints[name] === true;
    return html`<label><input type="checkbox" .checked=${isOn} @change=${() => this.#constrain({ [name]: !isOn })} />
      <span>${words.constraints.offers[name]}</span></label>`;
  }

  /** A list to take from, and what was taken, each with a button that gives it back. */
  #renderList(name: PanelName, iris: readonly string[]): TemplateResult {
    const chosen = this.#chosen(name);
    const options = this.#options(iris);
    const take = ({ target }: Event): void => {
      if (!(target instanceof HTMLSelectElement) || target.value === "") return;
      this.#constrain({ [name]: [...chosen, target.value] });
      target.value = "";
    };
    return html`<label><select aria-label=${words.constraints.offers[name]} @change=${take}>
        <option value="">${words.constraints.offers[name]}</option>
        ${options.filter(({ value }) => !chosen.includes(value)).map((option) => html`<option value=${option.value}>${option.name}</option>`)}
      </select></label>
      ${this.#renderChips(name)}`;
  }

  #renderConcepts(name: PanelName): TemplateResult {
    const chosen = this.#chosen(name);
    const { index, knowledge } = this.session;
    const options: ConceptBoxOptions = {
      label: words.constraints.offers[name],
      index,
      knowledge,
      // What is demanded of paths is looked for among those that are here.
      remote: null,
      browse: () => suggestionsToBrowse(this.session, chosen),
      onEnter: () => {},
      onChange: ({ iri }: { readonly iri: string | null }): void => {
        if (iri !== null && !chosen.includes(iri)) this.#constrain({ [name]: [...chosen, iri] });
      },
    };
    return html`<p>${words.constraints.offers[name]}</p>
      <throughline-concept-box .options=${options} .end=${NO_END}></throughline-concept-box>
      ${this.#renderChips(name)}`;
  }

  /** The members of a constraint that is a list. */
  #chosen(name: PanelName): readonly string[] {
    const value = this.state.constraints[name];
    return typeof value === "object" && value !== null ? value : [];
  }

  #renderChips(name: PanelName): TemplateResult | typeof nothing {
    const chosen = this.#chosen(name);
    return chipList(
      chosen.map((value) => ({
        text: this.session.labelOf(value),
        drop: () => this.#constrain({ [name]: chosen.filter((each) => each !== value) }),
      })),
    );
  }

  /** A box to tick for each choice. */
  #renderChoices<Choice extends string>(
    name: PanelName,
    choices: readonly Choice[],
    names: Readonly<Record<Choice, string>>,
  ): TemplateResult {
    const chosen = this.#chosen(name);
    const toggle = (choice: Choice) => (): void => {
      const isOn = chosen.includes(choice);
      this.#constrain({ [name]: isOn ? chosen.filter((each) => each !== choice) : [...chosen, choice] });
    };
    return html`<p>${words.constraints.offers[name]}</p>
      ${choices.map(
        (choice) => html`<label><input type="checkbox" .checked=${chosen.includes(choice)} @change=${toggle(choice)} />
          <span>${names[choice]}</span></label>`,
      )}`;
  }

  /** Each value once, by name. */
  #options(iris: readonly string[]): Option[] {
    const options = [...new Set(iris)].map((value) => ({ value, name: this.session.labelOf(value) }));
    return options.sort((a, b) => a.name.localeCompare(b.name));
  }

  #constrain(constraints: Partial<Constraints>): void {
    this.session.dispatch({ type: "constrain", constraints });
  }

  #onToggle(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.open = event.target.open;
  }

  static override styles = [shared, panelStyles];
}

customElements.define("throughline-constraints", ConstraintsPanel);
