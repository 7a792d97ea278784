import { answerSays } from "../../ask/says.ts";
import { quantity } from "../../quantity.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { wrap } from "../io.ts";
import { openServices } from "../open-services.ts";
import { answering } from "../progress.ts";
import { saidBlock } from "../render.ts";

export interface SaysFlags {
  readonly about?: string;
  readonly sources?: string;
}

/** `throughline says CLAIMANT`: exit 1 where it is no claimant, or says nothing of the concept. */
export async function says(context: Context, text: string, flags: SaysFlags): Promise<number> {
  const { io, global } = context;
  const { services } = await openServices(context, { concept: text, around: null }, flags.sources);
  const about = flags.about === undefined ? {} : { about: flags.about };
  const result = await answering(global, "reading what it says", () =>
    answerSays(services, { claimant: text, ...about }),
  );
  const { claimant, documents } = result;
  if (global.json) await writeJson(io, result);
  else if (documents.length === 0) {
    const of = flags.about === undefined ? "" : ` of ${JSON.stringify(flags.about)}`;
    io.note(safe(`No document here reports ${claimant.label} saying anything${of}.`));
  } else {
    const count = documents.reduce((sum, { statements }) => sum + statements.length, 0);
    const what = `${quantity(count, "statement")} in ${quantity(documents.length, "document")}`;
    await io.write(`${wrap(safe(`${claimant.label} says: ${what}`), io.width)}\n`);
    for (const { title, statements } of documents) {
      await io.write(`\n${io.colors.bold(wrap(safe(title), io.width))}\n`);
      for (const each of statements) await io.write(`${saidBlock(io, services.knowledge, each)}\n`);
    }
  }
  return documents.length === 0 ? 1 : 0;
}
