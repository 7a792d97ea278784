/** The API's description as a page for people, made from the same document. */

import { QUESTIONS, type Question } from "../questions/table.ts";
import { type JsonSchema, schemaOfParams } from "./api-params.ts";
import { type Html, html, pageText } from "./page.ts";

/** The page at /api. */
export function apiPage(): Promise<string> {
  const sections = Object.entries(QUESTIONS as unknown as Record<string, Question>).map(([name, question]) =>
    section(name, question),
  );
  return pageText(
    "API",
    html`<h1>The questions over HTTP</h1>
<p>Each address takes GET with its parameters in the address, a list by repeating its name, or POST with one JSON object.
The answer is the JSON that the command line prints with <code>--json</code>; a failure is
<code>{"error": {"code", "message", "hint", "data"}}</code>.
Machines read <a href="/api/openapi.json">the OpenAPI description</a>; SPARQL is at <code>/sparql</code>.</p>
${sections}`,
  );
}

function section(name: string, { sentence, params }: Question): Html | Promise<Html> {
  const { properties = {}, required = [] } = schemaOfParams(params);
  const rows = Object.entries(properties).map(
    ([
      parameter,
      schema,
    ]) => html`<tr><td><code>${parameter}</code>${required.includes(parameter) ? " (required)" : ""}</td>
<td>${kindOf(schema)}</td><td>${schema.description ?? ""}</td></tr>
`,
  );
  const table = html`<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Value</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return html`<h2 id="${name}"><code>/api/${name}</code></h2>
<p>${sentence}</p>
${rows.length === 0 ? html`<p class="quiet">It takes no parameters.</p>` : table}
`;
}

/** "integer, 5 unless given". */
function kindOf(schema: JsonSchema): string {
  const kind = schema.anyOf === undefined ? wordOf(schema) : schema.anyOf.map(wordOf).join(" or ");
  return schema.default === undefined ? kind : `${kind}; ${JSON.stringify(schema.default)} unless given`;
}

function wordOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.join(", ");
  return schema.type === "array" ? `list of ${wordOf(schema.items ?? {})}` : (schema.type ?? "any");
}
