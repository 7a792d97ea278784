/** From the disk to what a check looks at: the RDF files with their text, and the small files that lie beside them. */

import { readFile, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { quoted, ThroughlineError } from "../errors.ts";
import type { SourceFiles } from "../evidence/verify.ts";
import { EXTENSIONS, type FormatName, formatOfFile } from "../rdf/formats.ts";
import { rdfFilesOf } from "../rdf/read-files.ts";
import { parseWindows, windowsOfTexts } from "./windows.ts";

/** One RDF file. */
export interface DataFile {
  /** As it is shown: from the current folder. */
  readonly path: string;
  readonly text: string;
  readonly format: FormatName;
}

/** Everything that gates are asked of; what is not there is null. */
export interface CheckInput {
  readonly files: readonly DataFile[];
  /** The source texts by file name. */
  readonly texts: SourceFiles | null;
  /** Hashes of the word windows of the sources, as recorded beside the data; else as made from the texts. */
  readonly windows: ReadonlySet<string> | null;
  /** Titles and names that may be written as the sources write them. */
  readonly titles: readonly string[];
  /** The IRIs that the last release promised. */
  readonly released: readonly string[] | null;
}

/** The files beside the data that are not RDF. */
export const SIDE_FILES = { windows: "windows.txt", titles: "titles.txt", released: "released.txt" } as const;

/**
 * Reads the RDF below some paths, and the side files that lie in the same folders.
 *
 * @throws ThroughlineError `unreadable` or `unknown-format`.
 */
export async function readCheckInput(paths: readonly string[], texts: SourceFiles | null): Promise<CheckInput> {
  const files: DataFile[] = [];
  for (const path of paths) for (const file of await rdfFilesOf(path)) files.push(await readDataFile(file));
  const folders = [...new Set(await Promise.all(paths.map(folderOf)))];
  const [windows, titles, released] = await Promise.all(
    [SIDE_FILES.windows, SIDE_FILES.titles, SIDE_FILES.released].map((name) => readBeside(folders, name)),
  );
  return {
    files,
    texts,
    windows: windows != null ? parseWindows(windows) : texts === null ? null : windowsOfTexts(texts),
    titles: titles == null ? [] : linesOf(titles),
    released: released == null ? null : linesOf(released),
  };
}

async function readDataFile(file: string): Promise<DataFile> {
  const format = formatOfFile(file);
  if (format === null) {
    throw new ThroughlineError("unknown-format", `The name ${quoted(file)} does not tell the RDF syntax.`, {
      hint: `Give it one of the endings ${EXTENSIONS.join(", ")}.`,
    });
  }
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", `Cannot read ${quoted(file)}.`, {
      hint: "Check that it is a file and that you may read it.",
      cause,
    });
  });
  const shown = relative(process.cwd(), file);
  return { path: shown.startsWith("..") ? file : shown, text, format };
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

/** The lines of a list, without empty ones and comments (#). */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
