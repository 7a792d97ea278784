/** The answer of a path question as references: paragraphs with notes, or the documents for a reference manager. */

import type { Statement } from "../evidence/types.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { citedStatements } from "../paths/answer/answer.ts";
import type { PathResult } from "../paths/answer/find-paths.ts";
import { bibtexOf } from "../paths/words/citation/bibtex.ts";
import { NOTE_FORMS, textIn } from "../paths/words/citation/cited-text.ts";
import { type CslItem, cslItems } from "../paths/words/citation/csl-json.ts";
import { citedPath } from "../paths/words/citation/footnote.ts";
import { NO_READING, type ReadingRecord } from "../paths/words/citation/reading.ts";
import { risOf } from "../paths/words/citation/ris.ts";

export const CITATION_FORMS = [...NOTE_FORMS, "csl-json", "bibtex", "ris"] as const;

export type CitationForm = (typeof CITATION_FORMS)[number];

/** Every path as a paragraph with notes, or the documents of all paths together, read today. */
export function citationsOf(knowledge: Knowledge, results: readonly PathResult[], form: CitationForm): string {
  if (form === "csl-json") return `${JSON.stringify(citedItems(knowledge, results), null, 2)}\n`;
  const reading = readToday();
  const paths = results.flatMap((result) => result.paths);
  if (form === "bibtex") return bibtexOf(knowledge, firstStatements(results), reading);
  if (form === "ris") return risOf(knowledge, firstStatements(results), reading);
  const before = (index: number): string => (paths.length === 1 ? "" : `${index + 1}-`);
  return paths.map((path, index) => textIn(form, citedPath(knowledge, path, reading), before(index))).join("\n");
}

/** The documents of all paths together as CSL-JSON, read today; empty where no document is recorded. */
export function citedItems(knowledge: Knowledge, results: readonly PathResult[]): CslItem[] {
  return cslItems(knowledge, firstStatements(results), readToday());
}

function firstStatements(results: readonly PathResult[]): Statement[] {
  const paths = results.flatMap((result) => result.paths);
  return paths.flatMap(citedStatements);
}

function readToday(): ReadingRecord {
  return { ...NO_READING, readOn: new Date().toISOString().slice(0, 10) };
}
