/**
 * A context of the browser with its pages, which are used again. One that rests at another address of the same site keeps its
 * process and what it has compiled: the next test has its page for two fifths of what a new one costs.
 */

import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

const VIEWPORT = { width: 1280, height: 800 };
/** What a test may have listened to. Playwright itself listens to other events of a page. */
const HEARD = ["console", "dialog", "download", "pageerror", "popup", "request", "response"] as const;

export class Room {
  readonly #context: BrowserContext;
  readonly #viewport: { readonly width: number; readonly height: number };
  readonly #resting: Page[] = [];

  private constructor(context: BrowserContext, viewport: { readonly width: number; readonly height: number }) {
    this.#context = context;
    this.#viewport = viewport;
  }

  static async in(browser: Browser, options: BrowserContextOptions): Promise<Room> {
    const viewport = options.viewport ?? VIEWPORT;
    return new Room(await browser.newContext({ ...options, viewport }), viewport);
  }

  async take(): Promise<Page> {
    const page = this.#resting.pop();
    if (page === undefined) return this.#context.newPage();
    // Of a page behind another one the browser draws a frame a second.
    await page.bringToFront();
    return page;
  }

  /** Takes back the page of a test that passed, without what the test has done to it; `address` is that of the site. */
  async takeBack(page: Page, address: string): Promise<void> {
    if (page.isClosed()) return;
    for (const event of HEARD) page.removeAllListeners(event);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    // Nothing of the next test is under a pointer.
    await page.mouse.move(0, 0);
    await page.goto(`${address}health`);
    await page.setViewportSize(this.#viewport);
    this.#resting.push(page);
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
