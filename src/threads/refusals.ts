/** Why a question has no answer that its own job could not know. */

import { ThroughlineError } from "../errors.ts";

export function busy(why: string): ThroughlineError {
  return new ThroughlineError("busy", `The question was not answered: ${why}`, { hint: "Ask again in a moment." });
}

export function closedPool(): ThroughlineError {
  return busy("the server is going.");
}

/** For a question that no thread took up. */
export function waitedTooLong(timeLimitMs: number): ThroughlineError {
  return new ThroughlineError(
    "timed-out",
    `No thread was free for the question within ${timeLimitMs} ms: it was not begun.`,
    {
      hint: "Ask again in a moment, or allow more time.",
      option: "timeLimit",
      data: { timeLimitMs, started: false },
    },
  );
}

export function tookTooLong(timeLimitMs: number): ThroughlineError {
  return new ThroughlineError("timed-out", `The question was not answered within ${timeLimitMs} ms and was stopped.`, {
    hint: "Ask for less, or allow more time.",
    option: "timeLimit",
    data: { timeLimitMs, started: true },
  });
}

/** For the question at which a thread broke down. */
export function brokenDown(cause: unknown): ThroughlineError {
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new ThroughlineError("exhausted", "The question needed more memory than a thread has, and was stopped.", {
      hint: "Ask for less; the next question is answered by a fresh thread.",
      cause,
    });
  }
  return new ThroughlineError("internal", "The thread that answered this question broke down.", {
    hint: "The next question is answered by a fresh thread; please report this one.",
    cause,
  });
}
