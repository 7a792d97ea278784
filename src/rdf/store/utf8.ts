/** Short texts as UTF-8 in a buffer that is used again, and their hash. */

import { xxh32 } from "./xxh32.ts";

const encoder = new TextEncoder();

/** Encodes one text at a time: what it holds of the last one is gone with the next. */
export class Utf8Buffer {
  #words = new Uint32Array(1024);
  #bytes = new Uint8Array(this.#words.buffer);
  #length = 0;

  /** Encodes a text. What is no Unicode text (a lone surrogate) has no UTF-8: false, and the buffer holds nothing. */
  write(text: string): boolean {
    this.#length = 0;
    if (!text.isWellFormed()) return false;
    if (text.length * 3 > this.#bytes.length) {
      this.#words = new Uint32Array(text.length);
      this.#bytes = new Uint8Array(this.#words.buffer);
    }
    this.#length = encoder.encodeInto(text, this.#bytes).written;
    return true;
  }

  /** Takes a text that is UTF-8 already. */
  copy(text: Uint8Array): void {
    if (text.length > this.#bytes.length) {
      this.#words = new Uint32Array(text.length);
      this.#bytes = new Uint8Array(this.#words.buffer);
    }
    const bytes = this.#bytes;
    for (let at = 0; at < text.length; at++) bytes[at] = text[at] as number;
    this.#length = text.length;
  }

  /** The bytes of the text. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** XXH32 of the bytes. */
  hash(): number {
    return xxh32(this.#words, this.#length);
  }

  /** Whether the text is the one that lies in `stored` between two offsets. */
  equals(stored: Uint8Array, start: number, end: number): boolean {
    if (end - start !== this.#length) return false;
    for (let at = 0; at < this.#length; at++) if (stored[start + at] !== this.#bytes[at]) return false;
    return true;
  }
}
