/** site.json: what the viewer of a published page is told beside the graph. viewer/src/site/site.ts reads it. */

import { jsonDocument } from "../json.ts";

export const SITE_FILE = "site.json";

export interface SiteFile {
  readonly title: string | null;
  readonly introduction: string | null;
  /** The opening question, as IRIs. */
  readonly question: readonly [string, string] | null;
  readonly credits: readonly string[];
  readonly license: { readonly words: string; readonly address: string | null } | null;
  readonly languages: readonly string[];
  readonly address: string | null;
  /** The day of the newest decision, or the one that was given. */
  readonly day: string | null;
  readonly colorBy: string;
  /** By the IRI of the class: the colour on light pages and on dark ones. */
  readonly colors: Readonly<Record<string, { readonly light: string; readonly dark: string }>>;
  /** The file with the words of cited passages; null where there is none. */
  readonly passages: string | null;
  readonly feed: string | null;
  readonly downloads: string;
}

export function siteFileText(about: SiteFile, files: readonly string[]): string {
  return jsonDocument({ format: "throughline-site", version: 1, ...about, files });
}
