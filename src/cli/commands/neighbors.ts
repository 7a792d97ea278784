import { answerNeighbors } from "../../ask/concepts.ts";
import { type Context, count, safe, writeJson } from "../context.ts";
import { openServices } from "../open-services.ts";
import { statementBlock } from "../render.ts";

export interface NeighborsFlags {
  readonly hops: string;
  readonly limit: string;
  readonly directed?: boolean;
}

/** `throughline neighbors CONCEPT`: exit 1 where nothing is joined to it. */
export async function neighbors(context: Context, text: string, flags: NeighborsFlags): Promise<number> {
  const { io, global } = context;
  const around = { hops: count("--hops", flags.hops), directed: flags.directed ?? false };
  const limit = count("--limit", flags.limit);
  const { services, concept } = await openServices(context, { concept: text, around });
  const { knowledge } = services;
  const result = await answerNeighbors(services, { concept, limit, ...around });
  if (global.json) await writeJson(io, result);
  else {
    for (const neighbor of result.neighbors) {
      await io.write(`${io.colors.dim(`${neighbor.distance}`)} ${io.colors.bold(safe(neighbor.label))}\n`);
      const [first] = neighbor.via;
      if (first !== undefined) await io.write(`${statementBlock(io, knowledge, first, "    ")}\n`);
    }
    if (result.hidden > 0) io.note(`${result.hidden} more are not shown; raise --limit.`);
    if (result.neighbors.length === 0) io.note(`Nothing is joined to ${safe(result.concept.label)}.`);
  }
  return result.neighbors.length === 0 ? 1 : 0;
}
