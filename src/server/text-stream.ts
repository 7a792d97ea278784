/** Texts that are made one after the other, as a body that is made as fast as it is read. */

/** UTF-16 units that are gathered before they are sent. */
const AT_ONCE = 65_536;

/** The texts in UTF-8. When the body is cancelled, no more of them are made. */
export function textStream(texts: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = texts[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      pull(controller) {
        let gathered = "";
        while (gathered.length < AT_ONCE) {
          const { done, value } = iterator.next();
          if (done === true) {
            if (gathered !== "") controller.enqueue(encoder.encode(gathered));
            controller.close();
            return;
          }
          gathered += value;
        }
        controller.enqueue(encoder.encode(gathered));
      },
      cancel() {
        iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
