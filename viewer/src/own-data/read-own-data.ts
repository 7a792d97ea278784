/** A reader's own files as a graph for the page. They are read in a worker of this browser and sent nowhere. */

import type { OpenGraph } from "../load-graph.ts";
import { OWN_DATA_LIMITS } from "./open-file.ts";
import type { ReadFailure, ReadNews, ReadRequest } from "./rdf-worker.ts";

export type ReadProgress = Extract<ReadNews, { kind: "progress" }>;

export interface ReadOwnOptions {
  /** Ends the worker; the answer is then null. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** The graph of all files together; why there is none; null where the reader stopped it. */
export async function readOwnData(
  files: readonly File[],
  { signal, onProgress }: ReadOwnOptions,
): Promise<OpenGraph | { readonly failure: ReadFailure } | null> {
  const worker = new Worker(new URL("./rdf-worker.ts", import.meta.url), { type: "module" });
  const news = await new Promise<ReadNews | null>((resolve) => {
    signal.addEventListener("abort", () => resolve(null), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<ReadNews>) => {
      if (data.kind === "progress") onProgress(data);
      else resolve(data);
    });
    // Out of memory, or a worker that the browser refuses or, without a network, cannot fetch: then there is no message.
    worker.addEventListener("error", ({ message }) =>
      resolve({ kind: "failed", failure: bare(message ?? NOT_LOADED) }),
    );
    worker.postMessage({ files, limits: OWN_DATA_LIMITS } satisfies ReadRequest);
  }).finally(() => worker.terminate());
  if (news === null || news.kind === "progress") return null;
  if (news.kind === "failed") return { failure: news.failure };
  return { snapshot: news.snapshot, files: files.map((file) => file.name), endpoint: null };
}

const NOT_LOADED = "The part of this page that reads files did not load. Check the connection and open them again.";

function bare(message: string): ReadFailure {
  return { message, hint: null, file: null, line: null, column: null };
}
