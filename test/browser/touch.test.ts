/** Fingers on the picture: tap, drag, pinch. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PageState } from "../../viewer/src/page/state-hook.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";

const { open, complaints } = browsing();

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } };

interface At {
  readonly x: number;
  readonly y: number;
}

/** The page with its picture in the middle of the window. */
async function openPicture(): Promise<{ page: Page; state: PageState }> {
  const page = await open("", PHONE);
  await drawnState(page);
  await page.locator("throughline-picture").evaluate((element) => element.scrollIntoView({ block: "center" }));
  return { page, state: await drawnState(page) };
}

/** Moves fingers from their first places to their last ones in steps, as hands do. */
async function touch(page: Page, from: readonly At[], to: readonly At[]): Promise<void> {
  const steps = 8;
  const client = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", places: readonly At[]) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: places.map((at, id) => ({ ...at, id })) });
  await send("touchStart", from);
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    await send(
      "touchMove",
      from.map(({ x, y }, finger) => ({
        x: x + share * ((to[finger]?.x ?? x) - x),
        y: y + share * ((to[finger]?.y ?? y) - y),
      })),
    );
  }
  await send("touchEnd", []);
}

function nodeAt(state: PageState, index: number): At {
  const { x, y } = state.nodes[index] ?? { x: 0, y: 0 };
  return { x, y };
}

test("a tap on a concept shows what is known of it", async () => {
  const { page, state } = await openPicture();
  const { x, y } = nodeAt(state, 0);
  await page.touchscreen.tap(x, y);
  await page.waitForFunction(() => window.throughline?.state().selection === "node");
});

test("a tap on a statement shows its evidence", async () => {
  const { page, state } = await openPicture();
  const [first, second] = [nodeAt(state, 0), nodeAt(state, 1)];
  await page.touchscreen.tap(first.x + 0.3 * (second.x - first.x), first.y + 0.3 * (second.y - first.y));
  await page.waitForFunction(() => window.throughline?.state().selection === "hop");
  await page.getByRole("complementary", { name: "Evidence" }).waitFor();
});

test("a statement is 24 pixels wide for a finger", async () => {
  const { page, state } = await openPicture();
  const [first, second] = [nodeAt(state, 0), nodeAt(state, 1)];
  const [right, down] = [second.x - first.x, second.y - first.y];
  const beside = 11.5 / Math.hypot(right, down);
  await page.touchscreen.tap(first.x + 0.3 * right - beside * down, first.y + 0.3 * down + beside * right);
  await page.waitForFunction(() => window.throughline?.state().selection === "hop");
});

test("a finger drags a concept, and it is pinned where it was left", async () => {
  const { page, state } = await openPicture();
  const key = state.nodes[5]?.key ?? "";
  const from = nodeAt(state, 5);
  const to = { x: from.x + 30, y: from.y + 50 };
  await touch(page, [from], [to]);
  await page.waitForFunction(() => window.throughline?.state().view.pins.length === 1);
  const after = (await drawnState(page)).nodes.find((node) => node.key === key);
  expect(Math.hypot((after?.x ?? 0) - to.x, (after?.y ?? 0) - to.y)).toBeLessThan(8);
  expect((await drawnState(page)).selection).toBeNull();
});

test("two fingers zoom", async () => {
  const { page } = await openPicture();
  const frame = await page.locator("throughline-picture .surface").boundingBox();
  const middle = { x: (frame?.x ?? 0) + (frame?.width ?? 0) / 2, y: (frame?.y ?? 0) + (frame?.height ?? 0) / 2 };
  const apart = (distance: number): At[] => [
    { x: middle.x - distance, y: middle.y },
    { x: middle.x + distance, y: middle.y },
  ];
  await touch(page, apart(40), apart(120));
  await page.waitForFunction(() => (window.throughline?.state().view.camera?.ratio ?? 1) < 0.8);
});

test("no touch raises an error", () => {
  expect(complaints).toEqual([]);
});
