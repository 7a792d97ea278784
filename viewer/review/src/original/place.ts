/** Where words stand on a page of a PDF: found by their letters, as lines are broken and hyphens set as it pleases the page. */

import { letterStream } from "../../../../src/evidence/text.ts";

/** The words in hand, and what stands around them, to tell them from the same words elsewhere. */
export interface Sought {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** The pages on which they may be, both included. */
  readonly from: number;
  readonly to: number;
}

/** A piece of text as pdf.js tells it. */
export interface PageItem {
  readonly str: string;
  /** The matrix; the last two numbers are the place of the baseline from the lower left corner, in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A part of an item, in shares of its width. */
interface Piece {
  readonly item: PageItem;
  readonly from: number;
  readonly to: number;
}

type Placed = { readonly words: "once"; readonly pieces: readonly Piece[] } | { readonly words: "several" | "none" };

/** Letters of what stands around, by which one of several places is known. */
const AROUND = 40;
/** Digits smaller than this share of what stands before them are marks of notes, which are no part of the text. */
const NOTE_MARK = 0.85;

/** Words that stand in several places alike are none: a wrong place would be believed. Time O(letters of the page and the words). */
export function placedOn(items: readonly PageItem[], { words, before, after }: Omit<Sought, "from" | "to">): Placed {
  const { letters, pieces } = lettersOf(items);
  const wanted = letterStream(words);
  const places = wanted === "" ? [] : placesOf(letters, wanted);
  const [ahead, behind] = [letterStream(before).slice(-AROUND), letterStream(after).slice(0, AROUND)];
  const fits = (at: number): boolean =>
    letters.slice(0, at).endsWith(ahead) && letters.startsWith(behind, at + wanted.length);
  const known = places.length > 1 ? places.filter(fits) : places;
  const [only] = known;
  if (only === undefined || known.length > 1) return { words: places.length === 0 ? "none" : "several" };
  return { words: "once", pieces: joined(pieces.slice(only, only + wanted.length)) };
}

/** One piece for each unit of the letters. */
function lettersOf(items: readonly PageItem[]): { readonly letters: string; readonly pieces: readonly Piece[] } {
  let letters = "";
  const pieces: Piece[] = [];
  let size = 0;
  for (const item of items) {
    if (/^\s*\d{1,3}\s*$/.test(item.str) && item.height < size * NOTE_MARK) continue;
    if (item.str.trim() !== "") size = item.height;
    let unit = 0;
    for (const point of item.str) {
      const stream = letterStream(point);
      const piece = { item, from: unit / item.str.length, to: (unit + point.length) / item.str.length };
      for (let each = 0; each < stream.length; each++) pieces.push(piece);
      letters += stream;
      unit += point.length;
    }
  }
  return { letters, pieces };
}

function placesOf(letters: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.item === piece.item) whole[whole.length - 1] = { ...last, to: piece.to };
    else whole.push(piece);
  }
  return whole;
}

/** The four corners of a piece in points of the page, whatever way its letters run. */
export function cornersOf({ item, from, to }: Piece): [number, number][] {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const along = unit(a, b);
  const up = unit(c, d);
  const at = (share: number, rise: number): [number, number] => [
    x + along[0] * share * item.width + up[0] * rise * item.height,
    y + along[1] * share * item.width + up[1] * rise * item.height,
  ];
  return [at(from, DESCENT), at(to, DESCENT), at(to, ASCENT), at(from, ASCENT)];
}

/** Of the size of the type. */
const DESCENT = -0.22;
const ASCENT = 0.92;

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y);
  return length === 0 ? [0, 0] : [x / length, y / length];
}
