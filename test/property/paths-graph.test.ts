/** The engine against the oracle, on small random multigraphs, for every selector, mode, direction, cost and distinction. */

import fc from "fast-check";
import { MultiGraph } from "graphology";
import { describe, expect, test } from "vitest";
import { findPathsInGraph } from "../../src/paths/answer/graph-paths.ts";
import { PATH_DISTINCTIONS, PATH_MODES, PATH_SELECTORS, parsePattern, printPattern } from "../../src/paths/index.ts";
import { type OracleEdge, type OracleQuery, oraclePaths, takesAny } from "../paths/oracle.ts";
import { restoreObjects } from "../support/graphology-objects.ts";
import { runs } from "../support/runs.ts";

// Names that break objects used as maps, and one that is empty.
const NODES = ["constructor", "__proto__", "", "toString", "e"];

restoreObjects();

const edges = fc
  .array(
    fc.record({
      source: fc.constantFrom(...NODES),
      target: fc.constantFrom(...NODES),
      predicate: fc.constantFrom("p", "q", "valueOf"),
      undirected: fc.boolean(),
      weight: fc.constantFrom(undefined, 0, 0.1, 0.2, 0.3, 1),
    }),
    { maxLength: 8 },
  )
  .map((list): OracleEdge[] =>
    list.map(({ weight, ...edge }, number) => ({
      ...edge,
      key: `${"xyzw"[number % 4]}${number}`,
      ...(weight === undefined ? {} : { weight }),
    })),
  );

const query = fc
  .record({
    select: fc.constantFrom(...PATH_SELECTORS),
    k: fc.integer({ min: 1, max: 4 }),
    mode: fc.constantFrom(...PATH_MODES),
    minLength: fc.integer({ min: 0, max: 3 }),
    maxLength: fc.integer({ min: 0, max: 4 }),
    directed: fc.boolean(),
    cost: fc.constantFrom("hops", "specificity", "weight"),
    distinct: fc.constantFrom(...PATH_DISTINCTIONS),
    avoid: fc.uniqueArray(fc.constantFrom(...NODES), { maxLength: 1 }),
    via: fc.uniqueArray(fc.constantFrom(...NODES), { maxLength: 2 }),
  })
  .map((drawn): OracleQuery => ({ ...drawn, maxLength: Math.max(drawn.minLength, drawn.maxLength) }) as OracleQuery);

function graphOf(list: readonly OracleEdge[], nodes: readonly string[]): MultiGraph {
  const graph = new MultiGraph({ type: "mixed" });
  for (const node of nodes) graph.addNode(node);
  for (const { key, source, target, undirected, weight, predicate } of list) {
    const attributes = { predicate, ...(weight === undefined ? {} : { weight }) };
    if (undirected) graph.addUndirectedEdgeWithKey(key, source, target, attributes);
    else graph.addDirectedEdgeWithKey(key, source, target, attributes);
  }
  return graph;
}

function ask(list: readonly OracleEdge[], nodes: readonly string[], from: string, to: string, asked: OracleQuery) {
  const { avoid, via, ...options } = asked;
  return findPathsInGraph(graphOf(list, nodes), from, to, {
    ...options,
    avoid: new Set(avoid),
    via: new Set(via),
    throughHubs: true,
    maxPaths: 1_000_000,
    maxExpansions: 1_000_000,
  } as never);
}

/** A pattern as text, and the regular expression over steps that means the same. */
interface Form {
  readonly text: string;
  readonly expression: string;
}

const KINDS = ["p", "q", "valueOf"];

const form: fc.Arbitrary<Form> = fc.letrec<{ form: Form }>((tie) => ({
  form: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...KINDS).map((kind) => ({ text: kind, expression: `(?:${kind} )` })),
    fc.constantFrom(...KINDS).map((kind) => ({ text: `^${kind}`, expression: `(?:\\^${kind} )` })),
    fc.constantFrom(...KINDS).map((kind) => ({ text: `!${kind}`, expression: `(?:(?!${kind} )[a-zA-Z]+ )` })),
    fc.constantFrom(...KINDS).map((kind) => ({ text: `!(^${kind})`, expression: `(?:\\^(?!${kind} )[a-zA-Z]+ )` })),
    fc
      .tuple(tie("form"), tie("form"))
      .map(([a, b]) => ({ text: `(${a.text})/(${b.text})`, expression: a.expression + b.expression })),
    fc
      .tuple(tie("form"), tie("form"))
      .map(([a, b]) => ({ text: `((${a.text})|(${b.text}))`, expression: `(?:${a.expression}|${b.expression})` })),
    fc
      .tuple(tie("form"), fc.constantFrom("?", "*", "+", "{2}", "{1,2}", "{0,2}", "{2,}"))
      .map(([a, times]) => ({ text: `(${a.text})${times}`, expression: `(?:${a.expression})${times}` })),
  ),
})).form;

const plain = (path: { nodes: readonly string[]; edges: readonly string[] }) => ({
  nodes: path.nodes,
  keys: path.edges,
});

describe("paths in a graph", () => {
  test("are those of the oracle, in its order", () => {
    fc.assert(
      fc.property(edges, fc.constantFrom(...NODES), fc.constantFrom(...NODES), query, (list, from, to, asked) => {
        const select = takesAny(asked) ? "all-shortest" : asked.select;
        const expected = oraclePaths(list, from, to, { ...asked, select }).map(({ nodes, steps }) => ({
          nodes,
          keys: steps.map(({ edge }) => edge.key),
        }));
        const { status, paths } = ask(list, NODES, from, to, asked);
        expect(status).toBe("complete");
        if (!takesAny(asked)) expect(paths.map(plain)).toEqual(expected);
        else expect(expected.length === 0 ? [] : [expect.toBeOneOf(expected)]).toEqual(paths.map(plain));
      }),
      { numRuns: runs(3000) },
    );
  });

  test("under a pattern are those whose steps spell it", () => {
    fc.assert(
      fc.property(
        edges,
        fc.constantFrom(...NODES),
        fc.constantFrom(...NODES),
        query,
        form,
        (list, from, to, asked, drawn) => {
          const known = new Set(list.map((edge) => edge.predicate));
          fc.pre(KINDS.every((kind) => known.has(kind)));
          const select = asked.select === "any" || asked.select === "any-shortest" ? "all-shortest" : asked.select;
          const formed = { ...asked, select, form: new RegExp(`^${drawn.expression}$`) } as OracleQuery;
          const expected = oraclePaths(list, from, to, formed).map(({ nodes, steps }) => ({
            nodes,
            keys: steps.map(({ edge }) => edge.key),
          }));
          const { form: _form, ...plainQuery } = formed;
          const { paths } = ask(list, NODES, from, to, { ...plainQuery, pattern: drawn.text } as never);
          expect(paths.map(plain)).toEqual(expected);
          expect(
            ask(list, NODES, from, to, { ...plainQuery, pattern: printPattern(parsePattern(drawn.text)) } as never)
              .paths,
          ).toEqual(paths);
        },
      ),
      { numRuns: runs(3000) },
    );
  });

  test("do not depend on the order in which nodes and edges were added", () => {
    fc.assert(
      fc.property(
        edges,
        fc.constantFrom(...NODES),
        fc.constantFrom(...NODES),
        query,
        fc.integer(),
        (list, from, to, asked, seed) => {
          const shuffled =
            fc.sample(fc.shuffledSubarray(list, { minLength: list.length }), { seed, numRuns: 1 })[0] ?? list;
          const nodes =
            fc.sample(fc.shuffledSubarray(NODES, { minLength: NODES.length }), { seed, numRuns: 1 })[0] ?? NODES;
          expect(ask(shuffled, nodes, from, to, asked).paths).toEqual(ask(list, NODES, from, to, asked).paths);
        },
      ),
      { numRuns: runs(600) },
    );
  });
});
