/** Every statement that is left under the filters, as a table: sortable, paged, each row with its evidence. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { isLiteralTerm, type Statement, type StatementTerm } from "throughline/evidence";
import { sentenceOf } from "throughline/paths";
import { meantAs, modalityTag, modalityTagStyles } from "../evidence/modality-tag.ts";
import { saveTable, type Table } from "../export/table-file.ts";
import { statementKey } from "../knowledge/statement-key.ts";
import { nameLink } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import type { ViewState } from "../session/view-state.ts";
import { nameStyles } from "../styles/names.ts";
import { shared } from "../styles/shared.ts";
import { langOfStatement, langOfTerm } from "../words/spoken.ts";
import { words } from "../words/words.ts";
import { COLUMNS, type Column, type Row, readRows, sortRows } from "./rows.ts";
import { tableStyles } from "./table-styles.ts";

const PAGE = 50;

export class TableView extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    sortedBy: { state: true },
    ascending: { state: true },
    page: { state: true },
    wanted: { state: true },
    ofAnswer: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  declare sortedBy: Column;
  declare ascending: boolean;
  /** Counted from 0. */
  declare page: number;
  /** What was typed to find rows by. */
  declare wanted: string;
  /** Only the statements of the paths found. */
  declare ofAnswer: boolean;
  #rows: readonly Row[] = [];

  constructor() {
    super();
    this.sortedBy = "subject";
    this.ascending = true;
    this.page = 0;
    this.wanted = "";
    this.ofAnswer = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const filtered = changed.has("state") && changed.get("state")?.filters !== this.state.filters;
    const others = (["session", "wanted", "ofAnswer", "sortedBy", "ascending"] as const).some((name) =>
      changed.has(name),
    );
    if (!filtered && !others) return;
    this.#rows = sortRows(readRows(this.session, this.wanted, this.ofAnswer), this.sortedBy, this.ascending);
    this.page = 0;
  }

  override render(): TemplateResult {
    const first = this.page * PAGE;
    const shown = this.#rows.slice(first, first + PAGE);
    return html`
      <h1>${words.table.title}</h1>
      <div class="tools">
        <label>${words.table.find} <input type="search" .value=${this.wanted} @input=${this.#onFind} /></label>
        <label><input type="checkbox" .checked=${this.ofAnswer} @change=${this.#onScope} /> ${words.table.ofAnswer}</label>
      </div>
      <p class="muted" role="status">${words.table.count(this.#rows.length, this.session.filtering.facts.length)}</p>
      <p>${saveTable(this.session, [words.table.file, this.wanted].filter((each) => each !== "").join(" "), { rows: this.#rows.length, table: () => this.#table() })}</p>
      ${
        shown.length === 0
          ? html`<p>${words.table.empty}</p>`
          : html`<table>
              <caption>${words.table.caption}</caption>
              <thead><tr>${COLUMNS.map((column) => this.#renderHead(column))}</tr></thead>
              <tbody>${shown.map((row) => this.#renderRow(row))}</tbody>
            </table>`
      }
      ${this.#renderPager(first, shown.length)}
    `;
  }

  #renderHead(column: Column): TemplateResult {
    const sorted = this.sortedBy === column;
    const order = sorted ? (this.ascending ? "ascending" : "descending") : "none";
    const mark = sorted ? (this.ascending ? "▲" : "▼") : "";
    return html`<th scope="col" aria-sort=${order} class=${`by-${column}`}>
      <button @click=${() => this.#sort(column)}>${words.table.columns[column]} <span aria-hidden="true">${mark}</span></button>
    </th>`;
  }

  #renderRow(row: Row): TemplateResult {
    const statement = this.session.statements.describe(row.number);
    const key = statementKey(statement);
    const { selection } = this.state;
    const current = selection?.kind === "statement" && selection.key === key;
    const open = (): void => this.session.dispatch({ type: "select", selection: { kind: "statement", key } });
    return html`<tr aria-current=${current ? "true" : nothing} @click=${open}>
      ${COLUMNS.map((column) => html`<td class=${column}>${this.#renderCell(column, row, statement)}</td>`)}
    </tr>`;
  }

  #renderCell(column: Column, { subject, relation, object, sources, voices }: Row, statement: Statement): unknown {
    const { knowledge } = this.session;
    switch (column) {
      case "subject":
        return this.#renderTerm(statement.subject, subject);
      case "relation":
        return html`<button aria-label=${words.table.evidenceOf(relation, sentenceOf(knowledge, statement))}><bdi lang=${langOfStatement(knowledge, statement)}>${relation}</bdi></button>`;
      case "object":
        return this.#renderTerm(statement.object, object);
      case "meant":
        return modalityTag(statement);
      case "documents":
        if (sources.length === 0) return words.evidence.notRecorded;
        return html`${sources.map(({ iri, title }, at) => html`${at === 0 ? "" : "; "}${nameLink(this.session, iri, title)}`)}`;
      case "voices":
        return words.common.figure(voices);
    }
  }

  /** All rows that were found, as their cells are shown. */
  #table(): Table {
    const cell = (column: Column, row: Row): string => {
      if (column === "meant") return words.modality[meantAs(this.session.statements.describe(row.number))];
      return column === "documents" && row.documents === "" ? words.evidence.notRecorded : String(row[column]);
    };
    return {
      columns: COLUMNS.map((column) => words.table.columns[column]),
      rows: this.#rows.map((row) => COLUMNS.map((column) => cell(column, row))),
    };
  }

  #renderTerm(term: StatementTerm, text: string): TemplateResult {
    if (!isLiteralTerm(term)) return nameLink(this.session, term.iri, text);
    return html`<bdi lang=${langOfTerm(this.session.knowledge, term)}>${text}</bdi>`;
  }

  #renderPager(first: number, shown: number): TemplateResult | typeof nothing {
    if (this.#rows.length <= PAGE) return nothing;
    const last = Math.ceil(this.#rows.length / PAGE) - 1;
    const go = (page: number) => (): void => {
      this.page = page;
      this.renderRoot.querySelector("h1")?.scrollIntoView({ block: "nearest" });
    };
    return html`<nav aria-label=${words.table.pages}>
      <button class="button" ?disabled=${this.page === 0} @click=${go(this.page - 1)}>${words.table.previous}</button>
      <span>${words.table.range(first + 1, first + shown, this.#rows.length)}</span>
      <button class="button" ?disabled=${this.page === last} @click=${go(this.page + 1)}>${words.table.next}</button>
    </nav>`;
  }

  #sort(column: Column): void {
    this.ascending = this.sortedBy === column ? !this.ascending : column !== "voices";
    this.sortedBy = column;
  }

  #onFind(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.wanted = event.target.value;
  }

  #onScope(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.ofAnswer = event.target.checked;
  }

  static override styles = [shared, nameStyles, modalityTagStyles, tableStyles];
}

customElements.define("throughline-table", TableView);
