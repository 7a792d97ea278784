/** A source text as evidence sees it: normalised, counted in code points, with its stream of letters. */

/**
 * The normal form in which offsets are counted: byte order mark dropped, line ends as LF, Unicode NFC. Nothing else,
 * so that anyone can redo it. Web Annotation, section 4.2.5: text must be normalised the same way on both sides.
 */
export function normalizeText(raw: string): string {
  return raw
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/**
 * The letters and digits of a text as one string, lower case and NFKC, code point by code point: what stays the same
 * when a text is re-wrapped, hyphenated, re-quoted or squeezed. Law: the stream of a + b is the streams joined.
 */
export function letterStream(text: string): string {
  let letters = "";
  for (const point of text) {
    for (const char of point.normalize("NFKC").toLowerCase()) if (LETTER_OR_DIGIT.test(char)) letters += char;
  }
  return letters;
}

/** The letters of a text, one by one and as UTF-8. */
export interface LetterStream {
  readonly chars: readonly string[];
  /** The code point of each. */
  readonly codes: Uint32Array;
  /** The code point offset that each letter comes from. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  /** Where the bytes of each letter begin; the last number is their end. */
  readonly starts: Uint32Array;
}

/** A text as a search in a page sees it: in lower case, each run of spaces and line breaks as one space. */
export interface RunningText {
  readonly text: string;
  /** The code point offset that each of its units comes from. */
  readonly offsets: Uint32Array;
}

/** A normalised text, addressable by code points and by letters. Space: O(length). */
export class SourceText {
  /** In Unicode NFC. */
  readonly text: string;
  /** The code points, so that an offset is an index. */
  readonly #points: readonly string[];
  #letters: LetterStream | null = null;
  #running: RunningText | null = null;

  constructor(raw: string) {
    this.text = normalizeText(raw);
    this.#points = [...this.text];
  }

  /** Length in code points. */
  get length(): number {
    return this.#points.length;
  }

  /** The text between two code point offsets, the end exclusive. */
  slice(start: number, end: number): string {
    return this.#points.slice(start, end).join("");
  }

  /** The letters of the text, and where they come from. */
  get letters(): LetterStream {
    this.#letters ??= this.#readLetters();
    return this.#letters;
  }

  /** The text as a search in a page sees it. */
  get running(): RunningText {
    this.#running ??= this.#readRunning();
    return this.#running;
  }

  #readRunning(): RunningText {
    const parts: string[] = [];
    const offsets: number[] = [];
    let wasSpace = true;
    this.#points.forEach((point, offset) => {
      const isSpace = /\s/.test(point);
      const shown = isSpace ? (wasSpace ? "" : " ") : point.toLowerCase();
      wasSpace = isSpace;
      parts.push(shown);
      for (let unit = 0; unit < shown.length; unit++) offsets.push(offset);
    });
    return { text: parts.join(""), offsets: Uint32Array.from(offsets) };
  }

  #readLetters(): LetterStream {
    const chars: string[] = [];
    const offsets: number[] = [];
    this.#points.forEach((point, offset) => {
      for (const char of letterStream(point)) {
        chars.push(char);
        offsets.push(offset);
      }
    });
    const starts = new Uint32Array(chars.length + 1);
    for (const [index, char] of chars.entries()) starts[index + 1] = (starts[index] ?? 0) + utf8Length(char);
    const bytes = new TextEncoder().encode(chars.join(""));
    const codes = Uint32Array.from(chars, (char) => char.codePointAt(0) ?? 0);
    return { chars, codes, offsets: Uint32Array.from(offsets), bytes, starts };
  }

  /** The paragraph number of an offset: blocks between empty lines, from 1. */
  paragraphAt(offset: number): number {
    const before = this.slice(0, offset + 1).trimStart();
    return before.split(/\n[^\S\n]*\n\s*/).length;
  }

  /** The offsets of the block that holds an offset, for showing a passage in its paragraph. */
  paragraphBounds(offset: number): { readonly start: number; readonly end: number } {
    let start = offset;
    while (start > 0 && !this.#isBreak(start - 1)) start--;
    let end = offset;
    while (end < this.length && !this.#isBreak(end)) end++;
    return { start, end };
  }

  #isBreak(offset: number): boolean {
    return this.#points[offset] === "\n" && (this.#points[offset + 1] === "\n" || this.#points[offset - 1] === "\n");
  }
}

/** The bytes that a code point takes in UTF-8. */
function utf8Length(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
