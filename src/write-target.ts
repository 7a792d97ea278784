/** What a path that is to be written leads to, and writing to what is no plain file. */

import { constants, type Stats } from "node:fs";
import { lstat, open, readlink, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { quoted } from "./errors.ts";
import { systemError } from "./system-errors.ts";

/** Where the bytes go: a plain file can be replaced as a whole, a device or a pipe only be written to. */
export interface WriteTarget {
  readonly kind: "file" | "stream";
  /** Behind all links, so that what is replaced is the file and not the link to it. */
  readonly path: string;
  /** The file that is there; null where there is none. */
  readonly old: Stats | null;
}

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** Follows the links of a path; the last one may lead to a file that is yet to be made. Throws `unreadable`. */
export async function writeTarget(path: string): Promise<WriteTarget> {
  let at = path;
  try {
    for (let links = 0; links < MOST_LINKS; links++) {
      const found = await lstat(at).catch(nullIfMissing);
      if (found === null) return { kind: "file", path: at, old: null };
      // What stands behind a path of the system, such as /dev/stdout, is for the system to find.
      if (!found.isSymbolicLink()) return targetOf(at, found);
      const behind = await stat(at).catch(nullIfMissing);
      if (behind !== null && !behind.isFile()) return targetOf(at, behind);
      at = resolve(dirname(at), await readlink(at));
    }
    throw Object.assign(new Error("too many links"), { code: "ELOOP", syscall: "readlink" });
  } catch (cause) {
    throw systemError(`Cannot write ${quoted(path)}`, cause, "nothing was changed");
  }
}

function targetOf(path: string, found: Stats): WriteTarget {
  if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR", syscall: "open" });
  return found.isFile() ? { kind: "file", path, old: found } : { kind: "stream", path, old: null };
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

/** Writes to a device, a pipe or a socket of the file system. Throws `unreadable`; the signal's reason. */
export async function writeStraight(
  path: string,
  pieces: readonly Uint8Array[],
  signal: AbortSignal | undefined,
): Promise<void> {
  let written = 0;
  try {
    const handle = await open(path, constants.O_WRONLY);
    try {
      for (const piece of pieces) {
        for (let at = 0; at < piece.length; ) {
          signal?.throwIfAborted();
          const { bytesWritten } = await handle.write(piece, at);
          at += bytesWritten;
          written += bytesWritten;
        }
      }
    } finally {
      await handle.close();
    }
  } catch (cause) {
    signal?.throwIfAborted();
    const outcome = written === 0 ? "nothing was written" : `${written} bytes were written before`;
    throw systemError(`Cannot write to ${quoted(path)}`, cause, outcome);
  }
}
