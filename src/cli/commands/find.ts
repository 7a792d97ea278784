import { answerFind } from "../../ask/concepts.ts";
import { withNotes } from "../../ask/with-notes.ts";
import type { ConceptMatch } from "../../graph/names/concepts.ts";
import { type Context, count, safe, writeJson } from "../context.ts";
import { type Io, wrap } from "../io.ts";
import { openServices } from "../open-services.ts";

export interface FindFlags {
  readonly limit: string;
}

/** `throughline find TEXT`: exit 1 where nothing is called so and no text speaks of it, also where something is like it. */
export async function find(context: Context, text: string, flags: FindFlags): Promise<number> {
  const { io, global } = context;
  const limit = count("--limit", flags.limit);
  const { services, notes } = await openServices(context, { concept: text, around: null });
  const result = answerFind(services, { text, limit });
  const { matches, corrected } = result;
  const called = matches.filter(({ by }) => by !== "near" && by !== "text");
  const near = matches.filter(({ by }) => by === "near");
  const texts = matches.filter(({ by }) => by === "text");
  if (global.json) await writeJson(io, withNotes(result, notes));
  else {
    const nothing = `Nothing is called “${safe(text.trim())}”`;
    if (corrected !== null) io.note(`${nothing}; this is for “${safe(corrected)}”.`);
    if (called.length > 0) await io.write(`${listed(io, called)}\n`);
    if (near.length > 0) await io.write(`${nothing}; nearest:\n${listed(io, near)}\n`);
    if (texts.length > 0) {
      if (called.length + near.length === 0) io.note(`${nothing}.`);
      await io.write(`${io.colors.bold("In definitions, notes and values")}\n${listed(io, texts)}\n`);
    }
    if (matches.length === 0) io.note(`${nothing}, and nothing is like it.`);
  }
  return called.length + texts.length === 0 ? 1 : 0;
}

function listed(io: Io, matches: readonly ConceptMatch[]): string {
  return matches.map((match) => matchText(io, match)).join("\n");
}

/** Its label and types, what fitted where that is another name, and its IRI. */
function matchText(io: Io, { label, types, iri, by, matched, from }: ConceptMatch): string {
  const kinds = types.map((type) => type.label).join(", ");
  const lines = [`${io.colors.bold(safe(label))}${kinds === "" ? "" : io.colors.dim(`  ${safe(kinds)}`)}`];
  // The types of a match stand in its first line.
  if (matched !== null && by !== "type") {
    const relation = from === null ? "" : ` (${from.label})`;
    const words = by === "text" ? `${from?.label ?? ""}: ${matched}` : `also called “${matched}”${relation}`;
    lines.push(io.colors.dim(wrap(safe(words), io.width, "  ")));
  }
  return [...lines, `  <${safe(iri)}>`].join("\n");
}
