/** Paths over merged concepts against an oracle: the same search in data where each group was replaced by one node beforehand. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { runs } from "../support/runs.ts";

const NODES = ["a", "b", "c", "d", "e", "f", "g"];
const node = fc.constantFrom(...NODES);
const pair = fc.tuple(node, node);

/** Union-find: the first member of each group by name. */
function groupsOf(links: readonly (readonly [string, string])[]): (name: string) => string {
  const above = new Map(NODES.map((name) => [name, name]));
  const find = (name: string): string => {
    const next = above.get(name) ?? name;
    return next === name ? name : find(next);
  };
  for (const [a, b] of links) {
    const [first = a, last = b] = [find(a), find(b)].sort();
    above.set(last, first);
  }
  return find;
}

const knowledgeOf = (turtle: string): Knowledge => new Knowledge(parseRdf(turtle, { format: "turtle" }));
const written = (edges: readonly (readonly [string, string])[], predicate: string): string =>
  edges.map(([from, to]) => `<urn:n:${from}> <${predicate}> <urn:n:${to}> .`).join("\n");

test("the answer is that of the contracted graph, node by node and in its order", () => {
  const cases = fc.record({
    edges: fc.array(pair, { maxLength: 10 }),
    links: fc.array(pair, { maxLength: 4 }),
    directed: fc.boolean(),
    maxLength: fc.integer({ min: 1, max: 5 }),
    hubDegree: fc.constantFrom(null, 2, 3),
    ends: pair,
  });
  fc.assert(
    fc.property(cases, ({ edges, links, directed, maxLength, hubDegree, ends: [from, to] }) => {
      const groupOf = groupsOf(links);
      // What falls together in the contracted graph is one statement there: it is said once here, too.
      const contracted = new Map(edges.map((edge) => [edge.map(groupOf).join(" "), edge]));
      const said = [...contracted.values()];
      fc.pre(groupOf(from) !== groupOf(to));
      const touched = new Set([...said, ...links].flat());
      fc.pre(touched.has(from) && touched.has(to));
      const own = written(
        said.map(([a, b]) => [groupOf(a), groupOf(b)] as const),
        "urn:p:p",
      );
      const whole = knowledgeOf(
        `${written(said, "urn:p:p")}\n${written(links, "http://www.w3.org/2002/07/owl#sameAs")}`,
      );
      // Each node is spoken of, so that both have it.
      const small = knowledgeOf(
        `${own}\n${written(
          NODES.map((name) => [name, name]),
          "http://www.w3.org/2000/01/rdf-schema#seeAlso",
        )}`,
      );
      const asked = { directed, maxLength, hubDegree, k: 50, alike: "apart" } as const;
      const merged = findPaths(whole, `urn:n:${from}`, `urn:n:${to}`, { ...asked, same: ["sameAs"] });
      const oracle = findPaths(small, `urn:n:${groupOf(from)}`, `urn:n:${groupOf(to)}`, asked);
      const names = (iris: readonly string[]): string =>
        iris.map((iri) => groupOf(iri.replace("urn:n:", ""))).join(" ");
      expect(merged.paths.map(({ nodes }) => names(nodes.map(({ iri }) => iri)))).toEqual(
        oracle.paths.map(({ nodes }) => names(nodes.map(({ iri }) => iri))),
      );
      expect(merged.paths.map(({ length }) => length)).toEqual(oracle.paths.map(({ length }) => length));
      expect(merged.hubsNotCrossed.map(({ iri, degree }) => [names([iri]), degree])).toEqual(
        oracle.hubsNotCrossed.map(({ iri, degree }) => [names([iri]), degree]),
      );
      // Every path holds together: where a hop ends and the next begins are one node, or links join them.
      for (const { hops, same } of merged.paths) {
        for (const [index, hop] of hops.entries()) {
          const next = hops[index + 1];
          if (next === undefined || next.from === hop.to) continue;
          expect(same.some(({ place, node: other }) => place === index + 1 && other.iri === next.from)).toBe(true);
        }
      }
    }),
    { numRuns: runs(2000, 200) },
  );
});
