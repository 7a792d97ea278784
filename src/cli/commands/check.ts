import { type CheckReport, runChecks } from "../../check/check.ts";
import { readCheckInput } from "../../check/input.ts";
import { ALL_GATES } from "../../curate/gates.ts";
import { CURATION_FILES } from "../../curate/needs.ts";
import { readSourceTexts } from "../../open.ts";
import { checkText } from "../check-text.ts";
import { type Context, dataPaths, readOptions, writeJson } from "../context.ts";

export interface CheckFlags {
  readonly sources?: string;
  readonly gate?: readonly string[];
}

/** `throughline check`: exit 1 where a gate finds a violation. */
export async function check(context: Context, flags: CheckFlags): Promise<number> {
  const { io, global } = context;
  const report = await reportOf(context, flags);
  if (global.json) await writeJson(io, report);
  else await io.write(checkText(io, report));
  return report.conforms ? 0 : 1;
}

/** A project is held to the laws of projects; other data to those of the bundled graph, as far as it brings what they need. */
async function reportOf(context: Context, { gate: gates = [], sources }: CheckFlags): Promise<CheckReport> {
  const { signal } = context.io;
  const reading = readOptions(context);
  const texts = sources === undefined ? null : await readSourceTexts(sources);
  if (context.global.project !== undefined) {
    const [{ checkProject }, { projectOf }] = await Promise.all([
      import("../../curate/project/check-project.ts"),
      import("../project.ts"),
    ]);
    return checkProject(await projectOf(context), { gates, signal, reading, texts });
  }
  const input = await readCheckInput(dataPaths(context.global), texts, { ...reading, beside: CURATION_FILES });
  return runChecks(input, { table: ALL_GATES, gates, signal });
}
