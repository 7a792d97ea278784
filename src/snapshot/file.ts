/** Snapshots on the disk. Node only. */

import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { crc32 } from "node:zlib";
import { quoted, ThroughlineError } from "../errors.ts";
import { MAGIC } from "./format.ts";
import { type OpenedSnapshot, type OpenSnapshotOptions, openSnapshot } from "./open.ts";
import { isSnapshot } from "./read.ts";

/** One read may ask for no more than about two gigabytes. */
const READ_BYTES = 2 ** 30;

/** Whether a regular file begins as a snapshot does. A pipe is not touched: what is read from it is gone. */
export function isSnapshotFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size < MAGIC.length) return false;
  return isSnapshot(readStart(path, MAGIC.length));
}

/**
 * Opens a snapshot file: it is read into memory as it is, and used in place.
 *
 * @throws ThroughlineError `unreadable`, and as openSnapshot.
 */
export function openSnapshotFile(path: string, options: OpenSnapshotOptions = {}): OpenedSnapshot {
  return openSnapshot(readStart(path, null), { name: path, crc32, ...options });
}

/** The first bytes of a file, or all of them. */
function readStart(path: string, wanted: number | null): Uint8Array {
  try {
    const descriptor = openSync(path, "r");
    try {
      // Memory of its own, so that numbers lie where they can be used.
      const bytes = Buffer.allocUnsafeSlow(wanted ?? fstatSync(descriptor).size);
      let end = 0;
      while (end < bytes.length) {
        const count = readSync(descriptor, bytes, end, Math.min(READ_BYTES, bytes.length - end), null);
        if (count === 0) break;
        end += count;
      }
      return bytes.subarray(0, end);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    throw new ThroughlineError("unreadable", `Cannot read ${quoted(path)} (${code}).`, {
      hint: "Check the path and its permissions.",
      data: { path },
      cause,
    });
  }
}
