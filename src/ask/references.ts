/** The answer of a path question as references: paragraphs with notes, or the documents for a reference manager. */

import type { Statement } from "../evidence/types.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { citedStatements } from "../paths/answer/answer.ts";
import type { PathResult } from "../paths/answer/find-paths.ts";
import { bibtexOf } from "../paths/words/citation/bibtex.ts";
import { type CslItem, cslItems } from "../paths/words/citation/csl-json.ts";
import { footnotedPath } from "../paths/words/citation/footnote.ts";
import { NO_READING, type ReadingRecord } from "../paths/words/citation/reading.ts";

export const CITATION_FORMS = ["text", "csl-json", "bibtex"] as const;

export type CitationForm = (typeof CITATION_FORMS)[number];

/** Every path as a paragraph with notes, or the documents of all paths together, read today. */
export function citationsOf(knowledge: Knowledge, results: readonly PathResult[], form: CitationForm): string {
  if (form === "csl-json") return `${JSON.stringify(citedItems(knowledge, results), null, 2)}\n`;
  const reading = readToday();
  const paths = results.flatMap((result) => result.paths);
  if (form === "text") return paths.map((path) => footnotedPath(knowledge, path, reading)).join("\n");
  return bibtexOf(knowledge, firstStatements(results), reading);
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
