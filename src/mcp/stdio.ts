/** MCP over standard input and output. */

import { ThroughlineError } from "../errors.ts";
import { CallsInWork } from "./calls-in-work.ts";
import { checkRequests } from "./checked-requests.ts";
import type { McpContext } from "./context.ts";
import type { Proposer } from "./proposing.ts";
import { StdioServerTransport } from "./sdk.ts";
import { createMcpServer } from "./server.ts";

/** Of one message, which is a line. */
const MAX_LINE_BYTES = 10 * 2 ** 20;

/**
 * Serves one client until it has closed our input and has its answers, or the signal comes. Standard output carries messages and nothing else.
 *
 * @throws ThroughlineError `limit` after a line that is longer than what is kept of one.
 */
export async function serveStdio(
  desk: McpContext,
  signal: AbortSignal,
  proposer: Proposer | null = null,
): Promise<void> {
  const server = createMcpServer(desk, proposer);
  const inputEnded = new Promise<void>((resolve) => process.stdin.once("end", resolve));
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  let tooLong = false;
  // The transport ends itself after such a line, for what follows it cannot be told from its rest.
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: MAX_LINE_BYTES });
  server.onerror = ({ message }) => {
    tooLong ||= message.startsWith("ReadBuffer exceeded");
  };
  await server.connect(transport);
  checkRequests(transport);
  const calls = new CallsInWork(transport);
  await Promise.race([closed, inputEnded.then(() => calls.ended())]);
  await server.close();
  if (!tooLong) return;
  throw new ThroughlineError("limit", `A message has more than the ${MAX_LINE_BYTES} bytes that are allowed.`, {
    hint: "Send shorter messages; the connection was closed.",
    data: { allowed: MAX_LINE_BYTES },
  });
}
