/** Reading, step 3: one input into a dataset, wherever it comes from: a disk, a pipe, a browser. Next: sniff, create-parser. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { type FormatName, formatOfFile, isLineFormat } from "../formats.ts";
import type { Dataset } from "../store/dataset.ts";
import { createParser, lineReader } from "./create-parser.ts";
import { decodedUtf8, encodingOf } from "./decode-utf8.ts";
import { DEFAULT_READ_LIMITS, type ReadLimits } from "./limits.ts";
import type { QuadParser } from "./parser-types.ts";
import { type ForeignSyntax, foreignSyntaxOf, formatOfContent } from "./sniff.ts";
import { unknownFormat } from "./unknown-format.ts";

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
  /** The name of the file that is being read. */
  readonly file: string;
  /** Bytes of it that were read. */
  readonly bytes: number;
  /** Null where the size is not known. */
  readonly totalBytes: number | null;
  /** Quads that were found in it. */
  readonly quads: number;
}

/** How input is read, and who is told of it. */
export interface ReadOptions {
  /** Stops between two chunks, by throwing the signal's reason. */
  readonly signal?: AbortSignal;
  /** The syntax of every input, whatever its name. Default: by name, else by content. */
  readonly from?: FormatName | null;
  /** What relative IRIs are resolved against, and where names of graph files stand. Default: none; where one is needed, that is an error. */
  readonly baseIri?: string;
  /** Caps. Default: DEFAULT_READ_LIMITS. */
  readonly limits?: Partial<ReadLimits>;
  /** Told of each line that is passed over; without it, the first fault ends the reading. N-Triples, N-Quads and FollowTheMoney only. */
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
    const encoding = encodingOfInput(input, first.value);
    const format = formatOf(input, first.value, encoding, options);
    return await readChunks(input, { format, encoding }, all, blankPrefix, dataset, options);
  } finally {
    await chunks.return?.();
  }
}

async function readChunks(
  input: Input,
  { format, encoding }: { readonly format: FormatName; readonly encoding: string },
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
  const onBadLine = options.onBadLine === undefined ? {} : { onBadLine: options.onBadLine };
  if (isLineFormat(format)) {
    const reader = await lineReader(format, parsing, (quad) => void dataset.add(quad), {
      onKeys: (subject, predicate, object) => void dataset.addKeys(subject, predicate, object),
      onBytes: (triple) => void dataset.addBytes(triple),
      ...onBadLine,
    });
    return fed(reader, bytes, onChunk);
  }
  const parser = await createParser(format, parsing, (quad) => void dataset.add(quad), onBadLine);
  return fed(parser, decodedUtf8(bytes, input.name, encoding), onChunk);
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

/** UTF-8, or what XML declares; the encoding of other text has no say. Throws `syntax` for text that must be converted. */
function encodingOfInput({ name }: Input, head: Uint8Array): string {
  const told = encodingOf(head);
  if (told === null) return "utf-8";
  if (told.isXml && isKnownEncoding(told.encoding)) return told.encoding;
  const label = told.encoding.toUpperCase().replace(/[LB]E$/, "");
  throw new ThroughlineError("syntax", `${quoted(name)} is ${label} text.`, {
    hint: `RDF files are UTF-8; convert the file first (iconv -f ${label} -t UTF-8).`,
    position: { file: name, line: 1, column: 1, excerpt: null },
  });
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

/** By what the caller says, else by name; a content that cannot be what the name says goes before it. */
function formatOf(input: Input, head: Uint8Array, encoding: string, options: ReadOptions): FormatName {
  if (options.from !== undefined && options.from !== null) return options.from;
  // The last character of the chunk may be cut.
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const foreign = foreignSyntaxOf(text);
  if (foreign !== null) throw foreignError(input.name, foreign);
  const [named, content] = [formatOfFile(input.name), formatOfContent(text)];
  const format = named === null || (content !== null && clash(named, content)) ? content : named;
  if (format === null) throw unknownFormat(input.name);
  return format;
}

/** Whether a text that begins like one syntax cannot be another: XML and what is no XML. */
function clash(named: FormatName, content: FormatName): boolean {
  return (named === "rdfxml") !== (content === "rdfxml") && named !== "jsonld";
}

function foreignError(name: string, { label, remedy }: ForeignSyntax): ThroughlineError {
  return new ThroughlineError("unknown-format", `${quoted(name)} is ${label}, which is not read here.`, {
    hint: remedy,
    data: { path: name },
  });
}
