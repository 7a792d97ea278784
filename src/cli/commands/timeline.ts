import { placeInWords } from "../../ask/evidence-line.ts";
import { answerTimeline } from "../../ask/timeline.ts";
import { sentenceOf } from "../../paths/words/sentence.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { wrap } from "../io.ts";
import { openServices } from "../open-services.ts";
import { answering } from "../progress.ts";

/** `throughline timeline [CONCEPT]`: exit 1 where nothing is dated. */
export async function timeline(context: Context, concept: string | undefined): Promise<number> {
  const { io, global } = context;
  const { services } = await openServices(context, { concept: concept ?? "", around: null });
  const result = await answering(global, "putting dates in order", () =>
    answerTimeline(services, concept === undefined ? {} : { concept }),
  );
  const { entries } = result;
  if (global.json) await writeJson(io, result);
  else {
    const width = Math.max(0, ...entries.map(({ when }) => when.length));
    for (const { when, statement } of entries) {
      const sources = [
        ...new Set(statement.evidence.map(({ title, paragraph, page }) => placeInWords(title, paragraph, page))),
      ].join("; ");
      const words = wrap(safe(`${sentenceOf(services.knowledge, statement)}.`), io.width - width - 2);
      const lines = [
        ...words.split("\n"),
        ...(sources === ""
          ? []
          : wrap(safe(sources), io.width - width - 2)
              .split("\n")
              .map((line) => io.colors.dim(line))),
      ];
      const [first = "", ...rest] = lines;
      const margin = " ".repeat(width + 2);
      await io.write(
        `${[`${io.colors.bold(safe(when).padEnd(width))}  ${first}`, ...rest.map((line) => `${margin}${line}`)].join("\n")}\n`,
      );
    }
    if (entries.length === 0) io.note("Nothing here is dated.");
  }
  return entries.length === 0 ? 1 : 0;
}
