/**
 * A real Chromium on the real server: all files share one browser and one bundled graph. The tests of a file share a context,
 * so that its second page finds what the first has fetched and compiled: half the work. No page keeps anything in a context.
 */

import type { ChildProcess } from "node:child_process";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { findChromium } from "../../support/chromium.mjs";
import { FLAGS, startServer } from "./server.ts";

interface OpenOptions extends BrowserContextOptions {
  /** In a context of its own, for what depends on the cache or cuts the network: false unless told. */
  readonly firstVisit?: boolean;
}

export interface Browsing {
  /** Opens the page with a fragment such as "#from=KPS&to=OSCE", and waits until it has answered. */
  open(fragment?: string, options?: OpenOptions): Promise<Page>;
  /** What went wrong in the pages so far: errors, and what the Content-Security-Policy refused. */
  readonly complaints: readonly string[];
}

export interface BrowsingOptions {
  /** A file of RDF in place of the bundled graph. */
  readonly data?: string;
  /** Starts a SPARQL endpoint to be asked in place of a graph, and tells its address. */
  readonly endpoint?: () => Promise<string>;
  /** More flags for Chromium, which is then one of its own. */
  readonly flags?: readonly string[];
}

/** A server and a browser for the tests of one file; its own server where it has data of its own. */
export function browsing({ data, endpoint, flags = [] }: BrowsingOptions = {}): Browsing {
  const complaints: string[] = [];
  let server: ChildProcess | undefined;
  let address = inject("bundled");
  let browser: Browser;
  const contexts = new Map<string, Promise<BrowserContext>>();

  function contextOf({ firstVisit = false, ...options }: OpenOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const known = firstVisit ? undefined : contexts.get(key);
    if (known !== undefined) return known;
    const made = browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    if (!firstVisit) contexts.set(key, made);
    return made;
  }

  beforeAll(async () => {
    if (data !== undefined) [server, address] = await startServer(["--data", data]);
    else if (endpoint !== undefined) [server, address] = await startServer(["--endpoint", await endpoint()]);
    browser = await (flags.length === 0 ? chromium.connect(inject("browser")) : ownBrowser(flags));
  });

  afterAll(async () => {
    await browser?.close();
    server?.kill("SIGINT");
  });

  return {
    complaints,
    async open(fragment = "", options = {}) {
      const context = await contextOf(options);
      const page = await context.newPage();
      onTestFinished(() => (options.firstVisit ? context.close() : page.close()));
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

const ownBrowser = (flags: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium() ?? "chromium", args: [...FLAGS, ...flags] });
