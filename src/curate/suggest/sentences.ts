/** The sentences of a text with their places. */

import type { SourceText } from "../../evidence/text.ts";

export interface Sentence {
  readonly text: string;
  /** Code points, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A segment that ends so is not over: the segmenter takes the point of an abbreviation for the end of a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|Art|Arts|Fig|Sec|Vol|pp?|paras?|vs|cf|e\.g|i\.e|etc|al|approx|Inc|Ltd|Co|U\.S|U\.N|U\.K|[A-Z])\.\s*$/u;

/** Sentences in order, without the space around them; a paragraph ends one. Time O(length). */
export function sentencesOf(source: SourceText, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const sentences: Sentence[] = [];
  let offset = 0;
  for (const block of source.text.split(/(\n\s*\n)/)) {
    let open = "";
    let start = offset;
    const close = (): void => {
      const text = open.trim();
      const lead = open.length - open.trimStart().length;
      const end = start + lead + pointsIn(text);
      if (text !== "") sentences.push({ text: source.slice(start + lead, end), start: start + lead, end });
      start += pointsIn(open);
      open = "";
    };
    // To the segmenter the end of a line ends a sentence.
    for (const { segment } of segmenter.segment(block.replaceAll("\n", " "))) {
      open += segment;
      if (!ABBREVIATION.test(open)) close();
    }
    close();
    offset += pointsIn(block);
  }
  return sentences;
}

/** Code points of a text. */
function pointsIn(text: string): number {
  return text.length - (text.match(PAIR)?.length ?? 0);
}

/** Two code units that are one code point; white space has none. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;
