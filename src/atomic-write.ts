/** Writing files so that each is either the old one or the whole new one, whatever fails in between. */

import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { copyFile, type FileHandle, link, open, readdir, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { quoted, ThroughlineError } from "./errors.ts";
import { systemCodeOf, systemError } from "./system-errors.ts";
import { type WriteTarget, writeStraight, writeTarget } from "./write-target.ts";

export interface WriteFileOptions {
  /** Who may read a file that is new; one that is replaced keeps its mode and owner. Default: 0o644. */
  readonly mode?: number;
  /** Whether the mode holds whatever the umask says, and for files that are replaced, too. Default: false. */
  readonly exactMode?: boolean;
  /** Whether the file that is replaced stays beside it, as NAME.prev. Default: false. */
  readonly keepPrevious?: boolean;
  /** Stops the writing; the old file stands and nothing is left behind. Default: none. */
  readonly signal?: AbortSignal;
  /** Told how many bytes have been written. Default: nobody. */
  readonly onProgress?: (bytes: number) => void;
}

/** A file to write. */
export interface FileContent {
  readonly path: string;
  readonly content: string | readonly Uint8Array[];
}

/** So much is written at once: between two such pieces an interruption is noticed. */
const PIECE_BYTES = 1 << 24;
const STALE_MS = 3_600_000;
/** What follows the name of the file in the name of a temporary one. */
const LEFT_BEHIND = /^(?:(?:prev|old)\.)?(\d+)\.[0-9a-f]{12}\.tmp$/;
/** Until it has the mode of the file that it replaces, nobody else may read it. */
const OWNER_ONLY = 0o600;

/** Writes one file, as writeFilesAtomically. */
export function writeFileAtomically(
  path: string,
  content: FileContent["content"],
  options: WriteFileOptions = {},
): Promise<void> {
  return writeFilesAtomically([{ path, content }], options);
}

/**
 * Writes files, all or none. Each goes to a temporary file in its folder and is synced; then each is renamed over its target,
 * and the folders are synced. Where anything fails, the temporary files go and the old files stand. After a failed
 * sync nothing is synced again: the system may have dropped what it could not write. A link is written through; a file that is replaced
 * keeps its mode and, where the system allows it, its owner; a device or a pipe is written to as it is.
 *
 * @throws ThroughlineError `unreadable` where nothing was changed; `not-durable` where the new files stand, but may be gone
 *   after a crash of the machine; the signal's reason.
 */
export async function writeFilesAtomically(
  files: readonly FileContent[],
  options: WriteFileOptions = {},
): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    for (const { path, content } of files) {
      const pieces = typeof content === "string" ? [Buffer.from(content)] : content;
      const target = await writeTarget(path);
      if (target.kind === "stream") await writeStraight(path, pieces, options.signal);
      else prepared.push(await prepare(path, target, pieces, options));
    }
    await replaceAll(prepared, options);
  } catch (error) {
    for (const { temporary } of prepared) await unlink(temporary).catch(() => {});
    options.signal?.throwIfAborted();
    throw error;
  }
  for (const { target, path } of prepared) await syncFolder(path, target.path);
}

/** A file that is written, and has not its name yet. */
interface Prepared {
  /** As the caller names it, for messages. */
  readonly path: string;
  readonly target: WriteTarget;
  readonly temporary: string;
}

async function prepare(
  path: string,
  target: WriteTarget,
  pieces: readonly Uint8Array[],
  options: WriteFileOptions,
): Promise<Prepared> {
  await removeStale(target.path);
  const temporary = temporaryName(target.path);
  try {
    await writeSynced(temporary, pieces, target.old, options);
  } catch (cause) {
    await unlink(temporary).catch(() => {});
    options.signal?.throwIfAborted();
    throw unchanged(path, cause);
  }
  return { path, target, temporary };
}

/** Gives each file its name. Where one of them cannot have it, those before it get their old files back. */
async function replaceAll(prepared: readonly Prepared[], options: WriteFileOptions): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  // A single renaming changes all or nothing by itself.
  const canUndo = prepared.length > 1;
  const olds: string[] = [];
  for (const { path, target, temporary } of prepared) {
    try {
      if (options.keepPrevious === true) await secondName(target.path, `${target.path}.prev`);
      options.signal?.throwIfAborted();
      if (canUndo) undo.unshift(await undoing(target, olds));
      await rename(temporary, target.path);
    } catch (cause) {
      for (const step of canUndo ? undo : []) await step().catch(() => {});
      options.signal?.throwIfAborted();
      throw unchanged(path, cause);
    }
  }
  for (const old of olds) await unlink(old).catch(() => {});
}

async function undoing(target: WriteTarget, olds: string[]): Promise<() => Promise<void>> {
  if (target.old === null) return () => unlink(target.path);
  const old = temporaryName(`${target.path}.old`);
  await secondName(target.path, old);
  olds.push(old);
  return () => rename(old, target.path);
}

function unchanged(path: string, cause: unknown): ThroughlineError {
  return systemError(`Cannot write ${quoted(path)}`, cause, "nothing was changed");
}

/** The process is part of the name, so that what a killed one has left can be told from what another is writing. */
function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(6).toString("hex")}.tmp`);
}

async function writeSynced(
  path: string,
  pieces: readonly Uint8Array[],
  old: Stats | null,
  options: WriteFileOptions,
): Promise<void> {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants;
  const mode = old === null ? (options.mode ?? 0o644) : OWNER_ONLY;
  const handle = await open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
  try {
    await writePieces(handle, pieces, options);
    if (options.exactMode === true) await handle.chmod(options.mode ?? 0o644);
    else if (old !== null) await likeBefore(handle, old);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The owner first: to change it may take rights away. Only root may give a file to another. */
async function likeBefore(handle: FileHandle, old: Stats): Promise<void> {
  if (process.platform === "win32") return;
  const { uid, gid } = await handle.stat();
  if (old.uid !== uid || old.gid !== gid) await handle.chown(old.uid, old.gid).catch(() => {});
  await handle.chmod(old.mode & 0o7777);
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

/** Gives a file that is about to be replaced a second name; a copy where the file system has no links. */
async function secondName(path: string, name: string): Promise<void> {
  if ((await stat(path).catch(() => null)) === null) return;
  const second = temporaryName(name);
  try {
    await link(path, second).catch(() => copyFile(path, second, constants.COPYFILE_EXCL));
    await rename(second, name);
  } catch (cause) {
    await unlink(second).catch(() => {});
    throw cause;
  }
}

/** Without this the new name itself may be gone after a crash of the machine. */
async function syncFolder(path: string, target: string): Promise<void> {
  // Windows has no folders that can be opened and synced.
  if (process.platform === "win32") return;
  try {
    const folder = await open(dirname(target), constants.O_RDONLY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (cause) {
    const how = `${quoted(path)} is written, but its folder could not be synced (${systemCodeOf(cause) ?? "unknown error"})`;
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
    return systemCodeOf(error) === "EPERM";
  }
}
