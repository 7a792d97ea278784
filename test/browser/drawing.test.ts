/** The picture where drawing is hard: WebGL lost, and motion unwanted. */

import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";

const { open, complaints } = browsing();

test("comes back after the WebGL context is lost", async () => {
  const page = await open();
  const before = await drawnState(page);
  expect(before.renderer).toBe("webgl");
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
  const lost = await page.evaluate(() => {
    const canvases = [...(document.querySelector("throughline-picture")?.shadowRoot?.querySelectorAll("canvas") ?? [])];
    return canvases.some((canvas) => canvas.getContext("webgl2")?.isContextLost());
  });
  expect(lost).toBe(false);
  expect(await drawnState(page)).toEqual(before);
  expect(complaints).toEqual([]);
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
