/** The graph as files to take away, and the page that lists them. */

import { escapeHtml } from "../escape-html.ts";
import { EXPORT_FORMATS, type ExportFormatName } from "../export/formats.ts";
import { selectionOf } from "../export/selection.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import type { Distribution } from "./catalogue.ts";
import type { SitePart } from "./folder.ts";
import { licenceOf } from "./licence.ts";
import { type OfferedFile, type OtherFile, siteWords } from "./words.ts";

export const DOWNLOADS_PAGE = "downloads.html";

interface Offer {
  readonly file: Exclude<OfferedFile, "graph.throughline">;
  readonly format: ExportFormatName;
  readonly rdf11: boolean;
}

const OFFERS: readonly Offer[] = [
  { file: "graph.ttl", format: "turtle", rdf11: false },
  { file: "graph.rdf11.ttl", format: "turtle", rdf11: true },
  { file: "graph.edges.csv", format: "csv-edges", rdf11: false },
  { file: "graph.nodes.csv", format: "csv-nodes", rdf11: false },
];

export interface Download {
  readonly part: SitePart;
  readonly file: OfferedFile;
  readonly about: Distribution;
}

/** The files, in the order in which they are listed; `step` is told before each. */
export async function downloadsOf(
  knowledge: Knowledge,
  snapshot: readonly Uint8Array[],
  step: (words: string) => Promise<void>,
): Promise<readonly Download[]> {
  const selection = selectionOf(knowledge, null);
  const made: Download[] = [];
  // Catalogues are told in English, as the rest of their description is.
  const titles = siteWords([]).downloads.files;
  for (const { file, format, rdf11 } of OFFERS) {
    await step(`writing down ${file}`);
    const { text } = await EXPORT_FORMATS[format].write(selection, { rdf11, spreadsheetSafe: true, context: null });
    const path = `downloads/${file}`;
    const bytes = Buffer.byteLength(text);
    const [title] = titles[file];
    const about = { path, title, mediaType: EXPORT_FORMATS[format].mediaType, bytes };
    made.push({ part: { path, content: text }, file, about });
  }
  const bytes = snapshot.reduce((sum, { length }) => sum + length, 0);
  const file = "graph.throughline";
  const about = { path: file, title: titles[file][0], mediaType: "application/octet-stream", bytes };
  return [...made, { part: { path: file, content: snapshot }, file, about }];
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
  readonly others: readonly { readonly path: string; readonly file: OtherFile }[];
  /** In order of preference, as BCP 47 tags. */
  readonly languages: readonly string[];
}

/** The page, without scripts, in the first of its languages that there are words of. */
export function downloadsPage(downloads: readonly Download[], options: DownloadsPageOptions): string {
  const { title, license, credits, day, styles, others, languages } = options;
  const { language, downloads: words } = siteWords(languages);
  const rows = downloads.map(({ file, about: { path, bytes } }) => {
    const [name, says] = words.files[file];
    return `<tr><th scope="row"><a href="./${path}" download>${escapeHtml(name)}</a></th><td>${escapeHtml(says)}</td><td class="number">${words.size(bytes)}</td></tr>`;
  });
  const head = escapeHtml(words.title(title));
  const [file, what, size] = words.columns;
  const facts = [
    ...(day === null ? [] : [`<p>${escapeHtml(words.day(day))}</p>`]),
    ...(license === null ? [] : [`<p>${words.licence} ${licenceLink(license)}</p>`]),
    ...(credits.length === 0 ? [] : [`<p>${escapeHtml(words.by(credits.join(", ")))}</p>`]),
  ];
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${head}</title>
    ${styles.map((file) => `<link rel="stylesheet" href="./${file}" />`).join("\n    ")}
  </head>
  <body>
    <main class="downloads">
      <p><a href="./index.html">${words.back}</a></p>
      <h1>${head}</h1>
      ${facts.join("\n      ")}
      <table>
        <thead><tr><th scope="col">${file}</th><th scope="col">${what}</th><th scope="col" class="number">${size}</th></tr></thead>
        <tbody>
          ${rows.join("\n          ")}
        </tbody>
      </table>
      <ul>
        ${others.map(({ path, file: other }) => `<li><a href="./${path}">${words.others[other]}</a></li>`).join("\n        ")}
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
