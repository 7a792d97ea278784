/** The project that a command speaks of: the one of --project, or the one that the current folder lies in. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { LAYOUT } from "../curate/project/layout.ts";
import { dataFilesOf, findProject, openProject, type Project } from "../curate/project/project.ts";
import { ThroughlineError } from "../errors.ts";
import type { Context, GlobalOptions } from "./context.ts";

/** The global options with the data and the texts of the project; as they are where other data is named or there is none. */
export async function withProject(global: GlobalOptions): Promise<GlobalOptions> {
  const isNamed = global.project !== undefined;
  if (isNamed && (global.data !== undefined || global.endpoint !== undefined)) {
    throw new ThroughlineError("usage", "Give either --project or --data or --endpoint: each says what is asked.");
  }
  if (global.data !== undefined || global.endpoint !== undefined) return global;
  const folder = global.project ?? findProject(process.cwd());
  if (folder === null) return global;
  const { root } = await openProject(folder);
  return asItStands({ ...global, project: root }, root);
}

/** The global options with the files that the project has now: a decision may have made the first of a kind. */
export function asItStands(global: GlobalOptions, root: string): GlobalOptions {
  const texts = join(root, LAYOUT.texts);
  return { ...global, data: dataFilesOf(root), ...(existsSync(texts) ? { texts } : {}) };
}

/** Where decisions and documents change what is asked, whether it is there yet or not. */
export function changingPlaces(root: string): string[] {
  const { sources, vocabulary, entities, statements, coverage } = LAYOUT;
  return [sources, vocabulary, entities, statements, coverage].map((name) => join(root, name));
}

/** The project of a command that needs one. */
export async function projectOf({ global }: Context): Promise<Project> {
  if (global.project !== undefined) return openProject(global.project);
  throw new ThroughlineError("usage", "This needs a project, and the current folder lies in none.", {
    hint: "Give its folder with --project DIR, or make one: throughline project new DIR.",
  });
}
