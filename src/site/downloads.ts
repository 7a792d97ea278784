/** The graph as files to take away, and the page that lists them. */

import { escapeHtml } from "../escape-html.ts";
import { EXPORT_FORMATS, type ExportFormatName } from "../export/formats.ts";
import { selectionOf } from "../export/selection.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import type { Distribution } from "./catalogue.ts";
import type { SitePart } from "./folder.ts";
import { licenceOf } from "./licence.ts";

export const DOWNLOADS_PAGE = "downloads.html";

interface Offer {
  readonly file: string;
  readonly format: ExportFormatName;
  readonly rdf11: boolean;
  readonly title: string;
  readonly says: string;
}

const OFFERS: readonly Offer[] = [
  {
    file: "graph.ttl",
    format: "turtle",
    rdf11: false,
    title: "Turtle (RDF 1.2)",
    says: "everything, with the evidence of each statement",
  },
  {
    file: "graph.rdf11.ttl",
    format: "turtle",
    rdf11: true,
    title: "Turtle (RDF 1.1)",
    says: "the same for tools that do not know RDF 1.2",
  },
  {
    file: "graph.edges.csv",
    format: "csv-edges",
    rdf11: false,
    title: "CSV, statements",
    says: "a row for each statement and claim, for a spreadsheet",
  },
  {
    file: "graph.nodes.csv",
    format: "csv-nodes",
    rdf11: false,
    title: "CSV, concepts",
    says: "a row for each concept",
  },
];

export interface Download {
  readonly part: SitePart;
  readonly about: Distribution & { readonly says: string };
}

/** The files, in the order in which they are listed; `step` is told before each. */
export async function downloadsOf(
  knowledge: Knowledge,
  snapshot: readonly Uint8Array[],
  step: (words: string) => Promise<void>,
): Promise<readonly Download[]> {
  const selection = selectionOf(knowledge, null);
  const made: Download[] = [];
  for (const { file, format, rdf11, title, says } of OFFERS) {
    await step(`writing down ${file}`);
    const { text } = await EXPORT_FORMATS[format].write(selection, { rdf11, spreadsheetSafe: true, context: null });
    const path = `downloads/${file}`;
    const bytes = Buffer.byteLength(text);
    made.push({
      part: { path, content: text },
      about: { path, title, says, mediaType: EXPORT_FORMATS[format].mediaType, bytes },
    });
  }
  const bytes = snapshot.reduce((sum, { length }) => sum + length, 0);
  const says = "one file that Throughline opens at once";
  const about = { path: "graph.throughline", title: "Snapshot", says, mediaType: "application/octet-stream", bytes };
  return [...made, { part: { path: about.path, content: snapshot }, about }];
}

export interface DownloadsPageOptions {
  readonly title: string | null;
  readonly license: string | null;
  readonly credits: readonly string[];
  /** A day of ISO 8601. */
  readonly day: string | null;
  /** The built style sheets of the viewer. */
  readonly styles: readonly string[];
  /** The citation file and the description, as far as there are any. */
  readonly others: readonly { readonly path: string; readonly title: string }[];
}

/** The page, without scripts. */
export function downloadsPage(downloads: readonly Download[], options: DownloadsPageOptions): string {
  const { title, license, credits, day, styles, others } = options;
  const rows = downloads.map(
    ({ about: { path, title: name, says, bytes } }) =>
      `<tr><th scope="row"><a href="./${path}" download>${escapeHtml(name)}</a></th><td>${escapeHtml(says)}</td><td class="number">${sizeInWords(bytes)}</td></tr>`,
  );
  const facts = [
    ...(day === null ? [] : [`<p>As of ${escapeHtml(day)}.</p>`]),
    ...(license === null ? [] : [`<p>Licence: ${licenceLink(license)}</p>`]),
    ...(credits.length === 0 ? [] : [`<p>By ${credits.map(escapeHtml).join(", ")}.</p>`]),
  ];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(title === null ? "The data" : `The data of “${title}”`)}</title>
    ${styles.map((file) => `<link rel="stylesheet" href="./${file}" />`).join("\n    ")}
  </head>
  <body>
    <main class="downloads">
      <p><a href="./index.html">Back to the page</a></p>
      <h1>${escapeHtml(title === null ? "The data" : `The data of “${title}”`)}</h1>
      ${facts.join("\n      ")}
      <table>
        <thead><tr><th scope="col">File</th><th scope="col">What it is</th><th scope="col" class="number">Size</th></tr></thead>
        <tbody>
          ${rows.join("\n          ")}
        </tbody>
      </table>
      <ul>
        ${others.map(({ path, title: name }) => `<li><a href="./${path}">${escapeHtml(name)}</a></li>`).join("\n        ")}
      </ul>
    </main>
  </body>
</html>
`;
}

function licenceLink(license: string): string {
  const { words, address } = licenceOf(license);
  return address === null
    ? escapeHtml(words)
    : `<a href="${escapeHtml(address)}" rel="license">${escapeHtml(words)}</a>`;
}

/** In units of a thousand, as a browser tells it. */
function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
