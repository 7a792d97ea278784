/** Any table as CSV. */

import type { WriteOptions } from "./options.ts";

/**
 * Rows under their columns, by RFC 4180: each line ends with CR LF, cells with commas, quotes or line breaks stand in quotes.
 * `spreadsheetSafe` puts an apostrophe before what a spreadsheet would run as a formula. Without rows only the columns.
 *
 * @example
 * import { csvText } from "throughline/export";
 * csvText(["a", "b"], [["x, y", "=1+1"]], { spreadsheetSafe: true }); // 'a,b\r\n"x, y",\'=1+1\r\n'
 */
export function csvText(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { spreadsheetSafe }: Pick<WriteOptions, "spreadsheetSafe">,
): string {
  const cell = spreadsheetSafe ? safeCell : plainCell;
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function plainCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A cell that a spreadsheet would run as a formula is quoted with an apostrophe (OWASP's list, wide signs included). */
function safeCell(value: string): string {
  return plainCell(/^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value);
}
