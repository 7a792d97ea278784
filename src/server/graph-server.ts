/** The whole server: a graph that can be loaded anew, the app over it, and the port. */

import type { EngineOptions } from "../query/index.ts";
import { QuestionPool } from "../threads/question-pool.ts";
import { createApp } from "./app.ts";
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from "./defaults.ts";
import type { GatePolicy } from "./gate.ts";
import { GraphBackend } from "./graph-backend.ts";
import { createListener } from "./listener.ts";
import { factsOf, Log, type LogOptions } from "./log.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import type { AnswerMcpFromGraph } from "./mcp.ts";
import { Metrics } from "./metrics.ts";
import type { PreparedGraph } from "./prepared-graph.ts";
import { GraphHolder, serveGraph } from "./served-graph.ts";
import { startServer } from "./server.ts";

export interface GraphServerOptions {
  readonly graph: PreparedGraph;
  /** Reads the data again, for a reload, in a thread of its own: who is here is answered meanwhile. The signal ends it. */
  readonly reread: (signal: AbortSignal) => Promise<PreparedGraph>;
  /** The folder of the built viewer. */
  readonly viewer: string;
  readonly host: string;
  /** Null: the usual port, or the next free one; 0 takes any. */
  readonly port: number | null;
  readonly limits?: Partial<ServerLimits>;
  /** Origins whose pages may call this server. Default: none. */
  readonly allowOrigins?: readonly string[];
  /** Names of this server beside those of the machine itself. Default: none. */
  readonly allowHosts?: readonly string[];
  /** Takes one line of the log without its break. */
  readonly writeLog: (line: string) => void;
  readonly log?: Partial<LogOptions>;
  /** What answers /mcp, and the module of its jobs, as a URL. Default: nothing is there. */
  readonly mcp?: { readonly answer: AnswerMcpFromGraph; readonly jobs: string };
}

export interface GraphServer {
  readonly url: string;
  /** Loads the data again; where that fails, says so in the log and goes on with the graph that it has. */
  reload(): Promise<void>;
  /** Ends within `drainMs` and a moment. */
  close(drainMs?: number): Promise<void>;
}

/** Starts to answer from a graph. */
export async function startGraphServer(options: GraphServerOptions): Promise<GraphServer> {
  const log = new Log(options.writeLog, { requests: false, queries: false, ...options.log });
  const limits = { ...DEFAULT_SERVER_LIMITS, ...options.limits };
  const manifest: Manifest = await readManifest(options.viewer);
  const metrics = new Metrics();
  const engine: EngineOptions = {
    threads: limits.workers,
    maxWaiting: limits.maxWaiting,
    maxResultBytes: limits.maxResultBytes,
    onReplaced: (reason) => {
      metrics.respawns++;
      log.line("warn", "sparql-worker-replaced", factsOf(reason));
    },
  };
  const pool = new QuestionPool({
    modules: [
      new URL("./graph-jobs.js", import.meta.url).href,
      ...(options.mcp === undefined ? [] : [options.mcp.jobs]),
    ],
    threads: limits.threads,
    maxWaiting: limits.maxRequests,
    onLost: (cause) => {
      metrics.threadsLost++;
      log.line("warn", "question-thread-replaced", factsOf(cause));
    },
  });
  const ready = pool.warm();
  const graph = new GraphHolder(await serveGraph(options.graph, pool, engine), pool, {
    load: async (signal) => serveGraph(await options.reread(signal), pool, engine),
    limitMs: limits.reloadLimitMs,
  });
  await ready;
  const policy = policyOfServer(options);
  const tools = { manifest, limits, log, metrics, allowOrigins: policy.allowOrigins };
  const backend = new GraphBackend(graph, tools, options.mcp?.answer ?? null);
  const app = createApp(backend, tools);
  const listener = createListener(app, { policy, maxRequests: limits.maxRequests, metrics, log });
  const server = await startServer(listener, { ...options, ...limits }).catch(async (error: unknown) => {
    await graph.close();
    throw error;
  });
  return {
    url: server.url,
    reload: () => reload(graph, log),
    close: async (drainMs) => {
      await server.close(drainMs);
      await graph.close();
    },
  };
}

/** Who may call a server. */
export function policyOfServer({
  allowOrigins,
  allowHosts,
}: Pick<GraphServerOptions, "allowOrigins" | "allowHosts">): GatePolicy {
  return {
    allowOrigins: new Set(allowOrigins),
    allowHosts: new Set(allowHosts?.map((name) => name.toLowerCase())),
  };
}

async function reload(graph: GraphHolder, log: Log): Promise<void> {
  try {
    await graph.reload();
    log.line("info", "reloaded", { statements: graph.current.knowledge.statements.size });
  } catch (error) {
    log.line("warn", "reload-failed", factsOf(error));
  }
}
