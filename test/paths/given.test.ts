/** Ends and options as people hand them in: ids, IRIs, terms, names, arrays; what is none of these is never a false answer. */

import { expect, test } from "vitest";
import { countShortestPaths, findPaths, findPathsBetween } from "../../src/paths/index.ts";
import type { GivenPathOptions } from "../../src/paths/options/given.ts";
import { typeNamed } from "../../src/paths/options/predicate-names.ts";
import { namedNode } from "../../src/rdf/store/terms.ts";
import { idOf, knowledgeOf } from "../support/build.ts";

const DRAWING =
  'e:a e:p e:b ; rdfs:label "Ann" . e:b e:p e:c . e:a e:q e:d . e:d e:q e:c . e:c rdfs:label "Cy" . e:b a e:T .';
const knowledge = knowledgeOf(DRAWING);
const ways = (options: GivenPathOptions): (string | undefined)[] =>
  findPaths(knowledge, "Ann", "Cy", options).paths.map(({ nodes }) => nodes[1]?.iri);

test.each([
  ["names", "Ann", "Cy"],
  ["IRIs", "urn:e:a", "urn:e:c"],
  ["terms", namedNode("urn:e:a"), namedNode("urn:e:c")],
  ["ids", idOf(knowledge, "a"), idOf(knowledge, "c")],
])("ends by %s", (_name, from, to) => {
  expect(findPaths(knowledge, from, to).paths).toHaveLength(2);
  expect(findPathsBetween(knowledge, [from], [to])[0]?.paths).toHaveLength(2);
  expect(countShortestPaths(knowledge, from, to).count).toBe(2n);
});

test.each([
  ["via one", { via: "urn:e:b" }, ["urn:e:b"]],
  ["via a list", { via: ["urn:e:d"] }, ["urn:e:d"]],
  ["avoid", { avoid: "urn:e:b" }, ["urn:e:d"]],
  ["a predicate", { onlyPredicates: ["e:q"] }, null],
  ["predicates", { onlyPredicates: ["urn:e:q"] }, ["urn:e:d"]],
  ["a term", { avoidPredicates: namedNode("urn:e:q") }, ["urn:e:b"]],
  ["a type", { onlyTypes: "T" }, ["urn:e:b"]],
  ["roles in a list", { roles: ["instance"] }, ["urn:e:b", "urn:e:d"]],
] as const)("regression: %s was ignored, a TypeError, or a false answer", (_name, options, expected) => {
  // The prefix e: is of the drawing alone.
  if (expected === null) expect(() => ways(options)).toThrow(/There is no predicate/);
  else expect(ways(options)).toEqual(expected);
});

test("a predicate and a type are found by the words that a sentence makes of their IRIs, behind labels", () => {
  const data = knowledgeOf(`e:ana e:worksFor e:acme ; a e:ShipOwner . e:bo e:other e:acme ; a e:Other .
    e:other rdfs:label "ships for" . e:Other rdfs:label "ship owner" .`);
  const paths = (options: GivenPathOptions) => findPaths(data, "urn:e:ana", "urn:e:acme", options).paths.length;
  expect(paths({ onlyPredicates: ["works for"] })).toBe(1);
  // A label goes before the words of another IRI.
  expect(typeNamed(data, "ship owner")).toBe(idOf(data, "Other"));
  expect(typeNamed(data, "ShipOwner")).toBe(idOf(data, "ShipOwner"));
});

test.each([[-1], [1e9], [1.5], [{}], [null], [undefined], [true]])("%j is no end: one sentence says so", (given) => {
  const ask = () => findPaths(knowledge, given as never, "Cy");
  expect(ask).toThrow(expect.objectContaining({ code: "usage" }) as Error);
});

test("a choice that does not exist, and an object where nodes are meant, are usage", () => {
  expect(() => ways({ roles: ["roads"] as never })).toThrow(/roles takes instance, class/);
  expect(() => ways({ via: {} as never })).toThrow(/The option via takes/);
  expect(() => ways({ via: "Nobody" })).toThrow(/Nothing here is called/);
});
