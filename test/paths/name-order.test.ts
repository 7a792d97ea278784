/** The order of names is laid out node by node, as a search comes to them, and stands whoever asked for it first. */

import fc from "fast-check";
import { MultiGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { compareCodeUnits } from "../../src/order.ts";
import { type GraphPathOptions, prepareGraph } from "../../src/paths/answer/graph-paths.ts";
import { DEFAULT_SEARCH_OPTIONS } from "../../src/paths/options/search-options.ts";
import { Budget } from "../../src/paths/search/budget.ts";
import { indexOfGraph } from "../../src/paths/search/graph-index.ts";
import { NameOrder } from "../../src/paths/search/name-order.ts";
import { PairSearch } from "../../src/paths/search/pair-search.ts";
import { run, WORKING } from "../../src/work.ts";
import { runs } from "../support/runs.ts";

/** Longer than several pieces that are sorted in one go. */
const MANY = 3000;
/** Names that are read between two pauses, at most. */
const BETWEEN = 1024;

/** Two stars of which two leaves are joined, and a star that no question is about. */
function threeStars(): MultiGraph {
  const graph = new MultiGraph();
  for (const star of ["a", "b", "c"]) {
    // The order of names is not that of the edges.
    for (let leaf = 0; leaf < MANY; leaf++) graph.mergeEdge(star, `${star}${(leaf * 1009) % MANY}`);
  }
  graph.addEdge("a7", "b8");
  return graph;
}

/** Edges between names, some without a direction, and a star of so many leaves. */
function graphOf([edges, leaves]: [[string, string, boolean][], number]) {
  const graph = new MultiGraph();
  graph.addNode("");
  for (const name of edges.flatMap((edge) => edge.slice(0, 2))) graph.mergeNode(name);
  for (const [from, to, undirected] of edges)
    undirected ? graph.addUndirectedEdge(from, to) : graph.addDirectedEdge(from, to);
  for (let leaf = 0; leaf < leaves; leaf++) graph.mergeDirectedEdge("", `${(leaf * 7) % leaves}`);
  return indexOfGraph(graph);
}

/** A question for any shortest path, with a count of the names that were read. */
function question(graph: MultiGraph, indexed = indexOfGraph(graph), options: GraphPathOptions = {}) {
  const query = prepareGraph(indexed, "a", "b", { select: "any", throughHubs: true, ...options });
  const read = { names: 0 };
  const nameOf = (node: number): string => {
    read.names++;
    return query.roads.nameOf(node);
  };
  const search = new PairSearch({ ...query, roads: [{ ...query.roads, nameOf }], rule: null });
  return { search, read, indexed };
}

const nodesOf = (search: PairSearch): (readonly number[])[] => search.all().map((path) => path.nodes);

describe("the order of names", () => {
  test("is that of each run by itself, however long, and holds the entries of the index", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "b", "\u{1F600}", "\uFFFD"), maxLength: 3 });
    const edge = fc.tuple(name, name, fc.boolean());
    const graph = fc.tuple(fc.array(edge, { maxLength: 40 }), fc.integer({ min: 0, max: 1500 })).map(graphOf);
    fc.assert(
      fc.property(graph, ({ index, nodeKeys }) => {
        const order = new NameOrder(index, (node) => nodeKeys[node] ?? "");
        for (let node = 0; node < index.nodes; node++) run(order.layOut(node, new Budget(DEFAULT_SEARCH_OPTIONS)));
        const nameAt = (place: number): string => nodeKeys[order.neighbors[place] ?? 0] ?? "";
        const begins = [...index.offsets, ...index.bothWaysFrom, ...index.arrivingFrom].sort((a, b) => a - b);
        const wrong = Array.from(order.entries, (entry, place) => {
          const [run, found] = [place, entry].map((at) => begins.findLastIndex((begin) => begin <= at));
          const follows = begins[run ?? 0] === place || compareCodeUnits(nameAt(place - 1), nameAt(place)) <= 0;
          return run !== found || !follows || index.neighbors[entry] !== order.neighbors[place];
        });
        expect(wrong).not.toContain(true);
        expect([...order.entries].sort((a, b) => a - b)).toEqual([...order.entries.keys()]);
      }),
      { numRuns: runs(30) },
    );
  });

  test("is laid out for the nodes that a search comes to, once", () => {
    const { search, read, indexed } = question(threeStars());
    const first = nodesOf(search);
    expect(first).toHaveLength(1);
    expect(read.names).toBeGreaterThanOrEqual(2 * MANY);
    expect(read.names).toBeLessThan(2 * MANY + 100);
    const again = question(threeStars(), indexed);
    expect(nodesOf(again.search)).toEqual(first);
    expect(again.read.names).toBe(0);
  });

  test("is laid out with pauses, also for one node", () => {
    const { search, read } = question(threeStars());
    let [before, pauses] = [0, 0];
    for (const path of search.paths()) {
      expect(read.names - before).toBeLessThanOrEqual(BETWEEN);
      before = read.names;
      if (path === WORKING) pauses++;
    }
    expect(pauses).toBeGreaterThanOrEqual(Math.floor((2 * MANY) / BETWEEN));
  });

  test("a stop is heard within a node, and the next search goes on there", () => {
    const controller = new AbortController();
    const { search, read, indexed } = question(threeStars(), undefined, { signal: controller.signal });
    for (const path of search.paths()) if (path === WORKING) controller.abort();
    expect(search.budget.status).toBe("aborted");
    expect(read.names).toBeGreaterThan(0);
    expect(read.names).toBeLessThan(MANY);
    const next = question(threeStars(), indexed);
    expect(nodesOf(next.search)).toEqual(nodesOf(question(threeStars()).search));
    expect(read.names + next.read.names).toBeLessThan(2 * MANY + 100);
  });

  test("two searches in turns lay out one node together, and answer as each alone", () => {
    const { search, indexed } = question(threeStars());
    const other = question(threeStars(), indexed);
    const steps = [search.paths(), other.search.paths()] as const;
    const found = steps.map((): (readonly number[])[] => []);
    for (let open = 2; open > 0; ) {
      open = 0;
      for (const [each, paths] of steps.entries()) {
        const step = paths.next();
        if (step.done === true) continue;
        open++;
        if (step.value !== WORKING) found[each]?.push(step.value.nodes);
      }
    }
    const alone = nodesOf(question(threeStars()).search);
    expect(found).toEqual([alone, alone]);
  });
});
