/** Reading a PDF, step 2: which lines are the text, which repeat on every page, and which are notes at its foot. */

import { addTo } from "../../../add-to.ts";
import type { Line } from "./lines.ts";

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Lines by what they are; each in the order in which they came. */
export interface SortedLines {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
  readonly furniture: readonly Line[];
}

/** Running heads and page numbers stand within this share of the page's height from its edge. */
const EDGE = 0.13;
/** Type of notes is smaller than this share of the text's. */
const NOTE_SIZE = 0.93;
/** Baselines of one running head differ by no more than this, in points. */
const SAME_HEIGHT = 2;

/** Sorts the lines of all pages. `sizes` are the pages' own, by number from 1. Time O(lines²) a page. */
export function sortLines(lines: readonly Line[], sizes: ReadonlyMap<number, PageSize>): SortedLines {
  const furniture = furnitureOf(lines, sizes);
  const rest = lines.filter((line) => !furniture.has(line));
  const usual = bodySize(rest);
  const notes = new Set<Line>();
  for (const page of byPage(rest).values()) for (const line of notesOf(page, usual)) notes.add(line);
  return {
    body: rest.filter((line) => !notes.has(line)),
    notes: rest.filter((line) => notes.has(line)),
    furniture: [...furniture],
  };
}

function byPage(lines: readonly Line[]): Map<number, Line[]> {
  const pages = new Map<number, Line[]>();
  for (const line of lines) addTo(pages, line.page, line);
  return pages;
}

/** The size that most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Lines at the edge of pages that are the same but for their numbers on two pages or more, and page numbers. */
function furnitureOf(lines: readonly Line[], sizes: ReadonlyMap<number, PageSize>): Set<Line> {
  const atEdge = lines.filter((line) => {
    const height = sizes.get(line.page)?.height ?? 0;
    return line.base > height * (1 - EDGE) || line.base < height * EDGE;
  });
  const alike = new Map<string, Line[]>();
  for (const line of atEdge) {
    const words = line.text
      .toLowerCase()
      .replace(/\d+/g, "#")
      .replace(/\b[ivxlc]+\b/g, "#");
    addTo(alike, words, line);
  }
  const found = new Set<Line>();
  for (const [words, group] of alike) {
    const isNumber = /^[-–—\s]*(?:page\s+)?#(?:\s*(?:\/|of)\s*#)?[-–—\s]*$/.test(words);
    for (const line of group) if (isNumber || repeats(line, group)) found.add(line);
  }
  return found;
}

function repeats(line: Line, group: readonly Line[]): boolean {
  return group.some(
    (other) => other.page !== line.page && Math.abs(other.base - line.base) <= SAME_HEIGHT && differByPage(line, other),
  );
}

/** The same numbers, but for one that counts pages: two notes, or two lines of a text like a list, differ otherwise. */
function differByPage(a: Line, b: Line): boolean {
  const [own = [], others = []] = [a, b].map(({ text }) => (text.match(/\d+/g) ?? []).map(Number));
  const differing = own.map((number, at) => number - (others[at] ?? 0)).filter((difference) => difference !== 0);
  return differing.length === 0 || (differing.length === 1 && differing[0] === a.page - b.page);
}

/** Small lines of a page below which, in their column, nothing of the text's size stands; a page that is all small has none. */
function notesOf(page: readonly Line[], usual: number): Line[] {
  const text = page.filter(({ size }) => size >= usual * NOTE_SIZE);
  if (text.length === 0) return [];
  return page.filter(
    (line) =>
      line.size < usual * NOTE_SIZE &&
      text.some((other) => other.base > line.base && shareColumn(line, other)) &&
      !text.some((other) => other.base < line.base && shareColumn(line, other)),
  );
}

function shareColumn(a: Line, b: Line): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0;
}
