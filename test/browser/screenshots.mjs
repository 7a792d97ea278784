/**
 * Pictures of the main screens for docs/images: `npm run screenshots`, after a build; with names only those screens
 * (`npm run screenshots -- whole`). `project` is the page on the sample project, and what a terminal shows on the way to it;
 * `review` the page on which that project is decided on, or read by two.
 * To be looked at, one by one.
 */

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../support/chromium.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const IMAGES = join(ROOT, "docs/images");
const QUESTION = "#from=id:unscr-2106&to=id:kosovo-police-service";

/** Each is a link, and what is done there; over an endpoint, the server of all others is the endpoint. `project` is the sample. */
const SCREENS = [
  { name: "answer" },
  {
    name: "evidence",
    act: (page) =>
      page
        .locator(".hop")
        .first()
        .click({ position: { x: 3, y: 3 } }),
  },
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
  {
    name: "project",
    link: "#from=id:ministry-of-welfare&to=id:river-police",
    project: true,
    act: (page) =>
      page
        .locator(".hop")
        .first()
        .click({ position: { x: 3, y: 3 } }),
  },
  { name: "review", review: true },
  { name: "review-blind", review: "blind", act: (page) => coded(page) },
  {
    name: "review-adjudicate",
    review: "adjudicate",
    act: (page) =>
      page
        .getByRole("button", { name: "Card", exact: true })
        .click({ timeout: 1000 })
        .catch(() => {}),
  },
  { name: "review-rows", review: true, act: (page) => page.getByText("Rows").first().click() },
];
/** The journey of docs/your-documents.md in the sample: commands, and the picture of each that is shown there. */
const JOURNEY = [
  { command: "source add shelter-brief.md audit-note.html valley-report.txt", picture: "project-documents" },
  { command: "import links.csv --out answer.xlsx --as anna --accept", picture: "project-import" },
  { command: 'path "Ministry of Welfare" "River Police"', picture: "project-path" },
];
/** Pixels of a terminal of 80 columns. */
const TERMINAL_WIDTH = 740;
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
const address = await serve("serve");
const overEndpoint = wanted.some(({ endpoint }) => endpoint)
  ? await serve("--endpoint", `${address}sparql`, "serve")
  : "";
const [folder, undecided] = ["sample", "undecided"].map((name) => mkdtempSync(join(tmpdir(), `throughline-${name}-`)));
const shown = wanted.some(({ project }) => project) ? walked() : [];
const overProject = shown.length > 0 ? await serve("--project", folder, "serve") : "";
const underReview = wanted.some(({ review }) => review === true) ? await reviewed() : "";
const rounds = {
  blind: wanted.some(({ review }) => review === "blind") ? await readTwice("blind", "--as", "carla", "--blind") : "",
  adjudicate: wanted.some(({ review }) => review === "adjudicate")
    ? await readTwice("adjudicate", "--as", "carla", "--adjudicate", "anna", "ben")
    : "",
};
const browser = await chromium.launch({
  executablePath: findChromium() ?? "chromium",
  args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
});

async function serve(...options) {
  const args = [join(ROOT, "dist/throughline.js"), "--quiet", ...options, "--port", "0", "--no-open"];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  servers.push(server);
  const [line] = await once(server.stdout, "data");
  return /http:\S+/.exec(String(line))?.[0] ?? "";
}

function throughline(cwd, ...words) {
  return spawnSync(process.execPath, [join(ROOT, "dist/throughline.js"), ...words], { cwd, encoding: "utf8" }).stdout;
}

/** The page on which the rows of the sample wait. */
function reviewed() {
  throughline(undecided, "project", "sample", "valley");
  const project = join(undecided, "valley");
  for (const command of ["source add shelter-brief.md audit-note.html valley-report.txt", "import links.csv --as anna"])
    throughline(project, ...command.split(" "));
  return serve("--project", project, "review", "--as", "anna");
}

/** The page over the sample of sentences that two people have read. */
function readTwice(name, ...flags) {
  const project = join(undecided, name);
  throughline(undecided, "project", "sample", name);
  for (const command of [
    "source add shelter-brief.md audit-note.html valley-report.txt",
    "import links.csv --as anna --accept",
    "codings draw --size 18",
    "codings read anna.csv --as anna",
    "codings read ben.csv --as ben",
  ])
    throughline(project, ...command.split(" "));
  return serve("--project", project, "review", ...flags);
}

/** To a sentence that names two concepts, and half of a statement from it. */
async function coded(page) {
  for (let step = 0; step < 7; step++) {
    await page.keyboard.press("j");
    await page.waitForTimeout(150);
  }
  await page.keyboard.press("c");
  await page.waitForTimeout(600);
  await page.keyboard.press("1");
}

/** Walks the journey in the sample and tells what a terminal shows of each command. */
function walked() {
  const run = (...words) => throughline(folder, ...words);
  run("project", "sample", ".");
  return JOURNEY.map(({ command, picture }) => {
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
    return { picture, text: `$ throughline ${command}\n${run(...words)}` };
  });
}

async function photographTerminal({ picture, text }) {
  const page = await browser.newPage({
    viewport: { width: TERMINAL_WIDTH, height: 100 },
    deviceScaleFactor: 1.5,
  });
  await page.setContent(`<!doctype html><title>T</title><style>
    body { margin: 0 }
    pre { margin: 0; padding: 16px; font: 13px/1.4 monospace; white-space: pre-wrap; overflow-wrap: anywhere }</style><pre></pre>`);
  await page.locator("pre").evaluate((element, words) => {
    element.textContent = words.trimEnd();
  }, text);
  await page.setViewportSize({
    width: TERMINAL_WIDTH,
    height: await page.locator("pre").evaluate((element) => element.offsetHeight),
  });
  await capture(page, picture);
}

/** Writes what a page shows, and closes it. */
async function capture(page, name) {
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  writeFileSync(join(IMAGES, `${name}.webp`), Buffer.from(data, "base64"));
  await page.close();
}

async function photograph({ name, link = "", endpoint, project, review, act }, viewport, colorScheme) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce", locale: "en-GB" });
  await page.goto(
    typeof review === "string"
      ? rounds[review]
      : review
        ? underReview
        : `${endpoint ? overEndpoint : project ? overProject : address}${link}`,
  );
  if (review) await page.locator("mark").first().waitFor({ state: "attached" });
  else await page.waitForFunction(() => window.throughline !== undefined);
  await act?.(page);
  await page.waitForTimeout(REST_MS);
  if (!review) await page.waitForFunction(() => !window.throughline.state().arranging);
  await capture(page, `${name}-${viewport.width}-${colorScheme}`);
}

try {
  for (const command of shown) await photographTerminal(command);
  for (const screen of wanted) {
    for (const viewport of WINDOWS) {
      for (const colorScheme of ["light", "dark"]) await photograph(screen, viewport, colorScheme);
    }
  }
} finally {
  await browser.close();
  for (const server of servers) server.kill("SIGINT");
  for (const each of [folder, undecided]) rmSync(each, { recursive: true });
}
