/** Texts that are made one after the other, as bytes in chunks that are worth sending. */

import { ThroughlineError } from "./errors.ts";

/** UTF-16 units that are gathered before they are sent. */
const AT_ONCE = 65_536;

/** Texts that are there, or that come when they are asked for. */
export type Texts = Iterable<string> | AsyncIterable<string>;

export interface Chunk {
  /** UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

/** Chunks, each made when it is asked for; exactly the last of them is marked. */
export type Chunks = Generator<Chunk, void> | AsyncGenerator<Chunk, void>;

const encoder = new TextEncoder();

/** The texts in chunks. A text that others had to wait for is a chunk of its own, as it comes. */
export function chunksOf(texts: Texts): Chunks {
  return Symbol.asyncIterator in texts ? comingChunks(texts) : gatheredChunks(texts);
}

async function* comingChunks(texts: AsyncIterable<string>): AsyncGenerator<Chunk, void> {
  for await (const text of texts) yield { bytes: encoder.encode(text), isLast: false };
  yield { bytes: new Uint8Array(0), isLast: true };
}

function* gatheredChunks(texts: Iterable<string>): Generator<Chunk, void> {
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < AT_ONCE) continue;
    yield { bytes: encoder.encode(waiting), isLast: false };
    waiting = "";
  }
  yield { bytes: encoder.encode(waiting), isLast: true };
}

/** All of the texts. `pause` lets others run between chunks. Throws `limit` where they are longer than so many bytes. */
export async function gatheredBytes(
  texts: Texts,
  maxBytes: number,
  pause: () => Promise<void> = async () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const gathered: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const { bytes } of chunksOf(texts)) {
    length += bytes.length;
    if (length > maxBytes) throw tooLong(maxBytes);
    gathered.push(bytes);
    await pause();
  }
  const [only] = gathered;
  return only !== undefined && gathered.length === 1 ? only : new Uint8Array(await new Blob(gathered).arrayBuffer());
}

function tooLong(maxBytes: number): ThroughlineError {
  return new ThroughlineError("limit", `The answer has more than the ${maxBytes} bytes that are allowed.`, {
    hint: "Ask for less with limit, or for statements one a line with accept: application/jsonl.",
    data: { maxBytes },
  });
}
