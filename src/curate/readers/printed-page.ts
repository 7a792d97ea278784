/** A page in one file, to be looked at, sent and printed: no script, and nothing is fetched. Light and dark as the reader has it. */

import { escapeHtml } from "../../escape-html.ts";

const STYLE = `:root{color-scheme:light dark;--page:#f5f4f0;--surface:#fff;--ink:#1b2330;--muted:#556070;--line:#dcdad3;--accent:#1f5a94;--soft:#e8f0f8;--warn:#8a4b08}
@media (prefers-color-scheme:dark){:root{--page:#12161c;--surface:#1a2028;--ink:#e7eaef;--muted:#a3adba;--line:#303844;--accent:#86bdf2;--soft:#1f3044;--warn:#f0b772}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 -apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,Cantarell,"Liberation Sans",system-ui,sans-serif}
main{max-width:58rem;margin:0 auto;padding:2rem 1rem 4rem}
h1,h2,h3{line-height:1.25;font-weight:600;text-wrap:balance}h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2.2rem 0 .6rem}h3{font-size:1rem;margin:1.4rem 0 .3rem}
p{margin:.4rem 0}.muted{color:var(--muted)}
.card{background:var(--surface);border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1.1rem;margin:.8rem 0;overflow-x:auto}.card>h3,.card>p:first-child{margin-top:0}
.passage{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif","Liberation Serif",Georgia,serif;font-size:1.05rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
tr:last-child>*{border-bottom:0}th{font-weight:600;overflow-wrap:normal}thead th{color:var(--muted);font-size:.85rem}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
dl{margin:.4rem 0}dt{font-weight:600}dd{margin:0 0 .5rem}
.who{color:var(--accent);font-weight:600}.differs{color:var(--warn)}
@media (max-width:40rem){main{padding:1rem .75rem 3rem}th,td{padding-right:.5rem}}
@media print{:root{--page:#fff;--surface:#fff;--ink:#000;--muted:#444;--line:#bbb;--accent:#000;--warn:#000}body{font-size:10.5pt}main{max-width:none;padding:0}.card{break-inside:avoid;border-radius:0}h2,h3{break-after:avoid}}`;

/** `title` is escaped here; `body` is HTML, its outside text escaped by the caller. */
export function printedPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>
${STYLE}
</style></head>
<body><main>
<h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>
`;
}

/** A table; the cells are HTML. Columns from `numbers` on are of numbers. */
export function htmlTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers = head.length,
): string {
  const kind = (at: number): string => (at >= numbers ? ' class="number"' : "");
  const cells = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td${kind(at)}>${cell}</td>`)).join("");
  return `<div class="card"><table><thead><tr>${head.map((cell, at) => `<th scope="col"${kind(at)}>${cell}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}
</tbody></table></div>`;
}
