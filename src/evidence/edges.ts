/** Where a stretch of a text begins and ends: within a word, within a number, before a sign. */

import type { SourceText } from "./text.ts";

/** A stretch of a text in code points, the end exclusive. */
export interface Place {
  /** The first code point. */
  readonly start: number;
  /** The code point behind the last. */
  readonly end: number;
}

/** What turns a word round when it is cut off: "unable" without its "un", "harmless" without its "less". */
const TURNING_START = /^(?:un|in|im|il|ir|non|dis|mis|anti|counter|de|under|over|ab|a)-?$/iu;
const TURNING_END = /^-?(?:less|free)(?:ly|ness)?$/iu;

/** Whether a word says something else without these letters at its start: "un" of "unable". */
export function turnsStart(letters: string): boolean {
  return TURNING_START.test(letters);
}

/** The same for its end: "less" of "harmless". */
export function turnsEnd(letters: string): boolean {
  return TURNING_END.test(letters);
}

const WORD_POINT = /^[\p{L}\p{N}\p{M}]$/u;
const NUMBER_POINT = /^\p{N}$/u;

/** A place with the rest of the words and numbers at its edges: "5 million" of "1.5 million" becomes the whole number. */
export function widened({ start, end }: Place, source: SourceText): Place {
  let [from, to] = [start, end];
  while (from > 0 && reaches(source, from - 1, from)) from--;
  while (to < source.length && reaches(source, to, to - 1)) to++;
  if (NUMBER_POINT.test(source.slice(to - 1, to))) {
    const sign = /^\s?[%‰]/u.exec(source.slice(to, to + 2));
    if (sign !== null) to += [...sign[0]].length;
  }
  if (
    NUMBER_POINT.test(source.slice(from, from + 1)) &&
    /[$€£¥<>≤≥±≈~]/u.test(source.slice(from - 1, from)) &&
    from > 0
  )
    from--;
  if (
    from > 0 &&
    NUMBER_POINT.test(source.slice(from, from + 1)) &&
    /(?:^|[\s([])[-−–]$/u.test(source.slice(Math.max(0, from - 2), from))
  )
    from--;
  return { start: from, end: to };
}

/** Whether the point at an edge belongs to the word or the number that the place ends with. */
function reaches(source: SourceText, outer: number, inner: number): boolean {
  const [out, own] = [source.slice(outer, outer + 1), source.slice(inner, inner + 1)];
  if (WORD_POINT.test(out)) return WORD_POINT.test(own) || isMark(own) || own === "-" || own === "'" || own === "’";
  const beyond = outer + (outer - inner);
  const next = beyond < 0 ? "" : source.slice(beyond, beyond + 1);
  if (isMark(out)) return NUMBER_POINT.test(own) && NUMBER_POINT.test(next);
  return (out === "-" || out === "’" || out === "'") && WORD_POINT.test(own) && WORD_POINT.test(next);
}

function isMark(point: string): boolean {
  return point === "." || point === ",";
}
