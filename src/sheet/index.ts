/** Sheets of who, relation, whom: read, their columns known, their rows as a graph. Runs in Node and in browsers. */

export { FIELD_NAMES, type FieldName } from "./fields.ts";
export { isGraphTable } from "./graph-table.ts";
export { type Header, likelyHeader } from "./header.ts";
export { readTables } from "./read-table.ts";
export { ENDS, type GraphRow, graphRows, type SheetFault } from "./sheet-graph.ts";
export { columnLetters, type SheetRow, type SheetTable } from "./table.ts";
export { unzip } from "./zip.ts";
