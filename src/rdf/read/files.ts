/** Reading, step 1: files, folders and standard input into one dataset, one after the other. Next: open-input, input. */

import type { Dataset } from "../store/dataset.ts";
import { type ReadOptions, readInput } from "./input.ts";
import { DEFAULT_READ_LIMITS } from "./limits.ts";
import { openInput } from "./open-input.ts";
import { rdfFilesOf } from "./rdf-files.ts";

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
