/** A server on a graph for one test file, with a small viewer of its own. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { type GraphServer, type GraphServerOptions, startGraphServer } from "../../src/server/graph-server.ts";
import { prepareGraph } from "../../src/server/prepared-graph.ts";
import { startCli } from "./cli.ts";
import { atEndOfFile } from "./end-of-file.ts";

/** Starts a server on any free port; it is closed after the last test of the file. */
export function serving(
  load: () => Promise<Knowledge>,
  options: Partial<GraphServerOptions> = {},
): Promise<GraphServer> {
  return servingWith(startGraphServer, load, options);
}

/** The same with a server that was built. */
export async function servingWith(
  start: typeof startGraphServer,
  load: () => Promise<Knowledge>,
  options: Partial<GraphServerOptions> = {},
): Promise<GraphServer> {
  const viewer = mkdtempSync(join(tmpdir(), "throughline-serving-"));
  writeFileSync(join(viewer, "index.html"), "<!doctype html><title>T</title>");
  const server = await start({
    graph: prepareGraph(await load()),
    reread: async () => prepareGraph(await load()),
    viewer,
    host: "127.0.0.1",
    port: 0,
    writeLog: () => {},
    ...options,
  });
  atEndOfFile(async () => {
    await server.close();
    rmSync(viewer, { recursive: true });
  });
  return server;
}

/** Starts `throughline serve` as its users have it, with its SPARQL threads, and tells its address. */
export async function servingProcess(...args: readonly string[]): Promise<string> {
  const { child, said, ended } = startCli([...args, "--port", "0", "--no-open"]);
  atEndOfFile(() => {
    child.kill("SIGTERM");
    return ended;
  });
  while (!said.stdout.includes("\n")) {
    if (child.exitCode !== null) throw new Error(said.stderr);
    await Promise.race([new Promise((resolve) => child.stdout?.once("data", resolve)), ended]);
  }
  return said.stdout.trim().replace("Throughline is at ", "");
}
