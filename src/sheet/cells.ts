/** The cells of a row by field, as far as they can be taken: formulas and error values are no words of a person. */

import { quoted } from "../errors.ts";
import { type Failed, refused } from "./fault.ts";
import { FIELDS, type FieldName, headerWords, REQUIRED } from "./fields.ts";
import type { Header } from "./header.ts";
import { columnLetters, type SheetRow, type SheetTable } from "./table.ts";

/** Values that a spreadsheet shows where a formula fails. */
const ERROR_VALUE = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$|^Err:\d+$/i;
/** Longer cells are no names. */
const LONGEST_NAME = 300;
const LONGEST_QUOTE = 5000;

export class RowCells {
  readonly row: SheetRow;
  readonly #table: SheetTable;
  readonly #header: Header;

  constructor(table: SheetTable, header: Header, row: SheetRow) {
    this.#table = table;
    this.#header = header;
    this.row = row;
  }

  /** The text of a field, tidied; "" where the sheet has no such column or the cell is empty. */
  text(field: FieldName): string {
    const column = this.#header.columns.get(field);
    if (field === "relation" && this.#header.relation !== null) return this.#header.relation;
    return column === undefined ? "" : (this.row.cells[column] ?? "").replace(/\u00a0/g, " ").trim();
  }

  /** "C (relation)": the letter of a field's column and its title. */
  column(field: FieldName): string | null {
    const column = this.#header.columns.get(field);
    return column === undefined ? null : `${columnLetters(column)} (${this.#header.titles[column]?.trim() ?? ""})`;
  }

  /** The title of a field's column, in small letters without marks. */
  title(field: FieldName): string {
    return headerWords(this.#header.titles[this.#header.columns.get(field) ?? -1] ?? "");
  }

  /** The first cell that cannot be taken, or null. `needed` are the fields that a row cannot do without. */
  fault(needed: readonly FieldName[] = REQUIRED): Failed | null {
    for (const field of Object.keys(FIELDS) as FieldName[]) {
      const fault = this.#bad(field);
      if (fault !== null) return fault;
    }
    for (const field of needed)
      if (this.text(field) === "" && !(field === "quote" && !this.#header.columns.has("quote")))
        return this.#missing(field);
    return null;
  }

  #missing(field: FieldName): Failed {
    if (!this.#header.columns.has(field)) {
      const message = `The sheet has no column for ${FIELDS[field].title}, ${FIELDS[field].says}: say which one it is, or add it.`;
      return refused(field, field === "source" ? "no-source" : "missing-cell", message);
    }
    const cell = this.#cell(field);
    const isMerged = cell !== null && this.#table.merged.some((range) => holds(range, cell));
    const code = field === "source" ? "no-source" : field === "quote" ? "no-quote" : "missing-cell";
    const merged = isMerged
      ? ` ${cell} is part of merged cells, and only the first of them has a value: unmerge them and fill each.`
      : "";
    return refused(
      field,
      code,
      `The cell for ${FIELDS[field].title} is empty: it takes ${FIELDS[field].says}.${merged}`,
    );
  }

  #bad(field: FieldName): Failed | null {
    const text = this.text(field);
    const cell = this.#cell(field);
    const bad = (message: string): Failed => refused(field, "bad-value", message);
    if (ERROR_VALUE.test(text))
      return bad(`${cell} shows the error ${quoted(text)}: put the words there that are meant.`);
    if ((cell !== null && this.#table.formulas.includes(cell)) || text.startsWith("="))
      return bad(`${cell} holds a formula: copy it, and paste its value in its place.`);
    const longest = field === "quote" || field === "note" ? LONGEST_QUOTE : LONGEST_NAME;
    if (text.length > longest)
      return bad(`${cell} has ${text.length} characters; ${FIELDS[field].title} takes ${longest} at most.`);
    return null;
  }

  #cell(field: FieldName): string | null {
    const column = this.#header.columns.get(field);
    return column === undefined ? null : `${columnLetters(column)}${this.row.number}`;
  }
}

/** Whether a range such as "A1:C4" holds a cell and is not begun by it. */
function holds(range: string, cell: string): boolean {
  const [first = "", last = ""] = range.split(":");
  const [from, to, at] = [first, last, cell].map(columnAndRow);
  if (from === undefined || to === undefined || at === undefined || first === cell) return false;
  return at[0] >= from[0] && at[0] <= to[0] && at[1] >= from[1] && at[1] <= to[1];
}

function columnAndRow(cell: string): [column: number, row: number] {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
}

const YES: ReadonlySet<string> = new Set([
  "yes",
  "y",
  "true",
  "x",
  "1",
  "oui",
  "si",
  "ja",
  "denied",
  "negated",
  "negative",
  "not",
]);
const NO: ReadonlySet<string> = new Set(["", "no", "n", "false", "0", "non", "nein", "affirmed", "positive"]);

export function isYes(text: string): boolean {
  return YES.has(headerWords(text));
}

/** An empty cell is a no. */
export function isNo(text: string): boolean {
  return NO.has(headerWords(text));
}
