/** One MCP server: tools, resources and a prompt over one desk. Make one for each connection; they share nothing. */

import { checkedParams } from "../ask/ask.ts";
import { errorDocument, quoted, ThroughlineError } from "../errors.ts";
import { packageVersion } from "../version.ts";
import { clipped } from "./clip.ts";
import { type McpContext, Semaphore } from "./context.ts";
import { listedResources, readResource } from "./resources.ts";
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
  Server,
} from "./sdk.ts";
import { INSTRUCTIONS, PROMPT, promptText } from "./texts.ts";
import { listedTools, TOOLS } from "./tools.ts";

/** Calls of tools that run at once, over all connections of the process. */
const CALLS_AT_ONCE = 4;
const turnstile = new Semaphore(CALLS_AT_ONCE);

const LISTED = { tools: listedTools() };

/** A server that is not yet connected. `desk` is asked for at each request, so that a reloaded graph answers the next. */
export function createMcpServer(desk: () => McpContext): Server {
  const server = new Server(
    { name: "throughline", title: "Throughline", version: packageVersion() },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => LISTED);
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) =>
    turnstile.pass(() => callTool(desk(), params.name, params.arguments ?? {}, signal)),
  );
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: listedResources(desk()) }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => readResource(desk(), params.uri));
  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: [{ ...PROMPT, arguments: [...PROMPT.arguments] }],
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => prompt(params.name, params.arguments ?? {}));
  return server;
}

async function callTool(desk: McpContext, name: string, params: unknown, signal: AbortSignal): Promise<CallToolResult> {
  const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
  if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${quoted(name)}.`);
  try {
    const answer = clipped(await tool.ask(desk, checkedParams(tool.params, params), signal));
    const json = JSON.stringify(answer);
    desk.refuseLong(json);
    const text = tool.words === null ? json : tool.words(answer as never);
    return { content: [{ type: "text", text }], structuredContent: answer as Record<string, unknown> };
  } catch (error) {
    // A mistake that a model can mend is an answer; what is no error of ours is told to nobody.
    if (!(error instanceof ThroughlineError)) throw new McpError(ErrorCode.InternalError, "The tool failed.");
    return { content: [{ type: "text", text: JSON.stringify(clipped(errorDocument(error))) }], isError: true };
  }
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
