/**
 * References as RIS, which EndNote, Zotero, Mendeley and RefWorks read. UTF-8, a tag a line.
 * Spec: https://en.wikipedia.org/wiki/RIS_(file_format), after Research Information Systems' format specification of 2001.
 */

import type { Statement } from "../../../evidence/types.ts";
import type { Knowledge } from "../../../graph/store/knowledge.ts";
import { datePartsOf } from "./date.ts";
import type { CitedName, DocumentKind } from "./document.ts";
import { NO_READING, type ReadingRecord } from "./reading.ts";
import { oneLine, type Reference, referencesOf } from "./references.ts";

const TYPES: Readonly<Record<DocumentKind, string>> = {
  legislation: "STAT",
  treaty: "GEN",
  "article-journal": "JOUR",
  "article-newspaper": "NEWS",
  "post-weblog": "BLOG",
  thesis: "THES",
  chapter: "CHAP",
  report: "RPRT",
  book: "BOOK",
  dataset: "DATA",
  webpage: "ELEC",
  article: "GEN",
  document: "GEN",
};

/** One entry a document, in order of first citation; "" where no document is recorded. */
export function risOf(
  knowledge: Knowledge,
  statements: readonly Statement[],
  reading: ReadingRecord = NO_READING,
): string {
  return referencesOf(knowledge, statements, reading).map(entry).join("\r\n");
}

function entry({ key, document, notes }: Reference): string {
  const { kind, authors, title, publisher, symbol, issued, url } = document;
  const [year, month, day] = datePartsOf(issued) ?? [];
  const padded = (part: number | undefined): string => (part === undefined ? "" : String(part).padStart(2, "0"));
  const fields: readonly (readonly [string, string | null])[] = [
    ["TY", TYPES[kind]],
    ["ID", key],
    ...authors.map((author) => ["AU", nameText(author)] as const),
    ["TI", title],
    ["PB", publisher],
    ["M1", symbol],
    ["PY", year === undefined ? issued : String(year).padStart(4, "0")],
    ["DA", month === undefined ? null : `${String(year).padStart(4, "0")}/${padded(month)}/${padded(day)}/`],
    ["UR", url],
    ...notes.map((note) => ["N1", note] as const),
    ["ER", ""],
  ];
  const written = fields.map(([tag, value]) => [tag, value === null ? "" : oneLine(value)] as const);
  return written.flatMap(([tag, value]) => (value === "" && tag !== "ER" ? [] : [`${tag}  - ${value}\r\n`])).join("");
}

/** A comma parts the family name from the given one; that at the end tells a reader that a name is whole. */
function nameText({ label, family, given }: CitedName): string {
  if (family !== null && given !== null) return `${family}, ${given}`;
  return label.includes(",") || !label.includes(" ") ? label : `${label},`;
}
