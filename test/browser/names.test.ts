/** Names are links: to the card of what they name, by pointer and keyboard, with its definition beside them. */

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";
import { BESIDE, showView } from "./support/views.ts";

const { open, complaints } = browsing();

const QUESTION = "#from=id:unscr-2106&to=id:kosovo-police-service";
const tip = (page: Page): Locator => page.getByRole("tooltip");
const step = (page: Page): Locator => page.locator("throughline-path .step").first();
const name = (page: Page): Locator => step(page).getByRole("link").first();
const selection = async (page: Page) => (await stateOf(page)).view.selection;

async function opened(): Promise<Page> {
  const page = await open(QUESTION);
  await drawnState(page);
  return page;
}

test("a name in a step opens its card; beside it the step opens its evidence, and no link lies in a button", async () => {
  const page = await opened();
  await name(page).click();
  expect(await selection(page)).toEqual({ kind: "node", iri: expect.stringMatching(/unscr-2106$/) });
  await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
  await page.keyboard.press("Escape");
  expect(await selection(page)).toBe(null);
  expect(await name(page).evaluate((link) => (link.getRootNode() as ShadowRoot).activeElement === link)).toBe(true);
  await step(page).locator(".hop").click({ position: BESIDE });
  expect(await selection(page)).toEqual({ kind: "hop", hop: 0 });
  expect(await page.locator("button a, a button, a a, button button").count()).toBe(0);
});

test("the address of a name is that of the page with the concept, which a new tab shows", async () => {
  const page = await opened();
  const href = await name(page).getAttribute("href");
  expect(href).toMatch(/^#from=id:unscr-2106&/);
  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    name(page).click({ modifiers: ["ControlOrMeta"] }),
  ]);
  expect(await selection(page)).toBe(null);
  await other.getByRole("heading", { name: "What is known of it" }).waitFor();
  await other.close();
});

test("the definition comes on hover, can be hovered, stays, and goes with Escape and nothing else does", async () => {
  const page = await opened();
  await step(page).locator(".hop").click({ position: BESIDE });
  await name(page).hover();
  await tip(page).waitFor();
  const described = await name(page).getAttribute("aria-describedby");
  expect(await tip(page).getAttribute("id")).toBe(described);
  expect(await tip(page).textContent()).toMatch(/.{20}/);
  await tip(page).hover();
  await page.waitForTimeout(600);
  expect(await tip(page).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await tip(page).count()).toBe(0);
  expect(await selection(page), "the evidence stays open").toEqual({ kind: "hop", hop: 0 });
  await name(page).hover();
  await tip(page).waitFor();
  await page.mouse.move(2, 2);
  await tip(page).waitFor({ state: "detached" });
});

test("by keyboard: the definition comes with the focus, and Enter opens the card", async () => {
  const page = await opened();
  await step(page).locator(".hop").focus();
  await page.keyboard.press("Tab");
  await tip(page).waitFor();
  await page.keyboard.press("Escape");
  expect(await tip(page).count()).toBe(0);
  await page.keyboard.press("Enter");
  expect((await selection(page))?.kind).toBe("node");
});

test("names are links in evidence and in the table, and a document is one, too", async () => {
  const page = await opened();
  await step(page).locator(".hop").click({ position: BESIDE });
  const evidence = page.getByRole("complementary", { name: "Evidence" });
  await evidence.locator(".claim a.name").first().click();
  expect((await selection(page))?.kind, "the document").toBe("node");
  await evidence.getByRole("heading", { level: 2 }).waitFor();
  await evidence.locator(".verbs a.name").first().waitFor();
  await evidence.locator(".verbs .evidence").first().click();
  expect((await selection(page))?.kind).toBe("statement");
  expect(await evidence.getByRole("heading", { level: 2 }).getByRole("link").count()).toBeGreaterThan(0);
  await showView(page, "Table");
  const row = page.locator("throughline-table tbody tr").first();
  await row.locator("td.subject a").click();
  expect((await selection(page))?.kind).toBe("node");
  await row.locator("td.voices").click();
  expect((await selection(page))?.kind).toBe("statement");
});

test("controls of steps and citations are told apart by their names", async () => {
  const page = await opened();
  const names = await page.locator("throughline-path .hop").evaluateAll((all) => all.map((each) => each.ariaLabel));
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);
  expect(complaints).toEqual([]);
});
