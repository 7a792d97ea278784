/** Graphs as large as the page draws whole: 10,000 nodes and 50,000 edges, served and dropped; and forces that are stopped. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { choose } from "../support/own-data.ts";
import { browsing } from "../support/page.ts";
import { drawnState, stateOf } from "../support/page-state.ts";

/** N-Triples of a graph in which every node has some neighbours near it and some anywhere: the same for the same numbers. */
function ntriples(nodes: number, edges: number): string {
  const lines: string[] = [];
  for (let node = 0; node < nodes; node++) {
    lines.push(`<urn:n:${node}> <http://www.w3.org/2000/01/rdf-schema#label> "Concept ${node}" .`);
  }
  for (let edge = 0; edge < edges; edge++) {
    const from = edge % nodes;
    const step = 1 + Math.floor(edge / nodes);
    const to = edge % 3 === 0 ? (from * 7919 + step) % nodes : (from + step) % nodes;
    lines.push(`<urn:n:${from}> <urn:p:${edge % 5}> <urn:n:${to}> .`);
  }
  return `${lines.join("\n")}\n`;
}

const folder = mkdtempSync(join(tmpdir(), "throughline-large-"));
const FILE = join(folder, "large.nt");
const LARGE = ntriples(10_000, 50_000);
writeFileSync(FILE, LARGE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { open, complaints } = browsing({ data: FILE });

test("10,000 nodes and 50,000 edges open: a question is found in part of them, and all are drawn when asked for", async () => {
  const page = await open();
  await page
    .getByRole("region", { name: "What this is:" })
    .getByText(/^10,000 concepts/)
    .waitFor();
  await page.getByRole("region", { name: "More to ask" }).getByRole("button").first().click();
  const { answer, nodes } = await drawnState(page);
  expect(answer).toBe("paths");
  expect(nodes.length).toBeLessThanOrEqual(300);
  await page.getByRole("combobox", { name: "Show" }).selectOption({ label: "whole graph" });
  await page.waitForFunction(() => window.throughline?.state().nodes.length === 10_000, null, { timeout: 60_000 });
});

test("the same as a file of the reader's own; a smaller one is drawn whole by forces, which stop when told to", async () => {
  const page = await open();
  await choose(page, { name: "large.nt", text: LARGE });
  await page.getByText("Your own data: large.nt.").waitFor();
  expect((await drawnState(page)).nodes.length).toBeLessThanOrEqual(300);

  await choose(page, { name: "middling.nt", text: ntriples(1900, 9000) });
  await page.getByText("Your own data: middling.nt.").waitFor();
  await page.getByRole("combobox", { name: "Show" }).selectOption({ label: "whole graph" });
  await page.getByRole("progressbar", { name: "Arranging the picture" }).waitFor();
  // With the pointer and at once: a click of Playwright's waits for frames, and while the forces work these are few.
  const stop = await page.getByRole("button", { name: "Stop" }).boundingBox();
  await page.mouse.click((stop?.x ?? 0) + (stop?.width ?? 0) / 2, (stop?.y ?? 0) + (stop?.height ?? 0) / 2);
  await page.waitForFunction(() => window.throughline?.state().arranging === false);
  const stopped = await stateOf(page);
  expect(stopped.nodes.length).toBe(1900);
  await page.waitForTimeout(300);
  expect((await stateOf(page)).nodes).toEqual(stopped.nodes);
  expect(new Set(stopped.nodes.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBeGreaterThan(1000);
});

test("no size raises an error", () => {
  expect(complaints).toEqual([]);
});
