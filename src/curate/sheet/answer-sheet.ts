/** The sheet as it came, with what became of each row: status, why, nearest. Mended, it is imported again. */

import { extname } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { ANSWER_COLUMNS } from "../../sheet/fields.ts";
import { writeXlsx } from "../../sheet/packages.ts";
import type { RowReport } from "../../sheet/report.ts";
import { FORMULA_SIGN } from "../../sheet/table.ts";
import type { Vocabulary } from "../project/vocabulary.ts";
import type { ImportReport, ReadSheet } from "./import-sheet.ts";
import { dropDowns, listsSheet, type WorkbookSheet, widthsOf } from "./workbook.ts";

/** Rows that a drop-down reaches below the last one. */
const ROOM = 500;
const LONGEST_SHEET_NAME = 31;

/** The bytes of the answer in the format of its name: .xlsx with drop-downs, or .csv and .tsv. Throws `unknown-format`. */
export async function answeredSheet(path: string, report: ImportReport, vocabulary: Vocabulary): Promise<Uint8Array[]> {
  const ending = extname(path).toLowerCase();
  const tables = report.sheets.map((sheet) => answered(sheet, report.rows));
  if (ending === ".xlsx") {
    const sheets = report.sheets.map((sheet, index) => workbookSheet(sheet, tables[index] ?? [], vocabulary));
    return [await writeXlsx({ sheets: [...sheets, listsSheet(vocabulary)] })];
  }
  if (ending === ".csv" || ending === ".tsv") {
    const [mark, separator] = ending === ".csv" ? ["\ufeff", ","] : ["", "\t"];
    const lines = tables.flat().map((row) => `${row.map((cell) => textCell(cell, separator)).join(separator)}\r\n`);
    return [Buffer.from(mark + lines.join(""))];
  }
  throw new ThroughlineError(
    "unknown-format",
    `The answer is written as .xlsx, .csv or .tsv, not as ${quoted(ending)}.`,
    {
      hint: "Choose one of these endings.",
    },
  );
}

/** The rows up to the header as they are, then each row with its answer; answers of an earlier import are replaced. */
function answered({ table, header }: ReadSheet, reports: readonly RowReport[]): string[][] {
  const isOld = header.titles.map((title) =>
    (ANSWER_COLUMNS as readonly string[]).includes(title.trim().toLowerCase()),
  );
  const width = Math.max(...table.rows.map(({ cells }) => cells.length), header.titles.length);
  const own = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? "").filter((_, at) => isOld[at] !== true);
  const byRow = new Map(reports.filter(({ sheet }) => sheet === table.name).map((each) => [each.row, each]));
  const rows: string[][] = [];
  for (const row of table.rows) {
    // Empty rows were not read; they stay, so that rows keep their numbers.
    while (rows.length < row.number - 1) rows.push([]);
    if (row.number === header.row) rows.push([...own(row.cells), ...ANSWER_COLUMNS]);
    else rows.push([...own(row.cells), ...answerOf(byRow.get(row.number))]);
  }
  return rows;
}

function answerOf(report: RowReport | undefined): string[] {
  if (report === undefined) return [];
  const { state, code, message, nearest, warnings } = report;
  const why =
    state === "ready"
      ? warnings.map((each) => each.message).join(" ")
      : `${code === null ? "" : `${code}: `}${message}`;
  return [state, why, nearest.slice(0, 3).join(" | ")];
}

/** A cell that a spreadsheet would run as a formula is quoted with an apostrophe (OWASP CSV injection). */
function textCell(value: string, separator: string): string {
  const safe = FORMULA_SIGN.test(value) ? `'${value}` : value;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function workbookSheet(
  { table, header }: ReadSheet,
  rows: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): WorkbookSheet {
  const validations = dropDowns(header.columns, { header: header.row, last: rows.length + ROOM }, vocabulary);
  return {
    name: table.name.slice(0, LONGEST_SHEET_NAME),
    rows: rows.map((row) => [...row]),
    columns: widthsOf(rows[header.row - 1] ?? []),
    freezePane: { rows: header.row },
    ...(validations === undefined ? {} : { dataValidations: validations }),
  };
}
