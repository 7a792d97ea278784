/** One MCP server: tools, resources and a prompt over one desk. Make one for each connection; they share nothing. */

import { checkedParams } from "../ask/ask.ts";
import { errorDocument, quoted, ThroughlineError } from "../errors.ts";
import { FairGate } from "../fair-gate.ts";
import { ONLY_CLIENT } from "../fair-queue.ts";
import { packageVersion } from "../version.ts";
import { clipped } from "./clip.ts";
import type { Call, McpContext } from "./context.ts";
import { type Proposer, proposingTools } from "./proposing.ts";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  GetPromptRequestSchema,
  type GetPromptResult,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type ReadResourceResult,
  type Resource,
  Server,
} from "./sdk.ts";
import { INSTRUCTIONS, PROMPT, PROPOSING, promptText } from "./texts.ts";
import type { ToolJob } from "./tool-jobs.ts";
import { toolResult } from "./tool-result.ts";
import { listedTools, TOOLS } from "./tools.ts";

/** Calls of one client that are in work at once. */
const CALLS_AT_ONCE = 4;

const LISTED = { tools: listedTools() };

/** A server that is not yet connected. `proposer` is there where statements may be proposed, over standard input only. */
export function createMcpServer(desk: McpContext, proposer: Proposer | null = null): Server {
  const proposing: ReturnType<typeof proposingTools> = proposer === null ? new Map() : proposingTools(proposer);
  const server = new Server(
    { name: "throughline", title: "Throughline", version: packageVersion() },
    {
      capabilities: { tools: {}, resources: {}, prompts: {} },
      instructions: proposer === null ? INSTRUCTIONS : `${INSTRUCTIONS} ${PROPOSING}`,
    },
  );
  const gate = new FairGate(CALLS_AT_ONCE);
  const passing = <Result>(signal: AbortSignal, ask: (call: Call) => Promise<Result>): Promise<Result> => {
    const arrived = performance.now();
    return gate.pass(ONLY_CLIENT, signal, () => ask({ signal, arrived }));
  };
  const listed = { tools: [...LISTED.tools, ...[...proposing.values()].map(({ tool }) => tool)] };
  server.setRequestHandler(ListToolsRequestSchema, () => listed);
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) =>
    passing(signal, (call) => {
      const args = params.arguments ?? {};
      const own = proposing.get(params.name);
      if (own === undefined) return callTool(desk, params.name, args, call);
      const model = server.getClientVersion()?.name ?? "";
      return answered(async () => toolResult(await own.call(args, model), { words: null, limits: desk.limits }));
    }),
  );
  server.setRequestHandler(ListResourcesRequestSchema, (_request, { signal }) =>
    passing(signal, async (call) => ({
      resources: (await desk.ask({ job: "resources", params: {}, lane: "heavy" }, call)) as Resource[],
    })),
  );
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }, { signal }) =>
    passing(signal, (call) => readResource(desk, params.uri, call)),
  );
  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: [{ ...PROMPT, arguments: [...PROMPT.arguments] }],
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => prompt(params.name, params.arguments ?? {}));
  return server;
}

async function callTool(desk: McpContext, name: string, params: unknown, call: Call): Promise<CallToolResult> {
  const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
  if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${quoted(name)}.`);
  return answered(async () => {
    const checked = checkedParams(tool.params, params);
    const job: ToolJob = { name, params: checked };
    const asked = { ...call, queries: tool.queries(checked) };
    return (await desk.ask({ job: "tool", params: job, lane: tool.lane }, asked)) as CallToolResult;
  });
}

async function answered(ask: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await ask();
  } catch (error) {
    // A mistake that a model can mend is an answer; what is no error of ours is told to nobody.
    if (!(error instanceof ThroughlineError)) throw new McpError(ErrorCode.InternalError, "The tool failed.");
    return { content: [{ type: "text", text: JSON.stringify(clipped(errorDocument(error))) }], isError: true };
  }
}

async function readResource(desk: McpContext, uri: string, call: Call): Promise<ReadResourceResult> {
  const found = await desk.ask({ job: "resource", params: { uri }, lane: "heavy" }, call);
  if (found === null) throw new McpError(ErrorCode.InvalidParams, `There is no resource ${quoted(uri)}.`);
  return found as ReadResourceResult;
}

const MAX_QUESTION = 4096;

function prompt(name: string, { question }: Readonly<Record<string, string>>): GetPromptResult {
  if (name !== PROMPT.name) throw new McpError(ErrorCode.InvalidParams, `There is no prompt ${quoted(name)}.`);
  if (question === undefined || question.length > MAX_QUESTION) {
    throw new McpError(ErrorCode.InvalidParams, `The prompt takes a question of at most ${MAX_QUESTION} characters.`);
  }
  return {
    description: PROMPT.description,
    messages: [{ role: "user", content: { type: "text", text: promptText(question) } }],
  };
}
