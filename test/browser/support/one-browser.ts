/** One Chromium and one server on the bundled graph for all browser tests: each test has a context of its own. */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../support/chromium.mjs";
import { FLAGS, SHORT_LIVED, startServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the shared Chromium is to be reached. */
    readonly browser: string;
    /** The address of the page on the bundled graph. */
    readonly bundled: string;
  }
}

/** Called by Vitest before the first browser test of a run; gets a Chromium where there is none. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [join(import.meta.dirname, "../../support/chromium.mjs")], { stdio: "inherit" });
  const args = project.name === "long" ? [...FLAGS] : [...FLAGS, SHORT_LIVED];
  const server = await chromium.launchServer({ executablePath: findChromium() ?? "chromium", args });
  const [graph, address] = await startServer([]);
  project.provide("browser", server.wsEndpoint());
  project.provide("bundled", address);
  return async () => {
    graph.kill("SIGINT");
    await server.close();
  };
}
