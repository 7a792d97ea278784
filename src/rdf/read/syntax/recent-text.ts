/** The last stretch of a text that is read in chunks: enough to show the line of an error, however long the text. */

/** At least this many code units are held, as far as there are as many. */
const HELD = 2 ** 20;

const LINE_BREAK = /\r\n|\r|\n/;

/** A line as far as it is held, and how many code units of its beginning are not. */
export interface HeldLine {
  readonly text: string;
  readonly start: number;
}

export class RecentText {
  readonly #chunks: string[] = [];
  #length = 0;
  /** The line and the column (from 0) at which the held text starts. */
  #line = 1;
  #column = 0;

  /** Takes a chunk. A chunk is looked into only when it is let go, so that a short text costs nothing. */
  push(chunk: string): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (
      let [first, second] = this.#chunks;
      first !== undefined && second !== undefined;
      [first, second] = this.#chunks
    ) {
      if (this.#length - first.length < HELD) return;
      this.#letGo(first, second);
    }
  }

  /** A line by its number from 1; empty where it is not held any more. */
  line(number: number): HeldLine {
    const text = this.#chunks.join("").split(LINE_BREAK)[number - this.#line] ?? "";
    return { text, start: number === this.#line ? this.#column : 0 };
  }

  #letGo(chunk: string, next: string): void {
    this.#chunks.shift();
    this.#length -= chunk.length;
    const { count, end } = lineBreaks(chunk);
    // CR LF is one break, also where a chunk ends between the two.
    this.#line += chunk.endsWith("\r") && next.startsWith("\n") ? count - 1 : count;
    this.#column = end === 0 ? this.#column + chunk.length : chunk.length - end;
  }
}

/** How many line breaks a text has, and where the last one ends (0 where there is none). */
function lineBreaks(text: string): { count: number; end: number } {
  let count = 0;
  let end = 0;
  if (text.includes("\r")) {
    for (const found of text.matchAll(/\r\n|\r|\n/g)) {
      count++;
      end = found.index + found[0].length;
    }
    return { count, end };
  }
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", end)) {
    count++;
    end = at + 1;
  }
  return { count, end };
}
