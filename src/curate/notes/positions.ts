/**
 * Which words two positions mean. Products count differently: code points or UTF-16 code units, a byte order mark or none,
 * CR LF as two or as one. No count is believed: the one whose selections begin and end at the edges of words is taken.
 */

import { letterStream } from "../../evidence/text.ts";

export interface Selected {
  readonly quote: string;
  /** How many letters of the text stand before it. */
  readonly lettersBefore: number;
  readonly before: string;
  readonly behind: string;
}

interface Positions {
  readonly start: number;
  readonly end: number;
}

/** A text as one product may count it: its units in order. */
type Count = readonly string[];

export interface CountOptions {
  /** Units of the text to tell on either side. */
  readonly context: number;
  /** Whether the file is known to count by the standard, which is by code points. Default: false. */
  readonly isStandard?: boolean;
}

/**
 * The words of selections in a text as it stands in the file, each with the units around it; null where the counts that fit
 * best differ on it, or where it lies outside. Time O(text + selections) for each count.
 */
export function selectedWords(
  raw: string,
  selections: readonly Positions[],
  { context, isStandard = false }: CountOptions,
): (Selected | null)[] {
  const counts = isStandard ? [Array.from(raw)] : countsOf(raw);
  const fits = counts.map((count) => selections.filter((each) => endsAtWords(count, each)).length);
  const best = counts.filter((_, at) => fits[at] === Math.max(...fits));
  const [count = []] = best;
  const lettersBefore = lettersBeforeEach(count, selections);
  return selections.map(({ start, end }) => {
    const read = best.map((each) =>
      start >= 0 && end <= each.length && start < end ? each.slice(start, end).join("").trim() : "",
    );
    const [quote = ""] = read;
    if (quote === "" || read.some((each) => each !== quote)) return null;
    return {
      quote,
      lettersBefore: lettersBefore.get(start) ?? 0,
      before: count.slice(Math.max(0, start - context), start).join(""),
      behind: count.slice(end, end + context).join(""),
    };
  });
}

/** Letters before each start, in one pass: the stream of two parts is their streams joined. */
function lettersBeforeEach(count: Count, selections: readonly Positions[]): Map<number, number> {
  const found = new Map<number, number>();
  let [at, letters] = [0, 0];
  for (const start of selections.map((each) => each.start).sort((a, b) => a - b)) {
    letters += letterStream(count.slice(at, Math.max(at, start)).join("")).length;
    at = Math.max(at, start);
    found.set(start, letters);
  }
  return found;
}

function countsOf(raw: string): Count[] {
  const marked = raw.startsWith("\ufeff") ? [raw, raw.slice(1)] : [raw];
  const lined = marked.flatMap((text) => (text.includes("\r\n") ? [text, text.replaceAll("\r\n", "\n")] : [text]));
  return lined.flatMap((text) => {
    const points = Array.from(text);
    return points.length === text.length ? [points] : [points, text.split("")];
  });
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether no word is cut at either end, and no white space is taken in. */
function endsAtWords(count: Count, { start, end }: Positions): boolean {
  const isWord = (at: number): boolean => WORD.test(count[at] ?? "");
  const isCut = (at: number): boolean => isWord(at - 1) && isWord(at);
  const isSpace = (at: number): boolean => /^\s$/u.test(count[at] ?? " ");
  return end <= count.length && !isCut(start) && !isCut(end) && !isSpace(start) && !isSpace(end - 1);
}
