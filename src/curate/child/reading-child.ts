/** The process in which one file is read: a thread beside it ends both when they take too much memory. */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { ThroughlineError } from "../../errors.ts";
import { systemError } from "../../system-errors.ts";
import type { ForeignNotes } from "../notes/foreign.ts";
import { DOCUMENT_FORMATS, documentFormat } from "../sources/formats.ts";
import {
  OUT_OF_MEMORY,
  type ReadFile,
  type ReadTask,
  type TaskAnswer,
  type TaskError,
  type TaskResults,
} from "./tasks.ts";

/** Larger files are no documents that a person reads. */
const LARGEST_FILE = 500_000_000;
const LOOK_EVERY_MS = 20;

/** As a thread of its own: the main one may be in one long call. A killed process leaves nothing behind. */
function watchMemory(cap: number): void {
  const look = `
    const { writeSync } = require("node:fs");
    setInterval(() => {
      if (process.memoryUsage.rss() < ${cap}) return;
      try { writeSync(2, ${JSON.stringify(OUT_OF_MEMORY)}); } finally { process.kill(process.pid, "SIGKILL"); }
    }, ${LOOK_EVERY_MS});`;
  new Worker(look, { eval: true }).unref();
}

async function done(task: ReadTask): Promise<TaskResults[ReadTask["kind"]]> {
  const bytes = await bytesOf(task.path);
  if (task.kind === "sheet") return (await import("../../sheet/read-table.ts")).readTables(task.path, bytes);
  if (task.kind === "notes") return readNotes(bytes);
  return readDocument(task.path, bytes, task.options);
}

/** A zip is a project of REFI-QDA, anything else JSON. */
async function readNotes(bytes: Uint8Array): Promise<ForeignNotes> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip
    ? (await import("../notes/read-qdpx.ts")).readQdpx(bytes)
    : (await import("../notes/read-json.ts")).readAnnotations(bytes);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw systemError("Cannot read the file", cause, "nothing was read");
  });
  if (bytes.length === 0) {
    throw new ThroughlineError("empty", "The file is empty.", { hint: "It may not have been copied to its end." });
  }
  if (bytes.length > LARGEST_FILE) {
    throw new ThroughlineError("limit", `The file has ${bytes.length} bytes; at most ${LARGEST_FILE} are read.`, {
      hint: "Split it.",
    });
  }
  return new Uint8Array(bytes);
}

async function readDocument(path: string, bytes: Uint8Array, options: object): Promise<ReadFile> {
  const format = documentFormat(path, bytes);
  // A reader may take the bytes for itself.
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = await DOCUMENT_FORMATS[format].read(bytes, options);
  if (document.blocks.every(({ pieces }) => pieces.every(({ text }) => text.trim() === ""))) {
    throw new ThroughlineError("empty", "There is no text in the file.", { hint: "Look whether it is the right one." });
  }
  return { format, sha256, document };
}

function errorOf(cause: unknown): TaskError {
  if (cause instanceof ThroughlineError) {
    const { code, message, hint, option, data } = cause;
    return { code, message, hint, option, data };
  }
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    code: "syntax",
    message: `The file cannot be read: ${what.slice(0, 200)}`,
    hint: "It may be damaged; open it in its own program and save it anew.",
    option: null,
    data: {},
  };
}

// pdf.js drops promises of streams that are damaged; what is missing then shows in the pages and their counts.
process.on("unhandledRejection", () => {});

process.once("message", async ({ task, memoryBytes }: { task: ReadTask; memoryBytes: number }) => {
  watchMemory(memoryBytes);
  let answer: TaskAnswer<ReadTask["kind"]>;
  try {
    answer = { ok: true, result: await done(task) };
  } catch (cause) {
    answer = { ok: false, error: errorOf(cause) };
  }
  process.send?.(answer, () => process.exit(0));
});
