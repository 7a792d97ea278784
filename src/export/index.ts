/** What a graph, or a part of it, is written as. */

export { edgesCsv, nodesCsv } from "./csv.ts";
export { writeGexf, xmlText } from "./graph-writers.ts";
export { type Selection, selectionOf } from "./selection.ts";
