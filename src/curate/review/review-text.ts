/** A text as it is read on a page: paragraphs and sentences with their places in code units, worked out once. */

import type { OpenedText, SourceRecord } from "../sources/registry.ts";
import { pageAt } from "../sources/text-version.ts";
import { sentencesOf } from "../suggest/sentences.ts";

export interface ReadParagraph {
  /** From 1, as SourceText.paragraphAt counts. */
  readonly number: number;
  readonly page: number | null;
  /** Code units of the whole text. */
  readonly start: number;
  readonly text: string;
  readonly heading: boolean;
}

export interface ReadSentence {
  /** Code units of the whole text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** A heading is short, on one line, and ends without a stop. */
const LONGEST_HEADING = 120;

export class ReviewText {
  readonly record: SourceRecord;
  readonly opened: OpenedText;
  readonly paragraphs: readonly ReadParagraph[];
  readonly sentences: readonly ReadSentence[];
  /** The code unit of each code point; null where they are the same. */
  readonly #units: Uint32Array | null;

  constructor(record: SourceRecord, opened: OpenedText) {
    this.record = record;
    this.opened = opened;
    this.#units = unitsOf(opened.source.text, opened.source.length);
    this.paragraphs = this.#readParagraphs();
    this.sentences = this.#readSentences();
  }

  /** The language that it is in, as far as that is known. */
  get language(): string {
    return this.record.language ?? "en";
  }

  /** The name of the text version. */
  get version(): string {
    return this.opened.record.file.replace(/\.txt$/, "");
  }

  /** A place in code points as code units. */
  toUnits({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
    const units = this.#units;
    return units === null ? { start, end } : { start: units[start] ?? 0, end: units[end] ?? 0 };
  }

  /** A place in code units as code points; null for one that is not in the text or cuts a character. */
  toPoints({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } | null {
    const { text } = this.opened.source;
    if (![start, end].every(Number.isSafeInteger) || start < 0 || start >= end || end > text.length) return null;
    if (this.#units === null) return { start, end };
    const [from, to] = [pointAt(this.#units, start), pointAt(this.#units, end)];
    return from === null || to === null ? null : { start: from, end: to };
  }

  /** The paragraph of a place in code units. */
  paragraphAt(unit: number): number {
    let [low, high] = [0, this.paragraphs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.paragraphs[middle]?.start ?? 0) <= unit) low = middle + 1;
      else high = middle;
    }
    return this.paragraphs[low - 1]?.number ?? 1;
  }

  #readParagraphs(): ReadParagraph[] {
    const { text } = this.opened.source;
    const paragraphs: ReadParagraph[] = [];
    let start = text.length - text.trimStart().length;
    const push = (end: number): void => {
      const words = text.slice(start, end).trimEnd();
      const point = this.#units === null ? start : (pointAt(this.#units, start) ?? 0);
      const heading = words.length <= LONGEST_HEADING && !words.includes("\n") && !/[.!?:;,…]["”’)]*$/u.test(words);
      if (words !== "")
        paragraphs.push({
          number: paragraphs.length + 1,
          page: pageAt(this.opened.pages, point),
          start,
          text: words,
          heading,
        });
    };
    for (const gap of text.slice(start).matchAll(/\n[^\S\n]*\n\s*/g)) {
      const lead = text.length - text.trimStart().length;
      push(lead + gap.index);
      start = lead + gap.index + gap[0].length;
    }
    push(text.length);
    return paragraphs;
  }

  #readSentences(): ReadSentence[] {
    return sentencesOf(this.opened.source, this.language).map((sentence) => {
      const place = this.toUnits(sentence);
      return { ...place, paragraph: this.paragraphAt(place.start) };
    });
  }
}

function unitsOf(text: string, points: number): Uint32Array | null {
  if (text.length === points) return null;
  const units = new Uint32Array(points + 1);
  let [point, unit] = [0, 0];
  for (const char of text) {
    units[point++] = unit;
    unit += char.length;
  }
  units[point] = unit;
  return units;
}

/** The code point that begins at a code unit; null where none does. */
function pointAt(units: Uint32Array, unit: number): number | null {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return units[low] === unit ? low : null;
}
