/** The endpoint for people: a form, and the table of an answer. No script, and no word of an answer is read as HTML. */

import type { Context } from "hono";
import { type Prefixes, prefixedName } from "../../rdf/namespaces.ts";
import type { Job } from "../../threads/job.ts";
import { escapeHtml, sendPage } from "../html.ts";

const EXAMPLE = `SELECT ?type (COUNT(?thing) AS ?things) WHERE {
  ?thing a ?type
} GROUP BY ?type ORDER BY DESC(?things) LIMIT 20`;

/** Rows that a page shows. */
const MAX_ROWS = 1000;

interface Term {
  readonly type: string;
  readonly value: string | Readonly<Record<"subject" | "predicate" | "object", Term>>;
}

/** SPARQL 1.1 Query Results JSON, as far as a table needs it. */
interface Results {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Term>>[] };
}

/** The form with the query in it. */
export function sendForm(context: Context): Response {
  return sendPage(context, "SPARQL", `<h1>SPARQL</h1>${form(EXAMPLE)}`);
}

/** The form with the query and the table of its answer: a job for the threads, for an answer may be long. */
export const tablePage: Job = ({ knowledge }, { query, answer }: TableJob) => {
  const results = JSON.parse(new TextDecoder().decode(answer)) as Results;
  const table = tableOf(results, knowledge.prefixes);
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

function tableOf({ head, boolean, results }: Results, prefixes: Prefixes): string {
  if (boolean !== undefined) return `<p><strong>${boolean ? "yes" : "no"}</strong></p>`;
  const names = head.vars ?? [];
  const bindings = results?.bindings ?? [];
  const rows = bindings.slice(0, MAX_ROWS).map((binding) => {
    const cells = names.map((name) => `<td>${escapeHtml(wordsOfTerm(binding[name], prefixes))}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  const count =
    rows.length < bindings.length ? `The first ${rows.length} of ${bindings.length} rows` : `${rows.length} rows`;
  const titles = names.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  return `<p>${count}</p><table><thead><tr>${titles}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function wordsOfTerm(term: Term | undefined, prefixes: Prefixes): string {
  if (term === undefined) return "";
  if (typeof term.value === "string")
    return term.type === "uri" ? (prefixedName(term.value, prefixes) ?? term.value) : term.value;
  const { subject, predicate, object } = term.value;
  return `<<( ${[subject, predicate, object].map((part) => wordsOfTerm(part, prefixes)).join(" ")} )>>`;
}
