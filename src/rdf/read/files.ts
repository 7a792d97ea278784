/** Reading, step 1: files, folders and standard input into one dataset, one after the other. Next: open-input, input. */

import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { EXTENSIONS, formatOfFile } from "../formats.ts";
import type { Dataset } from "../store/dataset.ts";
import { type ReadOptions, readInput } from "./input.ts";
import { DEFAULT_READ_LIMITS } from "./limits.ts";
import { openInput, STDIN, unreadable } from "./open-input.ts";

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
    const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
    const input = await openInput(file, limits, options.signal);
    const declared = await readInput(input, files.length === 1 ? "" : `f${index}_`, dataset, options);
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
