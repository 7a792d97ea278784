/** JSON-LD of a large graph takes time by its size: jsonld.js compares each line of N-Quads with every other (30 s for 40,000). */

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { knowledgeOf } from "../support/build.ts";
import { readDataset, written } from "./reading.ts";

const run = promisify(execFile);
const LINES = ["2000", "1000", "10000"];

const line = (nth: number): string =>
  `<urn:n:${nth % 1500}> <urn:p:${nth % 40}> <urn:n:${(nth * 7919) % 1500}> , "${nth}" .`;
const turtleOf = (lines: number): string => Array.from({ length: lines }, (_, nth) => line(nth)).join("\n");

test("ten times the statements take less than five times the time", async () => {
  // Loading and compiling the library is part of the first. In the process of the tests much is compiled already, or is not.
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, "../support/jsonld-cost.mjs"), ...LINES]);
  const [, small = 0, large = 0] = stdout.split(" ").map(Number);
  expect(small).toBeGreaterThan(0);
  expect(large / small).toBeLessThan(5);
});

test.each([null, { graph: "@graph", p: "urn:p:" }])(
  "all nodes are written, in parts, with the context %j",
  async (context) => {
    const knowledge = knowledgeOf(turtleOf(2500));
    const { text } = await written(knowledge, "jsonld", { context });
    expect((await readDataset(text, "jsonld")).size).toBe(knowledge.dataset.size);
  },
);
