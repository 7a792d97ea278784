/** The pages of two readers in a browser, over their own server: coding blind, and settling where two part. */

import { join } from "node:path";
import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openProject } from "../../src/curate/project/project.ts";
import { SAMPLE } from "../../src/curate/project/sample.ts";
import { SAMPLE_CODINGS } from "../../src/curate/project/sample-codings.ts";
import { SampleDesk } from "../../src/curate/review/sample-desk.ts";
import type { RoundKind } from "../../src/review/round/app.ts";
import { startRound } from "../../src/review/start.ts";
import { projectOnce } from "../curate/support.ts";
import { ROOT } from "../support/cli.ts";
import { cases } from "../support/runs.ts";
import { sharedBrowser } from "./support/page.ts";

const valley = projectOnce(
  Object.fromEntries([...SAMPLE, ...SAMPLE_CODINGS]),
  ["source", "add", "shelter-brief.md", "audit-note.html", "valley-report.txt"],
  ["codings", "draw", "--size", "18"],
  ["codings", "read", "anna.csv", "--as", "anna"],
  ["codings", "read", "ben.csv", "--as", "ben"],
);
const BLIND: RoundKind = { kind: "blind" };
const SETTLE: RoundKind = { kind: "adjudication", readers: ["anna", "ben"] };

interface Opened {
  readonly page: Page;
  readonly run: Awaited<ReturnType<typeof valley>>["run"];
}

async function open(kind: RoundKind, options: BrowserContextOptions = {}): Promise<Opened> {
  const { folder, run } = await valley();
  // Some of its rows wait for a name; the others bring the concepts that digits choose.
  if (kind.kind === "blind") await run("import", "links.csv", "--as", "ben", "--accept");
  const person = "carla";
  const readers = kind.kind === "blind" ? [person] : kind.readers;
  const desk = await SampleDesk.open(await openProject(folder), { person, readers, blind: kind.kind === "blind" });
  const server = await startRound(desk, kind, {
    page: join(ROOT, "dist/review-page"),
    port: 0,
    settings: { readOnly: null, measures: false, keysOff: false, open: null },
    now: () => new Date().toISOString(),
    onFailure: (error) => console.error(error),
  });
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    await server.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(server.url);
  await page.locator("mark").first().waitFor({ state: "attached" });
  return { page, run };
}

const saved = (page: Page) => page.locator(".saved");
const progress = (page: Page) => page.locator(".progress .muted");
const bar = (page: Page) => page.locator(".walkbar");

/** To the sentence with these words, by the key for the next one. */
async function reach(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 20; step++) {
    const bar_ = await bar(page).textContent();
    if ((await page.locator("mark").first().textContent())?.replace(/\d/g, "").includes(words)) return;
    await page.keyboard.press("j");
    await expect.poll(() => bar(page).textContent()).not.toBe(bar_);
    await page.locator("mark").first().waitFor();
  }
  throw new Error(`No sentence has ${words}.`);
}

test("by keyboard alone a reader codes: none, a statement, no relation, undo", { timeout: 30_000 }, async () => {
  const { page, run } = await open(BLIND);
  expect(await progress(page).textContent()).toBe("0 of 18 passages read");
  expect(await page.getByRole("navigation").count()).toBe(0);
  expect(await page.getByRole("button", { name: /^Accept/ }).count()).toBe(0);

  await page.keyboard.press("n");
  await page.keyboard.press("h");
  await expect.poll(() => saved(page).textContent()).toBe("saved, carla:1");
  await expect.poll(() => bar(page).textContent()).toContain("passage 2 of 18");
  await page.keyboard.press("n");
  await page.keyboard.press("y");
  await expect.poll(() => saved(page).textContent()).toBe("saved, carla:2");

  await reach(page, "uses the course on well-being checks");
  await page.keyboard.press("c");
  await page.locator("mark .digit").nth(1).waitFor();
  await page.keyboard.press("1");
  await page.locator("[aria-label='Which relation?'] li").first().waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect.poll(() => saved(page).textContent()).toBe("saved, carla:3");
  await page.getByText("Read by you").waitFor();
  expect(await progress(page).textContent()).toBe("3 of 18 passages read");
  expect((await run("codings", "list")).stdout).toContain("carla: 3 sentences read, 1 statement");

  await page.keyboard.press("u");
  await page.getByText("Not read yet").waitFor();
  expect(await progress(page).textContent()).toBe("2 of 18 passages read");
});

test("by keyboard alone two readings are settled, with a reason, and taken back", { timeout: 30_000 }, async () => {
  const { page, run } = await open(SETTLE);
  const all = /of (\d+) passages settled/.exec((await progress(page).textContent()) ?? "")?.[1];
  await page.getByRole("columnheader", { name: "anna" }).waitFor();
  expect(await page.locator(".readings .differs, .standing").first().isVisible()).toBe(true);
  await page.keyboard.press("r");
  await page.keyboard.type("it says so 12");
  await page.keyboard.press("Enter");
  await page.keyboard.press("x");
  await expect.poll(() => progress(page).textContent()).toBe(`1 of ${all} passages settled`);
  expect((await run("history", "--json")).stdout).toContain("it says so 12");
  await page.keyboard.press("u");
  await expect.poll(() => progress(page).textContent()).toBe(`0 of ${all} passages settled`);
  // Mended from a reading, in place of both.
  await page.keyboard.press("e");
  await page.getByText("Being edited; nothing is saved yet").waitFor();
  await page.keyboard.press("m");
  // The passage hedges, and what was reported reads as stated as fact now.
  await page.keyboard.press("Enter");
  await page.locator(".status[role=status]").getByText("Enter once more takes it so").waitFor({ state: "attached" });
  await page.keyboard.press("Enter");
  await expect.poll(() => progress(page).textContent()).toBe(`1 of ${all} passages settled`);
  await page.getByRole("button", { name: /that both read alike/ }).click();
  await expect.poll(() => page.getByRole("button", { name: /that both read alike/ }).count()).toBe(0);
});

test.each([BLIND, SETTLE])("by pointer at 360 pixels nothing is cut off and buttons are large: %o", async (kind) => {
  const { page } = await open(kind, { viewport: { width: 360, height: 780 }, hasTouch: true });
  await page.getByRole("button", { name: "Card", exact: true }).tap();
  const heights = await page
    .locator(".actions .button")
    .evaluateAll((buttons) => buttons.map((each) => each.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  if (kind.kind === "blind") {
    await page.getByRole("button", { name: "None", exact: true }).tap();
    await page.getByRole("button", { name: "repeated" }).tap();
  } else await page.getByRole("button", { name: "Neither" }).tap();
  await expect.poll(() => progress(page).textContent()).toMatch(/^1 of /);
});

const SCHEMES = cases(
  [
    { colorScheme: "light", forcedColors: "none" },
    { colorScheme: "dark", forcedColors: "none" },
    { colorScheme: "light", forcedColors: "active" },
  ] as const,
  3,
);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (tags) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: tags, resultTypes: ["violations"] }),
    TAGS,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`);
}

test.each(SCHEMES)("axe finds nothing while coding or settling: %o", { timeout: 30_000 }, async (scheme) => {
  const { page } = await open(BLIND, scheme);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("n");
  await page.getByRole("group", { name: /^Why nothing/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("o");
  await expect.poll(() => bar(page).textContent()).toContain("passage 2 of 18");
  await page.keyboard.press("k");
  await page.getByText("Read: no statement").waitFor();
  expect(await violations(page)).toEqual([]);
  const { page: settling } = await open(SETTLE, scheme);
  await settling.getByRole("columnheader", { name: "anna" }).waitFor();
  expect(await violations(settling)).toEqual([]);
});
