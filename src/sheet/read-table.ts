/** Reads spreadsheets into text cells: xlsx, ods, and text with any delimiter. Runs in the process for hostile files. */

import { ThroughlineError } from "../errors.ts";
import { decodeText } from "./decode-text.ts";
import { CsvError, parseCsv, readOds, readXlsx } from "./packages.ts";
import { columnLetters, FORMULA_SIGN, type SheetRow, type SheetTable } from "./table.ts";
import { unzip } from "./zip.ts";

/** No sheet of statements has more; beyond it something else was meant. */
const MOST_ROWS = 100_000;
const LONGEST_CELL = 32_768;

/** Throws `unknown-format`, `syntax` with line or sheet, `limit`, `unsupported`. */
export async function readTables(path: string, bytes: Uint8Array): Promise<SheetTable[]> {
  const ending = /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? "";
  if (ending === ".xlsx" || ending === ".xlsm") return readWorkbook(bytes, readXlsx);
  if (ending === ".ods") return readWorkbook(bytes, readOds);
  if (ending === ".csv" || ending === ".tsv" || ending === ".tab" || ending === ".txt") return [readText(path, bytes)];
  throw new ThroughlineError(
    "unknown-format",
    "It is no sheet that can be read: sheets end in .xlsx, .ods, .csv or .tsv.",
    {
      hint: "Save it as XLSX or CSV.",
    },
  );
}

type ReadWorkbook = typeof readXlsx;
type Workbook = Awaited<ReturnType<ReadWorkbook>>;
type Sheet = Workbook["sheets"][number];

async function readWorkbook(bytes: Uint8Array, read: ReadWorkbook): Promise<SheetTable[]> {
  // The list of parts is checked before anything is unpacked; nothing is wanted of it here.
  unzip(bytes, () => false);
  try {
    const { sheets } = await read(bytes, { maxRows: MOST_ROWS + 1 });
    return sheets.map(tableOf);
  } catch (cause) {
    if (cause instanceof ThroughlineError) throw cause;
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new ThroughlineError("syntax", `The sheet cannot be read: ${what.slice(0, 200)}`, {
      hint: "Open it in its own program and save it anew.",
      cause,
    });
  }
}

function tableOf(sheet: Sheet): SheetTable {
  if (sheet.rows.length > MOST_ROWS) throw tooLong();
  const formulas: string[] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (cell.formula !== undefined && cell.formula !== "") formulas.push(`${columnLetters(column)}${row + 1}`);
  }
  const rows = sheet.rows.map(
    (cells, index): SheetRow => ({
      number: index + 1,
      cells: cells.map(cellText),
      hidden: sheet.rowDefs?.get(index)?.hidden === true,
    }),
  );
  const merged = (sheet.merges ?? []).map(
    ({ startRow, startCol, endRow, endCol }) =>
      `${columnLetters(startCol)}${startRow + 1}:${columnLetters(endCol)}${endRow + 1}`,
  );
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: filled(rows),
    formulas,
    merged,
    warnings: [],
  };
}

function filled(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** A cell as a person reads it: dates of ISO 8601, whole numbers without a point, truth as TRUE and FALSE. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "" : value.toISOString().replace(/T00:00:00\.000Z$/, "");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value).slice(0, LONGEST_CELL);
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

function readText(path: string, bytes: Uint8Array): SheetTable {
  const decoded = decodeText(bytes);
  // Excel's own line about the delimiter is no row of the table.
  const separatorLine = /^\ufeff?sep=(.)\r?\n/i.exec(decoded.text);
  const text = separatorLine === null ? decoded.text : decoded.text.slice(separatorLine[0].length);
  const delimiter = separatorLine?.[1] ?? delimiterOf(text);
  const skipped = separatorLine === null ? 0 : 1;
  try {
    const records = parseCsv(text, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      skipEmptyLines: false,
      info: true,
      maxRecordSize: 1_000_000,
    }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    if (records.length > MOST_ROWS) throw tooLong();
    // Spreadsheets count rows, not lines: a quoted cell may have several lines.
    const rows = records.map(
      ({ record }, index): SheetRow => ({
        number: index + 1 + skipped,
        cells: record.map((cell) => unescaped(cell).slice(0, LONGEST_CELL)),
        hidden: false,
      }),
    );
    return {
      name: path.replace(/^.*[/\\]/s, ""),
      hidden: false,
      rows: filled(rows),
      formulas: [],
      merged: [],
      warnings: decoded.warnings,
    };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new ThroughlineError("syntax", `The text is no table: ${csvFault(cause)}.`, {
      hint: "Open it in a spreadsheet program, look at that line, and save it anew as CSV.",
      cause,
    });
  }
}

/** A cell as it was before it was made safe for spreadsheets: our own answers come back as they went out. */
function unescaped(cell: string): string {
  return cell.startsWith("'") && FORMULA_SIGN.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function csvFault(error: CsvError): string {
  const line = "lines" in error ? ` in line ${String(error.lines)}` : "";
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return `a quotation mark that opens${line || " somewhere"} is never closed`;
  return `${error.message.replace(/\.$/, "")}${line}`;
}

/** The delimiter that parts the first lines with text most evenly into most cells. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 12).filter((line) => line.trim() !== "");
  const cells = (delimiter: string): number =>
    Math.max(0, ...lines.map((line) => line.replace(/"[^"]*"/g, "").split(delimiter).length));
  return DELIMITERS.reduce((best, each) => (cells(each) > cells(best) ? each : best));
}

function tooLong(): ThroughlineError {
  return new ThroughlineError("limit", `The sheet has more than ${MOST_ROWS} rows; nothing of it was read.`, {
    hint: "Split it, or look whether blanks go on below its end.",
  });
}
