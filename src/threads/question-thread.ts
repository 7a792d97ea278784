/** One thread of questions, seen from outside. It does one step at a time, and is never used again after a fault. */

import { Worker } from "node:worker_threads";
import type { Order, Report, ThreadStart } from "./messages.ts";

export interface ThreadListener {
  readonly onReady: () => void;
  readonly onReport: (report: Exclude<Report, { kind: "ready" }>) => void;
  /** Called once: it has died, or was ended. */
  readonly onLost: (cause: unknown) => void;
}

export class QuestionThread {
  readonly #worker: Worker;
  readonly #stop = new Int32Array(new SharedArrayBuffer(4));
  /** Whether it has loaded its jobs. */
  isReady = false;
  /** Resolves when it has, or is lost. */
  readonly started: Promise<void>;
  /** The number of the task of which it does a step; null while it waits. */
  working: number | null = null;
  #cause: unknown = null;

  constructor(modules: readonly string[], { onReady, onReport, onLost }: ThreadListener) {
    const start: ThreadStart = { stop: this.#stop.buffer as SharedArrayBuffer, modules };
    this.#worker = new Worker(new URL("./question-worker.js", import.meta.url), { workerData: start });
    // What keeps a process alive is whoever asks.
    this.#worker.unref();
    this.started = new Promise((resolve) => {
      this.#worker.on("message", (report: Report) => {
        if (report.kind !== "ready") return onReport(report);
        this.isReady = true;
        resolve();
        onReady();
      });
      this.#worker.on("exit", () => resolve());
    });
    this.#worker.on("error", (cause) => {
      this.#cause ??= cause;
    });
    this.#worker.once("exit", () => onLost(this.#cause ?? new Error("The thread ended.")));
  }

  tell(order: Order): void {
    if (order.kind === "ask" || order.kind === "more") this.working = order.task;
    this.#worker.postMessage(order, order.kind === "ask" ? order.given.map(({ body }) => body.buffer) : []);
  }

  /** Asks it to end the step that it does; it hears this while it works. */
  hush(task: number): void {
    Atomics.store(this.#stop, 0, task);
  }

  /** Resolves when it is gone. */
  async end(cause: unknown): Promise<void> {
    this.#cause ??= cause;
    await this.#worker.terminate();
  }
}
