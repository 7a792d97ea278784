/** Texts that are made one after the other, as bytes: nobody else waits while a long answer is made. */

import { ThroughlineError } from "../errors.ts";
import { pauseEvery } from "../work.ts";

/** UTF-16 units that are gathered before they are sent, or before others may run. */
const AT_ONCE = 65_536;

/** Texts that are there, or that come when they are asked for. */
type Pieces = Iterable<string> | AsyncIterable<string>;

/** The texts in UTF-8, made as fast as they are read. When the body is cancelled, no more of them are made. */
export function textStream(texts: Pieces): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = bytesOf(texts);
  // To wait for the reader is no pause: one who is fast enough would keep the thread.
  const pause = pauseEvery();
  return new ReadableStream(
    {
      async pull(controller) {
        await pause();
        const { done, value } = await chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The texts as one. Throws `limit` where they are longer than so many bytes. */
export async function gatheredText(texts: Pieces, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const pause = pauseEvery();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of bytesOf(texts)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLong(maxBytes);
    chunks.push(chunk);
    await pause();
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function bytesOf(texts: Pieces): Generator<Bytes, undefined> | AsyncGenerator<Bytes, undefined> {
  return Symbol.asyncIterator in texts ? sentAtOnce(texts) : gathered(texts);
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A text that others had to wait for goes out as it comes. */
async function* sentAtOnce(texts: AsyncIterable<string>): AsyncGenerator<Bytes, undefined> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

function* gathered(texts: Iterable<string>): Generator<Bytes, undefined> {
  const encoder = new TextEncoder();
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < AT_ONCE) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  if (waiting !== "") yield encoder.encode(waiting);
}

function tooLong(maxBytes: number): ThroughlineError {
  return new ThroughlineError("limit", `The answer has more than the ${maxBytes} bytes that are allowed.`, {
    hint: "Ask for less with limit, or for statements one a line with accept: application/jsonl.",
    data: { maxBytes },
  });
}
