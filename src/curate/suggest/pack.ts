/** A source for any model to read: one Markdown file with numbered passages, the vocabulary, and the form of an answer. */

import { MODALITY_NAMES } from "../../evidence/vocabulary.ts";
import type { Workbench } from "../sheet/workbench.ts";
import type { OpenedText, SourceRecord } from "../sources/registry.ts";
import { pageAt } from "../sources/text-version.ts";

/** The fields of a line of the answer; those of a sheet. */
export const LINE_FIELDS = [
  "source",
  "quote",
  "subject",
  "relation",
  "object",
  "page",
  "modality",
  "polarity",
  "claimant",
  "subject type",
  "object type",
  "note",
] as const;

/** No example of a statement is in it: what a prompt shows as an example comes back as a fact. */
export function packOf(source: SourceRecord, text: OpenedText, { vocabulary, concepts }: Workbench): string {
  const paragraphs = text.source.text.split(/\n\s*\n/).filter((block) => block.trim() !== "");
  let offset = 0;
  const passages = paragraphs.map((block, index) => {
    offset = Math.max(0, text.source.text.indexOf(block, offset));
    const page = pageAt(text.pages, [...text.source.text.slice(0, offset)].length);
    return `[${index + 1}${page === null ? "" : `, page ${page}`}] ${block.replace(/\s+/gu, " ").trim()}`;
  });
  const relations = vocabulary.relations.map(({ label }) => `| ${label} |`);
  const names = [...new Set(concepts.allNames().map(([, { label }]) => label))].sort();
  return `# Statements in ${source.title}

Read the numbered passages below. For each statement that a passage makes between two named things, write one line of JSON. Write
nothing else, and no statement that no passage makes.

- "source" is ${JSON.stringify(source.text.originalName)} on every line.
- "quote" is copied from one passage letter by letter, at least twenty letters. Every quote is held against the text by a program;
  one with another number, a dropped "not" or changed words is refused.
- "relation" is one of the list. If none fits, leave the statement out.
- "modality" is ${MODALITY_NAMES.join(", ")}. "polarity" is "denied" where the passage denies it, else "affirmed".
- "claimant" is who says it where that is not the document itself, else "".
- Use a known name where one is meant.

The fields of a line: ${LINE_FIELDS.map((field) => `"${field}"`).join(", ")}; all values are texts.

## Relations

| relation |
|---|
${relations.join("\n")}

## Known names

${names.length === 0 ? "None yet." : names.map((name) => `- ${name}`).join("\n")}

## Passages

${passages.join("\n\n")}
`;
}
