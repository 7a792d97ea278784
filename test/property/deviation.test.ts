/** The search with exact bounds finds what the search without them finds: it only comes in where that one is too slow. */

import fc from "fast-check";
import { MultiGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { findPathsInGraph, type GraphPathOptions, prepareGraph } from "../../src/paths/answer/graph-paths.ts";
import { bestFirst } from "../../src/paths/search/best-first.ts";
import { Budget } from "../../src/paths/search/budget.ts";
import { DeviationGuide } from "../../src/paths/search/deviation-guide.ts";
import { compareFound, type FoundPath, foundPath, statementOf } from "../../src/paths/search/found-path.ts";
import { indexOfGraph } from "../../src/paths/search/graph-index.ts";
import { factsOf } from "../../src/paths/search/index-facts.ts";
import { PlainGraph } from "../../src/paths/search/plain-graph.ts";
import { WalkRules } from "../../src/paths/search/walk-rules.ts";
import { WORKING } from "../../src/work.ts";
import { graphOf } from "../paths/support.ts";
import { runs } from "../support/runs.ts";

const NODES = ["a", "b", "c", "d", "e"];

const graphs = fc
  .array(
    fc.record({
      source: fc.constantFrom(...NODES),
      target: fc.constantFrom(...NODES),
      undirected: fc.boolean(),
      weight: fc.constantFrom(0, 0.1, 0.2, 1),
    }),
    { maxLength: 9 },
  )
  .map((edges) => {
    const graph = new MultiGraph({ type: "mixed" });
    for (const node of NODES) graph.addNode(node);
    for (const [number, { source, target, undirected, weight }] of edges.entries()) {
      if (undirected) graph.addUndirectedEdgeWithKey(`e${number}`, source, target, { weight });
      else graph.addDirectedEdgeWithKey(`e${number}`, source, target, { weight });
    }
    return graph;
  });

const options = fc.record({
  mode: fc.constantFrom("simple" as const, "trail" as const, "acyclic" as const),
  cost: fc.constantFrom("hops" as const, "specificity" as const, "weight" as const),
  maxLength: fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY),
  directed: fc.boolean(),
  avoid: fc.uniqueArray(fc.constantFrom(...NODES), { maxLength: 1 }).map((nodes) => new Set(nodes)),
});

/** All paths as the guide leads to them, and how many partial paths that took. */
function deviations(graph: MultiGraph, from: string, to: string, asked: GraphPathOptions) {
  const prepared = prepareGraph(indexOfGraph(graph), from, to, { ...asked, throughHubs: true });
  const { roads } = prepared;
  const { mode, minLength, maxLength, cost } = prepared.options;
  const workspace = factsOf(roads.index).borrowWorkspace();
  const budget = new Budget(prepared.options);
  const plain = new PlainGraph(roads, prepared.from, prepared.to, workspace);
  const byLength = cost === "hops";
  const guide = new DeviationGuide(plain, mode, workspace, budget, { minLength, maxLength, byLength, merge: false });
  const rules = new WalkRules(roads, mode, prepared.from, prepared.to);
  const paths: FoundPath[] = [];
  for (const partial of bestFirst(guide, budget, { rules, rule: null, wants: () => true }))
    if (partial !== WORKING) paths.push(foundPath(partial, roads, byLength));
  factsOf(roads.index).returnWorkspace(workspace);
  return { paths, expanded: budget.expanded };
}

describe("exact bounds", () => {
  test("find the same paths in the same order", () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...NODES), fc.constantFrom(...NODES), options, (graph, from, to, asked) => {
        const all = { ...asked, select: "all", distinct: "edges", throughHubs: true } as const;
        const expected = findPathsInGraph(graph, from, to, all).paths.map(({ edges }) => edges);
        const keys = graph.edges();
        const { paths } = deviations(graph, from, to, asked);
        expect(paths.map((path) => path.stepCodes.map((_, hop) => keys[statementOf(path, hop)]))).toEqual(expected);
        expect(paths.toSorted(compareFound)).toEqual(paths);
      }),
      { numRuns: runs(1500) },
    );
  });

  test("take up no partial path in vain, where no node repeats", () => {
    const simple = options.map((asked) => ({
      ...asked,
      mode: "acyclic" as const,
      maxLength: Number.POSITIVE_INFINITY,
    }));
    fc.assert(
      fc.property(graphs, simple, (graph, asked) => {
        const { paths, expanded } = deviations(graph, "a", "b", asked);
        const begun = new Set(
          paths.flatMap((path) => path.stepCodes.map((_, hop) => path.stepCodes.slice(0, hop).join())),
        );
        // The start is taken up even where nothing follows.
        expect(expanded).toBeLessThanOrEqual(Math.max(1, begun.size));
      }),
    );
  });
});

describe("fewer paths than asked for, of any length, beside a clique that leads nowhere", () => {
  const CLIQUE = Array.from({ length: 30 }, (_, a) => Array.from({ length: a }, (_, b) => `k${a}>k${b}`)).flat();
  const graph = graphOf("a>b", "b>c", "a>d", "d>c", "b>k0", ...CLIQUE);

  test.each(["simple", "trail", "acyclic"] as const)("are a complete answer: %s", (mode) => {
    for (const cost of ["hops", "specificity"] as const) {
      const asked = { mode, cost, maxLength: Number.POSITIVE_INFINITY, timeLimitMs: 60_000 };
      const { status, paths, expanded } = findPathsInGraph(graph, "a", "c", asked);
      expect([status, paths.map(({ nodes }) => nodes.join(" "))]).toEqual(["complete", ["a d c", "a b c"]]);
      expect(expanded).toBeLessThan(3000);
      const groups = findPathsInGraph(graph, "a", "c", { ...asked, select: "k-groups", k: 3 });
      expect([groups.status, groups.paths.length]).toEqual(["complete", 2]);
    }
  });
});
