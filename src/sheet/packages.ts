/** Spreadsheets in and out, and comma-separated text. Packed by the build. */

// The build for browsers, which brings its own Buffer: one for both, as graph files are read with it.
export { CsvError, parse as parseCsv } from "csv-parse/browser/esm/sync";
export { readOds } from "hucre/ods";
export { readXlsx, writeXlsx } from "hucre/xlsx";
