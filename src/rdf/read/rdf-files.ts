/** Which files a path stands for, and a digest of them. */

import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { EXTENSIONS, formatOfFile } from "../formats.ts";
import { STDIN, unreadable } from "./open-input.ts";

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

/** The SHA-256 of RDF files, by their names and content in the order in which they are read. */
export async function digestOfFiles(folders: readonly string[]): Promise<Buffer> {
  const files = (await Promise.all(folders.map(rdfFilesOf))).flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  for (const [index, content] of contents.entries())
    hash.update(`${JSON.stringify(basename(files[index] ?? ""))} ${content.length}\n`).update(content);
  return hash.digest();
}
