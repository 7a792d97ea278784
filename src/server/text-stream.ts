/** Texts that are made one after the other, as a body: nobody else waits while a long answer is made. */

import { chunksOf, type Texts } from "../text-chunks.ts";
import { pauseEvery } from "../work.ts";

/** The texts in UTF-8, made as fast as they are read. When the body is cancelled, no more of them are made. */
export function textStream(texts: Texts): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = chunksOf(texts);
  // To wait for the reader is no pause: one who is fast enough would keep the thread.
  const pause = pauseEvery();
  return new ReadableStream(
    {
      async pull(controller) {
        await pause();
        const { done, value } = await chunks.next();
        if (done !== true && value.bytes.length > 0) controller.enqueue(value.bytes);
        if (done === true || value.isLast) controller.close();
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
