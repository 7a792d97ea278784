/** Texts that are made one after the other, as bytes: nobody else waits while a long answer is made. */

import { ThroughlineError } from "../errors.ts";
import { pauseEvery } from "../work.ts";

/** UTF-16 units that are gathered before they are sent, or before others may run. */
const AT_ONCE = 65_536;

/** The texts in UTF-8, made as fast as they are read. When the body is cancelled, no more of them are made. */
export function textStream(texts: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = chunksOf(texts);
  // To wait for the reader is no pause: one who is fast enough would keep the thread.
  const pause = pauseEvery();
  return new ReadableStream(
    {
      async pull(controller) {
        await pause();
        const { done, value } = chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The texts as one. Throws `limit` where they are longer than so many bytes. */
export async function gatheredText(texts: Iterable<string>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const pause = pauseEvery();
  const gathered: Uint8Array[] = [];
  let bytes = 0;
  for (const chunk of chunksOf(texts)) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLong(maxBytes);
    gathered.push(chunk);
    await pause();
  }
  return new Uint8Array(Buffer.concat(gathered));
}

function* chunksOf(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>, undefined> {
  const encoder = new TextEncoder();
  let gathered = "";
  for (const text of texts) {
    gathered += text;
    if (gathered.length < AT_ONCE) continue;
    yield encoder.encode(gathered);
    gathered = "";
  }
  if (gathered !== "") yield encoder.encode(gathered);
}

function tooLong(maxBytes: number): ThroughlineError {
  return new ThroughlineError("limit", `The answer has more than the ${maxBytes} bytes that are allowed.`, {
    hint: "Ask for less with limit, or for statements one a line with accept: application/jsonl.",
    data: { maxBytes },
  });
}
