import { answerShow } from "../../ask/concepts.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { wrap } from "../io.ts";
import { openServices } from "../open-services.ts";
import { saidBlock, statementBlock } from "../render.ts";

export interface ShowFlags {
  readonly sources?: string;
}

/** `throughline show CONCEPT`: everything the data says about one concept, with its evidence. */
export async function show(context: Context, text: string, flags: ShowFlags): Promise<number> {
  const { io, global } = context;
  const need = { concept: text, around: { hops: 0, directed: false } };
  const { services, concept: name } = await openServices(context, need, flags.sources);
  const { knowledge } = services;
  const result = await answerShow(services, { concept: name });
  if (global.json) {
    await writeJson(io, result);
    return 0;
  }
  const { concept, statements, says } = result;
  const types = concept.types.map((type) => type.label).join(", ");
  const head = [
    `${io.colors.bold(safe(concept.label))}${types === "" ? "" : `  ${io.colors.dim(safe(types))}`}`,
    `<${safe(concept.iri)}>`,
  ];
  if (concept.definition !== null) head.push(wrap(safe(concept.definition), io.width));
  await io.write(`${head.join("\n")}\n\n`);
  if (statements.length === 0) await io.write("No statement speaks of it.\n");
  for (const statement of statements) await io.write(`${statementBlock(io, knowledge, statement)}\n`);
  if (says !== null && says.length > 0) await io.write(`\n${io.colors.bold("Says")}\n`);
  for (const statement of says ?? []) await io.write(`${saidBlock(io, knowledge, statement)}\n`);
  return 0;
}
