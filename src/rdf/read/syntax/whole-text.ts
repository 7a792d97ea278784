/** Reading, step 5: the text of a syntax that can only be read whole. */

import { limitError, type ReadLimits } from "../limits.ts";

/** Joins chunks, up to `maxDocumentLength`. Memory: the text. */
export class WholeText {
  readonly #what: string;
  readonly #maxLength: number;
  readonly #chunks: string[] = [];
  #length = 0;

  /** `what` begins the sentence for a text that is too long. */
  constructor(what: string, { maxDocumentLength }: ReadLimits) {
    this.#what = what;
    this.#maxLength = maxDocumentLength;
  }

  push(chunk: string): void {
    this.#length += chunk.length;
    if (this.#length > this.#maxLength)
      throw limitError(`${this.#what} is too long`, "maxDocumentLength", this.#maxLength);
    this.#chunks.push(chunk);
  }

  /** The text without its byte order mark; it is kept no longer. */
  take(): string {
    const text = this.#chunks.join("").replace(/^\ufeff/, "");
    this.#chunks.length = 0;
    return text;
  }
}
