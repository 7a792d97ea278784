/**
 * How soon a text of 407 pages is there on the page of review: its sentence in hand painted, and a key answered; against a plain
 * page that holds the same paragraphs in `<p>`, in the same run. Run by `npm run bench:review`; every number depends on the
 * machine, the ratio much less.
 */

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../support/chromium.mjs";
import { longText, sheetOf } from "./long-text.mjs";

const COMMAND = fileURLToPath(new URL("../../dist/throughline.js", import.meta.url));
const OPENINGS = 7;
const VIEWPORT = { width: 1280, height: 800 };

const folder = mkdtempSync(join(tmpdir(), "throughline-review-"));
const throughline = (...words) => execFileSync(process.execPath, [COMMAND, "--quiet", ...words], { cwd: folder });

function project(text) {
  throughline("project", "new", ".", "--name", "valley");
  writeFileSync(join(folder, "long.txt"), text.pages.join("\f"));
  writeFileSync(join(folder, "links.csv"), sheetOf(text));
  throughline("source", "add", "long.txt");
  throughline("import", "links.csv", "--as", "anna");
}

async function serveReview() {
  const server = spawn(process.execPath, [COMMAND, "--quiet", "review", "--as", "anna", "--no-open"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout, "data");
  return { address: /http:\S+/.exec(String(line))?.[0] ?? "", close: () => server.kill("SIGINT") };
}

/** A page of nothing but the paragraphs, laid out as far as it is seen, too. */
async function servePlain({ paragraphs }) {
  const style = "p { content-visibility: auto; contain-intrinsic-size: auto 5rem; max-width: 44rem; margin: 0 auto }";
  const html = `<!doctype html><title>Plain</title><style>${style}</style>${paragraphs.map((each) => `<p>${each}</p>`).join("\n")}`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Milliseconds from the start of the navigation until what is looked for has been painted. */
async function painted(page, address, selector) {
  await page.goto(address, { waitUntil: "commit" });
  return page.evaluate(async (wanted) => {
    const frame = () => new Promise(requestAnimationFrame);
    while (document.querySelector(wanted) === null) await frame();
    await frame();
    await frame();
    return performance.now();
  }, selector);
}

/** Milliseconds from a key until another sentence is in hand, and painted. */
function answered(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const sentence = () => document.querySelector("mark")?.getAttribute("data-at");
    const [before, begun] = [sentence(), performance.now()];
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
    while (sentence() === before) await frame();
    await frame();
    return performance.now() - begun;
  });
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const figures = (values) => {
  const all = sorted(values);
  return `${median(all).toFixed(0)} ms (${all[0]?.toFixed(0)}–${all.at(-1)?.toFixed(0)})`;
};

const text = longText();
project(text);
const [review, plain] = [await serveReview(), await servePlain(text)];
const browser = await chromium.launch({ executablePath: findChromium() ?? "chromium", args: ["--no-sandbox"] });
const times = { first: [], opened: [], key: [], plain: [] };
try {
  for (let opening = 0; opening <= OPENINGS; opening++) {
    // Each in a browser of its own kind: nothing is kept from the opening before.
    for (const kind of opening % 2 === 0 ? ["review", "plain"] : ["plain", "review"]) {
      const context = await browser.newContext({ viewport: VIEWPORT });
      const page = await context.newPage();
      if (kind === "plain") times.plain.push(await painted(page, plain.address, "p:last-child"));
      else {
        times[opening === 0 ? "first" : "opened"].push(await painted(page, review.address, "mark"));
        times.key.push(await answered(page));
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  for (const { close } of [review, plain]) close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${text.paragraphs.length} paragraphs on ${text.pages.length} pages; medians of ${OPENINGS}, least and most in brackets`,
);
console.log(`  first opening, the text is read  ${figures(times.first)}`);
console.log(`  sentence in hand painted         ${figures(times.opened)}`);
console.log(`  a key answered                   ${figures(times.key)}`);
console.log(`  plain paragraphs painted         ${figures(times.plain)}`);
console.log(`  ratio to plain paragraphs        ${(median(times.opened) / median(times.plain)).toFixed(2)}`);
