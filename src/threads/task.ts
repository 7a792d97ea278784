/** One question on its way through the pool: waiting, being worked on, open for more, over. */

import type { Client } from "../fair-queue.ts";
import type { Facts, GivenAnswer, Piece } from "./messages.ts";
import type { QuestionThread } from "./question-thread.ts";

/** Light jobs have a thread that no heavy one is given. */
export type Lane = "light" | "heavy";

export interface JobCall {
  readonly job: string;
  /** Plain data. */
  readonly params: unknown;
  readonly lane: Lane;
}

export interface Asked {
  readonly client: Client;
  /** Aborted when the client goes. */
  readonly signal: AbortSignal;
  /** Milliseconds from the call to the answer, or to its first piece; each further piece has as many. */
  readonly timeLimitMs: number;
  /** Bytes of an answer that is sent as a whole. */
  readonly maxBytes: number;
}

export interface Answered {
  readonly facts: Facts;
  /** In UTF-8: whole where it is short, else made as it is read. Read the stream to its end, or cancel it. */
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
}

interface Waiter {
  readonly take: (piece: Piece) => void;
  readonly fail: (error: unknown) => void;
}

interface TaskStart {
  readonly number: number;
  readonly graph: number;
  readonly call: JobCall;
  readonly asked: Asked;
  readonly given: readonly GivenAnswer[];
  /** Called once. */
  readonly onOver: () => void;
}

/** The longest that a timer can wait; with more, Node would fire at once. */
export const MAX_TIMER_MS = 2 ** 31 - 1;

export class Task {
  readonly number: number;
  readonly graph: number;
  readonly call: JobCall;
  readonly asked: Asked;
  readonly given: readonly GivenAnswer[];
  /** When its first piece must be there, by performance.now. */
  readonly end: number;
  /** Null while it waits for one. All its pieces come from the same. */
  thread: QuestionThread | null = null;
  /** Why its step was stopped; null where nobody did. */
  stopped: unknown = null;
  readonly #onOver: () => void;
  #waiter: Waiter | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isOver = false;
  #failure: unknown = null;

  constructor({ number, graph, call, asked, given, onOver }: TaskStart) {
    [this.number, this.graph, this.call, this.asked, this.given] = [number, graph, call, asked, given];
    this.end = performance.now() + asked.timeLimitMs;
    this.#onOver = onOver;
  }

  /** Whether nobody waits for anything more of it. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether its thread does a step of it. */
  get isWorkedOn(): boolean {
    return this.thread?.working === this.number;
  }

  /** The next piece. Rejects with what the task failed with. */
  next(): Promise<Piece> {
    return new Promise((take, fail) => {
      if (this.#isOver) fail(this.#failure);
      else this.#waiter = { take, fail };
    });
  }

  /** Hands a piece to whoever waits for it. */
  take(piece: Piece): void {
    const waiter = this.#waiter;
    this.#waiter = null;
    this.rest();
    if (piece.isLast) this.#finish();
    waiter?.take(piece);
  }

  fail(error: unknown): void {
    if (this.#isOver) return;
    const waiter = this.#waiter;
    this.#waiter = null;
    this.#failure = error;
    this.rest();
    this.#finish();
    waiter?.fail(error);
  }

  /** Has something done after a time, instead of what was to be done before. */
  within(ms: number, late: () => void): void {
    this.rest();
    this.#timer = setTimeout(late, Math.min(ms, MAX_TIMER_MS));
  }

  /** Nothing is to be done after a time any more. */
  rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #finish(): void {
    this.#isOver = true;
    this.#onOver();
  }
}
