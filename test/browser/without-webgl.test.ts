/** A browser without WebGL gets the same picture as SVG, and is told so. */

import { expect, test } from "vitest";
import { bundledStats } from "./support/bundled-stats.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";

const { open, complaints } = browsing({ flags: ["--disable-3d-apis"] });

test("shows the paths of the answer as SVG", async () => {
  // In a lower window the names leave no room for each verb.
  const page = await open("", { viewport: { width: 1280, height: 900 } });
  const state = await drawnState(page);
  expect(state.renderer).toBe("svg");
  await page.getByText(/This browser offers no WebGL/).waitFor();
  const picture = page.locator("throughline-picture svg[role=img]");
  expect(await picture.locator("g.pickable").count()).toBe(state.nodes.length + state.edges.length);
  for (const words of ["Start: United", "encourages", "is a kind of", "provides"])
    await picture.getByText(words).first().waitFor();
  expect(complaints).toEqual([]);
});

test("nodes of the still picture open the evidence", async () => {
  const page = await open();
  const [first] = (await drawnState(page)).nodes;
  await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
  await page.waitForFunction(() => window.throughline?.state().selection === "node");
});

test("a double click adds neighbours to the still picture, too", async () => {
  const page = await open();
  const before = await drawnState(page);
  const node = before.nodes.slice(4).find(({ hidden }) => hidden > 0);
  await page.mouse.dblclick(node?.x ?? 0, node?.y ?? 0);
  const after = await drawnState(page);
  expect(after.view.expanded.map((each) => each.node)).toEqual([node?.key]);
  expect(after.nodes.length).toBeGreaterThan(before.nodes.length);
});

test("the table is complete without it, and the picture beside it still stands", async () => {
  const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service&view=table");
  const all = `${bundledStats.statements} statements`;
  await page.getByRole("region", { name: "Table" }).getByText(all, { exact: true }).waitFor();
  await page.locator("throughline-table tbody tr button").first().click();
  await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
  expect((await drawnState(page)).renderer).toBe("svg");
});
