/** The thread in which Oxigraph runs: it loads once, answers in bytes, and tells a refusal from a break-down. */

import { parentPort, workerData } from "node:worker_threads";
import { namedNode, Store } from "oxigraph";

/** What a thread is started with. */
export interface ThreadData {
  /** N-Quads in UTF-8, shared by all threads. */
  readonly nquads: SharedArrayBuffer;
  readonly maxResultBytes: number;
}

export interface Ask {
  readonly query: string;
  readonly mediaType: string;
  /** What relative IRIs of the query are resolved against; null: they are an error. */
  readonly baseIri: string | null;
  /** Null: the dataset that the query names. */
  readonly dataset: QueryDataset | "union" | null;
}

/** The graphs of a query, by IRI. */
export interface QueryDataset {
  /** Their merge is the default graph. */
  readonly defaultGraphs: readonly string[];
  /** What GRAPH can see. */
  readonly namedGraphs: readonly string[];
}

export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "result"; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "too-long"; readonly bytes: number }
  | { readonly kind: "broken"; readonly message: string };

// What the wasm stack or memory raises when it overflows. After it nothing that the module does can be trusted.
const TRAPS: ReadonlySet<string> = new Set(["RangeError", "RuntimeError"]);

const { nquads, maxResultBytes } = workerData as ThreadData;
const store = new Store();
store.load(new Uint8Array(nquads), { format: "application/n-quads" });

function graphsOf(dataset: Ask["dataset"]): NonNullable<Parameters<Store["query"]>[1]> {
  if (dataset === null) return {};
  if (dataset === "union") return { use_default_graph_as_union: true };
  return {
    default_graph: dataset.defaultGraphs.map((iri) => namedNode(iri)),
    named_graphs: dataset.namedGraphs.map((iri) => namedNode(iri)),
  };
}

// The result is written here, and its bytes change hands without a copy: a table of objects, or a long string, would
// block the thread that talks to everybody.
function answer({ query, mediaType, baseIri, dataset }: Ask): Answer {
  try {
    const text = store.query(query, {
      results_format: mediaType,
      ...(baseIri === null ? {} : { base_iri: baseIri }),
      ...graphsOf(dataset),
    });
    const body = new TextEncoder().encode(String(text));
    return body.length > maxResultBytes ? { kind: "too-long", bytes: body.length } : { kind: "result", body };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isTrap = error instanceof Error && TRAPS.has(error.name);
    return { kind: isTrap ? "broken" : "refused", message };
  }
}

parentPort?.on("message", (ask: Ask) => {
  const given = answer(ask);
  parentPort?.postMessage(given, given.kind === "result" ? [given.body.buffer] : []);
});
parentPort?.postMessage({ kind: "ready" } satisfies Answer);
