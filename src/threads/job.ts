/** Work for the threads of questions: a table of jobs in a module that each thread imports. */

import type { KnowledgeServices } from "../ask/knowledge-services.ts";
import type { Texts } from "../text-chunks.ts";
import type { Facts } from "./messages.ts";

export interface JobLimits {
  /** Aborted when the answer is wanted no more. It fires no event: whoever works asks. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left. */
  readonly timeLimitMs: number;
}

interface JobAnswer {
  readonly facts?: Facts;
  readonly texts: Texts;
  /** Whether it is made while it is read; else it is sent as a whole. */
  readonly isLong: boolean;
}

/** Answers from a graph. `params` is what the other side of the thread gave for this job. */
export type Job = (services: KnowledgeServices, params: never, limits: JobLimits) => JobAnswer | Promise<JobAnswer>;

/** What a module of jobs exports. */
export interface JobModule {
  readonly jobs: Readonly<Record<string, Job>>;
}
