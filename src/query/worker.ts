/** The thread in which Oxigraph runs: it loads once, answers in bytes, and tells a refusal from a break-down. */

import { parentPort, workerData } from "node:worker_threads";
import { namedNode, Store } from "oxigraph";
import { isXmlText } from "../rdf/write/xml-text.ts";

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

/** What becomes of an answer after its first piece: the next one, all that is left at once, or nothing more of it. */
export type Wish = "more" | "rest" | "drop";

/** A part of an answer in UTF-8. */
export interface Piece {
  readonly kind: "piece";
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isLast: boolean;
}

export type Answer =
  | { readonly kind: "ready" }
  | Piece
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "too-long"; readonly bytes: number }
  | { readonly kind: "broken"; readonly message: string };

// What the wasm stack or memory raises when it overflows. After it nothing that the module does can be trusted.
const TRAPS: ReadonlySet<string> = new Set(["RangeError", "RuntimeError"]);

/** UTF-16 units of a piece. */
const PIECE = 262_144;

const { nquads, maxResultBytes } = workerData as ThreadData;
const store = new Store();
// Lenient: our readers have judged the data, and one IRI that is not RFC 3987 must not keep all of it from being asked.
store.load(new Uint8Array(nquads), { format: "application/n-quads", lenient: true });

const NO_XML = "it holds a character that XML cannot hold; ask for another form, such as JSON, TSV or Turtle";
const NO_NAME = "a predicate has an end that is no XML name; ask for another form, such as Turtle";
/** What the engine writes for such a predicate. In a text "<" would be a reference. */
const NAMELESS_ELEMENT = /<[^\s<>"':/]*:[\s/>]/;

const encoder = new TextEncoder();
/** What of the last answer was not sent yet. */
let unsent = "";

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
    unsent = String(text);
    if (mediaType.endsWith("+xml")) {
      const fault = xmlFault(unsent);
      if (fault !== null) return { kind: "refused", message: fault };
      // The engine writes it as it is, and a reader would make a line feed of it.
      unsent = unsent.replaceAll("\r", "&#13;");
    }
    const bytes = Buffer.byteLength(unsent);
    if (bytes <= maxResultBytes) return piece(PIECE);
    unsent = "";
    return { kind: "too-long", bytes };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isTrap = error instanceof Error && TRAPS.has(error.name);
    return { kind: isTrap ? "broken" : "refused", message };
  }
}

/** Why an answer is no XML; null where it is. */
function xmlFault(text: string): string | null {
  if (NAMELESS_ELEMENT.test(text)) return NO_NAME;
  return isXmlAnswer(text) ? null : NO_XML;
}

/** Whether all characters are XML's: the engine writes characters that XML excludes as they are, or as references to them. */
function isXmlAnswer(text: string): boolean {
  if (!isXmlText(text)) return false;
  for (const [, hex, decimal] of text.matchAll(/&#(?:x([0-9a-f]+)|([0-9]+));/gi)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (!isXmlText(String.fromCodePoint(code))) return false;
  }
  return true;
}

/** The next so many units of what is left. */
function piece(units: number): Piece {
  const isHalf = units < unsent.length && /[\ud800-\udbff]/.test(unsent.charAt(units - 1));
  const end = isHalf ? units - 1 : units;
  const bytes = encoder.encode(unsent.slice(0, end));
  unsent = unsent.slice(end);
  return { kind: "piece", bytes, isLast: unsent === "" };
}

function grant(wish: Wish): Piece | null {
  if (wish !== "drop") return piece(wish === "more" ? PIECE : unsent.length);
  unsent = "";
  return null;
}

parentPort?.on("message", (message: Ask | Wish) => {
  const given = typeof message === "string" ? grant(message) : answer(message);
  if (given !== null) parentPort?.postMessage(given, given.kind === "piece" ? [given.bytes.buffer] : []);
});
parentPort?.postMessage({ kind: "ready" } satisfies Answer);
