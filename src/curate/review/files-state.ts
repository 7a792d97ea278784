/** What tells whether somebody else changed a project: the files of each kind by time, size and number, without reading them. */

import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";

/** Where each kind of thing lies. */
const KINDS = {
  journals: [LAYOUT.decisions, LAYOUT.suggestions, LAYOUT.rows],
  names: [LAYOUT.vocabulary, LAYOUT.sources, LAYOUT.entities],
  claims: [LAYOUT.statements, LAYOUT.coverage],
  texts: [LAYOUT.texts],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FilesState = { readonly [Kind in keyof typeof KINDS]: string };

/** The state of all kinds; texts that compare alike were not changed. */
export async function filesState({ root }: Project): Promise<FilesState> {
  const kinds = Object.entries(KINDS).map(async ([kind, places]) => {
    const states = await Promise.all(places.map((place) => stateOf(join(root, place))));
    return [kind, states.join("\n")] as const;
  });
  return Object.fromEntries(await Promise.all(kinds)) as FilesState;
}

/** Of one file, or of the files below a folder; "" where there is none. */
export async function stateOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  if (found === null) return "";
  if (!found.isDirectory()) return `${path} ${found.mtimeNs} ${found.size} ${found.ino}`;
  // Temporary files of a command that is writing are none of the project's.
  const names = (await readdir(path)).filter((name) => /\.(?:jsonl|ttl|txt|map)$/.test(name)).sort();
  return (await Promise.all(names.map((name) => stateOf(join(path, name))))).join("\n");
}
