/** The endpoint for people: a form, and the table of an answer. No script, and no word of an answer is read as HTML. */

import type { Context } from "hono";
import { escapeHtml } from "../../escape-html.ts";
import { quantity } from "../../quantity.ts";
import { parseResults, type QueryResults, type ResultTerm, resultTable, resultText } from "../../query/results.ts";
import { type Prefixes, prefixedName } from "../../rdf/namespaces.ts";
import type { Job } from "../../threads/job.ts";
import { sendPage } from "../html.ts";

const EXAMPLE = `SELECT ?type (COUNT(?thing) AS ?things) WHERE {
  ?thing a ?type
} GROUP BY ?type ORDER BY DESC(?things) LIMIT 20`;

/** Rows that a page shows. */
const MAX_ROWS = 1000;

/** The form with the query in it. */
export function sendForm(context: Context): Response {
  return sendPage(context, "SPARQL", `<h1>SPARQL</h1>${form(EXAMPLE)}`);
}

/** The form with the query and the table of its answer: a job for the threads, for an answer may be long. */
export const tablePage: Job = ({ knowledge }, { query, answer }: TableJob) => {
  const table = tableOf(parseResults(answer), knowledge.prefixes);
  return { texts: [`<h1>SPARQL</h1>${form(query)}${table}`], isLong: false };
};

export interface TableJob {
  readonly query: string;
  /** SPARQL 1.1 Query Results JSON in UTF-8. */
  readonly answer: Uint8Array;
}

function form(query: string): string {
  return `<p>Ask with SELECT, ASK, CONSTRUCT or DESCRIBE. The usual prefixes need no declaration. Programs send the same query to
this address and choose the form of the answer with the Accept header.</p>
<form method="get" action="/sparql"><label for="query">Query</label>
<textarea id="query" name="query" rows="10" spellcheck="false">${escapeHtml(query)}</textarea>
<p><button type="submit">Ask</button></p></form>`;
}

function tableOf(results: QueryResults, prefixes: Prefixes): string {
  if (results.boolean !== undefined) return `<p><strong>${results.boolean ? "yes" : "no"}</strong></p>`;
  const { columns, rows } = resultTable(results);
  const shown = rows.slice(0, MAX_ROWS).map((row) => {
    const cells = row.map((term) => `<td>${escapeHtml(term === null ? "" : wordsOfTerm(term, prefixes))}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  const count =
    shown.length < rows.length ? `The first ${shown.length} of ${rows.length} rows` : quantity(rows.length, "row");
  const titles = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  return `<p>${count}</p><table><thead><tr>${titles}</tr></thead><tbody>${shown.join("")}</tbody></table>`;
}

function wordsOfTerm(term: ResultTerm, prefixes: Prefixes): string {
  return resultText(term, (type, value) => (type === "uri" ? (prefixedName(value, prefixes) ?? value) : value));
}
