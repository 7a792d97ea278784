/** A server on a graph for one test file, with a small viewer of its own. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Knowledge } from "../../src/graph/knowledge.ts";
import { type GraphServer, type GraphServerOptions, startGraphServer } from "../../src/server/graph-server.ts";

/** Starts a server on any free port; it is closed after the last test of the file. */
export async function serving(
  load: () => Promise<Knowledge>,
  options: Partial<GraphServerOptions> = {},
): Promise<GraphServer> {
  const viewer = mkdtempSync(join(tmpdir(), "throughline-serving-"));
  writeFileSync(join(viewer, "index.html"), "<!doctype html><title>T</title>");
  const server = await startGraphServer({ load, viewer, host: "127.0.0.1", port: 0, writeLog: () => {}, ...options });
  afterAll(async () => {
    await server.close();
    rmSync(viewer, { recursive: true });
  });
  return server;
}
