/** The view of explorations: which question, of the concepts in the boxes, and its answer. */

import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { claimStyles } from "../evidence/claim-card.ts";
import { modalityTagStyles } from "../evidence/modality-tag.ts";
import { statementListStyles } from "../evidence/statement-list.ts";
import { saveTable, type Table } from "../export/table-file.ts";
import { conceptsOf } from "../session/answer.ts";
import type { Session } from "../session/session.ts";
import { EXPLORATIONS, type Exploration, type ViewState } from "../session/view-state.ts";
import { nameStyles } from "../styles/names.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import { answerTable } from "./answer-table.ts";
import { ANSWERS } from "./answers.ts";
import { exploreStyles } from "./explore-styles.ts";

export class ExploreView extends LitElement {
  static override properties = { session: { attribute: false }, state: { attribute: false } };

  declare session: Session;
  declare state: ViewState;
  /** An answer may take a pass over the graph: it is made anew for another question only. */
  #answer: { readonly key: string; readonly shown: TemplateResult; readonly table: Table } | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("session")) this.#answer = null;
  }

  override render(): TemplateResult {
    const { exploration } = this.state;
    return html`
      <h1>${words.explore.title}</h1>
      <div class="questions" role="group" aria-label=${words.explore.questions}>
        ${EXPLORATIONS.map((each) => this.#renderChoice(each))}
      </div>
      ${this.#renderAnswer(exploration)}
    `;
  }

  #renderChoice(exploration: Exploration): TemplateResult {
    const choose = (): void => this.session.dispatch({ type: "set", settings: { exploration, listed: null } });
    return html`<button class="button" aria-pressed=${exploration === this.state.exploration} @click=${choose}>
      ${words.explore.names[exploration]}</button>`;
  }

  #renderAnswer(exploration: Exploration): TemplateResult {
    const { session, state } = this;
    const { needs, answer } = ANSWERS[exploration];
    const asked = conceptsOf(state, session.index, session.knowledge);
    if (!Array.isArray(asked) && (asked.kind === "unknown" || asked.kind === "ambiguous"))
      return html`<p>${words.question[asked.kind](asked.box, asked.text)}</p>`;
    const nodes = Array.isArray(asked) ? asked : [];
    if (nodes.length < needs) return html`<p>${words.explore.needs(needs)}</p>`;
    const key = JSON.stringify([exploration, nodes, state.listed, words.explore.title]);
    if (this.#answer?.key !== key)
      this.#answer = { key, shown: answer(session, nodes), table: answerTable(session, exploration, nodes) };
    const { shown, table } = this.#answer;
    return html`${shown}
      <p>${saveTable(session, words.explore.names[exploration], { rows: table.rows.length, table: () => table })}</p>`;
  }

  static override styles = [shared, nameStyles, claimStyles, modalityTagStyles, statementListStyles, exploreStyles];
}

customElements.define("throughline-explore", ExploreView);
