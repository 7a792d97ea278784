/**
 * JSON-LD of a large graph takes time by its size. jsonld.js 9.0.0 compares each line of N-Quads with every other (30 s for 40,000),
 * and compacts many nodes at once in more than their share of time: so it is given terms, and so many nodes.
 */

import jsonld from "jsonld";
import { afterEach, expect, test, vi } from "vitest";
import { knowledgeOf } from "../support/build.ts";
import { readDataset, written } from "./reading.ts";

const line = (nth: number): string =>
  `<urn:n:${nth % 1500}> <urn:p:${nth % 40}> <urn:n:${(nth * 7919) % 1500}> , "${nth}" .`;
const turtleOf = (lines: number): string => Array.from({ length: lines }, (_, nth) => line(nth)).join("\n");

afterEach(() => vi.restoreAllMocks());

test("jsonld.js is never given N-Quads, and at most 500 nodes to compact", async () => {
  const [fromRDF, compact] = [vi.spyOn(jsonld, "fromRDF"), vi.spyOn(jsonld, "compact")];
  await written(knowledgeOf(turtleOf(10_000)), "jsonld");
  expect(fromRDF.mock.calls.map(([quads]) => Array.isArray(quads))).toEqual([true]);
  const parts = compact.mock.calls.map(([nodes]) => (nodes as unknown as readonly unknown[]).length);
  expect(parts).toEqual([500, 500, 500]);
});

test.each([null, { graph: "@graph", p: "urn:p:" }])(
  "all nodes are written, in parts, with the context %j",
  async (context) => {
    const knowledge = knowledgeOf(turtleOf(2500));
    const { text } = await written(knowledge, "jsonld", { context });
    expect((await readDataset(text, "jsonld")).size).toBe(knowledge.dataset.size);
  },
);
