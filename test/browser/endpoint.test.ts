/** The viewer over a SPARQL endpoint: ask by name, fetch more around a node, ask for others, and come back to all of it. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { startEndpoint, type TestEndpoint } from "../endpoint/support.ts";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";

const DATA = readFileSync(new URL("./support/endpoint.ttl", import.meta.url), "utf8");
/** Enough to make it a hub. */
const SPOKES = Array.from({ length: 700 }, (_, place) => `e:s${place} e:knows e:hub .`).join("\n");

let remote: TestEndpoint | null = null;
/** Opened by a test that waits to see the endpoint being asked. */
let gate: Promise<void> = Promise.resolve();
const { open, complaints } = browsing({
  async endpoint() {
    remote = await startEndpoint(`${DATA}${SPOKES}`, "text/turtle", undefined, () => gate);
    return remote.url;
  },
});
afterAll(() => remote?.close());

/** Waits until the part for these concepts and opened nodes is shown. */
async function shown(page: Page, concepts: readonly string[], opened: readonly string[] = []): Promise<void> {
  const wanted = JSON.stringify([concepts, opened].map((list) => list.map((name) => `urn:e:${name}`)));
  await page.waitForFunction((expected) => {
    const state = window.throughline?.state();
    if (state === undefined || !["paths", "concept"].includes(state.answer)) return false;
    return JSON.stringify([state.concepts.filter((iri) => iri !== null), state.view.opened]) === expected;
  }, wanted);
  await page.getByRole("region", { name: "Where the graph is" }).getByText("A part of").waitFor();
}

const labelsOf = async (page: Page): Promise<string[]> =>
  (await drawnState(page)).nodes.map(({ key }) => key.slice("urn:e:".length)).sort();

test("two names by keyboard, more around a node, other ends, and back by link and by Back", async () => {
  const page = await open("#arrange=path");
  const first = page.getByRole("combobox", { name: "First concept" });
  await first.fill("ann");
  await page.getByRole("option", { name: "Anna" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Second concept" }).fill("Bruno");
  await page.keyboard.press("Enter");
  await shown(page, ["anna", "bruno"]);
  // The way through the hub is none, as in the whole graph.
  expect(await page.locator(".chain").allTextContents()).toEqual([
    expect.stringMatching(/^Anna knows Xaver, who knows|^Anna knows Xaver, which knows/),
  ]);
  expect(await labelsOf(page)).toEqual(["anna", "bruno", "hub", "xaver", "yvonne"]);

  const answer = page.url();
  const { nodes } = await drawnState(page);
  const yvonne = nodes.find(({ key }) => key === "urn:e:yvonne");
  await page.mouse.click(yvonne?.x ?? 0, yvonne?.y ?? 0);
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await panel.getByText("2 of 4 statements that join it to others are here.").waitFor();
  await panel.getByRole("button", { name: "Fetch 2 more from the endpoint" }).click();
  await shown(page, ["anna", "bruno"], ["yvonne"]);
  await panel.getByText("4 of 4 statements").waitFor();
  expect(await labelsOf(page)).toEqual(["anna", "bruno", "hub", "xaver", "yvonne", "zeno", "zoe"]);
  expect(page.url()).toContain("fetch=urn:e:yvonne");
  const opened = page.url();
  await page.getByRole("button", { name: "Undo" }).click();
  await shown(page, ["anna", "bruno"]);
  await page.getByRole("button", { name: "Redo" }).click();
  await shown(page, ["anna", "bruno"], ["yvonne"]);

  await first.fill("Carla");
  await page.keyboard.press("Enter");
  await shown(page, ["carla", "bruno"]);
  expect((await stateOf(page)).paths).toBe(1);

  await page.goBack();
  await shown(page, ["anna", "bruno"], ["yvonne"]);
  const copy = await open(new URL(opened).hash);
  await shown(copy, ["anna", "bruno"], ["yvonne"]);
  expect(await labelsOf(copy)).toEqual(["anna", "bruno", "hub", "xaver", "yvonne", "zeno", "zoe"]);
  expect(new URL(answer).hash).toBe("#from=urn:e:anna&to=urn:e:bruno&arrange=path&v=2");
  expect(complaints).toEqual([]);
});

test("one concept asks what is around it; what a limit cut is told, in the reader's language", async () => {
  const page = await open("#from=Everybody", { viewport: { width: 360, height: 780 }, locale: "fr" });
  await page.waitForFunction(() => window.throughline?.state().answer === "concept");
  await page.getByText("Everybody : 600 énoncés sont ici, sur 702.").waitFor();
  await page.getByRole("heading", { level: 1, name: "Everybody" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(complaints).toEqual([]);
});

test("names that mean nothing or too much are told, and one click mends them", async () => {
  const page = await open("#from=Anna&to=Twin");
  await page.getByRole("heading", { name: "The second box, “Twin”, can mean more than one concept" }).waitFor();
  await page.getByRole("main").getByRole("button", { name: "Twin" }).first().click();
  await shown(page, ["anna", "twin1"]);
  await page.getByRole("combobox", { name: "Second concept" }).fill("Nonesuch");
  await page.getByText("has nothing of that name.").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "The second box, “Nonesuch”, names no concept in this graph" }).waitFor();
  // What the server refuses, the browser writes down.
  expect(complaints.filter((text) => !/40[04]/.test(text))).toEqual([]);
});

test("that the endpoint is asked is shown, can be stopped, and asked again", async () => {
  const page = await open();
  let release = (): void => {};
  gate = new Promise((resolve) => {
    release = resolve;
  });
  await page.getByRole("combobox", { name: "First concept" }).fill("Zeno");
  await page.keyboard.press("Enter");
  await page.getByText(/^Asking 127\.0\.0\.1/).waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("You stopped the question.").waitFor();
  release();
  await page.getByRole("button", { name: "Ask again" }).click();
  await shown(page, ["zeno"]);
});

test("an endpoint that fails is told in a sentence", async () => {
  const page = await open("#from=Zoe");
  await shown(page, ["zoe"]);
  await remote?.close();
  await page.getByRole("combobox", { name: "Second concept" }).fill("Xaver");
  await page.keyboard.press("Enter");
  await page.getByText("gave no answer.").waitFor();
  await page.getByText(/The endpoint cannot be reached/).waitFor();
});
