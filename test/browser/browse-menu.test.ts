/** The menu of a concept in the whole graph. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";

const { open, complaints } = browsing();

const WOMEN = "/women";

async function openBrowse(options = {}): Promise<{ page: Page; node: { key: string; x: number; y: number } }> {
  const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service&view=browse", options);
  await page.waitForFunction(() => (window.throughline?.state().nodes.length ?? 0) > 200);
  const node = (await drawnState(page)).nodes.find(({ key }) => key.endsWith(WOMEN));
  if (node === undefined) throw new Error("The concept is not drawn");
  return { page, node };
}

test("a right click opens the menu of what it hit; arrows, Escape, hiding and showing again", async () => {
  const { page, node } = await openBrowse();
  const before = await stateOf(page);
  await page.mouse.click(node.x, node.y, { button: "right" });
  const menu = page.getByRole("menu", { name: "For women" });
  await menu.waitFor();
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.textContent ?? "";
    });
  expect(await focused()).toBe("What is known of it");
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toMatch(/: \d+$/);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("What is known of it");
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  const after = await stateOf(page);
  expect(after.focus?.node).toBe(node.key);
  expect(after.nodes).toEqual(before.nodes);
  expect(after.selection).toBe(null);

  await page.keyboard.press("Shift+F10");
  await menu.getByRole("menuitem", { name: "Hide" }).click();
  await page.getByText("1 concept is hidden.").waitFor();
  const without = await drawnState(page);
  expect(without.nodes.map(({ key }) => key)).not.toContain(node.key);
  expect(await page.evaluate(() => location.hash)).toContain("bhide=");
  expect(without.ways).toEqual(before.ways);
  await page.getByRole("button", { name: "Show again" }).click();
  expect((await drawnState(page)).nodes).toEqual(before.nodes);
  expect(complaints).toEqual([]);
});

test("the menu pins, lights up by a relation, opens the card, and asks from and to the concept", async () => {
  const { page, node } = await openBrowse();
  const choose = async (name: string | RegExp): Promise<void> => {
    await page.mouse.click(node.x, node.y, { button: "right" });
    await page.getByRole("menuitem", { name }).first().click();
  };
  await choose("Pin here");
  expect((await stateOf(page)).view.browse.pins.map((pin) => pin.node)).toEqual([node.key]);
  await choose("Unpin");
  expect((await stateOf(page)).view.browse.pins).toEqual([]);
  await choose(/: \d+$/);
  await page.waitForFunction(() => (window.throughline?.state().bright?.length ?? 0) > 1);
  expect((await stateOf(page)).bright).toContain(node.key);
  await choose("What is known of it");
  await page
    .getByRole("complementary", { name: "Evidence" })
    .getByRole("heading", { name: "women", exact: true })
    .waitFor();
  await page.keyboard.press("Escape");
  await choose("Path to here");
  await page.waitForFunction(() => window.throughline?.state().view.view === "answer");
  expect((await stateOf(page)).concepts[1]).toBe(node.key);
  expect(complaints).toEqual([]);
});

test("a finger that stays opens the menu, and lifting it picks nothing", async () => {
  const { page, node } = await openBrowse({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } });
  const client = await page.context().newCDPSession(page);
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: node.x, y: node.y }] });
  const menu = page.getByRole("menu");
  await menu.waitFor();
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.waitForTimeout(200);
  expect(await menu.count()).toBe(1);
  expect((await stateOf(page)).selection).toBe(null);
  await menu.getByRole("menuitem", { name: "Trace from here" }).tap();
  await page.waitForFunction(() => window.throughline?.state().view.view === "explore");
  const { view } = await stateOf(page);
  expect([view.exploration, view.concepts.map(({ iri }) => iri)]).toEqual(["trace", [expect.any(String), null]]);
  expect(complaints).toEqual([]);
});
