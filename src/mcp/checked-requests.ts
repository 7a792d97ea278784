/** Requests that are not as the protocol has them are told as that: to the SDK they are a fault of the server, with a page of JSON. */

import { visible } from "../errors.ts";
import {
  CallToolRequestSchema,
  CompleteRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  InitializeRequestSchema,
  type JSONRPCMessage,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  PingRequestSchema,
  ReadResourceRequestSchema,
  type Transport,
} from "./sdk.ts";

const SCHEMAS = new Map(
  [
    InitializeRequestSchema,
    PingRequestSchema,
    ListToolsRequestSchema,
    CallToolRequestSchema,
    ListResourcesRequestSchema,
    ListResourceTemplatesRequestSchema,
    ReadResourceRequestSchema,
    ListPromptsRequestSchema,
    GetPromptRequestSchema,
    CompleteRequestSchema,
  ].map((schema) => [String(schema.shape.method.value), schema] as const),
);
const SHOWN = 200;

/** Checks what comes by a transport that a server is connected to, before the server sees it. */
export function checkRequests(transport: Transport): void {
  const deliver = transport.onmessage;
  transport.onmessage = (message, extra) => {
    const fault = faultOf(message);
    if (fault === null || !("id" in message)) return deliver?.(message, extra);
    const error = { code: ErrorCode.InvalidParams, message: fault };
    transport.send({ jsonrpc: "2.0", id: message.id, error }).catch(() => {});
  };
}

function faultOf(message: JSONRPCMessage): string | null {
  if (!("method" in message)) return null;
  const issue = SCHEMAS.get(message.method)?.safeParse(message).error?.issues[0];
  if (issue === undefined) return null;
  return `${message.method} cannot take its ${visible(issue.path.join(".").slice(0, SHOWN))}: ${visible(issue.message.slice(0, SHOWN))}.`;
}
