import { ThroughlineError } from "../../errors.ts";
import { verifyEvidence } from "../../evidence/verify.ts";
import { readSourceTexts } from "../../open.ts";
import { quantity } from "../../quantity.ts";
import { type Context, openKnowledge, safe, writeJson } from "../context.ts";

export interface VerifyFlags {
  readonly sources?: string;
}

/** `throughline verify --sources DIR`: exit 1 where a passage is not exactly where it was recorded. */
export async function verify(context: Context, flags: VerifyFlags): Promise<number> {
  const { io, global } = context;
  const folder = flags.sources ?? global.texts;
  if (folder === undefined && global.project !== undefined) {
    throw new ThroughlineError("unreadable", "The texts of this project are not here: git does not keep them.", {
      hint: "Add the documents again, and they come back: throughline source add FILE…",
    });
  }
  if (folder === undefined) {
    throw new ThroughlineError("usage", "Passages are held against the source texts, and no folder of them is given.", {
      hint: "Give the folder that holds them under the file names that `throughline stats --json` lists.",
      option: "sources",
    });
  }
  const texts = await readSourceTexts(folder);
  if (texts.size === 0) {
    throw new ThroughlineError("unreadable", `The folder ${JSON.stringify(folder)} holds no text file (.txt).`, {
      hint: "Give the folder that holds the source texts under the file names that `throughline stats --json` lists.",
    });
  }
  const knowledge = await openKnowledge(context);
  const report = verifyEvidence(knowledge.dataset, texts);
  if (global.json) await writeJson(io, report);
  else {
    const { spans, exact, relocated, ambiguous, altered, missing } = report;
    await io.write(
      `${quantity(spans, "passage")}: ${exact} exact, ${relocated} relocated, ${ambiguous} ambiguous, ${altered} altered, ${missing} missing\n`,
    );
    const { unique, first, repeated, part } = report.pointers;
    const there = unique + first;
    if (there + repeated + part + report.pointers.elsewhere > 0)
      await io.write(
        `links: ${there} lead a browser there, ${unique} of them as the only place; ${repeated} to where the text says the same once more, ${part} to a part of the passage, ${report.pointers.elsewhere} elsewhere\n`,
      );
    for (const problem of report.problems)
      await io.write(`${problem.state}  <${safe(problem.span)}>\n  ${safe(problem.message)}\n`);
  }
  return report.exact === report.spans && report.problems.length === 0 ? 0 : 1;
}
