/** Questions in threads over graphs in shared memory: two lanes, fair to clients, and a clock that runs from the call. */

import { errorOfParts } from "../error-parts.ts";
import { ThroughlineError } from "../errors.ts";
import { Lanes } from "./lanes.ts";
import type { GivenAnswer, Order, Piece, Report, SharedGraph } from "./messages.ts";
import { OpenGraphs } from "./open-graphs.ts";
import { QuestionThread } from "./question-thread.ts";
import { brokenDown, busy, closedPool, tookTooLong, waitedTooLong } from "./refusals.ts";
import { type Answered, type Asked, type JobCall, Task } from "./task.ts";

export interface PoolOptions {
  /** Modules of jobs, as URLs. */
  readonly modules: readonly string[];
  /** Range: from 2. The first of them takes light jobs only. */
  readonly threads: number;
  /** Questions that wait, in each lane; with one more, the longest line loses its last, with `busy`. */
  readonly maxWaiting: number;
  /** Told of each thread that was lost, and why. */
  readonly onLost?: (cause: unknown) => void;
}

/** Milliseconds of waiting that do not count. */
const UNNOTICED_MS = 50;
/** Milliseconds in which a search that came to its own limit of time hands out what it has. */
const LAST_WORD_MS = 2000;
/** Milliseconds in which a thread that was told to stop must do so; then it is ended. */
const HEARING_MS = 2000;

const isStarting = (thread: QuestionThread | null): boolean => thread !== null && !thread.isReady;

export class QuestionPool {
  readonly #options: PoolOptions;
  /** By place, null where none was started; the one at 0 is for light jobs. */
  readonly #threads: (QuestionThread | null)[];
  readonly #lanes = new Lanes();
  readonly #graphs = new OpenGraphs((graph) => this.#tellAll({ kind: "close", graph }));
  /** Those that a thread does a step of, or keeps the rest of. */
  readonly #begun = new Map<number, Task>();
  /** Those whose reader waits for a further piece. */
  readonly #wanted = new Set<Task>();
  #numbers = 0;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#threads = Array.from({ length: Math.max(2, options.threads) }, () => null);
  }

  /** Questions that wait for a thread. */
  get waiting(): number {
    return this.#lanes.size;
  }

  /** Starts a thread for each lane, and resolves when they can answer; the others start when more is asked at once. */
  async warm(): Promise<void> {
    await Promise.all([0, 1].map((place) => this.#threadAt(place).started));
  }

  /** Makes a graph known to the threads, and tells its number. */
  open(shared: SharedGraph): number {
    const graph = ++this.#numbers;
    this.#graphs.add(graph, shared);
    this.#tellAll({ kind: "open", graph, shared });
    return graph;
  }

  /** Has the threads forget a graph, as soon as nobody holds it. */
  forget(graph: number): void {
    this.#graphs.forget(graph);
  }

  /** Keeps a graph; every task does. Tells how to let it go. */
  hold(graph: number): () => void {
    return this.#graphs.hold(graph);
  }

  /**
   * Does one job when a thread is free.
   *
   * @throws ThroughlineError as the job; `timed-out`, `busy`, `exhausted` for memory, `internal` where its thread broke
   *   down; the reason of an aborted signal.
   */
  async ask(graph: number, call: JobCall, asked: Asked, given: readonly GivenAnswer[] = []): Promise<Answered> {
    asked.signal.throwIfAborted();
    if (this.#isClosed) throw closedPool();
    const task = this.#taskOf(graph, call, asked, given);
    const first = task.next();
    this.#lanes.push(task);
    this.#dispatch();
    const { maxWaiting } = this.#options;
    if (this.#lanes.waitingIn(call.lane) > maxWaiting)
      this.#lanes.dropLongest(call.lane)?.fail(busy(`${maxWaiting} others are waiting already.`));
    const { facts, bytes, isLast } = await first;
    return { facts, body: isLast ? bytes : this.#delivery(task, bytes) };
  }

  /** Stops every question. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#lanes.failAll(closedPool());
    await Promise.all(this.#threads.map((thread) => thread?.end(closedPool())));
  }

  #taskOf(graph: number, call: JobCall, asked: Asked, given: readonly GivenAnswer[]): Task {
    const letGo = this.hold(graph);
    const onAbort = (): void => this.#drop(task, asked.signal.reason);
    const onOver = (): void => {
      asked.signal.removeEventListener("abort", onAbort);
      letGo();
    };
    const task = new Task({ number: ++this.#numbers, graph, call, asked, given, onOver });
    asked.signal.addEventListener("abort", onAbort, { once: true });
    task.within(asked.timeLimitMs, () => this.#drop(task, waitedTooLong(asked.timeLimitMs)));
    return task;
  }

  /** A long answer: its thread makes a piece when its reader has taken the last one, and does other things meanwhile. */
  #delivery(task: Task, first: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream(
      {
        start: (controller) => controller.enqueue(first),
        pull: async (controller) => {
          const { bytes, isLast } = await this.#more(task);
          if (bytes.length > 0) controller.enqueue(bytes);
          if (isLast) controller.close();
        },
        cancel: (reason) => this.#drop(task, reason),
      },
      { highWaterMark: 0 },
    );
  }

  #more(task: Task): Promise<Piece> {
    const next = task.next();
    if (task.isOver) return next;
    const { timeLimitMs } = task.asked;
    task.within(timeLimitMs, () => this.#drop(task, waitedTooLong(timeLimitMs)));
    this.#wanted.add(task);
    this.#dispatch();
    return next;
  }

  /** Gives each free thread a step: a piece that a reader waits for, or else a question. */
  #dispatch(): void {
    for (const place of this.#threads.keys()) {
      if (this.#isClosed || this.waiting + this.#wanted.size === 0) return;
      // While one comes up, another may become free: no further one is started.
      const thread = this.#threads[place] ?? (this.#threads.some(isStarting) ? null : this.#threadAt(place));
      if (thread === null || !thread.isReady || thread.working !== null) continue;
      const further = this.#wantedOf(thread);
      if (further !== null) this.#goOn(further);
      else this.#begin(place === 0 ? this.#lanes.takeLight() : this.#lanes.take(), thread);
    }
  }

  #wantedOf(thread: QuestionThread): Task | null {
    for (const task of this.#wanted) if (task.thread === thread) return task;
    return null;
  }

  #begin(task: Task | null, thread: QuestionThread): void {
    if (task === null) return;
    task.thread = thread;
    this.#begun.set(task.number, task);
    const { graph, given, call, asked } = task;
    const { job, params } = call;
    const { maxBytes } = asked;
    const left = Math.max(1, Math.floor(task.end - performance.now()));
    // A search that is cut tells its limit: a wait that nobody notices makes no odd number of it.
    const timeLimitMs = left > asked.timeLimitMs - UNNOTICED_MS ? asked.timeLimitMs : left;
    const order = { kind: "ask", task: task.number, graph, job, params, given, timeLimitMs, maxBytes } as const;
    this.#work(task, order, timeLimitMs);
  }

  #goOn(task: Task): void {
    this.#wanted.delete(task);
    this.#work(task, { kind: "more", task: task.number }, task.asked.timeLimitMs);
  }

  /** A thread does a step of a task: in the end it has to stop, whether it hears or not. */
  #work(task: Task, order: Order, ms: number): void {
    task.thread?.tell(order);
    task.within(ms + LAST_WORD_MS, () => this.#stop(task, tookTooLong(task.asked.timeLimitMs)));
  }

  #stop(task: Task, reason: unknown): void {
    task.stopped ??= reason;
    task.thread?.hush(task.number);
    task.within(HEARING_MS, () => void task.thread?.end(reason));
  }

  /** Nobody wants the answer any more, or it comes too late. */
  #drop(task: Task, reason: unknown): void {
    if (task.isOver) return;
    task.fail(reason);
    this.#wanted.delete(task);
    if (task.thread === null) this.#lanes.leave(task);
    else if (task.isWorkedOn) this.#stop(task, reason);
    else this.#forgetRest(task);
  }

  #forgetRest(task: Task): void {
    this.#begun.delete(task.number);
    task.thread?.tell({ kind: "drop", task: task.number });
  }

  #reported(thread: QuestionThread, report: Exclude<Report, { kind: "ready" }>): void {
    thread.working = null;
    const task = this.#begun.get(report.task);
    task?.rest();
    if (task !== undefined && report.kind === "failed") {
      this.#begun.delete(task.number);
      task.fail(report.parts !== null ? errorOfParts(report.parts) : (task.stopped ?? new Error(report.said)));
    } else if (task !== undefined && report.kind === "piece") {
      if (report.isLast) this.#begun.delete(task.number);
      // Its reader has gone meanwhile.
      else if (task.isOver) this.#forgetRest(task);
      if (!task.isOver) task.take(report);
    }
    this.#dispatch();
  }

  #threadAt(place: number): QuestionThread {
    const there = this.#threads[place] ?? null;
    if (there !== null) return there;
    const thread: QuestionThread = new QuestionThread(this.#options.modules, {
      onReady: () => this.#dispatch(),
      onReport: (report) => this.#reported(thread, report),
      onLost: (cause) => this.#lose(thread, place, cause),
    });
    this.#threads[place] = thread;
    for (const [graph, shared] of this.#graphs.entries()) thread.tell({ kind: "open", graph, shared });
    return thread;
  }

  /** What a thread had is lost with it; another takes its place for the next question. */
  #lose(thread: QuestionThread, place: number, cause: unknown): void {
    this.#threads[place] = null;
    const error = cause instanceof ThroughlineError ? cause : brokenDown(cause);
    for (const task of [...this.#begun.values()].filter((each) => each.thread === thread)) {
      this.#begun.delete(task.number);
      this.#wanted.delete(task);
      task.rest();
      task.fail(error);
    }
    if (this.#isClosed) return;
    this.#options.onLost?.(cause);
    // After one that never came up, others would not come up either.
    if (!thread.isReady) this.#lanes.failAll(error);
    this.#dispatch();
  }

  #tellAll(order: Order): void {
    for (const thread of this.#threads) thread?.tell(order);
  }
}
