/** What the graph says of one thing, as a page: every text from the data is escaped. */

import { placeInWords, voiceInWords } from "../ask/evidence-line.ts";
import { escapeHtml } from "../escape-html.ts";
import type { Evidence, Statement, StatementTerm } from "../evidence/types.ts";
import type { ShowResult } from "../graph/explore/show.ts";

/** Statements that a page shows. */
const MAX_ROWS = 1000;

/** The body of the page. */
export function conceptPage({ concept, statements }: ShowResult): string {
  const types = concept.types.map((type) => link(type.iri, type.label)).join(", ");
  const here = addressOf(concept.iri);
  const rows = statements.slice(0, MAX_ROWS).map(row).join("\n");
  const count = `<p>The first ${MAX_ROWS} of ${statements.length} statements; programs get them all.</p>\n`;
  return `<h1>${escapeHtml(concept.label)}</h1>
${types === "" ? "" : `<p>${types}</p>\n`}<p><code>${escapeHtml(concept.iri)}</code></p>
${concept.definition === null ? "" : `<p>${escapeHtml(concept.definition)}</p>\n`}<h2>What is said of it</h2>
${statements.length > MAX_ROWS ? count : ""}${statements.length === 0 ? "<p>No statement speaks of it.</p>" : table(rows)}
<p>The same for programs: <code>curl -H "accept: text/turtle" "${escapeHtml(here)}"</code>, or <code>application/ld+json</code>.</p>
`;
}

function table(rows: string): string {
  const heads = ["Subject", "Predicate", "Object", "Who says so"].map((head) => `<th scope="col">${head}</th>`);
  return `<table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows}
</tbody>
</table>`;
}

function row(statement: Statement): string {
  const { subject, predicate, object, polarity, evidence } = statement;
  const denied = polarity === "denied" ? "<strong>not so:</strong> " : "";
  const voices = evidence.map((each) => `<div>${escapeHtml(voiceOf(each))}</div>`).join("");
  const cells = [termOf(subject), `${denied}${escapeHtml(predicate.label)}`, termOf(object), voices];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function voiceOf({ title, page, paragraph, modality, polarity, claimant }: Evidence): string {
  return `${placeInWords(title, paragraph, page)}: ${voiceInWords({ modality, polarity }, claimant?.label ?? null)}`;
}

function termOf(term: StatementTerm): string {
  return "iri" in term ? link(term.iri, term.label) : escapeHtml(term.value);
}

/** A link to the page here; a blank node has none that would last. */
function link(iri: string, label: string): string {
  if (iri.startsWith("_:")) return escapeHtml(label);
  return `<a href="${escapeHtml(addressOf(iri))}">${escapeHtml(label)}</a>`;
}

function addressOf(iri: string): string {
  return `/id?iri=${encodeURIComponent(iri)}`;
}
