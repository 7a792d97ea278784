/** The panel that answers "who says so?" for whatever is picked: a step, an edge or a node. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Statement } from "throughline/evidence";
import { hopParts, sentenceOf, sentenceParts } from "throughline/paths";
import { linkedSentence } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import { SessionWatch } from "../session/session-watch.ts";
import type { Selection } from "../session/view-state.ts";
import { nameStyles } from "../styles/names.ts";
import { shared } from "../styles/shared.ts";
import { langOfNode, langOfStatement } from "../words/spoken.ts";
import { words } from "../words/words.ts";
import { claimStyles } from "./claim-card.ts";
import { evidencePanelStyles } from "./evidence-panel-styles.ts";
import { modalityTagStyles } from "./modality-tag.ts";
import { nodeCard, nodeStyles } from "./node-card.ts";
import { statementEvidence, statementEvidenceStyles } from "./statement-evidence.ts";
import { statementListStyles } from "./statement-list.ts";

export class EvidencePanel extends LitElement {
  static override properties = {
    session: { attribute: false },
    selection: { attribute: false },
    underStep: { type: Boolean, attribute: "under-step", reflect: true },
  };

  declare session: Session;
  declare selection: Selection;
  /** Whether it stands under the step that it is about, whose words then are its heading. */
  declare underStep: boolean;

  constructor() {
    super();
    this.underStep = false;
    new SessionWatch(this, ({ shelf }) => shelf);
    new SessionWatch(this, ({ remote }) => remote);
  }

  override render(): TemplateResult {
    return html`
      <header>
        <h2 tabindex="-1" dir="auto" lang=${this.#lang}>${this.#heading()}</h2>
        <button class="button close" aria-label=${words.evidence.close} title=${words.evidence.close} @click=${this.#close}>✕</button>
      </header>
      <div class="body">${this.#renderBody()}</div>
    `;
  }

  /** The same as `headingOf`, with its names as links. */
  #heading(): TemplateResult | string {
    const { session, selection } = this;
    const { knowledge } = session;
    if (selection.kind === "hop") {
      const hop = session.pickedPath?.hops[selection.hop];
      return hop === undefined ? "" : linkedSentence(session, hopParts(knowledge, hop));
    }
    const statement = selection.kind === "statement" ? session.statements.byKey(selection.key) : null;
    if (statement === null) return headingOf(session, selection);
    return html`${linkedSentence(session, sentenceParts(knowledge, statement))}.`;
  }

  /** The language of the heading. */
  get #lang(): string | typeof nothing {
    const { session, selection } = this;
    if (selection.kind === "node") return langOfNode(session.knowledge, selection.iri);
    const statement =
      selection.kind === "hop"
        ? session.pickedPath?.hops[selection.hop]?.statements[0]
        : (session.statements.byKey(selection.key) ?? undefined);
    return langOfStatement(session.knowledge, statement);
  }

  /** Takes the reader, and a screen reader, to the evidence that has just been opened. */
  async takeFocus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector("h2")?.focus({ preventScroll: true });
    this.renderRoot.querySelector(".body")?.scrollTo({ top: 0 });
  }

  #renderBody(): TemplateResult | typeof nothing {
    const { session, selection } = this;
    if (selection.kind === "statement") {
      const statement = session.statements.byKey(selection.key);
      return statement === null ? nothing : statementEvidence(session, statement);
    }
    if (selection.kind === "hop") return this.#renderHop(session.pickedPath?.hops[selection.hop]?.statements ?? []);
    const node = session.nodeOf(selection.iri);
    return node === null ? nothing : nodeCard(session, node);
  }

  #renderHop([first, ...others]: readonly Statement[]): TemplateResult | typeof nothing {
    if (first === undefined) return nothing;
    const { session } = this;
    return html`
      ${statementEvidence(session, first)}
      ${others.length === 0 ? nothing : html`<h3 class="also">${words.evidence.alsoBetween}</h3>`}
      ${others.map((statement) => html`<h4 class="other" dir="auto" lang=${langOfStatement(session.knowledge, statement)}>${linkedSentence(session, sentenceParts(session.knowledge, statement))}.</h4>${statementEvidence(session, statement)}`)}
    `;
  }

  #close(): void {
    this.session.dispatch({ type: "select", selection: null });
  }

  static override styles = [
    shared,
    nameStyles,
    nodeStyles,
    claimStyles,
    modalityTagStyles,
    statementEvidenceStyles,
    statementListStyles,
    evidencePanelStyles,
  ];
}

/** What is picked, in words: the asserted sentence, or the name of the node. */
export function headingOf(session: Session, selection: Selection): string {
  switch (selection.kind) {
    case "hop":
      return session.pickedPath?.hops[selection.hop]?.text ?? "";
    case "statement": {
      const statement = session.statements.byKey(selection.key);
      return statement === null ? words.evidence.noSuchStatement : `${sentenceOf(session.knowledge, statement)}.`;
    }
    case "node":
      return session.labelOf(selection.iri);
  }
}

customElements.define("throughline-evidence", EvidencePanel);
