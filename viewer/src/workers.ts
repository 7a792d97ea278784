/** Calls to a worker: started when it is needed, one call at a time, and stopped by ending the worker. */

/** What became of a call. */
export type CallEnd<Message> =
  | { readonly kind: "answered"; readonly answer: Message }
  | { readonly kind: "stopped" }
  /** The worker did not load, or broke off; the browser's words where it has any. */
  | { readonly kind: "failed"; readonly message: string | null };

/** How a call is heard. */
export interface CallOptions<Message> {
  /** Gets every message of the call, the last included. */
  readonly onMessage?: (message: Message) => void;
  /** Whether a message ends the call; by default the first one does. */
  readonly isLast?: (message: Message) => boolean;
}

/** The calls to one worker. */
export class WorkerCalls<Request, Message> {
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #end: ((end: CallEnd<Message>) => void) | null = null;

  /** `start` makes the worker: bundlers want its address written where it is made. */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** Whether the worker of the last call is still there, with what it knows. */
  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** Loads the worker ahead of its first call. */
  prepare(): void {
    if (this.#worker !== null) return;
    const worker = this.#start();
    // Out of memory, or a worker that the browser refuses or, without a network, cannot fetch: then there is no message.
    worker.onerror = ({ message }) => this.#finish({ kind: "failed", message: message ?? null });
    this.#worker = worker;
  }

  /** Never rejects. A call that is still under way is stopped, and the next worker knows nothing of the last. */
  call(request: Request, { onMessage, isLast = () => true }: CallOptions<Message> = {}): Promise<CallEnd<Message>> {
    if (this.#end !== null) this.stop();
    this.prepare();
    return new Promise((resolve) => {
      const worker = this.#worker;
      if (worker === null) return resolve({ kind: "failed", message: null });
      this.#end = resolve;
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        onMessage?.(data);
        if (this.#worker !== worker || !isLast(data)) return;
        this.#end = null;
        resolve({ kind: "answered", answer: data });
      };
      worker.postMessage(request);
    });
  }

  /** Ends the worker, and with it the call that is under way. */
  stop(): void {
    this.#finish({ kind: "stopped" });
  }

  #finish(end: CallEnd<Message>): void {
    const resolve = this.#end;
    this.#worker?.terminate();
    this.#worker = null;
    this.#end = null;
    resolve?.(end);
  }
}
