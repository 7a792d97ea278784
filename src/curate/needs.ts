/** What only the gates of one's own data need: files that curation keeps beside the RDF. */

import type { CheckData } from "../check/data.ts";
import type { Need } from "../check/needs.ts";
import { parseWindows, windowsOfTexts } from "./windows.ts";

const WINDOWS = "windows.txt";
const TITLES = "titles.txt";
const RELEASED = "released.txt";

/** The names of those files, for `readCheckInput`. */
export const CURATION_FILES: readonly string[] = [WINDOWS, TITLES, RELEASED];

export const CURATION_NEEDS = {
  windows: {
    words: `\`${WINDOWS}\``,
    missing: `there is no ${WINDOWS} beside the data, and no source texts to make it from`,
    option: "sources",
    has: (data) => data.input.beside.has(WINDOWS) || data.input.texts !== null,
  },
  released: {
    words: `\`${RELEASED}\``,
    missing: `there is no ${RELEASED} beside the data: nothing has been released yet`,
    has: (data) => data.input.beside.has(RELEASED),
  },
} as const satisfies Record<string, Need>;

/** Hashes of the word windows of the sources, as recorded beside the data; else as made from the texts. */
export function windowsOf(data: CheckData): ReadonlySet<string> {
  const recorded = data.input.beside.get(WINDOWS);
  return recorded === undefined ? windowsOfTexts(data.input.texts ?? new Map()) : parseWindows(recorded);
}

/** Titles and names that may be written as the sources write them. */
export function titlesOf(data: CheckData): string[] {
  return linesOf(data.input.beside.get(TITLES) ?? "");
}

/** The IRIs that the last release promised; empty before the first. */
export function promisedIris(data: CheckData): string[] {
  return linesOf(data.input.beside.get(RELEASED) ?? "");
}

/** The lines of a list, without empty ones and comments (#). */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
