/** MCP over HTTP: each request gets a server and a transport of its own, so that no answer can reach another client. */

import { checkRequests } from "./checked-requests.ts";
import { McpContext } from "./context.ts";
import { WebStandardStreamableHTTPServerTransport } from "./sdk.ts";
import { createMcpServer } from "./server.ts";

export { McpContext };

/** Messages in one body. */
const MAX_BATCH = 50;

/**
 * Answers one POST. Host, Origin and the length of the body are checked before (CVE-2025-66414); the transport itself
 * checks methods and media types. Without sessions: nothing is kept between two requests.
 */
export async function answerMcp(request: Request, desk: McpContext): Promise<Response> {
  const parsed = await parsedBody(request);
  if (parsed instanceof Response) return parsed;
  const server = createMcpServer(desk);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  checkRequests(transport);
  try {
    return await transport.handleRequest(request, { parsedBody: parsed });
  } finally {
    await server.close();
  }
}

/** The body as JSON, or the refusal. */
async function parsedBody(request: Request): Promise<unknown> {
  let body: unknown;
  try {
    body = JSON.parse(await request.text());
  } catch {
    return refused(-32700, "The body is no valid JSON.");
  }
  if (Array.isArray(body) && body.length > MAX_BATCH) {
    return refused(-32600, `A body may hold at most ${MAX_BATCH} messages.`);
  }
  return body;
}

function refused(code: number, message: string): Response {
  return Response.json({ jsonrpc: "2.0", error: { code, message }, id: null }, { status: 400 });
}
