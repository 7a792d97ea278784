/** The threads of an engine: who has one, who waits for one, and a fresh one for each that was lost. */

import { ThroughlineError } from "../errors.ts";
import { type Client, FairQueue } from "../fair-queue.ts";
import { untilAborted } from "./abort.ts";
import type { Delivery } from "./delivery.ts";
import type { EngineOptions } from "./options.ts";
import { SparqlThread } from "./thread.ts";
import type { ThreadData } from "./worker.ts";

export type PoolOptions = Required<Pick<EngineOptions, "threads" | "maxWaiting">> & Pick<EngineOptions, "onReplaced">;

/** A query that waits for a thread. */
interface Waiting {
  readonly take: (thread: SparqlThread) => void;
  readonly refuse: (error: ThroughlineError) => void;
}

export class ThreadPool {
  readonly #data: ThreadData;
  readonly #options: PoolOptions;
  readonly #threads = new Set<SparqlThread>();
  readonly #idle: SparqlThread[] = [];
  readonly #waiting = new FairQueue<Waiting>();
  readonly #deliveries = new Set<Delivery>();
  #keepsWarm = false;
  #isRetired = false;
  #isClosed = false;
  /** How many threads had to be replaced. */
  respawns = 0;

  constructor(data: ThreadData, options: PoolOptions) {
    this.#data = data;
    this.#options = options;
  }

  /** Those who wait for a thread. */
  get waiting(): number {
    return this.#waiting.size;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async warm(signal: AbortSignal | undefined): Promise<void> {
    this.#keepsWarm = true;
    this.#goAhead();
    await untilAborted(Promise.allSettled([...this.#threads].map((thread) => thread.loaded)), signal);
  }

  /** A thread that is nobody else's until it is released. Rejects with `busy` whoever has most waiting where too many wait. */
  take(signal: AbortSignal, client: Client): Promise<SparqlThread> {
    signal.throwIfAborted();
    for (let idle = this.#takeIdle(); idle !== null; idle = this.#takeIdle()) {
      if (idle.fault === null) {
        this.#goAhead();
        return Promise.resolve(idle);
      }
      this.#lose(idle);
    }
    if (this.#threads.size < this.#options.threads) return Promise.resolve(this.#start());
    const [slowest] = this.#deliveries;
    slowest?.hurry();
    const place = this.#wait(signal, client);
    const { maxWaiting } = this.#options;
    if (this.#waiting.size > maxWaiting) {
      this.#waiting.dropLongest()?.refuse(busy(`${maxWaiting} others are waiting already.`));
    }
    return place;
  }

  /** Gives a thread back; one that is faulty is replaced. */
  release(thread: SparqlThread): void {
    if (thread.fault !== null) this.#lose(thread);
    const next = this.#waiting.take();
    if (thread.fault !== null) {
      if (next !== null) next.take(this.#start());
      else if (this.#keepsWarm) this.#idle.push(this.#start());
    } else if (next !== null) next.take(thread);
    else if (this.#isRetired) this.#end(thread);
    else this.#idle.push(thread);
  }

  /** Told of an answer that holds a thread, so that it can be hurried when others wait. */
  delivers(delivery: Delivery): void {
    this.#deliveries.add(delivery);
    if (this.#waiting.size > 0) delivery.hurry();
  }

  delivered(delivery: Delivery): void {
    this.#deliveries.delete(delivery);
  }

  /** Answers what it is still asked, and holds no thread when nothing is asked: another engine has taken over. */
  retire(): void {
    this.#isRetired = true;
    this.#keepsWarm = false;
    for (const thread of this.#idle.splice(0)) this.#end(thread);
  }

  async close(): Promise<void> {
    this.retire();
    this.#isClosed = true;
    for (let place = this.#waiting.take(); place !== null; place = this.#waiting.take()) place.refuse(closed());
    await Promise.all([...this.#threads].map((thread) => thread.end(closed())));
    this.#threads.clear();
  }

  /** Starts one thread more than are asked, so that the next query finds its data loaded. */
  #goAhead(): void {
    const isFull = this.#threads.size >= this.#options.threads;
    if (this.#keepsWarm && this.#idle.length === 0 && !isFull) this.#idle.push(this.#start());
  }

  /** One that has its data, before one that still loads it. */
  #takeIdle(): SparqlThread | null {
    const loaded = this.#idle.findIndex((thread) => thread.isLoaded);
    return this.#idle.splice(Math.max(0, loaded), 1)[0] ?? null;
  }

  #wait(signal: AbortSignal, client: Client): Promise<SparqlThread> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.leave(client, waiting);
        reject(signal.reason);
      };
      const waiting: Waiting = {
        take: (thread) => {
          signal.removeEventListener("abort", leave);
          resolve(thread);
        },
        refuse: (error) => {
          signal.removeEventListener("abort", leave);
          reject(error);
        },
      };
      signal.addEventListener("abort", leave, { once: true });
      this.#waiting.push(client, waiting);
    });
  }

  #lose(thread: SparqlThread): void {
    this.#threads.delete(thread);
    if (this.#isClosed) return;
    this.respawns++;
    this.#options.onReplaced?.(thread.fault);
  }

  #start(): SparqlThread {
    const thread = new SparqlThread(this.#data);
    this.#threads.add(thread);
    return thread;
  }

  #end(thread: SparqlThread): void {
    this.#threads.delete(thread);
    void thread.end(closed());
  }
}

/** A query that was not run because of others, or because the engine goes. */
function busy(why: string): ThroughlineError {
  return new ThroughlineError("busy", `The query was not run: ${why}`, { hint: "Ask again in a moment." });
}

export function closed(): ThroughlineError {
  return busy("its engine was closed.");
}
