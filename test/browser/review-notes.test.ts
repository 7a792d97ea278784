/** Notes on the review page: marked in the text, told beside it, and the passage of a statement by one key. */

import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { sharedBrowser } from "./support/page.ts";
import { ReviewStandIn } from "./support/review-stand-in.ts";

const MARKED = "funds the Lower Valley Shelter";
/** Where the second paragraph of the stand-in has these words. */
const START = "The shelter of Lower Valley\n\nThe Ministry of Welfare ".length;

const NOTE = {
  id: "note:0123456789abcdef",
  start: START,
  end: START + MARKED.length,
  tags: [{ name: "Money / State <b>", description: "Who pays." }],
  comment: "In which year?",
  author: "Ben",
  created: "2026-03-01T10:00:00.000Z",
};

async function open(width: number): Promise<{ readonly page: Page; readonly server: ReviewStandIn }> {
  const server = new ReviewStandIn();
  server.notes = [NOTE];
  const address = await server.start();
  const context = await (await sharedBrowser()).newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  onTestFinished(async () => {
    await context.close();
    server.stop();
  });
  await page.goto(address);
  await page.locator("mark").first().waitFor();
  return { page, server };
}

test("its words are marked; words, codes and author stand beside the card; t takes its passage", async () => {
  const { page, server } = await open(1280);
  await expect.poll(async () => (await page.locator("#text .noted").allTextContents()).join("")).toBe(MARKED);
  const here = page.getByRole("region", { name: "Notes on this sentence" });
  await here.waitFor();
  expect(await here.textContent()).toMatch(
    /funds the Lower Valley Shelter.*Money \/ State <b>.*Who pays\..*In which year\?.*by Ben/s,
  );
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
  });
  expect(found).toEqual([]);
  await page.locator("#text .digit, .says").first().waitFor();
  await page.keyboard.press("t");
  await page.getByRole("heading", { name: "Who or what is it about?" }).waitFor();
  await page.locator("mark .digit").first().waitFor();
  await page.keyboard.press("1");
  await page.locator("[aria-label='Which relation?'] li").first().waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => server.decisions.at(-1))
    .toMatchObject({ do: "new", passage: { start: START, end: START + MARKED.length } });
});

test("by pointer at 360 pixels: the list of all notes leads to the passage and to a statement", async () => {
  const { page, server } = await open(360);
  await page.keyboard.press("k");
  await page.getByRole("button", { name: "Card", exact: true }).click();
  await page.getByText("1 note on this document").click();
  await page.locator("details.notes").getByRole("button", { name: "Go there" }).click();
  await expect.poll(() => page.locator("mark").first().textContent()).toContain("Ministry of Welfare");
  await page.getByRole("button", { name: "Card", exact: true }).click();
  await page.getByRole("region", { name: "Notes on this sentence" }).getByRole("button").click();
  await page.getByRole("heading", { name: "Who or what is it about?" }).waitFor();
  expect(server.decisions).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
