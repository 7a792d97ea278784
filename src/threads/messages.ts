/** What the threads of questions are told, and what they tell. Plain data, and memory that both sides see. */

import type { ErrorParts } from "../error-parts.ts";
import type { Languages } from "../graph/names/language-preference.ts";
import type { ReadingFile } from "../graph/reading/reading-file.ts";

/** What a thread is started with. */
export interface ThreadStart {
  /** One number: that of the task that is to end, raised by the other side while this one works. */
  readonly stop: SharedArrayBuffer;
  /** Modules of jobs, as URLs. */
  readonly modules: readonly string[];
}

/** A graph as threads open it: nothing is copied. */
export interface SharedGraph {
  /** The bytes of a snapshot. */
  readonly snapshot: SharedArrayBuffer;
  readonly languages: Languages;
  /** What its vocabularies mean. */
  readonly reading: readonly ReadingFile[];
}

/** The answer to a query that a job holds: it is asked first, of the threads of SPARQL. */
export interface GivenAnswer {
  readonly query: string;
  readonly form: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Ask {
  readonly kind: "ask";
  readonly task: number;
  readonly graph: number;
  readonly job: string;
  readonly params: unknown;
  readonly given: readonly GivenAnswer[];
  /** Milliseconds that are left of the task's time. */
  readonly timeLimitMs: number;
  /** Bytes of an answer that is sent as a whole. */
  readonly maxBytes: number;
}

export type Order =
  | { readonly kind: "open"; readonly graph: number; readonly shared: SharedGraph }
  | { readonly kind: "close"; readonly graph: number }
  | Ask
  /** The next piece of a long answer, or nothing more of it. */
  | { readonly kind: "more" | "drop"; readonly task: number };

/** A part of an answer in UTF-8; with the first, what whoever sends it has to know. */
export interface Piece {
  readonly kind: "piece";
  readonly task: number;
  readonly facts: Facts;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

export type Facts = Readonly<Record<string, unknown>>;

export type Report =
  | { readonly kind: "ready" }
  | Piece
  /** An error without parts is one that nobody foresaw; `said` is for the log. */
  | { readonly kind: "failed"; readonly task: number; readonly parts: ErrorParts | null; readonly said: string };
