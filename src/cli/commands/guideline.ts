import { guidelineOf } from "../../curate/readers/guideline.ts";
import { guidelineHtml, guidelineMarkdown } from "../../curate/readers/guideline-page.ts";
import { type Context, writeJson } from "../context.ts";
import { projectOf } from "../project.ts";
import { writeOut } from "./codings.ts";

/** `throughline guideline [-o FILE]`: a page where the name ends in .html, else Markdown. */
export async function guideline(context: Context, { output }: { readonly output?: string }): Promise<number> {
  const found = await guidelineOf(await projectOf(context));
  if (context.global.json && output === undefined) await writeJson(context.io, found);
  else {
    const isPage = /\.html?$/i.test(output ?? "");
    await writeOut(context, output, isPage ? guidelineHtml(found) : guidelineMarkdown(found));
  }
  return 0;
}
