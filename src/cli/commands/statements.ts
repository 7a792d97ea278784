import { KnowledgeServices } from "../../ask/knowledge-services.ts";
import { answerStatements, type StatementsParams } from "../../ask/statements.ts";
import { MODALITY_NAMES, POLARITIES, type Polarity, QUALIFIER_KINDS } from "../../evidence/vocabulary.ts";
import { type Context, choice, count, openKnowledge, writeJson } from "../context.ts";
import { answering } from "../progress.ts";
import { statementBlock } from "../render.ts";

export interface StatementsFlags {
  readonly subject?: string;
  readonly predicate?: string;
  readonly object?: string;
  readonly source?: readonly string[];
  readonly modality?: readonly string[];
  readonly polarity?: readonly string[];
  readonly qualifier?: readonly string[];
  readonly limit?: string;
  readonly offset?: string;
}

/** `throughline statements`: all that answer to a description, in the order of the data; exit 1 where none does. */
export async function statements(context: Context, flags: StatementsFlags): Promise<number> {
  const { io, global } = context;
  const params = paramsOf(flags);
  const services = new KnowledgeServices(await openKnowledge(context));
  const result = await answering(global, "reading what is said", async () => answerStatements(services, params));
  if (global.json) await writeJson(io, result);
  else {
    for (const statement of result.statements) await io.write(`${statementBlock(io, services.knowledge, statement)}\n`);
    if (result.statements.length === 0) io.note("No statement answers to that.");
    if (result.hidden > 0) io.note(`${result.hidden} more are not shown; raise --limit.`);
  }
  return result.statements.length === 0 ? 1 : 0;
}

function paramsOf({ modality, polarity, qualifier, limit, offset, ...rest }: StatementsFlags): StatementsParams {
  const polarities = Object.keys(POLARITIES) as Polarity[];
  return {
    ...rest,
    ...(modality === undefined ? {} : { modality: modality.map((name) => choice("--modality", name, MODALITY_NAMES)) }),
    ...(polarity === undefined ? {} : { polarity: polarity.map((name) => choice("--polarity", name, polarities)) }),
    ...(qualifier === undefined
      ? {}
      : { qualifier: qualifier.map((kind) => choice("--qualifier", kind, QUALIFIER_KINDS)) }),
    ...(limit === undefined ? {} : { limit: count("--limit", limit) }),
    ...(offset === undefined ? {} : { offset: count("--offset", offset) }),
  };
}
