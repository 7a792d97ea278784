/** Files, folders and standard input into one dataset, as a stream: one chunk in memory beside the dataset. */

import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../errors.ts";
import type { Dataset } from "./dataset.ts";
import { EXTENSIONS, type FormatName, formatOfContent, formatOfFile } from "./formats.ts";
import { type Input, openInput, STDIN, unreadable } from "./input.ts";
import { DEFAULT_READ_LIMITS, type ReadLimits } from "./limits.ts";
import { createParser, type QuadParser } from "./parser.ts";

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

/** What was read: the files in order and the prefixes that they declared (the first declaration of each wins). */
export interface ReadReport {
  readonly files: readonly string[];
  readonly prefixes: Map<string, string>;
}

/**
 * Reads inputs into the dataset: files, folders (in code-unit order of their file names, sub-folders included), and "-"
 * for standard input. Blank nodes of different files stay apart. Nothing is fetched.
 *
 * @throws ThroughlineError `unreadable`, `unknown-format`, `syntax` with its place, `limit`, `unsupported`.
 */
export async function readFiles(
  paths: readonly string[],
  dataset: Dataset,
  options: ReadOptions = {},
): Promise<ReadReport> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await rdfFilesOf(path)));
  const prefixes = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    const declared = await readOne(file, files.length === 1 ? "" : `f${index}_`, dataset, options);
    for (const [prefix, namespace] of declared) if (!prefixes.has(prefix)) prefixes.set(prefix, namespace);
  }
  return { files, prefixes };
}

/** The inputs that a path stands for: itself, or the RDF files below a folder. */
export async function rdfFilesOf(path: string): Promise<string[]> {
  if (path === STDIN) return [path];
  const info = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (!info.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && formatOfFile(entry.name) !== null)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length > 0) return files;
  throw new ThroughlineError("unreadable", `The folder ${quoted(path)} holds no RDF file.`, {
    hint: `Looked for ${EXTENSIONS.join(", ")}, packed (.gz) or not.`,
    data: { path },
  });
}

async function readOne(
  path: string,
  blankPrefix: string,
  dataset: Dataset,
  options: ReadOptions,
): Promise<ReadonlyMap<string, string>> {
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  const input = await openInput(path, limits, options.signal);
  let parser: QuadParser | null = null;
  for await (const chunk of input.chunks) {
    parser ??= await parserFor(input, path, chunk, blankPrefix, limits, dataset, options);
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
  path: string,
  head: string,
  blankPrefix: string,
  limits: ReadLimits,
  dataset: Dataset,
  options: ReadOptions,
): Promise<QuadParser> {
  const format = options.from ?? formatOfFile(path) ?? formatOfContent(head);
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
