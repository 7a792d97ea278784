import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFilesAtomically } from "../../atomic-write.ts";
import { readJournals } from "../../curate/journal/journals.ts";
import { rebuild } from "../../curate/journal/settle.ts";
import { withLock } from "../../curate/project/lock.ts";
import { newProject } from "../../curate/project/project.ts";
import { SAMPLE } from "../../curate/project/sample.ts";
import { SAMPLE_CODINGS } from "../../curate/project/sample-codings.ts";
import { BUNDLED } from "../../open.ts";
import { quantity } from "../../quantity.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { projectOf } from "../project.ts";

export interface ProjectNewFlags {
  readonly name?: string;
  readonly namespace?: string;
  readonly language: string;
  readonly empty?: boolean;
}

/** `throughline project new DIR`. */
export async function projectNew({ io, global }: Context, folder: string, flags: ProjectNewFlags): Promise<number> {
  const { root, name, namespace, languages } = await newProject(folder, {
    ...(flags.name === undefined ? {} : { name: flags.name }),
    ...(flags.namespace === undefined ? {} : { namespace: flags.namespace }),
    languages: [flags.language],
    vocabulary: flags.empty === true ? "" : await readFile(join(BUNDLED.folders[0], "vocab.ttl"), "utf8"),
  });
  if (global.json) {
    await writeJson(io, { project: { root, name, namespace, languages } });
    return 0;
  }
  await io.write(`The project ${safe(name)} is in ${safe(root)}\n`);
  io.note(`Go there, and begin with its documents: cd ${safe(folder)} && throughline source add FILE…`);
  return 0;
}

/** `throughline project sample DIR`: a project with three short documents and a sheet to try things with. */
export async function projectSample(context: Context, folder: string): Promise<number> {
  const { io, global } = context;
  const vocabulary = await readFile(join(BUNDLED.folders[0], "vocab.ttl"), "utf8");
  const { root, name, namespace, languages } = await newProject(folder, { vocabulary });
  const files = new Map([...SAMPLE, ...SAMPLE_CODINGS]);
  await writeFilesAtomically([...files].map(([file, content]) => ({ path: join(root, file), content })));
  if (global.json) await writeJson(io, { project: { root, name, namespace, languages }, files: [...files.keys()] });
  else {
    const documents = [...SAMPLE.keys()].filter((file) => !file.endsWith(".csv")).join(" ");
    await io.write(`The sample is in ${safe(root)}\n`);
    io.note(`Go there: cd ${safe(folder)} && throughline source add ${documents} && throughline import links.csv`);
  }
  return 0;
}

/** `throughline project rebuild`: the graph says again what the journals hold. */
export async function projectRebuild(context: Context): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const files = await withLock(project.root, lockFor("project rebuild", personOf(undefined)), async () =>
    rebuild(project, await readJournals(project)),
  );
  if (global.json) await writeJson(io, { files });
  else await io.write(`${quantity(files, "file says", "files say")} what the journals hold.\n`);
  return 0;
}
