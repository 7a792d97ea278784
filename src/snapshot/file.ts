/** Snapshots on the disk. Node only. */

import { closeSync, openSync, readSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { readError } from "../system-errors.ts";
import { MAGIC } from "./format.ts";
import { type OpenedSnapshot, type OpenSnapshotOptions, openSnapshot } from "./open.ts";
import { isSnapshot } from "./read.ts";

const PART_BYTES = 2 ** 24;
/** Parts that are read at the same time. */
const READERS = 4;

/** Whether a regular file begins as a snapshot does. A pipe is not touched: what is read from it is gone. */
export function isSnapshotFile(path: string): boolean {
  return isSnapshot(readStart(path, MAGIC.length));
}

/**
 * Opens a snapshot file: it is read into memory as it is, and used in place.
 *
 * @throws ThroughlineError `unreadable`, and as openSnapshot.
 */
export async function openSnapshotFile(path: string, options: OpenSnapshotOptions = {}): Promise<OpenedSnapshot> {
  const bytes = await readWhole(path).catch((cause: unknown) => {
    throw readError(path, cause);
  });
  return openSnapshot(bytes, { name: path, crc32, ...options });
}

/**
 * The bytes of a file, read in parts, a few at a time: what takes the time is that the system lays out memory for them,
 * and it can do so on two cores.
 */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    // Memory of its own, so that numbers lie where they can be used.
    const bytes = Buffer.allocUnsafeSlow((await file.stat()).size);
    let [next, end] = [0, bytes.length];
    const readParts = async (): Promise<void> => {
      while (next < end) {
        const part = bytes.subarray(next, next + PART_BYTES);
        const at = next;
        next += part.length;
        const count = await fill(file, part, at);
        // The file has become shorter since its size was asked for.
        if (count < part.length) end = Math.min(end, at + count);
      }
    };
    await Promise.all(Array.from({ length: Math.min(READERS, Math.ceil(end / PART_BYTES)) }, readParts));
    return bytes.subarray(0, end);
  } finally {
    await file.close();
  }
}

/** Reads until a part is full or the file is at its end, and says how many bytes there are. */
async function fill(file: FileHandle, part: Uint8Array, at: number): Promise<number> {
  let count = 0;
  while (count < part.length) {
    const { bytesRead } = await file.read(part, count, part.length - count, at + count);
    if (bytesRead === 0) break;
    count += bytesRead;
  }
  return count;
}

/** The first bytes of a regular file, fewer where it is shorter; none of anything else. */
function readStart(path: string, wanted: number): Uint8Array {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return new Uint8Array();
    const descriptor = openSync(path, "r");
    try {
      const bytes = new Uint8Array(wanted);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, wanted, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    throw readError(path, cause);
  }
}
