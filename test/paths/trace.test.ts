/** Open-ended chains: which concepts a trace holds, by which steps, and where it is cut. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { alongNamed } from "../../src/paths/trace/along.ts";
import { type TraceNode, type TraceOptions, traceFrom } from "../../src/paths/trace/trace.ts";
import type { TraceDirection } from "../../src/paths/trace/trace-defaults.ts";
import { runs } from "../support/runs.ts";
import { sampleKnowledge } from "../support/sample.ts";
import { idOf, knowledgeOf } from "./support.ts";

const drawn = (tree: readonly TraceNode[]): string =>
  tree
    .map(({ node, children }) => `${node.iri.slice(6)}${children.length > 0 ? `(${drawn(children)})` : ""}`)
    .join(" ");

const traced = (knowledge: Knowledge, along: string | null, options: TraceOptions = {}): string =>
  drawn(
    traceFrom(knowledge, idOf(knowledge, "a"), {
      ...options,
      along: along === null ? null : alongNamed(knowledge, along),
    }).tree,
  );

const chain = knowledgeOf(":a :p :b . :b :p :c ; :q :d . :c :q :a . :e :p :a . :f :q :e .");

test.each<[string, string | null, TraceOptions, string]>([
  ["any statement, from subject to object", null, {}, "b(c d)"],
  ["a relation, as often as it goes on", "p", {}, "b(c)"],
  ["against statements: what leads to it", null, { direction: "in" }, "e(f) c(b)"],
  ["a relation against its direction", "p", { direction: "in" }, "e"],
  ["either way, each concept once", null, { direction: "both" }, "b(d) e(f) c"],
  ["alternatives in a pattern tell their own directions", "p|^q", {}, "b c"],
  ["a pattern of two steps is met as a whole, and repeated", "p/q", { depth: 6 }, "b(d)"],
  ["a chain that ends at once", "^q", {}, "c"],
  ["one step", null, { depth: 1 }, "b"],
  ["in depth", null, { order: "depth", direction: "both" }, "b(d) e(f) c"],
])("%s", (_name, along, options, tree) => {
  expect(traced(chain, along, options)).toBe(tree);
});

test("every step is cited, with all statements between the two, and denied ones are no steps", () => {
  const knowledge = sampleKnowledge();
  const result = traceFrom(knowledge, idOf(knowledge, "urn:e:corps"));
  const [guard] = result.tree;
  expect(result.tree.map(({ node }) => node.label)).toEqual(["The Guard"]);
  expect(guard).toMatchObject({ text: "trains The Guard", citations: [1, 2], direction: "forward" });
  expect(guard?.children).toMatchObject([{ text: "may protect witnesses", citations: [1] }]);
  expect(result.citations.map(({ number, title }) => `${number} ${title}`)).toEqual(["1 Paper One", "2 Report Two"]);
  expect(result.concepts).toBe(2);
});

test("where the depth or the limit cuts, the concept says that it leads on", () => {
  const shallow = traceFrom(chain, idOf(chain, "a"), { depth: 1 });
  expect(shallow).toMatchObject({ truncated: false, concepts: 1, tree: [{ leadsOn: true }] });
  const narrow = traceFrom(chain, idOf(chain, "a"), { limit: 2 });
  expect(narrow).toMatchObject({ truncated: true, concepts: 2, tree: [{ leadsOn: true }] });
  const whole = traceFrom(chain, idOf(chain, "a"), { depth: 9 });
  expect(whole).toMatchObject({ truncated: false, concepts: 3, tree: [{ leadsOn: false }] });
});

test("of a graph with 20,000 concepts around one, only what is asked for is projected", () => {
  const turtle = Array.from({ length: 20_000 }, (_, n) => `:a :p :n${n} . :n${n} :p :m${n} .`).join("\n");
  const knowledge = knowledgeOf(turtle);
  const result = traceFrom(knowledge, idOf(knowledge, "a"), { limit: 3 });
  expect(result).toMatchObject({ truncated: true, concepts: 3 });
  expect(drawn(result.tree)).toBe("n0 n1 n10");
});

test("a relation is known by its whole name, a pattern by its operators, and what is neither gets the nearest", () => {
  const knowledge = knowledgeOf(':a <urn:x:leads-to> :b . <urn:x:leads-to> rdfs:label "leads to" .');
  expect(traced(knowledge, "leads to")).toBe("b");
  expect(traced(knowledge, '"leads to"+')).toBe("b");
  expect(() => traced(knowledge, "lead to")).toThrow(/no predicate "lead to"/);
  expect(() => traced(knowledge, '"leads to"/')).toThrow(/pattern/i);
});

describe("laws", () => {
  const NODES = ["a", "b", "c", "d", "e", "f"];
  const edges = fc.array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom("p", "q"), fc.constantFrom(...NODES)), {
    minLength: 1,
    maxLength: 12,
  });
  const directions = fc.constantFrom<TraceDirection>("out", "in", "both");

  /** The concepts of a tree with their depths, each once. */
  function depthsOf(tree: readonly TraceNode[], depth = 1, found = new Map<string, number>()): Map<string, number> {
    for (const { node, children } of tree) {
      expect(found.has(node.iri)).toBe(false);
      found.set(node.iri, depth);
      depthsOf(children, depth + 1, found);
    }
    return found;
  }

  /** The same by going round the edges. */
  function distancesBy(
    triples: readonly (readonly string[])[],
    direction: TraceDirection,
    depth: number,
  ): Map<string, number> {
    const found = new Map([["a", 0]]);
    const meet = (node: string, far: number): void => {
      if (!found.has(node)) found.set(node, far);
    };
    for (let far = 1; far <= depth; far++) {
      const before = new Map(found);
      for (const [s = "", , o = ""] of triples) {
        if (direction !== "in" && before.has(s)) meet(o, far);
        if (direction !== "out" && before.has(o)) meet(s, far);
      }
    }
    found.delete("a");
    return found;
  }

  test("in breadth a concept stands at its distance, and none within the depth is left out", () => {
    fc.assert(
      fc.property(edges, directions, fc.integer({ min: 1, max: 4 }), (triples, direction, depth) => {
        const drawnTriples = [["a", "r", "a"], ...triples].map((names) => names.map((name) => `:${name}`).join(" "));
        const knowledge = knowledgeOf(`${drawnTriples.join(" . ")} .`);
        const found = depthsOf(traceFrom(knowledge, idOf(knowledge, "a"), { direction, depth }).tree);
        const bare = [...found].map(([iri, far]) => [iri.slice(6), far]);
        expect(bare.sort()).toEqual([...distancesBy(triples, direction, depth)].sort());
      }),
      { numRuns: runs(200) },
    );
  });
});
