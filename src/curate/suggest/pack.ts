/** A source for any model to read: one Markdown file with numbered passages, the vocabulary, and the form of an answer. */

import { MODALITY_NAMES } from "../../evidence/vocabulary.ts";
import type { Workbench } from "../sheet/workbench.ts";
import type { OpenedText, SourceRecord } from "../sources/registry.ts";
import { pageAt } from "../sources/text-version.ts";
import { LINE_TITLES } from "./line.ts";

/** A paragraph by the number that a model reads it under. */
export interface Passage {
  /** From 1. */
  readonly number: number;
  readonly page: number | null;
  /** On one line. */
  readonly text: string;
}

export function passagesOf(text: OpenedText): Passage[] {
  const whole = text.source.text;
  let [units, points] = [0, 0];
  return whole
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map((block, index) => {
      const at = whole.indexOf(block, units);
      points += [...whole.slice(units, at)].length;
      units = at;
      return { number: index + 1, page: pageAt(text.pages, points), text: block.replace(/\s+/gu, " ").trim() };
    });
}

/** What a model may name: the relations of the vocabulary, and the concepts of the project by their names. */
export function namesFor({ vocabulary, concepts }: Workbench): {
  relations: string[];
  types: string[];
  names: string[];
} {
  const sorted = (labels: readonly string[]): string[] => [...new Set(labels)].sort();
  return {
    relations: vocabulary.relations.map(({ label }) => label),
    types: sorted(vocabulary.types.map(({ label }) => label)),
    names: sorted(concepts.allNames().map(([, { label }]) => label)),
  };
}

/** No example of a statement is in it: what a prompt shows as an example comes back as a fact. */
export function packOf(source: SourceRecord, text: OpenedText, bench: Workbench): string {
  const { relations, names } = namesFor(bench);
  const passages = passagesOf(text).map(
    ({ number, page, text: words }) => `[${number}${page === null ? "" : `, page ${page}`}] ${words}`,
  );
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

The fields of a line: ${LINE_TITLES.map((field) => `"${field}"`).join(", ")}; all values are texts.

## Relations

| relation |
|---|
${relations.map((label) => `| ${label} |`).join("\n")}

## Known names

${names.length === 0 ? "None yet." : names.map((name) => `- ${name}`).join("\n")}

## Passages

${passages.join("\n\n")}
`;
}
