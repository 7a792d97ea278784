/** A box for SPARQL: results as a table whose concepts light up in the picture. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ThroughlineError } from "throughline/errors";
import { prefixedName } from "throughline/rdf";
import { saveTable } from "../export/table-file.ts";
import { nameLink } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import type { ViewState } from "../session/view-state.ts";
import { nameStyles } from "../styles/names.ts";
import { shared } from "../styles/shared.ts";
import { sparql as sparqlWords } from "../words/sparql.ts";
import { language, words } from "../words/words.ts";
import { SparqlEngine, TIME_LIMIT_MS } from "./engine.ts";
import { EXAMPLES } from "./examples.ts";
import { type Cell, type Results, readBindings } from "./results.ts";
import { sparqlStyles } from "./sparql-styles.ts";

const PAGE = 100;

export class SparqlView extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    text: { state: true },
    running: { state: true },
    results: { state: true },
    problem: { state: true },
    shown: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  declare text: string;
  declare running: boolean;
  declare results: Results | null;
  /** Why there is no result, in a sentence or two. */
  declare problem: string | null;
  /** How many rows are in view. */
  declare shown: number;
  #engine: SparqlEngine | null = null;

  constructor() {
    super();
    this.text = EXAMPLES[0].query;
    this.running = false;
    this.results = null;
    this.problem = null;
    this.shown = PAGE;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The same data in another language has the same answer.
    if (!changed.has("session") || changed.get("session")?.dataVersion === this.session.dataVersion) return;
    this.#engine?.stop();
    this.#engine = null;
    this.results = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#engine?.stop();
    this.session.found.value = new Set();
  }

  override render(): TemplateResult {
    return html`
      <h1>${sparqlWords[language].title}</h1>
      <p class="muted">${sparqlWords[language].lead(TIME_LIMIT_MS / 1000)}</p>
      <label>${sparqlWords[language].examples}
        <select @change=${this.#onExample}>
          ${EXAMPLES.map(({ name, query }) => html`<option value=${name} .selected=${query === this.text}>${sparqlWords[language].exampleNames[name]}</option>`)}
        </select>
      </label>
      <textarea aria-label=${sparqlWords[language].query} spellcheck="false" autocapitalize="off" autocomplete="off" rows="9" dir="ltr"
        .value=${this.text} @input=${this.#onInput} @keydown=${this.#onKey}></textarea>
      <p class="actions">
        <button class="button run" ?disabled=${this.running} @click=${this.#run}>${sparqlWords[language].run}</button>
        <button class="button" ?disabled=${!this.running} @click=${() => this.#engine?.stop()}>${words.common.stop}</button>
        <span class="muted">${sparqlWords[language].key}</span>
      </p>
      <div role="status">${this.#renderStatus()}</div>
      ${this.results === null ? nothing : this.#renderResults(this.results)}
    `;
  }

  #renderStatus(): TemplateResult | typeof nothing {
    if (this.running) return html`<p>${sparqlWords[language].running}</p>`;
    if (this.problem !== null) return html`<p class="problem" dir="auto">${this.problem}</p>`;
    if (this.results === null) return nothing;
    const { boolean, rows } = this.results;
    if (boolean !== null)
      return html`<p><strong>${boolean ? sparqlWords[language].yes : sparqlWords[language].no}</strong></p>`;
    return html`<p>${sparqlWords[language].rows(rows.length)} ${this.session.found.value.size === 0 ? nothing : sparqlWords[language].lit(this.session.found.value.size)}</p>`;
  }

  #renderResults({ columns, rows }: Results): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    const rest = rows.length - this.shown;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${sparqlWords[language].results}>
        <table>
          <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>${rows.slice(0, this.shown).map((row) => html`<tr>${row.map((cell) => html`<td>${this.#renderCell(cell)}</td>`)}</tr>`)}</tbody>
        </table>
      </div>
      ${saveTable(this.session, sparqlWords[language].results, { rows: rows.length, table: () => ({ columns, rows: rows.map((row) => row.map((cell) => this.#textOf(cell))) }) })}
      ${rest > 0 ? html`<button class="button" @click=${this.#showMore}>${sparqlWords[language].more(Math.min(rest, PAGE), rest)}</button>` : nothing}`;
  }

  #renderCell({ key, text }: Cell): TemplateResult {
    const { knowledge } = this.session;
    const node = key === null ? null : this.session.nodeOf(key);
    if (key === null || node === null) return html`<bdi>${this.#textOf({ key, text })}</bdi>`;
    if (!this.session.isConcept(node)) return html`<code>${this.#textOf({ key, text })}</code>`;
    return nameLink(this.session, key, knowledge.labels.label(node));
  }

  /** What a cell shows. */
  #textOf({ key, text }: Cell): string {
    const { labels, prefixes } = this.session.knowledge;
    const node = key === null ? null : this.session.nodeOf(key);
    if (key === null || node === null) return labels.shown(text);
    return this.session.isConcept(node) ? labels.label(node) : labels.shown(prefixedName(key, prefixes) ?? key);
  }

  async #run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.problem = null;
    this.results = null;
    this.shown = PAGE;
    this.#engine ??= new SparqlEngine(this.session.knowledge);
    try {
      const outcome = await this.#engine.ask(this.text);
      if (outcome.kind === "stopped") this.problem = sparqlWords[language].stopped;
      else if (outcome.kind === "no-engine") this.problem = sparqlWords[language].noEngine;
      else if (outcome.kind === "timed-out") this.problem = sparqlWords[language].timedOut(TIME_LIMIT_MS / 1000);
      else this.results = readBindings(outcome.text);
    } catch (error) {
      this.problem = problemOf(error);
    } finally {
      this.running = false;
    }
    this.session.found.value = this.#conceptsOf(this.results);
  }

  /** The concepts in the results, in their order. */
  #conceptsOf(results: Results | null): Set<string> {
    const keys = results?.rows.flatMap((row) => row.map(({ key }) => key)) ?? [];
    const isConcept = (key: string): boolean => {
      const node = this.session.nodeOf(key);
      return node !== null && this.session.isConcept(node);
    };
    return new Set(keys.filter((key) => key !== null && isConcept(key)) as string[]);
  }

  #showMore(): void {
    this.shown += PAGE;
  }

  #onInput(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.text = event.target.value;
  }

  #onExample(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    this.text = EXAMPLES.find(({ name }) => name === value)?.query ?? this.text;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#run();
  }

  static override styles = [shared, nameStyles, sparqlStyles];
}

/** The sentence of a refusal, with the place where the query went wrong. */
function problemOf(error: unknown): string {
  if (!(error instanceof ThroughlineError)) return error instanceof Error ? error.message : String(error);
  const { position, message, hint } = error;
  const place = position === null ? "" : `${sparqlWords[language].place(position.line, position.column)} `;
  return `${place}${message}${hint === null ? "" : ` ${hint}`}`;
}

customElements.define("throughline-sparql", SparqlView);
