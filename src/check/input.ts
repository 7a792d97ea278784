/** From the disk to what a check looks at: the RDF files with their text, and the small files that lie beside them. */

import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { SourceFiles } from "../evidence/verify.ts";
import { type FormatName, formatOfFile } from "../rdf/formats.ts";
import { decodedUtf8 } from "../rdf/read/decode-utf8.ts";
import type { ReadOptions } from "../rdf/read/input.ts";
import { DEFAULT_READ_LIMITS } from "../rdf/read/limits.ts";
import { openInput, STDIN } from "../rdf/read/open-input.ts";
import { rdfFilesOf } from "../rdf/read/rdf-files.ts";
import { formatOfContent } from "../rdf/read/sniff.ts";
import { unknownFormat } from "../rdf/read/unknown-format.ts";
import { toNQuads } from "../rdf/write/ntriples.ts";
import { isSnapshotFile, openSnapshotFile } from "../snapshot/file.ts";

/** One RDF file. */
export interface DataFile {
  /** As it is shown: from the current folder. */
  readonly path: string;
  /** Its content. */
  readonly text: string;
  /** The syntax that it is in. */
  readonly format: FormatName;
}

/** Everything that gates are asked of; what is not there is null. */
export interface CheckInput {
  /** The files of the data, in the order in which they were given. */
  readonly files: readonly DataFile[];
  /** The source texts by file name. */
  readonly texts: SourceFiles | null;
  /** The text of files beside the data that are not RDF, by name; empty where none was asked for. */
  readonly beside: ReadonlyMap<string, string>;
  /** Namespaces whose names the data itself must describe. Default: those of the bundled graph. */
  readonly own?: readonly string[];
  /** How the files are to be read, where not as usual. */
  readonly reading?: Pick<ReadOptions, "baseIri" | "limits">;
}

/** How data is read for a check. */
export interface CheckReadOptions extends ReadOptions {
  /** Names of files that are not RDF, wanted where they lie in a folder of the data. Default: none. */
  readonly beside?: readonly string[];
  /** As `CheckInput.own`. */
  readonly own?: readonly string[];
}

/**
 * Reads the RDF below some paths, and what is wanted beside it.
 *
 * @throws ThroughlineError `unreadable` or `unknown-format`.
 */
export async function readCheckInput(
  paths: readonly string[],
  texts: SourceFiles | null,
  options: CheckReadOptions = {},
): Promise<CheckInput> {
  const files: DataFile[] = [];
  for (const path of paths) for (const file of await rdfFilesOf(path)) files.push(await readDataFile(file, options));
  const folders = [...new Set(await Promise.all(paths.filter((path) => path !== STDIN).map(folderOf)))];
  const beside = await Promise.all(
    (options.beside ?? []).map(async (name) => [name, await readBeside(folders, name)] as const),
  );
  const { baseIri, limits } = options;
  return {
    files,
    texts,
    ...(options.own === undefined ? {} : { own: options.own }),
    beside: new Map(beside.filter((entry): entry is readonly [string, string] => entry[1] !== null)),
    reading: { ...(baseIri === undefined ? {} : { baseIri }), ...(limits === undefined ? {} : { limits }) },
  };
}

async function readDataFile(file: string, options: ReadOptions): Promise<DataFile> {
  const shown = shownPath(file);
  if (file !== STDIN && isSnapshotFile(file)) return quadsOfSnapshot(file, shown);
  const input = await openInput(file, { ...DEFAULT_READ_LIMITS, ...options.limits }, options.signal);
  const chunks: string[] = [];
  for await (const chunk of decodedUtf8(input.chunks, input.name)) chunks.push(chunk);
  const text = chunks.join("");
  const format = options.from ?? formatOfFile(file) ?? formatOfContent(text);
  if (format === null) throw unknownFormat(file);
  return { path: file === STDIN ? input.name : shown, text, format };
}

/** A snapshot has no lines, so its statements are written as lines of N-Quads, under a path that says so. */
async function quadsOfSnapshot(file: string, shown: string): Promise<DataFile> {
  const { dataset } = (await openSnapshotFile(file)).knowledge;
  return { path: `${shown} as N-Quads`, text: toNQuads(dataset, dataset.matchRows()), format: "nquads" };
}

/** From the current folder, where the file lies in it. */
function shownPath(file: string): string {
  const shown = relative(process.cwd(), file);
  return shown.startsWith("..") ? file : shown;
}

async function folderOf(path: string): Promise<string> {
  return (await stat(path)).isDirectory() ? path : dirname(path);
}

async function readBeside(folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) {
    const text = await readFile(join(folder, name), "utf8").catch(() => null);
    if (text !== null) return text;
  }
  return null;
}
