/** The same questions in memory and over SPARQL: the same paths, in the same order, with the same evidence. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Endpoint } from "../../src/endpoint/endpoint.ts";
import { findRemotePaths } from "../../src/endpoint/find-remote-paths.ts";
import type { EndpointLimits } from "../../src/endpoint/options.ts";
import { Knowledge } from "../../src/graph/knowledge.ts";
import { findPaths, type PathResult } from "../../src/paths/find-paths.ts";
import { PATH_DISTINCTIONS, PATH_MODES, PATH_SELECTORS } from "../../src/paths/index.ts";
import type { PathOptions } from "../../src/paths/query.ts";
import { Dataset } from "../../src/rdf/dataset.ts";
import { parseRdf } from "../../src/rdf/parse.ts";
import { startEndpoint } from "./support.ts";

const NODES = Array.from({ length: 9 }, (_, number) => `urn:n:${number}`);
const PREDICATES = ["urn:p:p", "urn:p:q"];

/** Every predicate is there, so that a pattern can name it. */
const ANYWAY = PREDICATES.map((predicate) => ["urn:n:there", predicate, "urn:n:anyway"] as const);

const edges = fc.array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...PREDICATES), fc.constantFrom(...NODES)), {
  minLength: 1,
  maxLength: 16,
});

/** Options by key; the ids differ between the two sides. */
const asked = fc.record({
  select: fc.constantFrom(...PATH_SELECTORS),
  k: fc.integer({ min: 1, max: 4 }),
  mode: fc.constantFrom(...PATH_MODES),
  minLength: fc.integer({ min: 0, max: 2 }),
  maxLength: fc.integer({ min: 2, max: 6 }),
  directed: fc.boolean(),
  cost: fc.constantFrom("hops" as const, "specificity" as const),
  distinct: fc.constantFrom(...PATH_DISTINCTIONS),
  hubDegree: fc.constantFrom(null, 2, 4),
  throughHubs: fc.boolean(),
  only: fc.constantFrom(null, ...PREDICATES),
  avoidPredicate: fc.constantFrom(null, null, ...PREDICATES),
  avoid: fc.constantFrom(null, null, ...NODES),
  via: fc.constantFrom(null, null, ...NODES),
  pattern: fc.constantFrom(null, null, null, "<urn:p:p>+", "(<urn:p:p>|^<urn:p:q>)*"),
});

const limits: fc.Arbitrary<Partial<EndpointLimits>> = fc.record({
  batchNodes: fc.constantFrom(1, 2, 200),
  eagerRows: fc.constantFrom(0, 3, 400),
  joinRows: fc.constantFrom(0, 8, 10_000),
  longestGet: fc.constantFrom(0, 1500),
});

type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

function optionsOf({ only, avoidPredicate, avoid, via, ...shape }: Asked, id: (key: string) => number): PathOptions {
  const set = (key: string | null): Set<number> => new Set(key === null ? [] : [id(key)]);
  return {
    ...shape,
    pattern: shape.pattern === "<urn:p:p>+" ? "<urn:p:p>+" : shape.pattern,
    onlyPredicates: only === null ? null : set(only),
    avoidPredicates: set(avoidPredicate),
    avoid: set(avoid),
    via: set(via),
    maxPaths: 50,
  };
}

/** What must be the same on both sides: everything but what a part of a graph cannot tell, and what it cost. */
function comparable({ status, from, to, paths }: PathResult) {
  return { status, from, to, paths };
}

test("random graphs and questions have the same answers over SPARQL", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      edges,
      asked,
      limits,
      fc.constantFrom(["text/csv"], []),
      fc.constantFrom(...NODES),
      fc.constantFrom(...NODES),
      async (statements, question, limit, forms, from, to) => {
        const turtle = [...ANYWAY, ...statements].map(([s, p, o]) => `<${s}> <${p}> <${o}> .`).join("\n");
        const dataset = new Dataset();
        for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
        const id = (key: string): number => dataset.terms.internKey(key);
        for (const node of [...NODES, ...PREDICATES]) id(node);
        const expected = findPaths(new Knowledge(dataset), id(from), id(to), optionsOf(question, id));
        const server = await startEndpoint(turtle, "text/turtle", forms);
        try {
          const endpoint = await Endpoint.open(server.url, { limits: limit });
          for (const node of [...NODES, ...PREDICATES]) endpoint.id(node);
          const { result } = await findRemotePaths(
            endpoint,
            from,
            to,
            optionsOf(question, (key) => endpoint.id(key)),
          );
          expect(comparable(result)).toEqual(comparable(expected));
        } finally {
          await server.close();
        }
      },
    ),
    { numRuns: Number(process.env.FC_RUNS ?? 150) },
  );
});
