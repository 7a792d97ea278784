/** JSON-LD of a large graph takes time by its size: jsonld.js compares each line of N-Quads with every other (30 s for 40,000). */

import { expect, test } from "vitest";
import { knowledgeOf } from "../support/build.ts";
import { readDataset, written } from "./reading.ts";

const line = (nth: number): string =>
  `<urn:n:${nth % 1500}> <urn:p:${nth % 40}> <urn:n:${(nth * 7919) % 1500}> , "${nth}" .`;
const turtleOf = (lines: number): string => Array.from({ length: lines }, (_, nth) => line(nth)).join("\n");

async function cost(lines: number): Promise<number> {
  const knowledge = knowledgeOf(turtleOf(lines));
  const before = process.cpuUsage();
  await written(knowledge, "jsonld");
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

// Each line against every other would take a hundred times as long.
test("ten times the statements take less than thirty times the time", async () => {
  // Loading and compiling the library is part of the first.
  await cost(2000);
  const [small, large] = [await cost(1000), await cost(10_000)];
  expect(large / small).toBeLessThan(30);
});

test.each([null, { graph: "@graph", p: "urn:p:" }])(
  "all nodes are written, in parts, with the context %j",
  async (context) => {
    const knowledge = knowledgeOf(turtleOf(2500));
    const { text } = await written(knowledge, "jsonld", { context });
    expect((await readDataset(text, "jsonld")).size).toBe(knowledge.dataset.size);
  },
);
