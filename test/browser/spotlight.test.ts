/** What the pointer is on lights up with all that belongs to it, and the rest is dimmed; nothing else changes. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { DrawnEdge, DrawnGraph, DrawnNode } from "../../viewer/src/picture/drawn-graph.ts";
import { spotlightOf } from "../../viewer/src/picture/spotlight.ts";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";
import { BESIDE } from "./support/views.ts";

const { open, complaints } = browsing();

/** Three nodes in a row, of which the last is of a kind of its own; the first statement is the step of a path. */
const GRAPH: DrawnGraph = {
  nodes: [drawn("a", "k:one"), drawn("b", "k:one"), drawn("c", "k:two")],
  edges: [line("a", "b", 0), line("b", "c", null)],
  steps: 2,
  paths: [],
  ends: [],
  hidden: 0,
  alone: 0,
  beyond: 0,
};

function drawn(key: string, type: string): DrawnNode {
  const kind = { key: type } as DrawnNode["kind"];
  const beside = { color: 0, part: "beside", end: null, alike: 0, degree: 1, hidden: 0, addedTo: null } as const;
  return { key, label: key, kind, ...beside };
}

function line(source: string, target: string, hop: number | null): DrawnEdge {
  return {
    key: `${source}${target}`,
    source,
    target,
    modality: "asserted",
    label: "meets",
    part: "beside",
    hop,
    fan: 0,
  };
}

test("a node lights its lines and their other ends, a line its ends, a path and a kind what lies between their own", () => {
  const lights = (pointed: Parameters<typeof spotlightOf>[1]) => [...(spotlightOf(GRAPH, pointed) ?? [])].sort();
  expect(lights({ kind: "node", node: "a" })).toEqual(["a", "ab", "b"]);
  expect(lights({ kind: "node", node: "b" })).toEqual(["a", "ab", "b", "bc", "c"]);
  expect(lights({ kind: "edge", edge: "bc" })).toEqual(["b", "bc", "c"]);
  expect(lights({ kind: "hop", hop: 0 })).toEqual(["a", "ab", "b"]);
  expect(lights({ kind: "path", nodes: ["a", "c", "not drawn"] })).toEqual(["a", "c"]);
  expect(lights({ kind: "kind", type: "k:one" })).toEqual(["a", "ab", "b"]);
});

test("nothing is dimmed where nothing is pointed at, or what is pointed at is not drawn", () => {
  expect(spotlightOf(GRAPH, null)).toBeNull();
  expect(spotlightOf(GRAPH, { kind: "node", node: "z" })).toBeNull();
  expect(spotlightOf(GRAPH, { kind: "hop", hop: 7 })).toBeNull();
  expect(spotlightOf(GRAPH, { kind: "path", nodes: ["z"] })).toBeNull();
  expect(spotlightOf(GRAPH, { kind: "kind", type: "k:none" })).toBeNull();
});

const brightOf = async (page: Page): Promise<readonly string[] | null> => (await stateOf(page)).bright;

test("a node under the pointer, a step and a path light up, and leaving them ends it", async () => {
  const page = await open();
  const { nodes, edges } = await drawnState(page);
  const [first, second, third, fourth] = nodes.slice(0, 4);
  await page.mouse.move(first?.x ?? 0, first?.y ?? 0, { steps: 3 });
  await expect.poll(() => brightOf(page)).toContain(first?.key);
  expect(await brightOf(page)).toContain(second?.key);
  expect(await brightOf(page)).not.toContain(third?.key);
  await page.mouse.move(5, 5, { steps: 3 });
  await expect.poll(() => brightOf(page)).toBeNull();

  await page.locator(".hop").first().hover({ position: BESIDE });
  const ends = expect.arrayContaining([first?.key, second?.key]);
  await expect.poll(() => brightOf(page)).toEqual(ends);
  const lit = (await brightOf(page))?.filter((key) => key !== first?.key && key !== second?.key) ?? [];
  expect(edges.filter(({ key }) => lit.includes(key))).toEqual([{ key: lit[0], lit: true }]);
  await page.locator("throughline-path h2").first().hover();
  await expect
    .poll(() => brightOf(page))
    .toEqual(expect.arrayContaining([first?.key, second?.key, third?.key, fourth?.key]));
  await page.mouse.move(5, 5);
  await expect.poll(() => brightOf(page)).toBeNull();
});

test("regression: what was lit under the pointer when the picture changed does not stay lit when the pointer leaves", async () => {
  const page = await open();
  const { nodes } = await drawnState(page);
  const node = nodes.slice(4).find(({ hidden }) => hidden > 2);
  await page.mouse.move(node?.x ?? 0, node?.y ?? 0, { steps: 3 });
  await expect.poll(() => brightOf(page)).toContain(node?.key);
  await page.mouse.dblclick(node?.x ?? 0, node?.y ?? 0);
  await page.waitForFunction((count) => (window.throughline?.state().nodes.length ?? 0) > count, nodes.length);
  await page.mouse.move(5, 5, { steps: 3 });
  await expect.poll(() => brightOf(page)).toBeNull();

  await page.locator("throughline-path h2").first().hover();
  await expect.poll(() => brightOf(page)).not.toBeNull();
  // By keyboard: the pointer stays where it is, and the card under it goes.
  await page.getByRole("button", { name: "Swap the two concepts" }).press("Enter");
  await expect.poll(() => brightOf(page)).toBeNull();
});

test("a kind in the legend lights up under the pointer and stays so after a click; the answer stays as it is", async () => {
  const page = await open();
  const before = await drawnState(page);
  const topic = page.getByRole("button", { name: /^Topic \d+$/ });
  await topic.click();
  await page.mouse.move(5, 5);
  expect(await topic.getAttribute("aria-pressed")).toBe("true");
  const { bright, nodes, paths, view } = await drawnState(page);
  const count = Number((await topic.textContent())?.match(/\d+/)?.[0]);
  expect(nodes.filter(({ key }) => bright?.includes(key))).toHaveLength(count);
  expect([nodes, paths, view]).toEqual([before.nodes, before.paths, before.view]);
  await topic.click();
  await page.mouse.move(5, 5);
  await expect.poll(() => brightOf(page)).toBeNull();
});

test("no screen breaks a rule of the Content-Security-Policy", () => {
  expect(complaints).toEqual([]);
});
