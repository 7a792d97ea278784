/** The thread in which Oxigraph runs: it loads once, answers in text, and tells a refusal from a break-down. */

import { parentPort, workerData } from "node:worker_threads";
import { Store } from "oxigraph";

export interface Ask {
  readonly query: string;
  readonly mediaType: string;
}

export type Answer =
  | { readonly kind: "result"; readonly text: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "broken"; readonly message: string };

// What the wasm stack or memory raises when it overflows.
const TRAPS: ReadonlySet<string> = new Set(["RangeError", "RuntimeError"]);

const store = new Store();
store.load(workerData as string, { format: "application/n-quads" });

// The result is written here: a string crosses threads at once, a table of objects blocks the other side.
function answer({ query, mediaType }: Ask): Answer {
  try {
    const text = store.query(query, { results_format: mediaType, use_default_graph_as_union: true });
    return { kind: "result", text: String(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isTrap = error instanceof Error && TRAPS.has(error.name);
    return { kind: isTrap ? "broken" : "refused", message };
  }
}

parentPort?.on("message", (ask: Ask) => parentPort?.postMessage(answer(ask)));
