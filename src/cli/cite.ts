/** The answer of a path question as references, for `path --cite`. */

import { quoted, ThroughlineError } from "../errors.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { bibtexOf } from "../paths/citation/bibtex.ts";
import { cslItems } from "../paths/citation/csl-json.ts";
import { footnotedPath } from "../paths/citation/footnote.ts";
import { NO_READING } from "../paths/citation/reading.ts";
import type { PathResult } from "../paths/find-paths.ts";

export const CITATION_FORMS = ["text", "csl-json", "bibtex"] as const;

export type CitationForm = (typeof CITATION_FORMS)[number];

/** The form of a name given by a person. Throws `usage` with the list. */
export function citationForm(name: string): CitationForm {
  const form = CITATION_FORMS.find((each) => each === name);
  if (form !== undefined) return form;
  throw new ThroughlineError("usage", `--cite takes ${CITATION_FORMS.join(", ")}, not ${quoted(name)}.`);
}

/** Every path as a paragraph with notes, or the documents of all paths together, read today. */
export function citationsOf(knowledge: Knowledge, results: readonly PathResult[], form: CitationForm): string {
  const reading = { ...NO_READING, readOn: new Date().toISOString().slice(0, 10) };
  const paths = results.flatMap((result) => result.paths);
  if (form === "text") return paths.map((path) => footnotedPath(knowledge, path, reading)).join("\n");
  const statements = paths.flatMap((path) => path.hops).flatMap((hop) => hop.statements.slice(0, 1));
  if (form === "bibtex") return bibtexOf(knowledge, statements, reading);
  return `${JSON.stringify(cslItems(knowledge, statements, reading), null, 2)}\n`;
}
