import { ThroughlineError } from "../../errors.ts";
import { ONLY_CLIENT } from "../../fair-queue.ts";
import { McpContext, type ToolGraph } from "../../mcp/context.ts";
import { TOOL_JOBS } from "../../mcp/jobs-url.ts";
import type { Proposer } from "../../mcp/proposing.ts";
import { serveStdio } from "../../mcp/stdio.ts";
import { SparqlEngine } from "../../query/engine.ts";
import { prepareGraph } from "../../server/prepared-graph.ts";
import { AskedGraph } from "../../threads/asked-graph.ts";
import { QuestionPool } from "../../threads/question-pool.ts";
import { type Context, count, openKnowledge } from "../context.ts";
import { exitCodeOfService } from "../interruption.ts";

/** One for what is light, and two for what searches: a client has four calls in work at once. */
const THREADS = 3;
/** More than one client can have in work. */
const MAX_WAITING = 64;

export interface McpFlags {
  readonly timeLimit: string;
  readonly propose?: boolean;
}

/** `throughline mcp`: the questions as tools, until the client closes our input. */
export async function mcp(context: Context, flags: McpFlags): Promise<number> {
  const timeLimitMs = count("--time-limit", flags.timeLimit);
  if (context.global.data?.includes("-") === true) {
    throw new ThroughlineError("usage", "Standard input belongs to the client here; give --data a file.");
  }
  if (context.global.endpoint !== undefined) return mcpOverEndpoint(context, flags, timeLimitMs);
  const proposer = flags.propose === true ? await proposerOf(context) : null;
  const knowledge = await openKnowledge(context);
  const { nquads, ...shared } = prepareGraph(knowledge);
  const engine = new SparqlEngine(nquads, knowledge.prefixes);
  const pool = new QuestionPool({ modules: [TOOL_JOBS], threads: THREADS, maxWaiting: MAX_WAITING });
  const graph = new AskedGraph(pool, engine, shared);
  try {
    return await serving(context, graph, timeLimitMs, proposer);
  } finally {
    await Promise.all([engine.close(), pool.close()]);
  }
}

/** The same over an endpoint: nothing is loaded, and no thread is needed. */
async function mcpOverEndpoint(context: Context, flags: McpFlags, timeLimitMs: number): Promise<number> {
  if (flags.propose === true) {
    throw new ThroughlineError("usage", "--propose is for the documents of a project, and an endpoint has none.", {
      hint: "Give --project or --endpoint, one of the two.",
    });
  }
  // The client of endpoints is loaded only where there is one.
  const [{ openEndpoint }, { EndpointTools }] = await Promise.all([
    import("../endpoint.ts"),
    import("../../mcp/endpoint-tools.ts"),
  ]);
  return serving(context, new EndpointTools(await openEndpoint(context)), timeLimitMs, null);
}

async function serving(
  { io }: Context,
  graph: ToolGraph,
  timeLimitMs: number,
  proposer: Proposer | null,
): Promise<number> {
  const { signal, hearing } = io;
  io.note("Throughline answers tools over standard input and output; stop with Ctrl-C.");
  const desk = new McpContext(graph, { client: ONLY_CLIENT, signal, timeLimitMs });
  await hearing(() => serveStdio(desk, signal, proposer));
  return signal.aborted ? exitCodeOfService(signal) : 0;
}

/** What reads and proposes is loaded only where it is asked for. */
async function proposerOf(context: Context): Promise<Proposer> {
  const [{ projectOf }, { projectProposer }] = await Promise.all([
    import("../project.ts"),
    import("../curate/proposer.ts"),
  ]);
  return projectProposer(await projectOf(context));
}
