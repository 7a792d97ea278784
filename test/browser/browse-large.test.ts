/** Ten thousand concepts at once, and what is said of more. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { stateOf } from "./support/page-state.ts";

const CONCEPTS = 10_003;

/** A star of stars: one concept in the middle, a hundred around it, the rest around those. */
function starOfStars(): string {
  const lines = Array.from({ length: CONCEPTS - 1 }, (_, index) => {
    const middle = index < 100 ? 0 : 1 + (index % 100);
    return `<urn:big:n${index + 1}> <urn:big:near> <urn:big:n${middle}> .`;
  });
  return lines.join("\n");
}

const data = join(mkdtempSync(join(tmpdir(), "throughline-large-")), "large.nt");
writeFileSync(data, starOfStars());
const { open, complaints } = browsing({ data });

test("of more than 10,000 concepts the most connected are drawn, which is said, and the forces can be stopped", async () => {
  const page = await open("#view=browse");
  await page.getByText("Drawn are the 10,000 most connected of 10,003 concepts").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.waitForFunction(() => window.throughline?.state().arranging === false);

  const { nodes, renderer } = await stateOf(page);
  expect(renderer).toBe("webgl");
  expect(nodes.length).toBe(10_000);
  expect(nodes.filter(({ key }) => /:n(?:\d{1,2}|100)$/.test(key)).length).toBe(101);
  expect(complaints).toEqual([]);
});
