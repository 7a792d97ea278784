/** Spreadsheets in and out, and comma-separated text. Packed by the build. */

export { CsvError, parse as parseCsv } from "csv-parse/sync";
export { readOds } from "hucre/ods";
export { readXlsx, writeXlsx } from "hucre/xlsx";
