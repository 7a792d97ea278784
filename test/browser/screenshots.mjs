/** Pictures of the main screens for docs/images: `npm run screenshots`, after a build. To be looked at, one by one. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../support/chromium.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const IMAGES = join(ROOT, "docs/images");

/** @type {readonly { name: string, width: number, height: number, dark?: true, fragment?: string, evidence?: true }[]} */
const SCREENS = [
  { name: "viewer", width: 1280, height: 800 },
  { name: "evidence-1280-dark", width: 1280, height: 800, dark: true, evidence: true },
  { name: "table-1280-light", width: 1280, height: 800, fragment: "#view=table" },
  { name: "answer-768-dark", width: 768, height: 1024, dark: true },
  { name: "evidence-768-light", width: 768, height: 1024, evidence: true },
  { name: "answer-360-light", width: 360, height: 780 },
  { name: "evidence-360-dark", width: 360, height: 780, dark: true, evidence: true },
];

mkdirSync(IMAGES, { recursive: true });
const server = spawn(
  process.execPath,
  [join(ROOT, "dist/cli/main.js"), "--quiet", "serve", "--port", "0", "--no-open"],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
const [line] = await once(server.stdout, "data");
const [address = ""] = /http:\S+/.exec(String(line)) ?? [];
const browser = await chromium.launch({
  executablePath: findChromium() ?? "chromium",
  args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
});
try {
  for (const { name, width, height, dark = false, fragment = "", evidence = false } of SCREENS) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    await page.goto(`${address}${fragment}`);
    await page.waitForFunction(() => Reflect.get(window, "throughline") !== undefined);
    if (evidence) await page.locator(".hop").first().click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(IMAGES, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  server.kill("SIGINT");
}
