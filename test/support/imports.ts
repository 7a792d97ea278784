/** The imports of the code, read from its text: what the layers are held to, and what their picture is drawn from. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");

export interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether only types are imported. */
  readonly type: boolean;
  /** Whether it is loaded only when it is called for. */
  readonly lazy: boolean;
}

/** The files of code below a folder, as paths from the root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.includes("node_modules"))
    .map((name) => join(folder, name));
}

const STATEMENT = /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)";|^import\s+"([^"]+)";|\bimport\("([^"]+)"\)/gms;
const EXAMPLES = /\/\*\*.*?\*\//gs;

/** What a file imports: files as paths from the root, packages by their names. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8").replace(EXAMPLES, "");
  return [...text.matchAll(STATEMENT)].map(([, type, named, bare, dynamic]) => {
    const to = named ?? bare ?? dynamic ?? "";
    const path = to.startsWith(".") ? normalize(join(dirname(file), to)) : to;
    return { from: file, to: path, type: type !== undefined, lazy: dynamic !== undefined };
  });
}
