/** What a reader does in the picture: expand, fold, filter, drag, pin, arrange, and the same without a pointer. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PageState } from "../../viewer/src/page/state-hook.ts";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";

const { open, complaints } = browsing();

const QUESTION = "#from=id:unscr-2106&to=id:kosovo-police-service";
/** The picture of one path has more to fold and expand than that of an answer. */
const AROUND = `${QUESTION}&arrange=path`;

const picture = (page: Page) => page.getByRole("application", { name: /The picked path and its surroundings/ });

function placeOf(state: PageState, key: string): { x: number; y: number } {
  const { x, y } = state.nodes.find((node) => node.key === key) ?? { x: 0, y: 0 };
  return { x, y };
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A node beside the path that has neighbours to show. */
async function expandable(page: Page): Promise<string> {
  const { nodes } = await drawnState(page);
  const node = nodes.slice(4).find(({ hidden }) => hidden > 2);
  if (node === undefined) throw new Error("Every neighbour is drawn already");
  return node.key;
}

/**
 * Until the address tells where the camera came to rest. A slow machine lets it rest in the middle of a drag; both waits of
 * the page, for the rest and for the address, are shorter than this one.
 */
async function cameraAtRest(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const look = () => location.hash + JSON.stringify(window.throughline?.state().view.camera);
    const before = look();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return before === look() && location.hash.includes("cam=");
  });
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test("a double click adds neighbours and says how many stay hidden; folding takes them back", async () => {
  const page = await open(AROUND);
  const before = await drawnState(page);
  const node = await expandable(page);
  const at = placeOf(before, node);
  await page.mouse.dblclick(at.x, at.y);
  const after = await drawnState(page);
  expect(after.nodes.length).toBeGreaterThan(before.nodes.length);
  expect(after.view.expanded.map((each) => each.node)).toEqual([node]);
  const hidden = (state: PageState) => state.nodes.find(({ key }) => key === node)?.hidden ?? 0;
  expect(hidden(before) - hidden(after)).toBe(after.nodes.length - before.nodes.length);

  await page.getByRole("button", { name: "Fold away" }).click();
  const folded = await drawnState(page);
  expect(folded.nodes.map(({ key }) => key)).toEqual(before.nodes.map(({ key }) => key));
  expect(folded.view.expanded).toEqual([]);
});

test("the second click means the node that the first one hit, though another has come under the pointer", async () => {
  const page = await open(AROUND);
  const before = await drawnState(page);
  const [node, other] = [await expandable(page), before.nodes[0]?.key ?? ""];
  const [at, elsewhere] = [placeOf(before, node), placeOf(before, other)];
  await page.mouse.click(at.x, at.y);
  await page.mouse.move(elsewhere.x, elsewhere.y);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  const { view } = await drawnState(page);
  expect(view.expanded.map((each) => each.node)).toEqual([node]);
  expect(view.selection).toEqual({ kind: "node", iri: node });
});

test("what stood there stays where it is when neighbours are added", async () => {
  const page = await open(AROUND);
  const before = await drawnState(page);
  const node = await expandable(page);
  const copy = await open(`${AROUND}&open=${encodeURIComponent(node)};4`);
  const after = await drawnState(copy);
  expect(after.nodes.length).toBe(before.nodes.length + Math.min(4, after.nodes.length - before.nodes.length));
  for (const { key } of before.nodes) expect(placeOf(after, key)).toEqual(placeOf(before, key));
});

test("folding a node of the path hides what hangs on it alone", async () => {
  const page = await open(AROUND);
  const before = await drawnState(page);
  const folded = await drawnState(await open(`${AROUND}&fold=id:kosovo-police-service`));
  expect(folded.nodes.length).toBeLessThan(before.nodes.length);
  expect(folded.hidden).toBeGreaterThan(before.hidden);
  expect(folded.edges.filter(({ lit }) => lit)).toEqual(before.edges.filter(({ lit }) => lit));
});

test("the legend hides a kind and brings it back; paths go around it, and stay where they do not touch it", async () => {
  const page = await open(AROUND);
  const before = await drawnState(page);
  const lit = ({ edges }: PageState) => edges.filter((edge) => edge.lit);
  await page.getByRole("button", { name: "Hide: Actor group" }).click();
  const after = await drawnState(page);
  expect(after.nodes.length).toBeLessThan(before.nodes.length);
  expect(lit(after)).toEqual(lit(before));
  await page.getByRole("button", { name: "Show again: Actor group" }).click();
  expect((await drawnState(page)).nodes).toEqual(before.nodes);

  await page.getByRole("button", { name: "Hide: Topic" }).click();
  const around = await drawnState(page);
  const topics = new Set(before.nodes.slice(1, 3).map(({ key }) => key));
  expect(around.nodes.some(({ key }) => topics.has(key))).toBe(false);
});

test("a dragged node stays where it was put, in the link and after undo and redo", async () => {
  const page = await open(AROUND);
  const before = await drawnState(page);
  const node = before.nodes[5]?.key ?? "";
  const from = placeOf(before, node);
  const to = { x: from.x - 40, y: from.y + 60 };
  await drag(page, from, to);
  const after = await drawnState(page);
  expect(distance(placeOf(after, node), to)).toBeLessThan(2);
  expect(after.selection).toBeNull();
  await page.waitForURL(/pin=/);
  const copy = await drawnState(await open(new URL(page.url()).hash));
  expect(distance(placeOf(copy, node), to)).toBeLessThan(2);
  await page.keyboard.press("Control+z");
  expect(placeOf(await drawnState(page), node)).toEqual(from);
  await page.keyboard.press("Control+Shift+z");
  expect(distance(placeOf(await drawnState(page), node), to)).toBeLessThan(2);
});

test("dragging the ground moves the view, and the link brings the view back", async () => {
  const page = await open(AROUND);
  const before = await drawnState(page);
  const frame = await picture(page).boundingBox();
  const ground = { x: (frame?.x ?? 0) + 40, y: (frame?.y ?? 0) + 30 };
  await drag(page, ground, { x: ground.x + 50, y: ground.y + 30 });
  await cameraAtRest(page);
  const after = await drawnState(page);
  expect(placeOf(after, before.nodes[0]?.key ?? "").x).toBeGreaterThan((before.nodes[0]?.x ?? 0) + 20);
  const copy = await drawnState(await open(new URL(page.url()).hash));
  expect(copy.nodes[0]?.x).toBeCloseTo(after.nodes[0]?.x ?? 0, 0);
  await page.getByRole("button", { name: "Reset the picture" }).click();
  await page.waitForFunction(() => window.throughline?.state().view.camera === null);
});

test("one tab stop: arrows walk along statements, Page Down goes through them, Enter shows the evidence", async () => {
  const page = await open(AROUND);
  await drawnState(page);
  await picture(page).focus();
  const start = (await stateOf(page)).focus;
  expect(start?.edge).toBeNull();
  await page
    .getByRole("status")
    .getByText(/^United Nations Security Council Resolution 2106, Instrument, \d+ connections$/)
    .waitFor();
  await page.keyboard.press("ArrowRight");
  expect((await stateOf(page)).focus?.node).not.toBe(start?.node);
  await page
    .getByRole("status")
    .getByText(/connections?; .* \(\d+ of \d+\)$/)
    .waitFor();

  let walked = (await stateOf(page)).focus;
  let cycled = walked;
  // On to a node with a choice of statements.
  for (const key of ["PageDown", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
    walked = (await stateOf(page)).focus;
    await page.keyboard.press("PageDown");
    cycled = (await stateOf(page)).focus;
    if (cycled?.edge !== walked?.edge) break;
  }
  expect(cycled?.node).toBe(walked?.node);
  expect(cycled?.edge).not.toBe(walked?.edge);
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Evidence" }).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => window.throughline?.state().selection === null);
  expect((await stateOf(page)).focus).toEqual(cycled);
});

test("every gesture has a key: expand, fold, pin, move, zoom, pan, home, out", async () => {
  const page = await open(AROUND, { reducedMotion: "reduce" });
  const before = await drawnState(page);
  await picture(page).focus();
  await page.keyboard.press("End");
  const police = (await stateOf(page)).focus?.node ?? "";
  await page.keyboard.press("c");
  expect((await drawnState(page)).nodes.length).toBeLessThan(before.nodes.length);
  await page.keyboard.press("e");
  expect((await drawnState(page)).nodes.length).toBe(before.nodes.length);
  await page.keyboard.press("p");
  expect((await stateOf(page)).view.pins.map(({ node }) => node)).toEqual([police]);
  await page.keyboard.press("Shift+ArrowUp");
  expect(placeOf(await drawnState(page), police).y).toBeCloseTo(placeOf(before, police).y - 20, 0);
  await page.keyboard.press("+");
  await page.keyboard.press("Control+ArrowRight");
  await page.waitForFunction(() => (window.throughline?.state().view.camera?.x ?? 0) > 0.5);
  await page.keyboard.press("0");
  await page.waitForFunction(() => window.throughline?.state().view.camera === null);
  await page.keyboard.press("Home");
  expect((await stateOf(page)).focus?.node).toBe(before.nodes[0]?.key);
  await page.keyboard.press("Escape");
  expect((await stateOf(page)).focus).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute("aria-label"))).toBe(
    "Zoom in",
  );
});

test("the forces arrange the same map each time, and can be stopped", async () => {
  const page = await open(`${QUESTION}&arrange=map`);
  await page.waitForFunction(() => window.throughline?.state().arranging === false);
  await page.waitForTimeout(300);
  await page.waitForFunction(() => window.throughline?.state().arranging === false);
  const first = await drawnState(page);
  const again = await open(`${QUESTION}&arrange=map`, { reducedMotion: "reduce" });
  await again.waitForTimeout(300);
  await again.waitForFunction(() => window.throughline?.state().arranging === false);
  expect((await drawnState(again)).nodes).toEqual(first.nodes);
});

test("the whole graph, coloured by community and by document, sized by connections", async () => {
  const page = await open(AROUND);
  const before = await drawnState(page);
  await page.getByRole("combobox", { name: "Show" }).selectOption({ label: "whole graph" });
  await page.getByRole("combobox", { name: "Colour" }).selectOption({ label: "community" });
  await page.getByRole("combobox", { name: "Size" }).selectOption({ label: "by connections" });
  await page
    .getByText(/^around /)
    .first()
    .waitFor();
  const after = await drawnState(page);
  expect(after.nodes.length).toBeGreaterThan(400);
  expect(after.edges.filter(({ lit }) => lit)).toEqual(before.edges.filter(({ lit }) => lit));
  expect(after.hidden).toBe(0);
  await page.getByRole("combobox", { name: "Colour" }).selectOption({ label: "document" });
  await page.getByRole("list", { name: "Colours" }).getByText(/OSCE/).waitFor();
});

test("raises no error and breaks no rule of the Content-Security-Policy", () => {
  expect(complaints).toEqual([]);
});

test("a voice is joined to what it speaks of by one line, said in the words of the step and with its evidence", async () => {
  const page = await open("#from=id:dcaf&to=id:local-ownership");
  const { edges } = await drawnState(page);
  expect(edges.filter(({ lit }) => lit).map(({ key }) => key)).toEqual([expect.stringMatching(/^[0-9a-f]{16}-said$/)]);
  const step = page.getByRole("region", { name: "Answer" }).getByRole("button", { name: /^Evidence: DCAF says that/ });
  await step.first().click();
  const evidence = page.getByRole("complementary", { name: "Evidence" });
  await evidence.getByRole("heading", { level: 2, name: /^DCAF says that gender awareness/ }).waitFor();
  await evidence.getByText("Geneva Centre for the Democratic Control of Armed Forces").first().waitFor();
});
