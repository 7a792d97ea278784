/** One MCP server: tools, resources and a prompt over one desk. Make one for each connection; they share nothing. */

import { errorDocument, quoted, ThroughlineError } from "../errors.ts";
import { FairGate } from "../fair-gate.ts";
import { ONLY_CLIENT } from "../fair-queue.ts";
import { packageVersion } from "../version.ts";
import { clipped } from "./clip.ts";
import { type Completion, completedAt, NOTHING } from "./completion.ts";
import type { Call, McpContext } from "./context.ts";
import { PROMPTS } from "./prompts.ts";
import { type Proposer, proposingTools } from "./proposing.ts";
import {
  CallToolRequestSchema,
  type CallToolResult,
  CompleteRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  type GetPromptResult,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type ReadResourceResult,
  type Resource,
  Server,
} from "./sdk.ts";
import { TEMPLATES } from "./templates.ts";
import { INSTRUCTIONS, PROPOSING } from "./texts.ts";
import type { CompletionJob, ToolJob } from "./tool-jobs.ts";
import { toolResult } from "./tool-result.ts";
import { listedTools, TOOLS } from "./tools.ts";

/** Calls of one client that are in work at once. */
const CALLS_AT_ONCE = 4;

const LISTED = {
  tools: listedTools(),
  resourceTemplates: TEMPLATES.map(({ kind, uriTemplate, title, description }) => ({
    uriTemplate,
    name: kind,
    title,
    description,
    mimeType: "application/json",
  })),
  prompts: PROMPTS.map(({ name, title, description, arguments: taken }) => ({
    name,
    title,
    description,
    arguments: taken.map((each) => ({ name: each.name, description: each.description, required: each.required })),
  })),
};

/** A server that is not yet connected. `proposer` is there where statements may be proposed, over standard input only. */
export function createMcpServer(desk: McpContext, proposer: Proposer | null = null): Server {
  const proposing: ReturnType<typeof proposingTools> = proposer === null ? new Map() : proposingTools(proposer);
  const server = new Server(
    { name: "throughline", title: "Throughline", version: packageVersion() },
    {
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      instructions: proposer === null ? INSTRUCTIONS : `${INSTRUCTIONS} ${PROPOSING}`,
    },
  );
  const gate = new FairGate(CALLS_AT_ONCE);
  const passing = <Result>(signal: AbortSignal, ask: (call: Call) => Promise<Result>): Promise<Result> => {
    const arrived = performance.now();
    return gate.pass(ONLY_CLIENT, signal, () => ask({ signal, arrived }));
  };
  const { isRemote } = desk;
  const listable = isRemote ? listedTools({ offers: (name) => desk.offers(name), isRemote }) : LISTED.tools;
  const templates = LISTED.resourceTemplates.filter(({ name }) => !isRemote || name === "concept");
  const listed = { tools: [...listable, ...[...proposing.values()].map(({ tool }) => tool)] };
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
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: templates }));
  server.setRequestHandler(CompleteRequestSchema, ({ params }, { signal }) =>
    passing(signal, async (call) => ({ completion: { ...(await complete(desk, params, call)) } })),
  );
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: LISTED.prompts }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => prompt(params.name, params.arguments ?? {}));
  return server;
}

async function callTool(desk: McpContext, name: string, params: unknown, call: Call): Promise<CallToolResult> {
  const tool = Object.hasOwn(TOOLS, name) && desk.offers(name) ? TOOLS[name] : undefined;
  if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${quoted(name)}.`);
  return answered(async () => {
    const checked = tool.check(params);
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
  const found = await mended(() => desk.ask({ job: "resource", params: { uri }, lane: "heavy" }, call));
  if (found === null) throw new McpError(ErrorCode.InvalidParams, `There is no resource ${quoted(uri)}.`);
  return found as ReadResourceResult;
}

/** A refusal that the caller can mend is told as that, and short: its candidates are for tools. */
async function mended<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error;
    throw new McpError(ErrorCode.InvalidParams, clipped({ message: error.message }).message);
  }
}

async function complete(
  desk: McpContext,
  params: Parameters<typeof completedAt>[0] & { readonly argument: { readonly value: string } },
  call: Call,
): Promise<Completion> {
  const names = completedAt(params);
  if (names === undefined) throw new McpError(ErrorCode.InvalidParams, "There is no such prompt or template.");
  const { value } = params.argument;
  if (names === null || value.length > MAX_NAME) return NOTHING;
  const job: CompletionJob = { names, value };
  return (await desk.ask({ job: "completion", params: job, lane: "light" }, call)) as Completion;
}

/** Code units of a name that is being written, and of an argument of a prompt. */
const MAX_NAME = 512;
const MAX_ARGUMENT = 4096;

function prompt(name: string, given: Readonly<Record<string, string>>): GetPromptResult {
  const found = PROMPTS.find((each) => each.name === name);
  if (found === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no prompt ${quoted(name)}.`);
  const wrong = found.arguments.find((each) => {
    const text = given[each.name];
    return text === undefined || text.length > MAX_ARGUMENT;
  });
  if (wrong !== undefined) {
    throw new McpError(
      ErrorCode.InvalidParams,
      `The prompt takes ${wrong.name}, a text of at most ${MAX_ARGUMENT} characters.`,
    );
  }
  return {
    description: found.description,
    messages: [{ role: "user", content: { type: "text", text: found.text(given) } }],
  };
}
