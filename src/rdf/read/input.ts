/** Reading, step 3: one input into a dataset, wherever it comes from: a disk, a pipe, a browser. Next: sniff, create-parser. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { EXTENSIONS, type FormatName, formatOfFile, isLineFormat } from "../formats.ts";
import type { Dataset } from "../store/dataset.ts";
import { createParser, lineReader } from "./create-parser.ts";
import { decodedUtf8 } from "./decode-utf8.ts";
import { DEFAULT_READ_LIMITS, type ReadLimits } from "./limits.ts";
import type { QuadParser } from "./parser-types.ts";
import { formatOfContent } from "./sniff.ts";

/** One opened input: its bytes in chunks, and how far it has got. */
export interface Input {
  /** As it is to stand in messages; its ending tells the syntax. */
  readonly name: string;
  /** Size of the file in bytes; null for a stream of unknown length. */
  readonly totalBytes: number | null;
  /** Bytes taken from the file so far. */
  readonly bytesRead: () => number;
  /** UTF-8, unpacked. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** How far a reading has got. */
export interface ReadProgress {
  readonly file: string;
  readonly bytes: number;
  /** Null where the size is not known. */
  readonly totalBytes: number | null;
  readonly quads: number;
}

export interface ReadOptions {
  /** Stops between two chunks, by throwing the signal's reason. */
  readonly signal?: AbortSignal;
  /** The syntax of every input, whatever its name. Default: by name, else by content. */
  readonly from?: FormatName | null;
  /** What relative IRIs are resolved against. Default: none, and a relative IRI is an error. */
  readonly baseIri?: string;
  /** Caps. Default: DEFAULT_READ_LIMITS. */
  readonly limits?: Partial<ReadLimits>;
  /** Told of each line that is passed over; without it, the first fault ends the reading. N-Triples and N-Quads only. */
  readonly onBadLine?: (error: ThroughlineError) => void;
  /** Told after each chunk. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * Reads one input into the dataset, `blankPrefix` before the labels of its blank nodes, and returns the prefixes that it
 * declares. Throws as `readFiles` does. Memory: one chunk beside the dataset, but JSON-LD is read whole.
 */
export async function readInput(
  input: Input,
  blankPrefix: string,
  dataset: Dataset,
  options: ReadOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const chunks = input.chunks[Symbol.asyncIterator]();
  try {
    const first = await chunks.next();
    if (first.done === true) return new Map();
    const all = (async function* () {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => chunks };
    })();
    return await readChunks(input, formatOf(input, first.value, options), all, blankPrefix, dataset, options);
  } finally {
    await chunks.return?.();
  }
}

async function readChunks(
  input: Input,
  format: FormatName,
  bytes: AsyncIterable<Uint8Array>,
  blankPrefix: string,
  dataset: Dataset,
  options: ReadOptions,
): Promise<ReadonlyMap<string, string>> {
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  const parsing = {
    file: input.name,
    blankPrefix,
    limits,
    ...(options.baseIri === undefined ? {} : { baseIri: options.baseIri }),
  };
  const onChunk = (): void =>
    options.onProgress?.({
      file: input.name,
      bytes: input.bytesRead(),
      totalBytes: input.totalBytes,
      quads: dataset.size,
    });
  if (isLineFormat(format)) {
    const reader = await lineReader(format, parsing, (quad) => void dataset.add(quad), {
      onKeys: (subject, predicate, object) => void dataset.addKeys(subject, predicate, object),
      onBytes: (triple) => void dataset.addBytes(triple),
      ...(options.onBadLine === undefined ? {} : { onBadLine: options.onBadLine }),
    });
    return fed(reader, bytes, onChunk);
  }
  const parser = await createParser(format, parsing, (quad) => void dataset.add(quad));
  return fed(parser, decodedUtf8(bytes, input.name), onChunk);
}

/** Feeds a parser to its end; the prefixes that it has met. */
async function fed<Chunk>(
  parser: Omit<QuadParser, "push"> & { push(chunk: Chunk): void },
  chunks: AsyncIterable<Chunk>,
  onChunk: () => void,
): Promise<ReadonlyMap<string, string>> {
  for await (const chunk of chunks) {
    parser.push(chunk);
    onChunk();
  }
  await parser.end();
  return parser.prefixes;
}

function formatOf(input: Input, head: Uint8Array, options: ReadOptions): FormatName {
  // The last character of the chunk may be cut.
  const text = (): string => new TextDecoder().decode(head, { stream: true });
  const format = options.from ?? formatOfFile(input.name) ?? formatOfContent(text());
  if (format === null) throw unknownFormat(input.name);
  return format;
}

function unknownFormat(name: string): ThroughlineError {
  return new ThroughlineError("unknown-format", `Neither name nor content of ${quoted(name)} tells its RDF syntax.`, {
    hint: `Give the file one of the endings ${EXTENSIONS.join(", ")}, or name its syntax.`,
    option: "format",
    data: { path: name },
  });
}
