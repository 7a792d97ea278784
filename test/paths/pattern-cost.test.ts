/** Patterns that are small as text and large as automata: refused, or built, before anybody has to wait. */

import { expect, test } from "vitest";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { INSTANCE_ONLY } from "../../src/graph/store/roles.ts";
import { openBundled } from "../../src/open.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { patternAutomaton } from "../../src/paths/pattern/automaton.ts";
import { parsePattern } from "../../src/paths/pattern/parse.ts";
import { processorTime } from "../support/processor-time.ts";

const knowledge = await openBundled();
const index = knowledge.incidence(INSTANCE_ONLY);

// Each held the thread for 3 to 142 s before it was refused.
const SMALL_AND_LARGE = [
  "(tl:counters?){0,4000}",
  "(tl:counters?){0,3300}",
  "(tl:counters?|tl:encourages?){0,1600}",
  "(tl:counters?|tl:encourages?|^tl:counters?|^tl:encourages?){0,900}",
  "((tl:counters{0,30}){0,30}){0,9}",
  "tl:counters{1,9999}",
];

test.each(SMALL_AND_LARGE)("%s is refused by what it costs to build", async (pattern) => {
  let looked = 0;
  const placeOf = (): number => {
    looked++;
    return 0;
  };
  const build = () => patternAutomaton(parsePattern(pattern), index, placeOf);
  const taken = await processorTime(() => expect(build).toThrow("The pattern is too large to search with."));
  expect(taken).toBeLessThan(2000);
  // A name is looked up once, not once a copy.
  expect(looked).toBeLessThanOrEqual(4);
});

test("a search with such a pattern is refused in the same sentence", () => {
  const concepts = new ConceptIndex(knowledge);
  const [from, to] = [concepts.resolve("KPS"), concepts.resolve("ILO")];
  const ask = () =>
    findPaths(knowledge, from, to, { pattern: SMALL_AND_LARGE[3] ?? "", maxLength: Number.POSITIVE_INFINITY });
  expect(ask).toThrow("The pattern is too large to search with.");
});

test.each([
  "(tl:counters|tl:encourages)+",
  "tl:counters{1,500}",
  "(tl:counters?){0,100}",
  "!(tl:counters|^tl:encourages)*",
])("%s is built", (pattern) => {
  expect(patternAutomaton(parsePattern(pattern), index, () => 0)).toBeDefined();
});
