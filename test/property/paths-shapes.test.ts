/** Counting and the connecting subgraph against lists of all paths. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { connectingSubgraph } from "../../src/paths/answer/connecting-subgraph.ts";
import { countShortestPaths } from "../../src/paths/answer/count-paths.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { streamPaths } from "../../src/paths/answer/stream-paths.ts";
import { PATH_MODES } from "../../src/paths/index.ts";
import { idOf, knowledgeOf } from "../paths/support.ts";
import { runs } from "../support/runs.ts";

const NODES = ["a", "b", "c", "d", "e"];

const triples = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...NODES), fc.constantFrom("p", "q"), fc.constantFrom(...NODES)),
  {
    maxLength: 9,
    selector: (triple) => triple.join(" "),
  },
);

/** All nodes are there, joined or not. */
function dataOf(list: readonly (readonly string[])[]) {
  const turtle = list.map(([s, p, o]) => `:${s} :${p} :${o} .`).join("\n");
  return knowledgeOf(`${NODES.map((node) => `:${node} rdfs:label "${node}" .`).join("\n")}\n${turtle}`);
}

describe("what is said of all paths without listing them", () => {
  test("a count is the number of all shortest paths", () => {
    fc.assert(
      fc.property(triples, fc.constantFrom("nodes", "edges"), fc.boolean(), (list, distinct, directed) => {
        const data = dataOf(list);
        const [from, to] = [idOf(data, "a"), idOf(data, "b")];
        const options = { distinct, directed } as const;
        const listed = findPaths(data, from, to, { ...options, select: "all-shortest" }).paths;
        const { count, length } = countShortestPaths(data, from, to, options);
        expect([Number(count), length]).toEqual([listed.length, listed[0]?.length ?? null]);
      }),
      { numRuns: runs(600) },
    );
  });

  test("the connecting subgraph is what the paths between the concepts run through", () => {
    const options = fc.record({
      maxLength: fc.integer({ min: 1, max: 4 }),
      mode: fc.constantFrom(...PATH_MODES),
      directed: fc.boolean(),
      pattern: fc.constantFrom(null, null, "(p|^q)*", "!q/^p*"),
    });
    fc.assert(
      fc.property(triples, options, (list, drawn) => {
        fc.pre(drawn.pattern === null || ["p", "q"].every((kind) => list.some(([, predicate]) => predicate === kind)));
        const data = dataOf(list);
        const concepts = ["a", "b", "c"].map((name) => idOf(data, name));
        const pairs = [
          [0, 1],
          [0, 2],
          [1, 2],
        ].map(([x = 0, y = 0]) => [concepts[x] ?? 0, concepts[y] ?? 0] as const);
        const paths = pairs.flatMap(
          ([from, to]) => findPaths(data, from, to, { ...drawn, select: "all", distinct: "edges" }).paths,
        );
        const found = connectingSubgraph(data, concepts, drawn);
        expect(found.status).toBe("complete");
        const nodes = new Set(paths.flatMap((path) => path.nodes.map((node) => idOf(data, node.iri))));
        expect(found.nodes).toEqual([...nodes].sort((x, y) => x - y));
        const ids = new Set(
          paths.flatMap((path) => path.hops.flatMap((hop) => hop.statements.map((statement) => statement.id))),
        );
        expect(found.statements).toHaveLength(ids.size);
      }),
      { numRuns: runs(400) },
    );
  });

  test("a stream gives the paths of the answer in its order, and the whole result at its end", async () => {
    await fc.assert(
      fc.asyncProperty(triples, async (list) => {
        const data = dataOf(list);
        const [from, to] = [idOf(data, "a"), idOf(data, "b")];
        const stream = streamPaths(data, from, to, { select: "all", pause: async () => {}, now: () => 0 });
        const streamed: unknown[] = [];
        let step = await stream.next();
        for (; step.done !== true; step = await stream.next()) streamed.push(step.value);
        const whole = findPaths(data, from, to, { select: "all", now: () => 0 });
        expect(streamed).toEqual(whole.paths);
        expect(step.value).toEqual(whole);
      }),
      { numRuns: runs(100) },
    );
  });
});
