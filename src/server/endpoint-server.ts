/** The whole server over an endpoint: what it holds is asked once, then the app and the port. */

import type { Endpoint } from "../endpoint/endpoint.ts";
import { createApp } from "./app.ts";
import { DEFAULT_SERVER_LIMITS } from "./defaults.ts";
import { EndpointBackend } from "./endpoint-backend.ts";
import { type GraphServerOptions, policyOfServer } from "./graph-server.ts";
import { createListener } from "./listener.ts";
import { Log } from "./log.ts";
import { readManifest } from "./manifest.ts";
import type { AnswerMcp } from "./mcp.ts";
import { Metrics } from "./metrics.ts";
import { type RunningServer, startServer } from "./server.ts";

/** As for a graph, but that nothing is loaded. */
export interface EndpointServerOptions extends Omit<GraphServerOptions, "graph" | "reread" | "mcp"> {
  /** What answers /mcp. Default: nothing is there. */
  readonly mcp?: AnswerMcp;
}

/** Starts to answer. */
export async function startEndpointServer(endpoint: Endpoint, options: EndpointServerOptions): Promise<RunningServer> {
  const log = new Log(options.writeLog, { requests: false, queries: false, ...options.log });
  const limits = { ...DEFAULT_SERVER_LIMITS, ...options.limits };
  const metrics = new Metrics();
  const manifest = await readManifest(options.viewer);
  const policy = policyOfServer(options);
  const tools = { manifest, limits, log, metrics, allowOrigins: policy.allowOrigins };
  const app = createApp(new EndpointBackend(endpoint, limits, options.mcp ?? null), tools);
  const listening = { policy, maxRequests: limits.maxRequests, metrics, log };
  return startServer(createListener(app, listening), { ...options, ...limits });
}
