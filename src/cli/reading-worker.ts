/** The thread in which a running server reads its data again: it opens the files, and hands over the graph in bytes. */

import { parentPort, workerData } from "node:worker_threads";
import pc from "picocolors";
import { type ErrorParts, errorParts } from "../error-parts.ts";
import { ThroughlineError } from "../errors.ts";
import { type PreparedGraph, prepareGraph } from "../server/prepared-graph.ts";
import { type GlobalOptions, openKnowledge } from "./context.ts";

export type ReadMessage =
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "graph"; readonly graph: PreparedGraph }
  | { readonly kind: "failed"; readonly error: ErrorParts };

const send = (message: ReadMessage): void => parentPort?.postMessage(message);

const io = {
  write: () => Promise.resolve(),
  writeData: () => Promise.resolve(),
  note: (text: string) => send({ kind: "note", text }),
  colors: pc.createColors(false),
  width: 80,
  links: false,
  // The thread is ended from outside.
  signal: new AbortController().signal,
  hearing: <Result>(work: () => Promise<Result>) => work(),
};

try {
  const knowledge = await openKnowledge({ io, global: workerData as GlobalOptions });
  send({ kind: "graph", graph: prepareGraph(knowledge) });
} catch (error) {
  if (!(error instanceof ThroughlineError)) throw error;
  send({ kind: "failed", error: errorParts(error) });
}
