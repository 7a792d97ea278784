/** Checking a project: its own files and texts, against the gates of projects. */

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CheckOptions, type CheckReport, runChecks } from "../../check/check.ts";
import { readCheckInput } from "../../check/input.ts";
import type { SourceFiles } from "../../evidence/verify.ts";
import type { ReadOptions } from "../../rdf/read/input.ts";
import { projectGates } from "../gates/project.ts";
import { readJournals } from "../journal/journals.ts";
import { unsettled } from "../journal/settle.ts";
import { misplacedUnits } from "../readers/misplaced.ts";
import { LAYOUT } from "./layout.ts";
import { dataFilesOf, type Project } from "./project.ts";

export interface CheckProjectOptions extends Pick<CheckOptions, "gates" | "signal"> {
  /** Default: as usual. */
  readonly reading?: ReadOptions;
  /** The texts by file name. Default: null, those of the project. */
  readonly texts?: SourceFiles | null;
}

/**
 * Runs the gates of projects.
 *
 * @throws ThroughlineError `usage` for a gate that projects do not have, `syntax` for a file that cannot be parsed, a journal too
 */
export async function checkProject(
  project: Project,
  { reading = {}, texts = null, ...options }: CheckProjectOptions = {},
): Promise<CheckReport> {
  const own = [project.namespace];
  const input = await readCheckInput(dataFilesOf(project.root), texts ?? (await textsOf(project)), { ...reading, own });
  const table = projectGates({
    unsettled: async () => unsettled(project, await readJournals(project)),
    misplaced: () => misplacedUnits(project),
  });
  return runChecks(input, { ...options, table });
}

/** The texts by file name; null where there is none, as in a clone. */
async function textsOf({ root }: Project): Promise<SourceFiles | null> {
  const folder = join(root, LAYOUT.texts);
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".txt")) : [];
  if (names.length === 0) return null;
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)),
  );
}
