import { KnowledgeServices } from "../../ask/knowledge-services.ts";
import { ThroughlineError } from "../../errors.ts";
import { McpContext } from "../../mcp/context.ts";
import { serveStdio } from "../../mcp/stdio.ts";
import { SparqlEngine } from "../../query/engine.ts";
import { type Context, count, openKnowledge } from "../context.ts";

export interface McpFlags {
  readonly timeLimit: string;
}

/** `throughline mcp`: the questions as tools, until the client closes our input. */
export async function mcp(context: Context, flags: McpFlags): Promise<number> {
  const timeLimitMs = count("--time-limit", flags.timeLimit);
  if (context.global.data?.includes("-") === true) {
    throw new ThroughlineError("usage", "Standard input belongs to the client here; give --data a file.");
  }
  const knowledge = await openKnowledge(context);
  const engine = new SparqlEngine(knowledge.dataset, knowledge.prefixes);
  context.io.note("Throughline answers tools over standard input and output; stop with Ctrl-C.");
  try {
    await serveStdio(
      new McpContext(new KnowledgeServices(knowledge, engine), engine, { timeLimitMs }),
      context.io.signal,
    );
  } finally {
    await engine.close();
  }
  return context.io.signal.aborted ? 130 : 0;
}
