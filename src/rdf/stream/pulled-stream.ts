/** A stream as RDF/JS has it, an emitter with `read`, over items that are made when somebody takes them. */

// Node's own emitter where there is Node, and the package of that name, which is the same, in a page.
import { EventEmitter } from "events";
import { pauseEvery } from "../../work.ts";

/** What other libraries call a stream: it tells of `data`, `end` and `error`. */
export type Emitter = EventEmitter;

/** Items in the pieces in which they are made. */
export type Batches<Item> = Iterable<readonly Item[]> | AsyncIterable<readonly Item[]>;

/**
 * Emits `data` for each item, or `readable` where `read` gives some, then `end`; or `error`. Nothing is made before somebody
 * listens, reads or iterates, and then one batch at a time. To be read in one of the three ways.
 */
export class PulledStream<Item> extends EventEmitter implements AsyncIterable<Item> {
  readonly #batches: Iterator<readonly Item[]> | AsyncIterator<readonly Item[]>;
  #batch: readonly Item[] = [];
  #at = 0;
  #hasEnded = false;
  #loading: Promise<void> | null = null;
  #isFlowing = false;

  constructor(batches: Batches<Item>) {
    super();
    this.#batches = Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
    this.on("newListener", (event: string | symbol) => {
      // It is told before the listener is there.
      if (event === "data") queueMicrotask(() => void this.#flow());
      if (event === "readable") queueMicrotask(() => void this.#offer());
    });
  }

  /** The next item; null where none is at hand: `readable` tells of more, `end` of none. */
  read(): Item | null {
    const item = this.#batch[this.#at];
    if (item === undefined) void this.#offer();
    else this.#at++;
    return item ?? null;
  }

  /** Makes no more, as Node's streams: who has enough calls it, and query engines do for every pattern. */
  destroy(): this {
    if (this.#hasEnded && this.#at >= this.#batch.length) return this;
    this.#hasEnded = true;
    this.#batch = [];
    void this.#batches.return?.();
    queueMicrotask(() => this.emit("close"));
    return this;
  }

  /** The items, for `for await`; throws what `error` would tell. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    try {
      while (!this.#hasEnded) {
        while (this.#at < this.#batch.length) yield this.#batch[this.#at++] as Item;
        await this.#load();
      }
    } finally {
      this.#hasEnded = true;
      await this.#batches.return?.();
    }
  }

  async #flow(): Promise<void> {
    if (this.#isFlowing) return;
    this.#isFlowing = true;
    const pause = pauseEvery();
    while (!this.#hasEnded) {
      while (this.#at < this.#batch.length) this.emit("data", this.#batch[this.#at++]);
      await pause();
      await this.#offer();
    }
  }

  /** Has a next batch, or says that there is none. */
  async #offer(): Promise<void> {
    if (this.#hasEnded || this.#loading !== null) return this.#loading ?? undefined;
    try {
      await this.#load();
    } catch (error) {
      this.emit("error", error);
      return;
    }
    this.emit(this.#hasEnded ? "end" : "readable");
  }

  #load(): Promise<void> {
    this.#loading ??= this.#loadNext().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #loadNext(): Promise<void> {
    while (!this.#hasEnded && this.#at >= this.#batch.length) {
      try {
        const next = await this.#batches.next();
        this.#hasEnded = next.done === true;
        this.#batch = next.done === true ? [] : next.value;
      } catch (error) {
        this.#hasEnded = true;
        throw error;
      }
      this.#at = 0;
    }
  }
}
