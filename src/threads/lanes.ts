/** Where questions wait for a thread: two lanes, so that a light question never waits behind heavy ones, each fair to clients. */

import { FairQueue } from "../fair-queue.ts";
import type { Lane, Task } from "./task.ts";

export class Lanes {
  readonly #queues: Readonly<Record<Lane, FairQueue<Task>>> = { light: new FairQueue(), heavy: new FairQueue() };
  /** The lane that has the next turn where both wait. */
  #turn: Lane = "light";

  /** Tasks that wait. */
  get size(): number {
    return this.#queues.light.size + this.#queues.heavy.size;
  }

  waitingIn(lane: Lane): number {
    return this.#queues[lane].size;
  }

  push(task: Task): void {
    this.#queues[task.call.lane].push(task.asked.client, task);
  }

  /** Takes the last task of whoever has most of them waiting in a lane. */
  dropLongest(lane: Lane): Task | null {
    return this.#queues[lane].dropLongest();
  }

  leave(task: Task): void {
    this.#queues[task.call.lane].leave(task.asked.client, task);
  }

  /** The next light task. */
  takeLight(): Task | null {
    return this.#queues.light.take();
  }

  /** The next task, of each lane in its turn. */
  take(): Task | null {
    const { light, heavy } = this.#queues;
    const [first, second] = this.#turn === "light" ? [light, heavy] : [heavy, light];
    this.#turn = this.#turn === "light" ? "heavy" : "light";
    return first.take() ?? second.take();
  }

  /** None waits any more; each fails with the error. */
  failAll(error: unknown): void {
    for (const queue of Object.values(this.#queues))
      for (let task = queue.take(); task !== null; task = queue.take()) task.fail(error);
  }
}
