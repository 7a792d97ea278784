/** The picture of an answer: all its paths at once, the picked one strong, every node named, and nothing moves when another is picked. */

import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inOrderApart } from "../../viewer/src/picture/in-order-apart.ts";
import { layered } from "../../viewer/src/picture/layers.ts";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";

const { open, complaints } = browsing();
const alike = browsing({ data: fileURLToPath(new URL("./support/alike.ttl", import.meta.url)) });
const still = browsing({ flags: ["--disable-3d-apis"] });

/** Paths from "from" to "to" through up to four of a dozen nodes, no node twice. */
const paths = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 4 })
    .map((between) => ["from", ...between.map((node) => `n${node}`), "to"]),
  { minLength: 1, maxLength: 12 },
);

test("every node has a place of its own, between the two ends, and the same input the same places", () => {
  fc.assert(
    fc.property(paths, (given) => {
      const { places, layers } = layered(given);
      expect(layered(given).places).toEqual(places);
      expect([...places.keys()].sort()).toEqual([...new Set(given.flat())].sort());
      expect([places.get("from")?.layer, places.get("to")?.layer]).toEqual([0, layers]);
      const seen = [...places];
      for (const [index, [key, { layer, row }]] of seen.entries()) {
        if (key !== "from" && key !== "to" && layers > 1) expect(layer > 0 && layer < layers).toBe(true);
        for (const [, other] of seen.slice(0, index)) {
          if (other.layer === layer) expect(Math.abs(other.row - row)).toBeGreaterThanOrEqual(1 - 1e-9);
        }
      }
    }),
  );
});

test("paths that share only their ends do not cross", () => {
  const { places } = layered([
    ["from", "a", "b", "to"],
    ["from", "c", "d", "to"],
    ["from", "e", "f", "to"],
  ]);
  const order = (keys: readonly string[]) =>
    [...keys].sort((one, other) => (places.get(one)?.row ?? 0) - (places.get(other)?.row ?? 0)).join("");
  const next: Readonly<Record<string, string>> = { a: "b", c: "d", e: "f" };
  expect(order(["b", "d", "f"])).toBe([...order(["a", "c", "e"])].map((key) => next[key]).join(""));
});

test("places in order and apart are the nearest there are: no other such places are nearer", () => {
  const wanted = fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 7 });
  fc.assert(
    fc.property(
      wanted,
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
      (goals, moves) => {
        const found = inOrderApart(goals, 1);
        const cost = (places: readonly number[]) =>
          places.reduce((sum, place, index) => sum + (place - (goals[index] ?? 0)) ** 2, 0);
        const isApart = (places: readonly number[]) =>
          places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) >= 1 - 1e-9);
        expect(isApart(found)).toBe(true);
        const others = found.map((place, index) => place + (moves[index] ?? 0));
        if (isApart(others)) expect(cost(others)).toBeGreaterThanOrEqual(cost(found) - 1e-6);
      },
    ),
  );
});

const places = async (page: Page) => {
  const { nodes } = await drawnState(page);
  return new Map(nodes.map(({ key, x, y }) => [key, `${Math.round(x)} ${Math.round(y)}`] as const));
};

test("all paths of an answer are drawn, and picking another one moves nothing", async () => {
  const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service");
  const before = await drawnState(page);
  const keys = new Set(before.nodes.map(({ key }) => key));
  expect(before.ways).toHaveLength(5);
  for (const iri of before.ways.flat()) expect(keys).toContain(iri);
  const where = await places(page);
  const frame = page.locator("throughline-picture .frame");
  const box = await frame.boundingBox();
  await page.getByRole("button", { name: "Show path 2" }).click();
  expect((await drawnState(page)).view.picked).toBe(1);
  expect(await places(page)).toEqual(where);
  expect((await frame.boundingBox())?.width).toBe(box?.width);
});

test("regression: the paths of all pairs of three concepts are drawn, and every node is named", async () => {
  const page = await still.open("#from=id:unscr-2331&to=id:wps-agenda&and=id:human-trafficking");
  const { nodes, ways } = await drawnState(page);
  const keys = nodes.map(({ key }) => key);
  for (const iri of ways.flat()) expect(keys).toContain(iri);
  const named = page.locator("throughline-picture svg[role=img] > g > rect");
  expect(await named.count()).toBeGreaterThanOrEqual(nodes.length);
});

test("the card of a path under the pointer lights that path among all", async () => {
  const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service");
  const { ways } = await drawnState(page);
  await page.getByRole("button", { name: "Show path 2" }).hover();
  const lit = async () => {
    const { bright, nodes } = await stateOf(page);
    return nodes.flatMap(({ key }) => (bright?.includes(key) ? [key] : [])).sort();
  };
  await expect.poll(lit).toEqual([...(ways[1] ?? [])].sort());
});

test("more than five nodes that are joined to the same are drawn as one, and apart when asked; nothing else moves", async () => {
  const page = await alike.open("#from=Ministry&to=Shelter&paths=20");
  const together = await drawnState(page);
  const keysOf = ({ nodes }: typeof together) => nodes.map(({ key }) => key.slice("urn:alike:".length)).sort();
  expect(together.ways).toHaveLength(9);
  expect(keysOf(together)).toEqual(["fund1", "house", "ministry", "shelter", "town"]);

  await page.getByRole("button", { name: "Show path 3" }).click();
  const picked = await drawnState(page);
  expect(keysOf(picked)).toEqual(["fund3", "house", "ministry", "shelter", "town"]);
  const placeOf = ({ nodes }: typeof together, key: string) => {
    const node = nodes.find((each) => each.key === `urn:alike:${key}`);
    return [Math.round(node?.x ?? 0), Math.round(node?.y ?? 0)];
  };
  expect(placeOf(picked, "fund3")).toEqual(placeOf(together, "fund1"));

  const [x = 0, y = 0] = placeOf(picked, "fund3");
  await page.mouse.click(x, y);
  await page.getByRole("button", { name: "Show the 8 apart" }).click();
  const apart = await drawnState(page);
  expect(apart.nodes).toHaveLength(12);
  await page.waitForURL(/open=/);
  expect(keysOf(await drawnState(await alike.open(new URL(page.url()).hash)))).toEqual(keysOf(apart));
});

test("neighbours come by relation, with their number before they are drawn", async () => {
  const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service");
  const before = await drawnState(page);
  const end = before.nodes.find(({ key }) => key.endsWith("kosovo-police-service"));
  await page.mouse.click(end?.x ?? 0, end?.y ?? 0);
  const choice = page.getByRole("combobox", { name: "By relation …" });
  const offered = (await choice.locator("option").allTextContents()).slice(1);
  const [, count = ""] = /: (\d+)$/.exec(offered[0] ?? "") ?? [];
  await choice.selectOption({ label: offered[0] ?? "" });
  const after = await drawnState(page);
  expect(after.nodes.length - before.nodes.length).toBe(Math.min(12, Number(count)));
});

test("no screen breaks a rule of the Content-Security-Policy", () => {
  expect([...complaints, ...still.complaints, ...alike.complaints]).toEqual([]);
});
