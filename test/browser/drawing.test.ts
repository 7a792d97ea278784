/** The picture where drawing is hard: WebGL lost, and motion unwanted. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";

const { open, complaints } = browsing();

/** Takes the WebGL context away and waits for the canvases that come instead. */
async function loseContext(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvases = [...(document.querySelector("throughline-picture")?.shadowRoot?.querySelectorAll("canvas") ?? [])];
    for (const canvas of canvases) canvas.dataset.old = "yes";
    const context = canvases.map((canvas) => canvas.getContext("webgl2")).find((each) => each !== null);
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await page.waitForFunction(() => {
    const canvases = [...(document.querySelector("throughline-picture")?.shadowRoot?.querySelectorAll("canvas") ?? [])];
    return canvases.length > 0 && canvases.every((canvas) => canvas.dataset.old === undefined);
  });
}

test("comes back after the WebGL context is lost", async () => {
  const page = await open();
  const before = await drawnState(page);
  expect(before.renderer).toBe("webgl");
  await loseContext(page);
  const lost = await page.evaluate(() => {
    const canvases = [...(document.querySelector("throughline-picture")?.shadowRoot?.querySelectorAll("canvas") ?? [])];
    return canvases.some((canvas) => canvas.getContext("webgl2")?.isContextLost());
  });
  expect(lost).toBe(false);
  expect(await drawnState(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test("what was expanded, folded and pinned is there again after the loss", async () => {
  const page = await open();
  const node = (await drawnState(page)).nodes.slice(4).find(({ hidden }) => hidden > 2)?.key ?? "";
  const fragment = `#from=id:unscr-2106&to=id:kosovo-police-service&open=${encodeURIComponent(node)};4&pin=${encodeURIComponent(node)};0.4;0.6`;
  const changed = await open(fragment);
  const before = await drawnState(changed);
  expect(before.view.pins).toHaveLength(1);
  expect(before.view.expanded).toHaveLength(1);
  await loseContext(changed);
  expect(await drawnState(changed)).toEqual(before);
});

test("where what draws does not load, the picture stands still and says why", async () => {
  const page = await open("", { firstVisit: true });
  await page.route(/\/assets\/sigma-renderer-/, (route) => route.abort());
  await page.reload();
  await page.getByText(/What draws the picture did not load/).waitFor();
  expect((await drawnState(page)).renderer).toBe("svg");
  expect(complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
});

test("zooms by button, and at once where motion is not wanted", async () => {
  const page = await open("", { reducedMotion: "reduce" });
  const before = await drawnState(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const nearer = await drawnState(page);
  expect(spread(nearer)).toBeGreaterThan(1.4 * spread(before));
  await page.getByRole("button", { name: "Show the whole picture" }).click();
  expect(spread(await drawnState(page))).toBeCloseTo(spread(before), 3);
});

test("a wheel over the picture does not zoom it", async () => {
  const page = await open();
  const before = await drawnState(page);
  await page.mouse.move(900, 400);
  await page.mouse.wheel(0, 300);
  expect(await drawnState(page)).toEqual(before);
});

function spread({ nodes }: { readonly nodes: readonly { readonly x: number }[] }): number {
  const places = nodes.map((node) => node.x);
  return Math.max(...places) - Math.min(...places);
}
