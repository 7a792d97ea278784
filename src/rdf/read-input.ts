/** One input into a dataset, as a stream of text chunks, wherever it comes from: a disk, a pipe, a browser. */

import { quoted, ThroughlineError } from "../errors.ts";
import type { Dataset } from "./dataset.ts";
import { EXTENSIONS, type FormatName, formatOfContent, formatOfFile } from "./formats.ts";
import { DEFAULT_READ_LIMITS, type ReadLimits } from "./limits.ts";
import { createParser } from "./parser.ts";
import type { QuadParser } from "./quad-parser.ts";

/** One opened input: its text in chunks, and how far it has got. */
export interface Input {
  /** As it is to stand in messages; its ending tells the syntax. */
  readonly name: string;
  /** Size of the file in bytes; null for a stream of unknown length. */
  readonly totalBytes: number | null;
  /** Bytes taken from the file so far. */
  readonly bytesRead: () => number;
  readonly chunks: AsyncIterable<string>;
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
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  let parser: QuadParser | null = null;
  for await (const chunk of input.chunks) {
    parser ??= await parserFor(input, chunk, blankPrefix, limits, dataset, options);
    parser.push(chunk);
    options.onProgress?.({
      file: input.name,
      bytes: input.bytesRead(),
      totalBytes: input.totalBytes,
      quads: dataset.size,
    });
  }
  await parser?.end();
  return parser?.prefixes ?? new Map();
}

async function parserFor(
  input: Input,
  head: string,
  blankPrefix: string,
  limits: ReadLimits,
  dataset: Dataset,
  options: ReadOptions,
): Promise<QuadParser> {
  const format = options.from ?? formatOfFile(input.name) ?? formatOfContent(head);
  if (format === null) throw unknownFormat(input.name);
  const parseOptions = {
    file: input.name,
    blankPrefix,
    limits,
    ...(options.baseIri === undefined ? {} : { baseIri: options.baseIri }),
  };
  const add = (quad: Parameters<Dataset["add"]>[0]): void => {
    dataset.add(quad);
  };
  const onKeys = (subject: string, predicate: string, object: string): void => {
    dataset.addKeys(subject, predicate, object);
  };
  const { onBadLine } = options;
  return createParser(format, parseOptions, add, onBadLine === undefined ? { onKeys } : { onKeys, onBadLine });
}

function unknownFormat(name: string): ThroughlineError {
  return new ThroughlineError("unknown-format", `Neither name nor content of ${quoted(name)} tells its RDF syntax.`, {
    hint: `Say it with --from, or give the file one of the endings ${EXTENSIONS.join(", ")}.`,
    data: { path: name },
  });
}
