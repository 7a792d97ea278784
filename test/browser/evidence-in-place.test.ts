/** Evidence opens where the reader is: no click resizes the picture, and nothing that was clicked moves away from under the pointer. */

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { cases } from "../support/runs.ts";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";
import { BESIDE, showView } from "./support/views.ts";

const { open, complaints } = browsing();

/** Screens of laptops and desks: [width, height]. */
const SIZES = [
  [1280, 800],
  [1366, 657],
  [1920, 1080],
] as const;

/** Milliseconds for which a hand holds a button down. */
const HELD = 40;

async function press(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await new Promise((resolve) => setTimeout(resolve, HELD));
  await page.mouse.up();
}

/** Clicks the middle of an element that has room below it, and tells how far it was moved by that, in pixels. */
async function movedByClick(page: Page, element: Locator): Promise<number> {
  await element.evaluate((each) => each.scrollIntoView({ block: "center" }));
  const before = await element.boundingBox();
  if (before === null) throw new Error("Nothing is there to be clicked.");
  await press(page, before.x + BESIDE.x, before.y + BESIDE.y);
  await evidence(page).waitFor();
  await drawnState(page);
  return Math.abs(((await element.boundingBox())?.y ?? Number.NaN) - before.y);
}

const evidence = (page: Page): Locator => page.getByRole("complementary", { name: "Evidence" });
const picture = (page: Page): Locator => page.locator("throughline-picture .surface");

/** Width and height of the picture; where the window is low, the page itself scrolls and takes it along. */
async function roomOf(page: Page): Promise<{ width: number; height: number }> {
  const { width = 0, height = 0 } = (await picture(page).boundingBox()) ?? {};
  return { width, height };
}

for (const [width, height] of cases(SIZES, 1)) {
  test(`at ${width} by ${height} the picture keeps its room, and what is clicked its place`, async () => {
    const page = await open("", { viewport: { width, height } });
    await drawnState(page);
    const room = await roomOf(page);
    expect(await movedByClick(page, page.locator(".hop").first()), "the first step").toBeLessThan(2);
    expect(await roomOf(page), "the first step").toEqual(room);
    expect(await movedByClick(page, page.locator(".hop").last()), "the last step").toBeLessThan(2);
    expect(await roomOf(page), "the last step").toEqual(room);
    // Of the path: one beside it may lie under the buttons where the picture is low.
    const [, node] = (await drawnState(page)).nodes;
    await press(page, node?.x ?? 0, node?.y ?? 0);
    await page.waitForFunction(() => window.throughline?.state().selection === "node");
    expect(await roomOf(page), "a concept").toEqual(room);
    // It lies over the answer, not over what was clicked.
    expect((await evidence(page).boundingBox())?.x).toBeLessThan((await picture(page).boundingBox())?.x ?? 0);
    expect((await stateOf(page)).nodes).toEqual((await drawnState(page)).nodes);
    await page.keyboard.press("Escape");
    await evidence(page).waitFor({ state: "hidden" });
    expect(await roomOf(page), "closed").toEqual(room);
  });
}

test("a citation of another path opens under its step, and stays under the pointer where that is in view", async () => {
  const page = await open("", { viewport: { width: 1280, height: 1400 } });
  await drawnState(page);
  const moved = await movedByClick(page, page.locator("throughline-path").nth(1).locator(".citation").first());
  expect(moved).toBeLessThan(2);
  await page.locator("throughline-path").nth(1).locator("li aside").waitFor();
});

test("evidence that would open out of sight is brought into view with its step", async () => {
  const page = await open("", { viewport: { width: 1280, height: 800 } });
  await drawnState(page);
  await page.locator("throughline-path").last().locator(".citation").last().click();
  await evidence(page).waitFor();
  await page.waitForFunction(() => {
    const cards = [
      ...(document.querySelector("throughline-answer")?.shadowRoot?.querySelectorAll("throughline-path") ?? []),
    ];
    const top = cards.at(-1)?.shadowRoot?.querySelector("li aside")?.getBoundingClientRect().top;
    return top !== undefined && top > 0 && top < innerHeight - 90;
  });
});

test("in the table it lies over the picture, and what is followed inside it opens there too", async () => {
  const page = await open("", { viewport: { width: 1280, height: 800 } });
  await drawnState(page);
  await showView(page, "Table");
  const button = page.locator("throughline-table td button").first();
  expect(await movedByClick(page, button)).toBeLessThan(2);
  const box = await evidence(page).boundingBox();
  expect(box?.x).toBeGreaterThan(640);
  const heading = await evidence(page).getByRole("heading", { level: 2 }).textContent();
  await evidence(page).getByText("other statements of this passage").first().click();
  await evidence(page).locator("details .statements button").first().click({ position: BESIDE });
  await expect.poll(() => evidence(page).getByRole("heading", { level: 2 }).textContent()).not.toBe(heading);
  expect((await evidence(page).boundingBox())?.x).toBe(box?.x);
});

test("on a phone it is a sheet over the page, and closing it leads back to the citation", async () => {
  const page = await open("", { viewport: { width: 360, height: 740 } });
  await drawnState(page);
  const citation = page.locator(".citation").first();
  await citation.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  await citation.click();
  await evidence(page).waitFor();
  const sheet = await evidence(page).boundingBox();
  expect([sheet?.x, sheet?.width, (sheet?.y ?? 0) + (sheet?.height ?? 0)]).toEqual([0, 360, 740]);
  expect(sheet?.y).toBeGreaterThan(200);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await page.getByRole("button", { name: "Close the evidence" }).click();
  await evidence(page).waitFor({ state: "hidden" });
  expect(await citation.evaluate((element) => element.matches(":focus"))).toBe(true);
});

test("no screen breaks a rule of the Content-Security-Policy", () => {
  expect(complaints).toEqual([]);
});
