import type { CheckReport } from "../../check/check.ts";
import { runChecks } from "../../check/check.ts";
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
  const folder = flags.sources ?? global.texts;
  const texts = folder === undefined ? null : await readSourceTexts(folder);
  const input = await readCheckInput(dataPaths(global), texts, { ...readOptions(context), beside: CURATION_FILES });
  const report: CheckReport = await runChecks(input, { table: ALL_GATES, gates: flags.gate ?? [], signal: io.signal });
  if (global.json) await writeJson(io, report);
  else await io.write(checkText(io, report));
  return report.conforms ? 0 : 1;
}
