/** Making folders, with what the system refuses in words. */

import { mkdir } from "node:fs/promises";
import { quoted } from "./errors.ts";
import { systemError } from "./system-errors.ts";

/** Makes a folder and those around it that are missing. Throws `unreadable` where the system refuses. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((cause: unknown) => {
    throw systemError(`Cannot make the folder ${quoted(path)}`, cause, "no file was changed");
  });
}
