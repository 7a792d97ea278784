/** Reading a PDF, step 1: the pieces of text that a page paints become lines, in the order in which they are painted. */

/** A piece of text as pdf.js tells it. */
export interface TextItem {
  readonly str: string;
  /** The matrix; the last two numbers are the place of the baseline from the lower left corner, in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
  /** Its name within the file. */
  readonly fontName?: string;
}

/** A line of a page: places and sizes in points. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** The baseline, from the foot of the page. */
  readonly base: number;
  /** Of the type, as most of the line's letters have it. */
  readonly size: number;
}

/** An open line. */
interface Open {
  text: string;
  left: number;
  right: number;
  base: number;
  /** How many letters have each size. */
  readonly sizes: Map<number, number>;
}

/** Type smaller than this share of its line, and raised, marks a note: "1.2 million³". */
const SUPERSCRIPT_SIZE = 0.85;
const SUPERSCRIPT_RISE = 0.15;
/** A gap wider than this share of the size is a space, though none was written. */
const SPACE = 0.18;
/** A gap wider than this leads to another column or cell. */
const COLUMN_GAP = 3;
/** Baselines nearer than this share of the size are one line. */
const SAME_LINE = 0.45;

/** The lines of a page. Raised small digits are left out: they are marks of notes, and no part of a sentence. Time O(items). */
export function linesOf(items: readonly TextItem[], page: number): Line[] {
  const lines: Line[] = [];
  let open: Open | null = null;
  const close = (): void => {
    if (open !== null && open.text.trim() !== "") lines.push(lineOf(open, page));
    open = null;
  };
  for (const item of items) {
    if (item.str.trim() !== "") {
      const place = placeOf(item);
      if (open !== null && !isNoteMark(item, open, place) && !continues(open, place)) close();
      open = added(open, item, place);
    } else if (open !== null && item.str !== "" && !/\s$/.test(open.text)) open.text += " ";
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

/** Where an item begins, and the size of its type. */
interface Place {
  readonly left: number;
  readonly base: number;
  readonly size: number;
}

function placeOf({ transform, height }: TextItem): Place {
  const [, b = 0, , d = 0, left = 0, base = 0] = transform;
  return { left, base, size: Math.round((Math.hypot(b, d) || height || 1) * 10) / 10 };
}

function isNoteMark({ str }: TextItem, open: Open, { base, size }: Place): boolean {
  const own = sizeOf(open);
  const rise = base - open.base;
  return (
    /^\s*[\d*†‡,\s]{1,6}$/.test(str) && size < own * SUPERSCRIPT_SIZE && rise > own * SUPERSCRIPT_RISE && rise < own
  );
}

function continues(open: Open, { left, base, size }: Place): boolean {
  const own = Math.max(sizeOf(open), size);
  if (Math.abs(base - open.base) > own * SAME_LINE) return false;
  const gap = left - open.right;
  return gap > -own && gap < own * COLUMN_GAP;
}

function added(open: Open | null, item: TextItem, place: Place): Open {
  const { left, base, size } = place;
  const line = open ?? { text: "", left, right: left, base, sizes: new Map<number, number>() };
  const right = Math.max(line.right, left + item.width);
  if (open === null || !isNoteMark(item, open, place)) {
    const isApart = left - line.right > size * SPACE && line.text !== "";
    if (isApart && !/\s$/.test(line.text) && !/^\s/.test(item.str)) line.text += " ";
    line.text += item.str;
    line.sizes.set(size, (line.sizes.get(size) ?? 0) + item.str.length);
  }
  line.right = right;
  return line;
}

function sizeOf({ sizes }: Open): number {
  let best = 0;
  let most = -1;
  for (const [size, count] of sizes) if (count > most) [best, most] = [size, count];
  return best;
}

function lineOf(open: Open, page: number): Line {
  const { text, left, right, base } = open;
  return { text: text.replace(/\s+/gu, " ").trim(), page, left, right, base, size: sizeOf(open) };
}
