/** A sheet as text: what every format of spreadsheets is read into. */

/** A row as it stands in the sheet. */
export interface SheetRow {
  /** As the sheet itself counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly hidden: boolean;
}

export interface SheetTable {
  /** The name of the sheet; that of the file for text. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows without any text are left out. */
  readonly rows: readonly SheetRow[];
  /** Cells that hold a formula, as column letters and row: "C7". */
  readonly formulas: readonly string[];
  /** Ranges of merged cells: "A1:C1". */
  readonly merged: readonly string[];
  /** Whole sentences about the encoding and the like. */
  readonly warnings: readonly string[];
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** What begins a cell that a spreadsheet would run as a formula (OWASP's list, wide signs included). */
export const FORMULA_SIGN = /^[=+\-@\t\r\n＝＋－＠]/;
