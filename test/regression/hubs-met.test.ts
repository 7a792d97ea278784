/** An answer named hubs as not crossed that only statements outside the question lead to: crossing them changes nothing. */

import { expect, test } from "vitest";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { ask, idOf, knowledgeOf } from "../paths/support.ts";

// Both ends touch the hub over :q; :p joins them past it.
const DATA = knowledgeOf(":a :q :hub . :d :q :hub . :e :q :hub . :a :p :b . :b :p :c . :c :p :d .");

const hubsOf = (options: PathOptions): string[] =>
  ask(DATA, "a", "d", { hubDegree: 2, ...options }).hubsNotCrossed.map(({ iri }) => iri);

test("a hub that an admitted statement leads to is named", () => {
  expect(hubsOf({})).toEqual(["urn:x:hub"]);
  expect(hubsOf({ pattern: "(:p|:q|^:q)+" })).toEqual(["urn:x:hub"]);
});

test.each<[string, PathOptions]>([
  ["an avoided predicate", { avoidPredicates: new Set([idOf(DATA, "q")]) }],
  ["a predicate that is not the only one", { onlyPredicates: new Set([idOf(DATA, "p")]) }],
  ["a predicate that the pattern does not have", { pattern: ":p+" }],
  ["a modality that is not asked for", { modalities: new Set(["possible" as const]) }],
])("a hub that only %s leads to is not", (_name, options) => {
  expect(hubsOf(options)).toEqual([]);
});
