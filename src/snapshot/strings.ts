/** Many texts as two arrays: UTF-8 one behind the other, and where each begins. */

import { ThroughlineError, visible } from "../errors.ts";
import { endOfTexts } from "../rdf/store/text-table.ts";
import type { Utf8Buffer } from "../rdf/store/utf8.ts";

const FIRST_ROOM = 1 << 16;

/** Texts that are written down. The buffer holds the last one, so that its user can hash it. */
export class StringWriter {
  readonly #buffer: Utf8Buffer;
  readonly #offsets: Uint32Array;
  #text = new Uint8Array(FIRST_ROOM);
  #count = 0;
  #end = 0;

  constructor(buffer: Utf8Buffer, count: number) {
    this.#buffer = buffer;
    this.#offsets = new Uint32Array(count + 1);
  }

  /** Throws ThroughlineError `syntax` for what is no Unicode text, `limit` beyond four gigabytes. */
  add(text: string): void {
    if (!this.#buffer.write(text)) {
      throw new ThroughlineError(
        "syntax",
        `A snapshot holds Unicode text only, not ${visible(JSON.stringify(text))}.`,
        {
          hint: "Half of a surrogate pair stands alone in this term; correct it in the data.",
        },
      );
    }
    this.#append(this.#buffer.bytes);
  }

  /** The same for a text that is UTF-8 already. */
  addBytes(bytes: Uint8Array): void {
    this.#buffer.copy(bytes);
    this.#append(bytes);
  }

  #append(bytes: Uint8Array): void {
    const end = endOfTexts(this.#end + bytes.length);
    if (end > this.#text.length) {
      const wider = new Uint8Array(Math.max(end, this.#text.length + (this.#text.length >> 1)));
      wider.set(this.#text);
      this.#text = wider;
    }
    this.#text.set(bytes, this.#end);
    this.#end = end;
    this.#offsets[++this.#count] = end;
  }

  get offsets(): Uint32Array {
    return this.#offsets;
  }

  get text(): Uint8Array {
    return this.#text.subarray(0, this.#end);
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of a place. */
export function stringAt(offsets: Uint32Array, text: Uint8Array, at: number): string {
  return decoder.decode(text.subarray(offsets[at] ?? 0, offsets[at + 1] ?? 0));
}
