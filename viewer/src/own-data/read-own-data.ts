/** A reader's own files as a graph for the page. They are read in a worker of this browser and sent nowhere. */

import type { OpenGraph } from "../load-graph.ts";
import { WorkerCalls } from "../workers.ts";
import { OWN_DATA_LIMITS } from "./open-file.ts";
import type { ReadNews, ReadRequest } from "./rdf-worker.ts";
import { bareFailure, type ReadFailure } from "./read-failure.ts";

export type ReadProgress = Extract<ReadNews, { kind: "progress" }>;

export interface ReadOwnOptions {
  /** Null for none. */
  readonly baseIri: string | null;
  /** Ends the worker; the answer is then null. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** The graph of all files together; why there is none; null where the reader stopped it. */
export async function readOwnData(
  files: readonly File[],
  { baseIri, signal, onProgress }: ReadOwnOptions,
): Promise<OpenGraph | { readonly failure: ReadFailure } | null> {
  const calls = new WorkerCalls<ReadRequest, ReadNews>(
    () => new Worker(new URL("./rdf-worker.ts", import.meta.url), { type: "module" }),
  );
  signal.addEventListener("abort", () => calls.stop(), { once: true });
  const end = await calls.call(
    { files, baseIri, limits: OWN_DATA_LIMITS },
    {
      onMessage: (news) => {
        if (news.kind === "progress") onProgress(news);
      },
      isLast: ({ kind }) => kind !== "progress",
    },
  );
  calls.stop();
  if (end.kind === "stopped") return null;
  if (end.kind === "failed") return { failure: bareFailure(end.message ?? NOT_LOADED) };
  const news = end.answer;
  if (news.kind === "failed") return { failure: news.failure };
  if (news.kind === "progress") return null;
  return {
    snapshot: news.snapshot,
    files: shownNames(files),
    address: null,
    isExample: false,
    leftOut: { what: "files", count: news.passedOver },
    endpoint: null,
    site: null,
  };
}

const NOT_LOADED = "The part of this page that reads files did not load. Check the connection and open them again.";

/** A folder is named once, and not by each of its files. */
export function shownNames(files: readonly File[]): string[] {
  return [...new Set(files.map(({ name }) => name.replace(/\/.*/s, "")))];
}
