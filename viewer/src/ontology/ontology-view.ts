/** The ontology of the graph, to read and to narrow by: its classes as a tree, its relations with what they join. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { saveTable } from "../export/table-file.ts";
import type { Session } from "../session/session.ts";
import { shared } from "../styles/shared.ts";
import { ontology as ontologyWords } from "../words/ontology.ts";
import { language, words } from "../words/words.ts";
import { type ClassEntry, classesOf, type RelationEntry, relationsOf } from "./vocabulary.ts";
import { classTable, relationTable } from "./vocabulary-table.ts";

const USES_SHOWN = 4;
const DEEPEST_INDENT = 6;
/** Rows of each list, at most: a vocabulary of thousands is no page to read. */
const MOST_ROWS = 300;

export class OntologyView extends LitElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;
  #classes: readonly ClassEntry[] | null = null;
  #relations: readonly RelationEntry[] | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("session")) return;
    this.#classes = null;
    this.#relations = null;
  }

  override render(): TemplateResult {
    const { knowledge, kinds } = this.session;
    this.#classes ??= classesOf(knowledge);
    this.#relations ??= relationsOf(knowledge, (node) => kinds.of(node).label);
    const [classes, relations] = [this.#classes, this.#relations];
    return html`
      <h1>${ontologyWords[language].title}</h1>
      <p>${ontologyWords[language].lead(classes.length, relations.length)}</p>
      <h2>${ontologyWords[language].relations}</h2>
      <ul>${relations.slice(0, MOST_ROWS).map((relation) => this.#renderRelation(relation))}</ul>
      ${more(relations.length)}
      <p>${saveTable(this.session, ontologyWords[language].relations, { rows: relations.length, table: () => relationTable(relations) })}</p>
      <h2>${ontologyWords[language].classes}</h2>
      <ul>${classes.slice(0, MOST_ROWS).map(renderClass)}</ul>
      ${more(classes.length)}
      <p>${saveTable(this.session, ontologyWords[language].classes, { rows: classes.length, table: () => classTable(classes) })}</p>
    `;
  }

  #renderRelation({ iri, label, inverse, definition, count, uses }: RelationEntry): TemplateResult {
    const open = (): void => {
      const { dispatch } = this.session;
      dispatch({ type: "filter", filters: { relations: [iri] } });
      dispatch({ type: "set", settings: { view: "table" } });
    };
    const rest = uses.length - USES_SHOWN;
    return html`<li>
      <p><bdi class="term">${label}</bdi>${inverse === null ? nothing : html` <span class="muted">${ontologyWords[language].backwards} <bdi>${inverse}</bdi></span>`}
        <button class="link" @click=${open}>${ontologyWords[language].showStatements(count)}</button></p>
      ${definition === null ? nothing : html`<p dir="auto">${definition}</p>`}
      <p class="muted uses">
        ${uses
          .slice(0, USES_SHOWN)
          .map(
            (use) =>
              html`<span><bdi>${use.from}</bdi> → <bdi>${use.to === "" ? ontologyWords[language].value : use.to}</bdi> ${words.common.figure(use.count)}</span>`,
          )}
        ${rest > 0 ? html`<span>${words.common.andMore(rest)}</span>` : nothing}
      </p>
    </li>`;
  }

  static override styles = [
    shared,
    ...Array.from(
      { length: DEEPEST_INDENT },
      (_, depth) => css`.depth-${depth + 1} { margin-inline-start: ${(depth + 1) * 1.4}rem; }`,
    ),
    css`
      :host {
        display: block;
        max-width: 52rem;
      }

      h1 {
        font: 600 1.5rem/1.25 var(--serif);
      }

      h2 {
        margin: 1.4rem 0 0.3rem;
        font: 600 1.1875rem/1.3 var(--serif);
      }

      li {
        padding: 0.45rem 0;
        border-bottom: 1px solid var(--line);
      }

      .term {
        font-weight: 600;
      }

      .uses {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.2rem;
        font-size: 0.875rem;
      }

      .link {
        color: var(--accent);
        font-size: 0.9375rem;
      }

      .link:hover {
        text-decoration: underline;
      }
    `,
  ];
}

function renderClass({ label, definition, count, depth }: ClassEntry): TemplateResult {
  return html`<li class=${`depth-${Math.min(depth, DEEPEST_INDENT)}`}>
    <p><bdi class="term">${label}</bdi> <span class="muted">${ontologyWords[language].members(count)}</span></p>
    ${definition === null ? nothing : html`<p dir="auto">${definition}</p>`}
  </li>`;
}

function more(length: number): TemplateResult | typeof nothing {
  return length <= MOST_ROWS ? nothing : html`<p class="muted">${words.common.andMore(length - MOST_ROWS)}</p>`;
}

customElements.define("throughline-ontology", OntologyView);
