/** The pages on which a question is put to an endpoint: no script, every text of the endpoint escaped. */

import type { ThroughlineError } from "../../errors.ts";
import type { ResourceTerm } from "../../evidence/types.ts";
import type { ConceptMatch } from "../../graph/concepts.ts";
import { escapeHtml } from "../html.ts";

/** What stands in the form. */
export interface Asked {
  readonly from: string;
  readonly to: string;
}

/** The form, with an error or the concepts that were found by a name. */
export function askPage(
  host: string,
  asked: Asked,
  { problem = null, found = null }: { readonly problem?: AskProblem | null; readonly found?: Found | null } = {},
): string {
  const box = (name: keyof Asked, label: string): string =>
    `<p><label>${label}<br><input name="${name}" size="60" value="${escapeHtml(asked[name])}" required></label></p>`;
  return `<h1>How are two concepts of ${escapeHtml(host)} connected?</h1>
${problem === null ? "" : problemPart(problem, asked)}
<form action="/ask">
${box("from", "From: a name or an IRI")}
${box("to", "To")}
<button>Connect</button>
</form>
<h2>Find a concept</h2>
<form action="/">
<input type="hidden" name="from" value="${escapeHtml(asked.from)}"><input type="hidden" name="to" value="${escapeHtml(asked.to)}">
<p><label>A part of its name<br><input name="find" size="40" value="${escapeHtml(found?.text ?? "")}"></label> <button>Find</button></p>
</form>
${found === null ? "" : foundPart(found, asked)}
<p>The graph stays where it is: each question fetches the statements around its answer, and the page that opens shows those.
For programs: <a href="/api">the JSON API</a>.</p>`;
}

/** Why a question cannot be answered, and which of its ends it is about; null for none. */
export interface AskProblem {
  readonly error: ThroughlineError;
  readonly side: keyof Asked | null;
}

export interface Found {
  readonly text: string;
  readonly matches: readonly ConceptMatch[];
}

function foundPart({ text, matches }: Found, asked: Asked): string {
  if (matches.length === 0) return `<p>Nothing there is called ${escapeHtml(text)}.</p>`;
  const rows = matches.map(({ iri, label, types }) => {
    const kinds = types.map((type) => type.label).join(", ");
    const cells = [
      `${escapeHtml(label)}<br><code>${escapeHtml(iri)}</code>`,
      escapeHtml(kinds),
      `${link({ ...asked, from: iri }, "from here")}, ${link({ ...asked, to: iri }, "to here")}`,
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return `<table><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

/** What went wrong and, for a name that several concepts have, each of them as a link. */
function problemPart({ error, side }: AskProblem, asked: Asked): string {
  const { message, hint, data } = error;
  const candidates = Array.isArray(data.candidates) ? (data.candidates as ResourceTerm[]) : [];
  const items = candidates.map(({ iri, label }) => {
    const chosen = side === null ? asked : { ...asked, [side]: iri };
    return `<li>${link(chosen, label)} <code>${escapeHtml(iri)}</code></li>`;
  });
  // The candidates stand in the message too, for those who read no links.
  const [first = ""] = message.split("\n");
  const list = items.length === 0 ? "" : `<ul>${items.join("")}</ul>`;
  return `<p class="error">${escapeHtml(first)} ${escapeHtml(items.length === 0 ? (hint ?? "") : "")}</p>${list}`;
}

function link(asked: Asked, text: string): string {
  return `<a href="/?${escapeHtml(new URLSearchParams({ ...asked }).toString())}">${escapeHtml(text)}</a>`;
}

/** The line over the viewer that says what it shows. */
export function partStrip(host: string, asked: Asked, notes: readonly string[]): string {
  const more = notes.map((note) => ` ${escapeHtml(note)}`).join("");
  const query = escapeHtml(new URLSearchParams({ ...asked }).toString());
  return `<p class="own-data">A part of ${escapeHtml(host)}: the paths of one question, and what lies around its ends.${more}
<a href="/?${query}">Ask another question</a></p>`;
}
