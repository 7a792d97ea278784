/** What a table shows, as a CSV file. */

import { html, nothing, type TemplateResult } from "lit";
import { csvText } from "throughline/export";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import { save, stemOf } from "./files.ts";

export interface Table {
  readonly columns: readonly string[];
  /** All of them, in the order that is shown, not only the page in view. */
  readonly rows: readonly (readonly string[])[];
}

/** Spreadsheets take a file without it for one of their own country's code page. */
const BYTE_ORDER_MARK = "\ufeff";

/** The button under a table; nothing where it has no rows. `name` tells it from other tables of the same question. */
export function saveTable(
  session: Session,
  name: string,
  { rows, table }: { readonly rows: number; readonly table: () => Table },
): TemplateResult | typeof nothing {
  if (rows === 0) return nothing;
  const label = words.exports.saveTable;
  return html`<button class="button save-table" aria-label=${`${label}: ${name}`} @click=${() => saveAsCsv(session, name, table())}>${label}</button>`;
}

function saveAsCsv({ state }: Session, name: string, { columns, rows }: Table): void {
  const asked = state.concepts.map(({ text }) => text).filter((text) => text !== "");
  save({
    content: `${BYTE_ORDER_MARK}${csvText(columns, rows, { spreadsheetSafe: true })}`,
    stem: [...(asked.length === 0 ? [] : [stemOf(asked)]), stemOf([name])].join("--"),
    extension: "csv",
    mediaType: "text/csv;charset=utf-8",
  });
}
