import { dirname } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { TOOL_JOBS } from "../../mcp/jobs-url.ts";
import { BUNDLED } from "../../open.ts";
import { DEFAULT_THREADS, type ServerLimits } from "../../server/defaults.ts";
import { type GraphServerOptions, startGraphServer } from "../../server/graph-server.ts";
import { type PreparedGraph, prepareGraph } from "../../server/prepared-graph.ts";
import type { RunningServer } from "../../server/server.ts";
import { type Context, count, dataPaths, openKnowledge } from "../context.ts";
import { exitCodeOfService } from "../interruption.ts";
import { openBrowser } from "../open-browser.ts";
import { portNumber } from "../port.ts";
import { readInThread } from "../read-in-thread.ts";
import { filesState, watchFiles } from "../watch-files.ts";

export interface ServeFlags {
  readonly host: string;
  readonly port?: string;
  readonly open: boolean;
  readonly allowOrigin?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly timeLimit: string;
  readonly deliveryLimit: string;
  readonly maxBody: string;
  readonly maxResult: string;
  readonly maxRequests: string;
  readonly maxWaiting: string;
  readonly workers: string;
  readonly watch?: boolean;
  readonly reloadLimit: string;
  readonly log?: boolean;
  readonly logQueries?: boolean;
}

/** `throughline serve`: the viewer and the endpoints on the data, until Ctrl-C. SIGHUP reads the data anew. */
export async function serve(context: Context, flags: ServeFlags): Promise<number> {
  const { io } = context;
  if (context.global.endpoint !== undefined) return serveEndpoint(context, flags);
  const { paths, reread, isWatched } = await changing(context, flags);
  const since = isWatched ? await filesState(paths) : null;
  const server = await startGraphServer({
    ...serverOptions(flags),
    // In this thread the first time: there is nobody to answer yet, and the progress is shown.
    graph: prepareGraph(await openKnowledge(context)),
    reread,
    mcp: {
      jobs: TOOL_JOBS,
      answer: async (request, { questions }, asked) => {
        const { answerMcp, McpContext } = await import("../../mcp/http.ts");
        return answerMcp(request, new McpContext(questions, asked));
      },
    },
  });
  // A full disk or a closed pipe behind standard error loses lines of the log, never the server.
  process.stderr.on("error", () => {});
  const reload = (): void => void server.reload();
  process.on("SIGHUP", reload);
  if (since !== null) watchFiles(paths, { since, signal: io.signal, onChange: reload });
  const exitCode = await untilStopped(context, flags, server);
  process.off("SIGHUP", reload);
  return exitCode;
}

/** What may change while the server runs, and how it is read again; a project is always watched, for its page is used beside it. */
async function changing(
  context: Context,
  { watch = false }: ServeFlags,
): Promise<{
  readonly paths: readonly string[];
  readonly reread: GraphServerOptions["reread"];
  readonly isWatched: boolean;
}> {
  const { project } = context.global;
  if (project === undefined)
    return { paths: dataPaths(context.global), reread: (signal) => readInThread(context, signal), isWatched: watch };
  const { asItStands, changingPlaces } = await import("../project.ts");
  const reread = (signal: AbortSignal): Promise<PreparedGraph> =>
    readInThread({ ...context, global: asItStands(context.global, project) }, signal);
  return { paths: changingPlaces(project), reread, isWatched: true };
}

/** The same over an endpoint: nothing is loaded, so that nothing is read anew. */
async function serveEndpoint(context: Context, flags: ServeFlags): Promise<number> {
  if (flags.watch === true) {
    throw new ThroughlineError("usage", "--watch looks at files, and an endpoint has none here.", {
      hint: "Leave it out: every question is asked of the endpoint as it then is.",
    });
  }
  // The client of endpoints is loaded only where there is one.
  const [{ openEndpoint }, { startEndpointServer }] = await Promise.all([
    import("../endpoint.ts"),
    import("../../server/endpoint-server.ts"),
  ]);
  const endpoint = await openEndpoint(context);
  const server = await startEndpointServer(endpoint, {
    ...serverOptions(flags),
    mcp: async (request, asked) => {
      const [{ answerMcp, McpContext }, { EndpointTools }] = await Promise.all([
        import("../../mcp/http.ts"),
        import("../../mcp/endpoint-tools.ts"),
      ]);
      return answerMcp(request, new McpContext(new EndpointTools(endpoint), asked));
    },
  });
  process.stderr.on("error", () => {});
  return untilStopped(context, flags, server);
}

function serverOptions(flags: ServeFlags): Omit<GraphServerOptions, "graph" | "reread"> {
  return {
    viewer: dirname(BUNDLED.snapshot),
    host: flags.host,
    port: flags.port === undefined ? null : portNumber(flags.port),
    limits: limitsOf(flags),
    allowOrigins: (flags.allowOrigin ?? []).map(origin),
    allowHosts: flags.allowHost ?? [],
    writeLog: (line) => process.stderr.write(`${line}\n`),
    log: { requests: flags.log === true || flags.logQueries === true, queries: flags.logQueries === true },
  };
}

/** Tells where the server is, and closes it on Ctrl-C or SIGTERM; the exit code. */
function untilStopped({ io }: Context, flags: ServeFlags, server: RunningServer): Promise<number> {
  return io.hearing(async () => {
    await io.write(`Throughline is at ${server.url}\n`);
    io.note("Stop with Ctrl-C.");
    if (flags.open) openBrowser(server.url);
    const stopped = new Promise((resolve) => io.signal.addEventListener("abort", resolve, { once: true }));
    if (!io.signal.aborted) await stopped;
    await server.close();
    return exitCodeOfService(io.signal);
  });
}

function limitsOf(flags: ServeFlags): ServerLimits {
  return {
    timeLimitMs: count("--time-limit", flags.timeLimit),
    deliveryLimitMs: count("--delivery-limit", flags.deliveryLimit),
    maxBodyBytes: count("--max-body", flags.maxBody),
    maxResultBytes: count("--max-result", flags.maxResult),
    maxRequests: count("--max-requests", flags.maxRequests),
    maxWaiting: count("--max-waiting", flags.maxWaiting),
    workers: count("--workers", flags.workers),
    reloadLimitMs: count("--reload-limit", flags.reloadLimit),
    threads: DEFAULT_THREADS,
  };
}

function origin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new ThroughlineError(
    "usage",
    `--allow-origin takes an origin such as https://example.org, not ${quoted(text)}.`,
  );
}
