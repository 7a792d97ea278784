/** Writing a file so that it is either the old one or the whole new one. */

import { randomBytes } from "node:crypto";
import { open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { quoted, ThroughlineError } from "../errors.ts";

/**
 * Writes to a temporary file in the same folder, syncs it, and renames it over the target. On any failure the temporary
 * file goes and the old file stands. Throws `unreadable` with the reason.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(temporary, "wx", 0o644);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await unlink(temporary).catch(() => {});
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    throw new ThroughlineError("unreadable", `Cannot write ${quoted(path)} (${code}); nothing was changed.`, {
      hint: code === "ENOENT" ? "The folder does not exist; make it first." : "Check space and permissions.",
      cause,
    });
  }
}
