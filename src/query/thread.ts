/** One thread of the engine, seen from outside: it is asked one thing at a time, and is never used again after a fault. */

import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { ThroughlineError, visible } from "../errors.ts";
import { untilAborted } from "./abort.ts";
import type { QueryClock } from "./clock.ts";
import type { Answer, Ask, Piece, ThreadData, Wish } from "./worker.ts";

/** WebAssembly pages of 64 kB that a query may take: 512 MiB. A nine-fold REPLACE takes 3 GB without a cap. */
const WASM_PAGES = 8192;

export class SparqlThread {
  readonly #worker: Worker;
  /** Resolves when it has the data. */
  readonly loaded: Promise<void>;
  /** Whether it has the data and can answer at once. */
  isLoaded = false;
  /** Why it must not be asked again; null while it may. */
  fault: unknown = null;

  constructor(data: ThreadData) {
    // Workers cannot have a cap of their own, and it counts only for memory that is made after it was set.
    setFlagsFromString(`--wasm-max-mem-pages=${WASM_PAGES}`);
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: data });
    // A thread that waits keeps no process alive; one that is asked does.
    this.#worker.unref();
    // Also a thread that waits for a question may die; nobody else would hear of it.
    this.#worker.on("error", (cause) => {
      this.fault ??= cause;
    });
    this.#worker.on("exit", () => {
      this.fault ??= new Error("A thread ended while it waited.");
    });
    this.loaded = this.#next(undefined).then(() => {
      this.isLoaded = true;
    });
    this.loaded.catch(() => {});
  }

  /**
   * Asks one thing; a piece that is not the last is to be followed by `grant`. Out of time, aborted, or broken by the query,
   * the thread is ended: Oxigraph cannot be stopped in any other way, and what WebAssembly holds after a trap is undefined.
   */
  async ask(ask: Ask, clock: QueryClock): Promise<Answer> {
    this.#worker.ref();
    try {
      if (!this.isLoaded) await untilAborted(this.loaded, clock.signal);
      clock.begin();
      const next = this.#next(clock.signal);
      this.#worker.postMessage(ask);
      const answer = await next;
      if (answer.kind === "broken") throw brokenBy(answer.message);
      return answer;
    } catch (error) {
      // A query that was over while the data was still loading has harmed nothing. Nobody waits for the end of the thread:
      // to unmap what a query has taken can last longer than all that a caller is promised.
      if (clock.hasBegun || !clock.signal.aborted) void this.end(error);
      throw error;
    } finally {
      this.#rest();
    }
  }

  /** More of the answer that `ask` began. */
  async grant(wish: Exclude<Wish, "drop">): Promise<Piece> {
    this.#worker.ref();
    try {
      const next = this.#next(undefined);
      this.#worker.postMessage(wish);
      // Nothing but pieces follows a piece.
      return (await next) as Piece;
    } finally {
      this.#rest();
    }
  }

  /** Has the thread forget what is left of its answer. */
  drop(): void {
    this.#worker.postMessage("drop" satisfies Wish);
  }

  /** Resolves when the thread is gone; a process that waits for it stays for as long. */
  async end(fault: unknown): Promise<void> {
    this.fault ??= fault;
    this.#worker.ref();
    await this.#worker.terminate();
  }

  #rest(): void {
    if (this.fault === null) this.#worker.unref();
  }

  /** The next message, or the end of waiting for it: a death, or the signal. Of a thread that is dead already nothing comes. */
  #next(signal: AbortSignal | undefined): Promise<Answer> {
    if (this.fault !== null) return Promise.reject(brokenBy(String(this.fault)));
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const finish = (end: () => void): void => {
        worker.off("message", onMessage);
        worker.off("error", onEnd);
        worker.off("exit", onEnd);
        signal?.removeEventListener("abort", onAbort);
        end();
      };
      const onMessage = (answer: Answer): void => finish(() => resolve(answer));
      const onEnd = (cause: unknown): void => finish(() => reject(brokenBy(String(cause))));
      const onAbort = (): void => finish(() => reject(signal?.reason));
      worker.on("message", onMessage);
      worker.on("error", onEnd);
      worker.on("exit", onEnd);
      signal?.addEventListener("abort", onAbort, { once: true });
    });
  }
}

function brokenBy(message: string): ThroughlineError {
  return new ThroughlineError("exhausted", "The query asked for more than the engine has, and was stopped.", {
    hint: "Make it narrower; the next query is answered by a fresh engine.",
    data: { reason: visible(message.slice(0, 200)) },
  });
}
