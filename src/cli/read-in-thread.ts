/** Reads the data in a thread of its own, so that a server answers meanwhile. */

import { Worker } from "node:worker_threads";
import { errorOfParts } from "../error-parts.ts";
import { ThroughlineError } from "../errors.ts";
import type { PreparedGraph } from "../server/prepared-graph.ts";
import type { Context } from "./context.ts";
import type { ReadMessage } from "./reading-worker.ts";

/** The graph of the global options, ready to be served. Throws as openKnowledge; `internal` where the thread broke down. */
export async function readInThread({ io, global }: Context): Promise<PreparedGraph> {
  const worker = new Worker(new URL("./reading-worker.js", import.meta.url), {
    workerData: { ...global, quiet: true },
  });
  const stop = (): void => void worker.terminate();
  io.signal.addEventListener("abort", stop, { once: true });
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
    io.signal.removeEventListener("abort", stop);
  }
}

function brokenDown(cause: unknown): ThroughlineError {
  return new ThroughlineError("internal", "The thread that read the data broke down.", {
    hint: "The data may need more memory: NODE_OPTIONS=--max-old-space-size=8192.",
    cause,
  });
}
