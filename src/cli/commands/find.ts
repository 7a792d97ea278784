import { answerFind } from "../../ask/concepts.ts";
import { type Context, count, safe, writeJson } from "../context.ts";
import { openServices } from "../open-services.ts";

export interface FindFlags {
  readonly limit: string;
}

/** `throughline find TEXT`: exit 1 where nothing matches. */
export async function find(context: Context, text: string, flags: FindFlags): Promise<number> {
  const { io, global } = context;
  const limit = count("--limit", flags.limit);
  const { services } = await openServices(context, { concept: text, around: null });
  const result = answerFind(services, { text, limit });
  const { matches } = result;
  if (global.json) await writeJson(io, result);
  else if (matches.length === 0) io.note(`Nothing here is called ${JSON.stringify(text)}.`);
  else {
    const lines = matches.map((match) => {
      const types = match.types.map((type) => type.label).join(", ");
      return `${io.colors.bold(safe(match.label))}${types === "" ? "" : io.colors.dim(`  ${safe(types)}`)}\n  <${safe(match.iri)}>`;
    });
    await io.write(`${lines.join("\n")}\n`);
  }
  return matches.length === 0 ? 1 : 0;
}
