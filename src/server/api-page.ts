/** The API's description as a page for people, made from the same schemas as the document for machines. */

import { QUESTIONS, type Question } from "../ask/table.ts";
import { escapeHtml } from "../escape-html.ts";
import { type JsonSchema, schemaOfParams } from "./api-params.ts";

/** The body of the page at /api. */
export function apiPage(): string {
  const sections = Object.entries<Question>(QUESTIONS).map(([name, question]) => section(name, question));
  return `<h1>The questions over HTTP</h1>
<p>Each address takes GET with its parameters in the address, a list by repeating its name, or POST with one JSON object.
The answer is the JSON that the command line prints with <code>--json</code>; a failure is
<code>{"error": {"code", "message", "hint", "data"}}</code>.
Machines read <a href="/api/openapi.json">the OpenAPI description</a>; SPARQL is at <code>/sparql</code>.</p>
${sections.join("")}`;
}

function section(name: string, { sentence, params }: Question): string {
  const { properties = {}, required = [] } = schemaOfParams(params);
  const rows = Object.entries(properties).map(([parameter, schema]) => {
    const cells = [escapeHtml(kindOf(schema)), escapeHtml(schema.description ?? "")];
    const name = `<code>${escapeHtml(parameter)}</code>${required.includes(parameter) ? " (required)" : ""}`;
    return `<tr>${[name, ...cells].map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
  });
  const table = `<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Value</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.join("")}</tbody>
</table>`;
  return `<h2 id="${name}"><code>/api/${name}</code></h2>
<p>${escapeHtml(sentence)}</p>
${rows.length === 0 ? "<p>It takes no parameters.</p>" : table}
`;
}

/** "integer; 5 unless given". */
function kindOf(schema: JsonSchema): string {
  const kind = schema.anyOf === undefined ? wordOf(schema) : schema.anyOf.map(wordOf).join(" or ");
  return schema.default === undefined ? kind : `${kind}; ${JSON.stringify(schema.default)} unless given`;
}

function wordOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.join(", ");
  return schema.type === "array" ? `list of ${wordOf(schema.items ?? {})}` : (schema.type ?? "any");
}
