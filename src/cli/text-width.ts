/** How many columns of a terminal a text takes: two for 漢, none for a mark on the letter before it. */

import stringWidth from "string-width";

const NOT_PLAIN = /[^\x20-\x7e]/;

/** Most texts are plain, and need no look at each sign. */
export function widthOf(text: string): number {
  return NOT_PLAIN.test(text) ? stringWidth(text) : text.length;
}

/** The text and as many spaces as fill it up to a width. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
