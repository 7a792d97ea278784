/** Writing a file so that it is either the old one or the whole new one, whatever fails in between. */

import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, type FileHandle, link, open, readdir, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { quoted, ThroughlineError } from "../errors.ts";

export interface WriteFileOptions {
  /** Who may read the new file. Default: 0o644. */
  readonly mode?: number;
  /** Whether the file that is replaced stays beside it, as NAME.prev. Default: false. */
  readonly keepPrevious?: boolean;
  /** Stops the writing; the old file stands and nothing is left behind. Default: none. */
  readonly signal?: AbortSignal;
  /** Told how many bytes have been written. Default: nobody. */
  readonly onProgress?: (bytes: number) => void;
}

/** So much is written at once: between two such pieces an interruption is noticed. */
const PIECE_BYTES = 1 << 24;
const STALE_MS = 3_600_000;
/** What follows the name of the file in the name of a temporary one. */
const LEFT_BEHIND = /^(?:prev\.)?(\d+)\.[0-9a-f]{12}\.tmp$/;

/**
 * Writes to a temporary file in the same folder, syncs it, renames it over the target and syncs the folder. Where anything
 * fails before the renaming, the temporary file goes and the old file stands. After a failed sync nothing is synced again:
 * the system may have dropped what it could not write.
 *
 * @throws ThroughlineError `unreadable` where nothing was changed; `not-durable` where the new file stands, but may be gone
 *   after a crash of the machine; the signal's reason.
 */
export async function writeFileAtomically(
  path: string,
  content: string | readonly Uint8Array[],
  options: WriteFileOptions = {},
): Promise<void> {
  const pieces = typeof content === "string" ? [Buffer.from(content)] : content;
  await removeStale(path);
  const temporary = temporaryName(path);
  try {
    await writeSynced(temporary, pieces, options);
    if (options.keepPrevious === true) await keepPrevious(path);
    options.signal?.throwIfAborted();
    await rename(temporary, path);
  } catch (cause) {
    await unlink(temporary).catch(() => {});
    options.signal?.throwIfAborted();
    const code = codeOf(cause);
    throw new ThroughlineError("unreadable", `Cannot write ${quoted(path)} (${code}); nothing was changed.`, {
      hint: code === "ENOENT" ? "The folder does not exist; make it first." : "Check space and permissions.",
      cause,
    });
  }
  await syncFolder(path);
}

/** The process is part of the name, so that what a killed one has left can be told from what another is writing. */
function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(6).toString("hex")}.tmp`);
}

async function writeSynced(path: string, pieces: readonly Uint8Array[], options: WriteFileOptions): Promise<void> {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants;
  const handle = await open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, options.mode ?? 0o644);
  try {
    await writePieces(handle, pieces, options);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writePieces(handle: FileHandle, pieces: readonly Uint8Array[], options: WriteFileOptions) {
  let written = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      options.signal?.throwIfAborted();
      // The system may take less than it is given.
      const { bytesWritten } = await handle.write(piece, at, Math.min(PIECE_BYTES, piece.length - at));
      at += bytesWritten;
      written += bytesWritten;
      options.onProgress?.(written);
    }
  }
}

/** Gives the file that is about to be replaced a second name; a copy where the file system has no links. */
async function keepPrevious(path: string): Promise<void> {
  if ((await stat(path).catch(() => null)) === null) return;
  const second = temporaryName(`${path}.prev`);
  try {
    await link(path, second).catch(() => copyFile(path, second, constants.COPYFILE_EXCL));
    await rename(second, `${path}.prev`);
  } catch (cause) {
    await unlink(second).catch(() => {});
    throw cause;
  }
}

/** Without this the new name itself may be gone after a crash of the machine. */
async function syncFolder(path: string): Promise<void> {
  // Windows has no folders that can be opened and synced.
  if (process.platform === "win32") return;
  try {
    const folder = await open(dirname(path), constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (cause) {
    const how = `${quoted(path)} is written, but its folder could not be synced (${codeOf(cause)})`;
    throw new ThroughlineError("not-durable", `${how}: a crash of the machine may bring the old one back.`, {
      hint: "Look after the disk, and write the file again.",
      data: { path },
      cause,
    });
  }
}

/** Removes what an earlier process left behind when it was killed: an hour old at least, and its process gone. */
async function removeStale(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `.${basename(path)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    const owner = name.startsWith(start) ? LEFT_BEHIND.exec(name.slice(start.length))?.[1] : undefined;
    if (owner === undefined || isRunning(Number(owner))) continue;
    const file = join(folder, name);
    const age = Date.now() - ((await stat(file).catch(() => null))?.mtimeMs ?? Number.POSITIVE_INFINITY);
    if (age > STALE_MS) await unlink(file).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is there, and may not be signalled.
    return codeOf(error) === "EPERM";
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
}
