/**
 * How fast the picture is drawn, against plain Sigma on the same graph in the same run, and how soon the page shows its
 * first picture. Run by `npm run bench:viewer`; every number depends on the machine, the ratios much less.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../support/chromium.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUILT = join(ROOT, "dist/bench-viewer");
const SIZES = [
  [300, 1000, 40],
  [1000, 5000, 20],
  [10_000, 50_000, 8],
];
const ROUNDS = 3;
const STARTS = 5;
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8" };

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;
const spread = (values) => {
  const all = sorted(values);
  return `${all[0]?.toFixed(1)}–${all.at(-1)?.toFixed(1)}`;
};

async function serveBench() {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(BUILT, name === "/" ? "index.html" : name);
    const body = file.startsWith(BUILT) ? await readFile(file).catch(() => null) : null;
    response.writeHead(body === null ? 404 : 200, { "content-type": TYPES[extname(file)] ?? "text/plain" });
    response.end(body ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function servePage() {
  const server = spawn(
    process.execPath,
    [join(ROOT, "dist/throughline.js"), "--quiet", "serve", "--port", "0", "--no-open"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const [line] = await once(server.stdout, "data");
  return { address: /http:\S+/.exec(String(line))?.[0] ?? "", close: () => server.kill("SIGINT") };
}

/** Both kinds by turns, each in a page of its own: neither gains from what the other has warmed up. */
async function compare(browser, address, [nodes, edges, frames]) {
  const results = { ours: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of round % 2 === 0 ? ["ours", "plain"] : ["plain", "ours"]) {
      const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
      await page.goto(address);
      await page.waitForFunction(() => window.time !== undefined);
      results[kind].push(await page.evaluate((args) => window.time(...args), [kind, nodes, edges, frames]));
      await page.close();
    }
  }
  return results;
}

function report([nodes, edges], { ours, plain }) {
  const frame = (timings) => timings.map(({ framesMs }) => median(framesMs));
  const start = (timings) => timings.map(({ startMs }) => startMs);
  const row = (name, of) => {
    const [a, b] = [median(of(ours)), median(of(plain))];
    console.log(
      `  ${name.padEnd(11)} ours ${a.toFixed(1)} ms (${spread(of(ours))})  sigma ${b.toFixed(1)} ms (${spread(of(plain))})  ratio ${(a / b).toFixed(2)}`,
    );
  };
  console.log(`${nodes.toLocaleString("en")} nodes, ${edges.toLocaleString("en")} edges`);
  row("a frame", frame);
  row("first frame", start);
}

async function firstPicture(browser) {
  const { address, close } = await servePage();
  const times = [];
  for (let start = 0; start < STARTS; start++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address, { waitUntil: "commit" });
    times.push(
      await page.evaluate(async () => {
        const within = (tag, inner) => document.querySelector(tag)?.shadowRoot?.querySelector(inner) ?? null;
        const until = async (shown) => {
          while (!shown()) await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          return performance.now();
        };
        return {
          answer: await until(() => within("throughline-answer", "throughline-path") !== null),
          // Sigma draws in the moment in which it makes its canvases.
          picture: await until(() => within("throughline-picture", ".canvas canvas") !== null),
        };
      }),
    );
    await page.close();
  }
  close();
  for (const shown of ["answer", "picture"]) {
    const all = times.map((time) => time[shown]);
    console.log(`First ${shown} of the bundled graph: ${median(all).toFixed(0)} ms after navigation (${spread(all)})`);
  }
}

const bench = await serveBench();
const browser = await chromium.launch({
  executablePath: findChromium() ?? "chromium",
  args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
});
console.log(`Software rendering, 640 x 400 pixels; medians of ${ROUNDS} runs, least and most in brackets`);
await firstPicture(browser);
for (const size of SIZES) report(size, await compare(browser, bench.address, size));
await browser.close();
bench.close();
