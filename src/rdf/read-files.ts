/** Files and folders of RDF into one dataset. The only file of this layer that touches the disk. */

import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../errors.ts";
import type { Dataset } from "./dataset.ts";
import { EXTENSIONS, type FormatName, formatOfFile } from "./formats.ts";
import { RdfParser } from "./parse.ts";

export interface ReadOptions {
  /** Stops between two chunks, by throwing the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What was read: the files in order and the prefixes that they declared (the first declaration of each wins). */
export interface ReadReport {
  readonly files: readonly string[];
  readonly prefixes: Map<string, string>;
}

/**
 * Reads files and folders into the dataset, folders in code-unit order of their file names, sub-folders included.
 * Blank nodes of different files stay apart. Memory: one chunk (64 kB) beside the dataset.
 *
 * @throws ThroughlineError `unreadable` for a missing path or a folder without RDF, `unknown-format`, `syntax`.
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
    const declared = await readFile(file, files.length === 1 ? "" : `f${index}_`, dataset, options);
    for (const [prefix, namespace] of declared) if (!prefixes.has(prefix)) prefixes.set(prefix, namespace);
  }
  return { files, prefixes };
}

/** The RDF files that a path stands for: itself, or those below a folder. */
export async function rdfFilesOf(path: string): Promise<string[]> {
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
    hint: `Looked for ${EXTENSIONS.join(", ")}.`,
    data: { path },
  });
}

async function readFile(
  file: string,
  blankPrefix: string,
  dataset: Dataset,
  options: ReadOptions,
): Promise<ReadonlyMap<string, string>> {
  const parser = new RdfParser({ format: knownFormat(file), file, blankPrefix }, (quad) => {
    dataset.add(quad);
  });
  const stream = createReadStream(file, { encoding: "utf8" });
  try {
    for await (const chunk of stream) {
      options.signal?.throwIfAborted();
      parser.push(chunk as string);
    }
  } catch (cause) {
    if (cause instanceof Error && "syscall" in cause) throw unreadable(file, cause);
    throw cause;
  }
  parser.end();
  return parser.prefixes;
}

function knownFormat(file: string): FormatName {
  const format = formatOfFile(file);
  if (format !== null) return format;
  throw new ThroughlineError("unknown-format", `The name ${quoted(file)} does not tell the RDF syntax.`, {
    hint: `Give it one of the endings ${EXTENSIONS.join(", ")}.`,
    data: { path: file },
  });
}

function unreadable(path: string, cause: unknown): ThroughlineError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reasons: Record<string, string> = {
    ENOENT: "There is no file or folder",
    EACCES: "No permission to read",
    EISDIR: "A folder was found where a file was expected:",
  };
  return new ThroughlineError("unreadable", `${reasons[code] ?? `Cannot read (${code})`} ${quoted(path)}.`, {
    hint: "Check the path; it is taken from the current folder.",
    data: { path },
    cause,
  });
}
