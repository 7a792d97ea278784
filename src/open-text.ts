/** From a text or a fetched answer to knowledge, wherever there is a fetch: in Node, in a page, in a notebook. */

import { quoted, ThroughlineError } from "./errors.ts";
import { Knowledge, type KnowledgeOptions } from "./graph/store/knowledge.ts";
import { FORMATS, type FormatName } from "./rdf/formats.ts";
import { type Input, type ReadOptions, readInput } from "./rdf/read/input.ts";
import { Dataset } from "./rdf/store/dataset.ts";
import { openSnapshot } from "./snapshot/open.ts";
import { isSnapshot } from "./snapshot/read.ts";

/** How a text or a fetched answer is opened. */
export interface OpenTextOptions extends KnowledgeOptions, ReadOptions {
  /** What it is called in messages; an ending tells the syntax. Default: "text", or the address of the answer. */
  readonly name?: string;
}

/**
 * Knowledge of a text in any syntax that is read, told by `from`, else by the ending of `name`, else by its content.
 *
 * @throws ThroughlineError `unknown-format`, `syntax`; `empty` where there is not a single statement.
 * @example
 * import { openText } from "throughline";
 * const knowledge = await openText("@prefix e: <urn:e:> . e:a e:knows e:b .");
 * knowledge.concepts.length; // 2
 */
export function openText(text: string, options: OpenTextOptions = {}): Promise<Knowledge> {
  const bytes = new TextEncoder().encode(text);
  return openInput(options.name ?? "text", bytes, options);
}

/**
 * Knowledge of what was fetched: RDF in the syntax that its media type, its address or its content tells, or a snapshot.
 *
 * @throws ThroughlineError `unreadable` for an answer that is no success; as openText and openSnapshot.
 * @example
 * import { openResponse } from "throughline";
 * const response = new Response("<urn:a> <urn:knows> <urn:b> .", { headers: { "content-type": "text/turtle" } });
 * (await openResponse(response)).dataset.size; // 1
 */
export async function openResponse(response: Response, options: OpenTextOptions = {}): Promise<Knowledge> {
  const name = options.name ?? (response.url === "" ? "answer" : response.url);
  if (!response.ok) {
    throw new ThroughlineError("unreadable", `${quoted(name)} was answered with status ${response.status}.`, {
      hint: "Look at the address, and at what it answers in a browser.",
      data: { status: response.status },
    });
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (isSnapshot(bytes)) return openSnapshot(bytes, options).knowledge;
  const from = options.from ?? formatOfType(response.headers.get("content-type"));
  return openInput(name, bytes, { ...options, from });
}

async function openInput(name: string, bytes: Uint8Array, options: OpenTextOptions): Promise<Knowledge> {
  const dataset = new Dataset();
  const input: Input = { name, totalBytes: bytes.length, bytesRead: () => bytes.length, chunks: once(bytes) };
  const prefixes = await readInput(input, "", dataset, options);
  if (dataset.size === 0) {
    throw new ThroughlineError("empty", `There is no statement in ${quoted(name)}.`, {
      hint: "Check that this is the right text.",
      data: { files: [name] },
    });
  }
  dataset.settle();
  return new Knowledge(dataset, { ...options, prefixes: new Map([...prefixes, ...(options.prefixes ?? [])]) });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

/** The syntax of a media type that says more than that it is text, JSON or XML. */
function formatOfType(type: string | null): FormatName | null {
  const mediaType = type?.split(";")[0]?.trim().toLowerCase();
  const found = Object.entries(FORMATS).find(([, format]) => format.mediaType === mediaType);
  return found === undefined || GENERAL.has(found[1].mediaType) ? null : (found[0] as FormatName);
}

const GENERAL: ReadonlySet<string> = new Set(["application/json", "application/xml", "text/plain", "text/csv"]);
