/** A long answer on its way out of a thread: a piece each time its reader has taken the last one. */

import type { SparqlThread } from "./thread.ts";
import type { Piece } from "./worker.ts";

export interface DeliveryOptions {
  /** Called once, when the thread has nothing more to say or has died. */
  readonly onFree: () => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Holds a thread until its answer is read. A slow reader would keep others from the thread; `hurry` frees it, at the cost
 * of the memory for what is left.
 */
export class Delivery {
  /** The answer in UTF-8. To cancel it, or to abort the signal, has the thread forget the rest. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly #thread: SparqlThread;
  readonly #onFree: () => void;
  /** The piece that was asked for last. */
  #asked: Promise<Piece>;
  #isHurried = false;
  #isFree = false;

  constructor(thread: SparqlThread, first: Piece, { onFree, signal }: DeliveryOptions) {
    this.#thread = thread;
    this.#asked = Promise.resolve(first);
    let fail: (reason: unknown) => void = () => {};
    const onAbort = (): void => {
      fail(signal?.reason);
      this.#drop();
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    this.#onFree = () => {
      signal?.removeEventListener("abort", onAbort);
      onFree();
    };
    this.body = new ReadableStream(
      {
        start: (controller) => {
          fail = (reason) => controller.error(reason);
          controller.enqueue(first.bytes);
        },
        pull: async (controller) => {
          const { bytes, isLast } = await this.#next();
          controller.enqueue(bytes);
          if (isLast) controller.close();
        },
        cancel: () => this.#drop(),
      },
      { highWaterMark: 0 },
    );
  }

  /** Takes all that is left out of the thread at once. */
  hurry(): void {
    if (this.#isHurried) return;
    this.#isHurried = true;
    this.#ask((last) => (last.isLast ? Promise.resolve(last) : this.#thread.grant("rest")));
  }

  #next(): Promise<Piece> {
    if (!this.#isHurried) this.#ask(() => this.#thread.grant("more"));
    return this.#asked;
  }

  #ask(next: (last: Piece) => Promise<Piece>): void {
    this.#asked = this.#asked.then(next);
    this.#asked.then(
      ({ isLast }) => {
        if (isLast) this.#free();
      },
      () => this.#free(),
    );
  }

  /** A piece that is under way must come in first: the thread would give it as the answer to the next question. */
  #drop(): void {
    const forget = (): void => {
      if (this.#isFree) return;
      this.#thread.drop();
      this.#free();
    };
    this.#asked.then(forget, forget);
  }

  #free(): void {
    if (this.#isFree) return;
    this.#isFree = true;
    this.#onFree();
  }
}
