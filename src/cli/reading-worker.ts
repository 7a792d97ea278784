/** The thread in which a running server reads its data again: it opens the files, and hands over the graph in bytes. */

import { parentPort, workerData } from "node:worker_threads";
import pc from "picocolors";
import { type ErrorCode, type ErrorOption, type Position, ThroughlineError } from "../errors.ts";
import { type GraphBytes, prepareGraph } from "../server/prepared-graph.ts";
import { type GlobalOptions, openKnowledge } from "./context.ts";

export interface ReadError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | null;
  readonly option: ErrorOption | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly position: Position | null;
}

export type ReadMessage =
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "graph"; readonly bytes: GraphBytes }
  | { readonly kind: "failed"; readonly error: ReadError };

const send = (message: ReadMessage, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, [...moved]);

const io = {
  write: () => Promise.resolve(),
  note: (text: string) => send({ kind: "note", text }),
  colors: pc.createColors(false),
  width: 80,
  // The thread is ended from outside.
  signal: new AbortController().signal,
};

try {
  const knowledge = await openKnowledge({ io, global: workerData as GlobalOptions });
  const { snapshot, nquads } = prepareGraph(knowledge);
  send({ kind: "graph", bytes: { snapshot, nquads } }, [snapshot.buffer]);
} catch (error) {
  if (!(error instanceof ThroughlineError)) throw error;
  const { code, message, hint, option, data, position } = error;
  send({ kind: "failed", error: { code, message, hint, option, data, position } });
}
