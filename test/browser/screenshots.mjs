/**
 * Pictures of the main screens for docs/images: `npm run screenshots`, after a build; with names only those screens
 * (`npm run screenshots -- whole`). To be looked at, one by one.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../support/chromium.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const IMAGES = join(ROOT, "docs/images");
const QUESTION = "#from=id:unscr-2106&to=id:kosovo-police-service";

/** Each is a link, and what is done there; over an endpoint, the server of all others is the endpoint. */
const SCREENS = [
  { name: "answer" },
  { name: "evidence", act: (page) => page.locator(".hop").first().click() },
  { name: "narrow", act: (page) => page.getByText("Narrow what is shown").click() },
  { name: "table", link: `${QUESTION}&view=table` },
  { name: "about", link: `${QUESTION}&view=about` },
  {
    name: "whole",
    link: `${QUESTION}&arrange=whole&color=community&size=degree`,
    act: (page) => page.locator("throughline-picture").evaluate((element) => element.scrollIntoView()),
  },
  {
    name: "endpoint",
    link: "#from=id:kosovo-police-service&to=id:ilo&show=node;id:human-trafficking",
    endpoint: true,
    act: (page) => page.getByText("statements that join it to others are here").first().scrollIntoViewIfNeeded(),
  },
];
const asked = process.argv.slice(2);
const wanted = asked.length === 0 ? SCREENS : SCREENS.filter(({ name }) => asked.includes(name));
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 360, height: 780 },
];
/** WebP of this quality: a fifth of the PNG, and the letters stay sharp. */
const QUALITY = 82;
/** Software drawing on a busy machine. */
const REST_MS = 1500;

mkdirSync(IMAGES, { recursive: true });
const servers = [];
const address = await serve();
const overEndpoint = wanted.some(({ endpoint }) => endpoint) ? await serve("--endpoint", `${address}sparql`) : "";
const browser = await chromium.launch({
  executablePath: findChromium() ?? "chromium",
  args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
});

async function serve(...options) {
  const args = [join(ROOT, "dist/throughline.js"), "--quiet", ...options, "serve", "--port", "0", "--no-open"];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  servers.push(server);
  const [line] = await once(server.stdout, "data");
  return /http:\S+/.exec(String(line))?.[0] ?? "";
}

async function photograph({ name, link = "", endpoint = false, act }, viewport, colorScheme) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce", locale: "en-GB" });
  await page.goto(`${endpoint ? overEndpoint : address}${link}`);
  await page.waitForFunction(() => window.throughline !== undefined);
  await act?.(page);
  await page.waitForTimeout(REST_MS);
  await page.waitForFunction(() => !window.throughline.state().arranging);
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  writeFileSync(join(IMAGES, `${name}-${viewport.width}-${colorScheme}.webp`), Buffer.from(data, "base64"));
  await page.close();
}

try {
  for (const screen of wanted) {
    for (const viewport of WINDOWS) {
      for (const colorScheme of ["light", "dark"]) await photograph(screen, viewport, colorScheme);
    }
  }
} finally {
  await browser.close();
  for (const server of servers) server.kill("SIGINT");
}
