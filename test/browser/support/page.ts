/**
 * A real Chromium on the real server: all files share one browser and one bundled graph. The tests of a file share a context for
 * readers of one kind, and those on the bundled graph for readers of the usual kind share one from file to file.
 */

import type { ChildProcess } from "node:child_process";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { findChromium } from "../../support/chromium.mjs";
import { Room } from "./room.ts";
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

/** Kept from file to file: the files of a worker share this module. */
let shared: Promise<Browser> | undefined;
let usual: Promise<Room> | undefined;

/** The browser that all files share. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= chromium.connect(inject("browser"));
  return shared;
}

/** A server and a browser for the tests of one file; its own server where it has data of its own. */
export function browsing({ data, endpoint, flags = [] }: BrowsingOptions = {}): Browsing {
  const complaints: string[] = [];
  const isUsual = data === undefined && endpoint === undefined && flags.length === 0;
  let server: ChildProcess | undefined;
  let address = inject("bundled");
  let browser: Browser;
  /** By what is told of their readers. */
  const rooms = new Map<string, Promise<Room>>();

  function roomOf(options: BrowserContextOptions): Promise<Room> {
    const key = JSON.stringify(options);
    if (isUsual && key === "{}") {
      usual ??= Room.in(browser, options);
      return usual;
    }
    const room = rooms.get(key) ?? Room.in(browser, options);
    rooms.set(key, room);
    return room;
  }

  beforeAll(async () => {
    if (data !== undefined) [server, address] = await startServer(["--data", data]);
    else if (endpoint !== undefined) [server, address] = await startServer(["--endpoint", await endpoint()]);
    browser = await (flags.length === 0 ? sharedBrowser() : ownBrowser(flags));
  });

  afterAll(async () => {
    for (const room of rooms.values()) await (await room).close();
    if (flags.length > 0) await browser.close();
    server?.kill("SIGINT");
  });

  return {
    complaints,
    async open(fragment = "", { firstVisit = false, ...options } = {}) {
      const room = await (firstVisit ? Room.in(browser, options) : roomOf(options));
      const page = await room.take();
      onTestFinished(async ({ task }) => {
        if (firstVisit) await room.close();
        // Where a test failed, nobody knows what it was in the middle of.
        else if (task.result?.state === "pass") await room.takeBack(page, address);
        else await page.close();
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        // A browser asks for the icon again whenever the address changes, and complains where it is offline or the page rests.
        const ofIcon = /\/(?:icon-[^/]*\.svg|favicon\.ico)$/.test(message.location().url);
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
