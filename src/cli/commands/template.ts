import { extname } from "node:path";
import { writeFileAtomically } from "../../atomic-write.ts";
import { Vocabulary } from "../../curate/project/vocabulary.ts";
import { template } from "../../curate/sheet/workbook.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { projectOf } from "../project.ts";

/** `throughline template OUT.xlsx`. */
export async function writeTemplate(context: Context, out: string): Promise<number> {
  const { io, global } = context;
  if (extname(out).toLowerCase() !== ".xlsx") {
    throw new ThroughlineError(
      "unknown-format",
      `The template has drop-downs, so it is a workbook, not ${quoted(out)}.`,
      {
        hint: "Give it a name that ends in .xlsx.",
      },
    );
  }
  const project = await projectOf(context);
  await writeFileAtomically(out, [await template(project, await Vocabulary.read(project))]);
  if (global.json) await writeJson(io, { file: out });
  else await io.write(`${safe(out)} is ready to be filled in.\n`);
  return 0;
}
