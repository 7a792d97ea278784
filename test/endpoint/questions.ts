/** Random small graphs and questions about them, for searches that must have the answers of memory. */

import fc from "fast-check";
import { PATH_DISTINCTIONS, PATH_MODES, PATH_SELECTORS } from "../../src/paths/index.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";

export const NODES = Array.from({ length: 9 }, (_, number) => `urn:n:${number}`);
const PREDICATES = ["urn:p:p", "urn:p:q"];
/** What a question may name, whether the graph has it or not. */
export const NAMED: readonly string[] = [...NODES, ...PREDICATES];

/** Every predicate is there, so that a pattern can name it. */
const ANYWAY = PREDICATES.map((predicate) => ["urn:n:there", predicate, "urn:n:anyway"] as const);

/** The Turtle of a graph. */
export const graph: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...PREDICATES), fc.constantFrom(...NODES)), {
    minLength: 1,
    maxLength: 16,
  })
  .map((statements) => [...ANYWAY, ...statements].map(([s, p, o]) => `<${s}> <${p}> <${o}> .`).join("\n"));

/** Options by key; the ids differ between two sides. */
export const asked = fc.record({
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

export type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

export function optionsOf(
  { only, avoidPredicate, avoid, via, ...shape }: Asked,
  id: (key: string) => number,
): PathOptions {
  const set = (key: string | null): Set<number> => new Set(key === null ? [] : [id(key)]);
  return {
    ...shape,
    onlyPredicates: only === null ? null : set(only),
    avoidPredicates: set(avoidPredicate),
    avoid: set(avoid),
    via: set(via),
    maxPaths: 50,
  };
}

export function datasetOf(turtle: string): Dataset {
  const dataset = new Dataset();
  for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
  for (const key of NAMED) dataset.terms.internKey(key);
  return dataset;
}
