/** The built page with a project's own head: title, description, what others show of a link to it, and where the data is. */

import { ThroughlineError } from "../errors.ts";
import { escapeHtml } from "../escape-html.ts";
import { SITE_FILE } from "./site-file.ts";

export interface HeadOptions {
  readonly title: string | null;
  readonly introduction: string | null;
  readonly language: string | null;
  readonly address: string | null;
  readonly feed: string | null;
  /** The file of the picture; null for none. */
  readonly preview: string | null;
  /** What the picture shows, in words. */
  readonly previewAlt: string;
  readonly catalogue: string;
  readonly passages: string | null;
  /** Origins that data may be fetched from, beside that of the page. */
  readonly dataFrom: readonly string[];
}

/** In characters: search engines and others cut longer ones. */
const LONGEST_DESCRIPTION = 300;

/** The page with its head. Throws `internal` for a page that was not built as ours is. */
export function pageWithHead(page: string, options: HeadOptions): string {
  const { title, introduction, language, address, feed, preview, previewAlt, catalogue, passages, dataFrom } = options;
  const description = introduction === null ? null : shortened(introduction);
  const tags = [
    `<meta name="throughline-site" content="./${SITE_FILE}" />`,
    `<link rel="preload" href="./${SITE_FILE}" as="fetch" crossorigin />`,
    ...(passages === null ? [] : [`<link rel="preload" href="./${passages}" as="fetch" crossorigin />`]),
    `<link rel="describedby" href="./${catalogue}" type="text/turtle" />`,
    ...(feed === null ? [] : [`<link rel="alternate" href="./${feed}" type="application/atom+xml" />`]),
    ...(title === null ? [] : [`<meta property="og:title" content="${escapeHtml(title)}" />`]),
    ...(description === null ? [] : [`<meta property="og:description" content="${escapeHtml(description)}" />`]),
    '<meta property="og:type" content="website" />',
    ...(address === null ? [] : atAddress(address, preview, previewAlt)),
  ];
  const changes: [RegExp, string][] = [
    [/<html lang="[^"]*">/, `<html lang="${escapeHtml(language ?? "en")}">`],
    ...(title === null
      ? []
      : ([[/<title>[^<]*<\/title>/, `<title>${escapeHtml(title)}</title>`]] as [RegExp, string][])),
    ...(description === null
      ? []
      : ([
          [
            /<meta name="description" content="[^"]*" \/>/,
            `<meta name="description" content="${escapeHtml(description)}" />`,
          ],
        ] as [RegExp, string][])),
    ...(dataFrom.length === 0
      ? []
      : ([
          [
            /content="default-src 'self'; /,
            `content="default-src 'self'; connect-src 'self' ${escapeHtml(dataFrom.join(" "))}; `,
          ],
        ] as [RegExp, string][])),
    [/ {2}<\/head>/, `    ${tags.join("\n    ")}\n  </head>`],
    ...(title === null ? [] : ([[/<h1>[^<]*<\/h1>/, `<h1>${escapeHtml(title)}</h1>`]] as [RegExp, string][])),
    [/<\/noscript>/, ' <a href="./downloads.html">The data can be taken as files.</a></noscript>'],
  ];
  return changes.reduce((text, [place, instead]) => {
    if (!place.test(text)) throw new ThroughlineError("internal", "The built page has another head than expected.");
    return text.replace(place, () => instead);
  }, page);
}

/** What takes a whole address. */
function atAddress(address: string, preview: string | null, alt: string): string[] {
  const at = escapeHtml(address);
  return [
    `<link rel="canonical" href="${at}" />`,
    `<meta property="og:url" content="${at}" />`,
    ...(preview === null
      ? []
      : [
          `<meta property="og:image" content="${at}${preview}" />`,
          `<meta property="og:image:alt" content="${escapeHtml(alt)}" />`,
          '<meta name="twitter:card" content="summary_large_image" />',
        ]),
  ];
}

function shortened(text: string): string {
  const line = text.replaceAll("\n", " ");
  return line.length <= LONGEST_DESCRIPTION ? line : `${[...line].slice(0, LONGEST_DESCRIPTION - 1).join("")}…`;
}
