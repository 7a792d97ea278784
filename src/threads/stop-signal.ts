/** A signal that another thread raises. */

/**
 * Aborted as soon as the number of its task stands in the shared memory. It fires no event, since a thread that works
 * hears none.
 */
export class StopSignal extends EventTarget implements AbortSignal {
  readonly #stop: Int32Array;
  readonly #task: number;
  onabort = null;

  constructor(stop: Int32Array, task: number) {
    super();
    this.#stop = stop;
    this.#task = task;
  }

  get aborted(): boolean {
    return Atomics.load(this.#stop, 0) === this.#task;
  }

  /** Made when it is asked for: to make one costs more than a small answer. */
  get reason(): unknown {
    return this.aborted ? new DOMException("The answer is wanted no more.", "AbortError") : undefined;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}
