/** References as BibTeX: the four classic entry types that fit, everything else as @misc. UTF-8, as Biber and Zotero read. */

import type { Statement } from "../../../evidence/types.ts";
import type { Knowledge } from "../../../graph/store/knowledge.ts";
import { datePartsOf } from "./date.ts";
import type { CitedName, DocumentKind } from "./document.ts";
import { NO_READING, type ReadingRecord } from "./reading.ts";
import { oneLine, type Reference, referencesOf } from "./references.ts";

const ENTRY_TYPES: Partial<Record<DocumentKind, string>> = {
  book: "book",
  "article-journal": "article",
  report: "techreport",
  thesis: "phdthesis",
};

/** One entry a document, in order of first citation; "" where no document is recorded. */
export function bibtexOf(
  knowledge: Knowledge,
  statements: readonly Statement[],
  reading: ReadingRecord = NO_READING,
): string {
  return referencesOf(knowledge, statements, reading).map(entry).join("\n");
}

function entry({ key, document, notes }: Reference): string {
  const type = ENTRY_TYPES[document.kind] ?? "misc";
  const [year, month] = datePartsOf(document.issued) ?? [];
  const fields: readonly (readonly [string, string | null])[] = [
    ["author", document.authors.length === 0 ? null : document.authors.map(bibtexName).join(" and ")],
    // A second pair of braces keeps the capitals of the title in styles that lower them.
    ["title", `{${escaped(document.title)}}`],
    [
      type === "techreport" ? "institution" : "publisher",
      document.publisher === null ? null : escaped(document.publisher),
    ],
    ["number", document.symbol === null ? null : escaped(document.symbol)],
    ["year", year === undefined ? (document.issued === null ? null : escaped(document.issued)) : String(year)],
    ["month", month === undefined ? null : String(month)],
    ["url", document.url === null ? null : escapedUrl(document.url)],
    ["note", escaped(notes.join(" / "))],
  ];
  const written = fields.filter(([, value]) => value !== null && value !== "");
  return `@${type}{${key},\n${written.map(([name, value]) => `  ${name} = {${value}},`).join("\n")}\n}\n`;
}

function bibtexName({ label, family, given }: CitedName): string {
  return family !== null && given !== null ? `${nameText(family)}, ${nameText(given)}` : `{${escaped(label)}}`;
}

/** A part of a name; one with a comma or an "and" would fall apart into names without its own braces. */
function nameText(part: string): string {
  return /,|\band\b/i.test(part) ? `{${escaped(part)}}` : escaped(part);
}

/** Braces by name: BibTeX counts those behind a backslash too, and one alone would swallow the rest of the file. */
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^$&#_%]/g, (char) => ESCAPES[char] ?? `\\${char}`);
}

function escapedUrl(url: string): string {
  return url.replace(/[\\{}\s"^`|<>\p{Cc}]/gu, (char) => encodeURIComponent(char));
}
