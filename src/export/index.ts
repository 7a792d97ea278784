/** What a graph, or a part of it, is written as. */

export { xmlText } from "../rdf/write/xml-text.ts";
export { csvText } from "./csv-text.ts";
export { EXPORT_FORMATS, type ExportFormat, type ExportFormatName, loadWriters } from "./formats.ts";
export type { WriteOptions, Written } from "./options.ts";
export { type Selection, selectionOf } from "./selection.ts";
