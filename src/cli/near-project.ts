/** A first look for a project, so that a command outside of one loads nothing of it. */

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Whether a folder, or one above it, has a file by the name that describes a project. */
export function liesInProject(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, "project.json"))) return true;
    if (dirname(at) === at) return false;
  }
}
