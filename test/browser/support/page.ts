/** A real Chromium on the real server: each test file gets one browser, each test its own page. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { findChromium } from "../../support/chromium.mjs";

const CLI = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));

// Software WebGL must be asked for: Chromium no longer falls back to it by itself.
const FLAGS = [
  "--no-sandbox",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

export interface Browsing {
  /** Opens the page with a fragment such as "#from=KPS&to=OSCE", and waits until it has answered. */
  open(fragment?: string, options?: BrowserContextOptions): Promise<Page>;
  /** What went wrong in the pages so far: errors, and what the Content-Security-Policy refused. */
  readonly complaints: readonly string[];
}

export interface BrowsingOptions {
  /** A file of RDF in place of the bundled graph. */
  readonly data?: string;
  /** Starts a SPARQL endpoint to be asked in place of a graph, and tells its address. */
  readonly endpoint?: () => Promise<string>;
  /** More flags for Chromium. */
  readonly flags?: readonly string[];
}

/** A server and a browser for the tests of one file. */
export function browsing({ data, endpoint, flags = [] }: BrowsingOptions = {}): Browsing {
  const complaints: string[] = [];
  let server: ChildProcess;
  let address = "";
  let browser: Browser;

  beforeAll(async () => {
    const remote = endpoint === undefined ? [] : ["--endpoint", await endpoint()];
    [server, address] = await startServer(data === undefined ? remote : ["--data", data]);
    browser = await chromium.launch({ executablePath: findChromium() ?? "chromium", args: [...FLAGS, ...flags] });
  });

  afterAll(async () => {
    await browser?.close();
    server?.kill("SIGINT");
  });

  return {
    complaints,
    async open(fragment = "", options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        // A browser asks for the icon again whenever the address changes, and complains where it is offline.
        const ofIcon = /\/icon-[^/]*\.svg$/.test(message.location().url);
        if (message.type() === "error" && !ofIcon) complaints.push(message.text());
      });
      await page.goto(`${address}${fragment}`);
      await page.waitForFunction(() => window.throughline !== undefined);
      return page;
    },
  };
}

async function startServer(options: readonly string[]): Promise<[ChildProcess, string]> {
  const server = spawn(process.execPath, [CLI, "--quiet", ...options, "serve", "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  const [address] = /http:\S+/.exec(String(line)) ?? [];
  if (address === undefined) throw new Error(`The server did not tell its address: ${line}`);
  return [server, address];
}
