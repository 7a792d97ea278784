/** Which files a path stands for, and a digest of them. */

import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { readError } from "../../system-errors.ts";
import { EXTENSIONS, formatOfFile } from "../formats.ts";
import { STDIN } from "./open-input.ts";

/** The inputs that a path stands for: itself, or the RDF files below a folder. */
export async function rdfFilesOf(path: string): Promise<string[]> {
  if (path === STDIN) return [path];
  if (!(await found(path)).isDirectory()) return [path];
  const files = (await filesBelow(path, new Set())).sort();
  if (files.length > 0) return files;
  throw new ThroughlineError("unreadable", `The folder ${quoted(path)} holds no RDF file.`, {
    hint: `Looked for ${EXTENSIONS.join(", ")}, packed (.gz) or not.`,
    data: { path },
  });
}

/** The RDF files of a folder and of those in it, through links too. A folder that links lead to again is read once. */
async function filesBelow(folder: string, seen: Set<string>): Promise<string[]> {
  const place = await realpath(folder);
  if (seen.has(place)) return [];
  seen.add(place);
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const isRdf = formatOfFile(entry.name) !== null;
    const kind = entry.isSymbolicLink() ? await behind(path, isRdf) : entry;
    if (kind?.isDirectory()) files.push(...(await filesBelow(path, seen)));
    else if (isRdf && kind?.isFile()) files.push(path);
  }
  return files;
}

/** What a link leads to; null for one that leads nowhere, which is an error where it has the name of RDF. */
function behind(path: string, isRdf: boolean): Promise<Stats | null> {
  return isRdf ? found(path) : stat(path).catch(() => null);
}

function found(path: string): Promise<Stats> {
  return stat(path).catch((cause: unknown) => {
    throw readError(path, cause);
  });
}

/** The SHA-256 of RDF files, by their names and content in the order in which they are read. */
export async function digestOfFiles(folders: readonly string[]): Promise<Buffer> {
  const files = (await Promise.all(folders.map(rdfFilesOf))).flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  for (const [index, content] of contents.entries())
    hash.update(`${JSON.stringify(basename(files[index] ?? ""))} ${content.length}\n`).update(content);
  return hash.digest();
}
