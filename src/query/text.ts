/** What can be told of a query without an engine: the part of this folder that a browser runs too. */

export { type Inspected, inspectQuery, type QueryForm, withPrefixes } from "./query-text.ts";
export { refusal } from "./refusal.ts";
export { parseResults, type QueryResults, type ResultTerm, resultTable, resultText } from "./results.ts";
