/** Reads a file in a process of its own, with a clock and a cap on memory: a file of two kilobytes can ask for gigabytes. */

import { fork } from "node:child_process";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { OUT_OF_MEMORY, type ReadTask, type TaskAnswer, type TaskResults } from "./tasks.ts";

/** What the reading of one file may cost. */
export interface ReadingLimits {
  /** Default: 1 GB of resident memory. */
  readonly memoryBytes?: number;
  /** Milliseconds. Default: a minute, and a second more for each megabyte of the file. */
  readonly timeMs?: number;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
}

const MEMORY_BYTES = 1_000_000_000;
const TIME_MS = 60_000;
const MORE_MS_A_BYTE = 1000 / 1_000_000;
const LONGEST_STDERR = 2000;

/**
 * Does a reading task elsewhere and hands its result back.
 *
 * @throws ThroughlineError with the name of the file before what the reader says; `limit` where the clock or the cap ended
 *   it; the signal's reason
 */
export async function inChild<Task extends ReadTask>(
  task: Task,
  limits: ReadingLimits = {},
): Promise<TaskResults[Task["kind"]]> {
  const { memoryBytes = MEMORY_BYTES, signal } = limits;
  signal?.throwIfAborted();
  const size = (await stat(task.path).catch(() => null))?.size ?? 0;
  const timeMs = limits.timeMs ?? TIME_MS + Math.round(size * MORE_MS_A_BYTE);
  const child = fork(new URL("./reading-child.js", import.meta.url), [], {
    // Nothing of the caller's: no secrets in variables, no flags, no inspector.
    env: {},
    execArgv: [],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
  });
  let errorText = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    if (errorText.length < LONGEST_STDERR) errorText += text;
  });
  const stop = (): void => void child.kill("SIGKILL");
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    stop();
  }, timeMs);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const answer = await new Promise<TaskAnswer<Task["kind"]> | null>((resolve) => {
      child.once("message", (message) => resolve(message as TaskAnswer<Task["kind"]>));
      child.once("error", () => resolve(null));
      child.once("close", () => resolve(null));
      child.send({ task, memoryBytes });
    });
    signal?.throwIfAborted();
    if (answer === null) throw ended(task.path, { isLate, errorText, timeMs, memoryBytes });
    if (!answer.ok) throw named(task.path, answer.error);
    return answer.result;
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener("abort", stop);
    stop();
  }
}

function named(path: string, error: Extract<TaskAnswer<ReadTask["kind"]>, { ok: false }>["error"]): ThroughlineError {
  const { code, message, hint, option, data } = error;
  return new ThroughlineError(code, `${quoted(basename(path))}: ${message}`, {
    data: { ...data, file: path },
    ...(hint === null ? {} : { hint }),
    ...(option === null ? {} : { option }),
  });
}

interface Ended {
  readonly isLate: boolean;
  readonly errorText: string;
  readonly timeMs: number;
  readonly memoryBytes: number;
}

function ended(path: string, { isLate, errorText, timeMs, memoryBytes }: Ended): ThroughlineError {
  const hint =
    "It is larger inside than it looks, or made to hold programs up: do not trust it, or print it to a PDF anew.";
  const isFull = errorText.includes(OUT_OF_MEMORY) || /heap out of memory|Allocation failed/i.test(errorText);
  const why = isLate
    ? `reading it took more than ${Math.round(timeMs / 1000)} seconds`
    : isFull
      ? `reading it took more than ${Math.round(memoryBytes / 1_000_000)} MB of memory`
      : "the process that read it ended";
  return new ThroughlineError("limit", `${quoted(basename(path))} was not read: ${why}.`, {
    hint,
    data: { file: path },
  });
}
