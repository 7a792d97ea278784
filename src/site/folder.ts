/** The folder of a site: whether it may be written, what an earlier one left in it, and the writing itself. */

import { chmod, lstat, readdir, readFile, rmdir, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FileContent, writeFilesAtomically } from "../atomic-write.ts";
import { quoted, ThroughlineError } from "../errors.ts";
import { makeFolder } from "../make-folder.ts";
import { compareCodeUnits } from "../order.ts";
import { systemCodeOf, systemError } from "../system-errors.ts";
import { SITE_FILE, type SiteFile, siteFileText } from "./site-file.ts";

/** What a web server of another account can read, whatever the umask. */
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/** By these a folder is known to hold an earlier page. */
const PAGE = ["index.html", "graph.throughline"];
/** Folders within a site. */
const FOLDERS = ["assets", "downloads"];
/** What a killed process leaves behind. */
const LEFT_BEHIND = /^\..+\.tmp$/;
/** A path that a site can have; anything else in the list of an earlier one is not ours. */
const OWN_PATH = /^(?:(?:assets|downloads)\/)?[A-Za-z0-9][\w.-]*$/;

/** A file of a site by its path within the folder, with slashes. */
export interface SitePart {
  readonly path: string;
  readonly content: FileContent["content"];
}

/** Throws `usage` for a folder that holds anything but an earlier page, and where a link would lead the writing elsewhere. */
export async function refuseOther(folder: string): Promise<void> {
  const names = await namesIn(folder);
  const isEarlier = PAGE.every((name) => names.includes(name));
  if (!isEarlier && !names.every((name) => FOLDERS.includes(name) || LEFT_BEHIND.test(name))) {
    throw new ThroughlineError("usage", `The folder ${quoted(folder)} holds other files.`, {
      hint: "Name one that is not there yet, or that holds an earlier page.",
    });
  }
  const inside = FOLDERS.filter((name) => names.includes(name));
  const paths = [...names, ...(await Promise.all(inside.map((each) => below(folder, each)))).flat()];
  for (const path of paths) {
    const found = await lstat(join(folder, path)).catch(() => null);
    if (found?.isSymbolicLink() === true) {
      throw new ThroughlineError(
        "usage",
        `${quoted(join(folder, path))} is a link, which would lead out of the folder.`,
        {
          hint: "Take it away, or name another folder.",
        },
      );
    }
  }
}

async function below(folder: string, name: string): Promise<string[]> {
  const found = await lstat(join(folder, name));
  return found.isDirectory() ? (await namesIn(join(folder, name))).map((each) => join(name, each)) : [];
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: unknown): string[] => {
    if (systemCodeOf(cause) === "ENOENT") return [];
    throw systemError(`Cannot write into ${quoted(folder)}`, cause);
  });
}

/**
 * Writes a site, all of it or nothing. Files of an earlier one that this one has no more are taken away, the user's own
 * stay. `about` is written with the list of all files.
 */
export async function writeSite(
  folder: string,
  parts: readonly SitePart[],
  about: SiteFile,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const names = [...parts.map(({ path }) => path), SITE_FILE].sort(compareCodeUnits);
  const stale = (await earlierFiles(folder)).filter((name) => !names.includes(name));
  // What is to go is listed until it is gone, so that nothing is forgotten if this is stopped between.
  const listed = (files: readonly string[]): SitePart => ({ path: SITE_FILE, content: siteFileText(about, files) });
  const made = await makeFolders(folder);
  const write = (these: readonly SitePart[]): Promise<void> =>
    writeFilesAtomically(
      these.map(({ path, content }) => ({ path: join(folder, path), content })),
      { signal, mode: FILE_MODE, exactMode: true },
    );
  try {
    await write([...parts, listed([...names, ...stale].sort(compareCodeUnits))]);
  } catch (error) {
    for (const each of made.toReversed()) await rmdir(each).catch(() => {});
    throw error;
  }
  for (const name of stale) await unlink(join(folder, name)).catch(() => {});
  if (stale.length > 0) await write([listed(names)]);
  return names;
}

/** Makes what is missing; the answer is what was made, the outermost first. */
async function makeFolders(folder: string): Promise<string[]> {
  const wanted = [folder, ...FOLDERS.map((name) => join(folder, name))];
  const missing: string[] = [];
  for (let at = folder; (await lstat(at).catch(() => null)) === null && dirname(at) !== at; at = dirname(at))
    missing.unshift(at);
  for (const each of wanted.slice(1)) if ((await lstat(each).catch(() => null)) === null) missing.push(each);
  for (const each of wanted) await makeFolder(each);
  for (const each of missing) await chmod(each, FOLDER_MODE);
  return missing;
}

/** The files that the page in a folder says it has; none for one that says nothing. */
async function earlierFiles(folder: string): Promise<string[]> {
  try {
    const { files } = JSON.parse(await readFile(join(folder, SITE_FILE), "utf8")) as { files?: unknown };
    return Array.isArray(files)
      ? files.filter((name): name is string => typeof name === "string" && OWN_PATH.test(name))
      : [];
  } catch {
    return [];
  }
}
