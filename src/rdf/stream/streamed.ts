/** What a stream hands out, however it does so: RDF/JS knows emitters only, Node and pages have iterators. */

import type { Emitter } from "./pulled-stream.ts";

/** Items one after the other: of an iterable, or of an emitter of `data`, `end` and `error`. */
export type Streamed<Item> = Iterable<Item> | AsyncIterable<Item> | Emitter;

/** The items of a stream, for `for await`. An emitter is listened to from now on; what is not yet taken is held. */
export function streamed<Item>(source: Streamed<Item>): Iterable<Item> | AsyncIterable<Item> {
  return Symbol.asyncIterator in source || Symbol.iterator in source ? source : emittedBy<Item>(source);
}

function emittedBy<Item>(emitter: Emitter): AsyncIterable<Item> {
  const items: Item[] = [];
  const failures: unknown[] = [];
  let hasEnded = false;
  let wake = (): void => undefined;
  const ended = (): void => {
    hasEnded = true;
    wake();
  };
  emitter.on("data", (item: Item) => {
    items.push(item);
    wake();
  });
  emitter.on("end", ended);
  emitter.on("close", ended);
  emitter.on("error", (error: unknown) => {
    failures.push(error);
    ended();
  });
  return (async function* () {
    for (;;) {
      yield* items.splice(0);
      if (items.length > 0) continue;
      if (failures.length > 0) throw failures[0];
      if (hasEnded) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  })();
}
