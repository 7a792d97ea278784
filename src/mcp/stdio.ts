/** MCP over standard input and output. */

import { checkRequests } from "./checked-requests.ts";
import type { McpContext } from "./context.ts";
import type { Proposer } from "./proposing.ts";
import { StdioServerTransport } from "./sdk.ts";
import { createMcpServer } from "./server.ts";

/** Serves one client until it closes our input, or the signal comes. Standard output carries messages and nothing else. */
export async function serveStdio(
  desk: McpContext,
  signal: AbortSignal,
  proposer: Proposer | null = null,
): Promise<void> {
  const server = createMcpServer(desk, proposer);
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once("end", resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const transport = new StdioServerTransport();
  await server.connect(transport);
  checkRequests(transport);
  await ended;
  await server.close();
}
