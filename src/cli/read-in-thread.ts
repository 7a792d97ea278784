/** Reads the data in a thread of its own, so that a server answers meanwhile. */

import { stat } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { errorOfParts } from "../error-parts.ts";
import { quoted, ThroughlineError } from "../errors.ts";
import type { PreparedGraph } from "../server/prepared-graph.ts";
import { type Context, dataPaths } from "./context.ts";
import type { ReadMessage } from "./reading-worker.ts";

/**
 * The graph of the global options, ready to be served. Throws as openKnowledge; `unreadable` for what is no file and no folder;
 * `internal` where the thread broke down, or was ended by the signal.
 */
export async function readInThread({ io, global }: Context, ending: AbortSignal): Promise<PreparedGraph> {
  for (const path of dataPaths(global)) await refuseStream(path);
  const worker = new Worker(new URL("./reading-worker.js", import.meta.url), {
    workerData: { ...global, quiet: true },
  });
  const signal = AbortSignal.any([io.signal, ending]);
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<PreparedGraph>((resolve, reject) => {
      worker.on("message", (message: ReadMessage) => {
        if (message.kind === "note") io.note(message.text);
        else if (message.kind === "graph") resolve(message.graph);
        else reject(errorOfParts(message.error));
      });
      worker.on("error", (cause) => reject(brokenDown(cause)));
      worker.on("exit", () => reject(brokenDown(null)));
    });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** A pipe that nobody writes to, or a device, may never end; and a thread that waits for one cannot be ended. */
async function refuseStream(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isFile() || found.isDirectory()) return;
  throw new ThroughlineError("unreadable", `${quoted(path)} has become a pipe or a device, which is not read again.`, {
    hint: "Put a file in its place.",
  });
}

function brokenDown(cause: unknown): ThroughlineError {
  return new ThroughlineError("internal", "The thread that read the data broke down.", {
    hint: "The data may need more memory: NODE_OPTIONS=--max-old-space-size=8192.",
    cause,
  });
}
