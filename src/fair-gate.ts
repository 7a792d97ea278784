/** Lets so many run at once; the others wait, each client in its turn. */

import { type Client, FairQueue } from "./fair-queue.ts";

export class FairGate {
  #free: number;
  readonly #waiting = new FairQueue<() => void>();

  constructor(places: number) {
    this.#free = places;
  }

  /** Rejects with the reason of a signal that is aborted while the client waits, and then `work` was not begun. */
  async pass<Result>(client: Client, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free--;
    else await this.#turn(client, signal);
    try {
      return await work();
    } finally {
      const next = this.#waiting.take();
      if (next === null) this.#free++;
      else next();
    }
  }

  #turn(client: Client, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.leave(client, come);
        reject(signal.reason);
      };
      const come = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(client, come);
    });
  }
}
