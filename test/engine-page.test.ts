/** docs/engine.md names every file of the search, no others, and its worked example is what the search does. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MultiUndirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { prepareGraph } from "../src/paths/answer/graph-paths.ts";
import { findPathsInGraph, indexOfGraph } from "../src/paths/index.ts";
import { Budget } from "../src/paths/search/budget.ts";
import { Corridor } from "../src/paths/search/corridor.ts";
import { factsOf } from "../src/paths/search/index-facts.ts";
import { PlainGraph } from "../src/paths/search/plain-graph.ts";
import { filesBelow, ROOT } from "./support/imports.ts";

const SEARCH = "src/paths/search";
const PAGE = readFileSync(join(ROOT, "docs/engine.md"), "utf8");

/** The files that the rows of the page's tables are about. */
const described = [...PAGE.matchAll(/^\| (`[a-z-]+\.ts`(?:, `[a-z-]+\.ts`)*) \|/gm)].flatMap(([, cell = ""]) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file),
);

test("every file of the search has its row, and every row its file", () => {
  const files = readdirSync(join(ROOT, SEARCH)).filter((name) => name.endsWith(".ts"));
  expect([...described].sort()).toEqual(files.sort());
});

test("every caller that is named exists", () => {
  const known = new Set(filesBelow("src/paths").map((file) => file.split("/").at(-1)));
  const named = [...PAGE.matchAll(/`([a-z-]+\.ts)`/g)].map(([, file = ""]) => file);
  expect(named.filter((file) => !known.has(file))).toEqual([]);
});

describe("the worked example", () => {
  const edges = /The edges are (.*)\. The side/.exec(PAGE)?.[1] ?? "";
  const graph = new MultiUndirectedGraph();
  for (const [, from = "", to = ""] of edges.matchAll(/(\w)–(\w)/g)) graph.mergeEdge(from, to);

  test("has the shortest paths that the page says", () => {
    const { paths } = findPathsInGraph(graph, "A", "Z", { select: "all-shortest" });
    const told = /there are three: (.*)\. The/.exec(PAGE)?.[1];
    expect(paths.map(({ nodes }) => nodes.join(" ")).join(", ")).toBe(told);
  });

  test("has the distance and the balls that the page says", () => {
    const indexed = indexOfGraph(graph);
    const { roads, from, to, options } = prepareGraph(indexed, "A", "Z", {});
    const workspace = factsOf(indexed.index).borrowWorkspace();
    const corridor = new Corridor(new PlainGraph(roads, from, to, workspace), workspace, new Budget(options));
    corridor.meet(9);
    const names = (ball: Corridor["front"]): string =>
      Array.from({ length: ball.count }, (_, place) => indexed.nodeKeys[ball.at(place)]).join(" ");
    const { distance, front, back } = corridor;
    expect([distance, names(front), names(back)]).toEqual([4, "A b c", "Z f d e"]);
  });
});
