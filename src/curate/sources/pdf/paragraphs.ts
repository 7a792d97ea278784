/** Reading a PDF, step 3: lines become paragraphs, and words that were cut at line ends are whole again. */

import type { Block } from "../document.ts";
import type { Line } from "./lines.ts";

export interface Paragraphs {
  readonly blocks: readonly Block[];
  /** How many words were made whole. */
  readonly hyphens: number;
}

/** A baseline further below than this many usual steps begins a paragraph. */
const GAP = 1.45;
/** An indent of more than this share of the size does so too, */
const INDENT = 0.7;
/** and type that differs by more than this share. */
const OTHER_SIZE = 0.12;

/** Joins lines that follow each other; a paragraph may run over columns and pages. `words` are those of the whole document. */
export function paragraphsOf(lines: readonly Line[], words: DocumentWords): Paragraphs {
  const step = usualStep(lines);
  const blocks: Block[] = [];
  let hyphens = 0;
  let open: Line[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    const joined = joinLines(open, words);
    hyphens += joined.hyphens;
    blocks.push({ pieces: joined.pieces });
    open = [];
  };
  for (const line of lines) {
    const before = open.at(-1);
    if (before !== undefined && beginsParagraph(before, line, open, step)) close();
    open.push(line);
  }
  close();
  return { blocks, hyphens };
}

/** The most usual distance between the baselines of two lines that follow each other. */
function usualStep(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (let at = 1; at < lines.length; at++) {
    const distance = Math.round(((lines[at - 1]?.base ?? 0) - (lines[at]?.base ?? 0)) * 2) / 2;
    if (distance > 0 && distance < 60) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [14, 0])[0];
}

const ENDS_SENTENCE = /[.!?:;…][”"’')\]]*$/u;

function beginsParagraph(before: Line, line: Line, open: readonly Line[], step: number): boolean {
  if (Math.abs(line.size - before.size) > before.size * OTHER_SIZE) return !isCut(before);
  const down = before.base - line.base;
  const isNext = line.page === before.page && down > 0;
  if (isNext && down > step * GAP) return true;
  if (!isNext)
    return ENDS_SENTENCE.test(before.text) && /^[\p{Lu}\p{N}“"•–-]/u.test(line.text) && isShort(before, open);
  if (isCut(before)) return false;
  const indent = line.left - before.left;
  const first = open.length === 1 ? line.left : (open[1]?.left ?? line.left);
  if (indent > before.size * INDENT && line.left - first > before.size * INDENT && ENDS_SENTENCE.test(before.text))
    return true;
  return isShort(before, open) && ENDS_SENTENCE.test(before.text) && /^[\p{Lu}\p{N}“"•–]/u.test(line.text);
}

function isCut({ text }: Line): boolean {
  return /\p{L}\s?[-\u00ad\u2010]$/u.test(text);
}

/** Whether a line ends well before the longest of its paragraph. */
function isShort(line: Line, open: readonly Line[]): boolean {
  const right = Math.max(...open.map((each) => each.right));
  return line.right < right - line.size * 3;
}

const CUT = /^(.*?)(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\s?[-\u00ad\u2010]$/su;

/** A paragraph while its lines are put together. */
interface Joining {
  readonly pieces: { text: string; readonly page: number }[];
  hyphens: number;
}

function joinLines(lines: readonly Line[], words: DocumentWords): Joining {
  const joining: Joining = { pieces: [], hyphens: 0 };
  for (const line of lines) {
    const last = joining.pieces.at(-1);
    const cut = last === undefined || !/^\p{L}/u.test(line.text) ? null : CUT.exec(last.text);
    if (cut !== null) mend(joining, line, cut, words);
    else if (last?.page === line.page) last.text += `${isOneNumber(last.text, line.text) ? "" : " "}${line.text}`;
    else joining.pieces.push({ text: line.text, page: line.page });
  }
  return joining;
}

/** "2010-" and "2015", "7(2)" and "(b)": what was cut within a number has no space. */
function isOneNumber(before: string, after: string): boolean {
  return (/\d-$/.test(before) && /^\d/.test(after)) || (/\d\(\w{1,4}\)$/.test(before) && /^\(\w{1,4}\)/.test(after));
}

/** Puts the halves of a word together. It goes to the page on which it begins; what follows is of the page of its own line. */
function mend(joining: Joining, line: Line, cut: RegExpExecArray, words: DocumentWords): void {
  const last = joining.pieces.at(-1);
  if (last === undefined) return;
  const [, start = "", half = ""] = cut;
  const rest = /^[\p{L}\p{M}'’-]*/u.exec(line.text)?.[0] ?? "";
  const after = line.text.slice(rest.length);
  const isCompound = !/^\p{Ll}/u.test(rest) || keepsHyphen(half.toLowerCase(), rest.toLowerCase(), words);
  if (!isCompound) joining.hyphens++;
  const isHere = last.page === line.page;
  last.text = `${start}${half}${isCompound ? "-" : ""}${rest}${isHere ? after : trailing(after)}`;
  if (!isHere && beyond(after) !== "") joining.pieces.push({ text: beyond(after), page: line.page });
}

/** The marks that belong to a word, and what comes after them. */
function trailing(text: string): string {
  return /^[^\s\p{L}\p{N}]*/u.exec(text)?.[0] ?? "";
}

function beyond(text: string): string {
  return text.slice(trailing(text).length).trim();
}

/** What a document tells about its own words, by which a cut at a hyphen is told from a cut that made one. */
export interface DocumentWords {
  /** Words with a hyphen that stand within a line, in small letters. */
  readonly hyphenated: ReadonlySet<string>;
  /** Words without one. */
  readonly plain: ReadonlySet<string>;
}

export function wordsOf(lines: readonly Line[]): DocumentWords {
  const hyphenated = new Set<string>();
  const plain = new Set<string>();
  for (const { text } of lines)
    for (const [run] of text.matchAll(/[\p{L}\p{M}-]+/gu)) {
      // Two hyphens are a dash; what ends with one is half a word.
      const word = run.split("--").at(-1)?.replace(/^-/, "") ?? "";
      if (word !== "" && !word.endsWith("-")) (word.includes("-") ? hyphenated : plain).add(word.toLowerCase());
    }
  return { hyphenated, plain };
}

/** First parts that keep their hyphen before a word of its own, */
const KEEPING = new Set("well post non self co anti cross multi pre gender long short high low ex cyber".split(" "));
/** and words that others grow together with. */
const GROWING = new Set(
  "under over out with where there some any every how when through up down in on off for be".split(" "),
);

/** Whether "half-" and "rest" are a compound that was cut at its own hyphen. */
function keepsHyphen(half: string, rest: string, { hyphenated, plain }: DocumentWords): boolean {
  if (hyphenated.has(`${half}-${rest}`)) return true;
  if (plain.has(half + rest) || hyphenated.has(half + rest)) return false;
  if (KEEPING.has(half)) return plain.has(rest) || half === "well" || half === "self" || half === "non";
  return plain.has(rest) && plain.has(half) && half.length > 3 && rest.length > 3 && !GROWING.has(half);
}
