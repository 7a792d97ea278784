/** Words for predicates that only their IRIs name: a past tense is no participle, and is read back by an arrow alone. */

import { expect, test } from "vitest";
import { spokenName, spokenPredicate } from "../../src/graph/names/spoken-name.ts";

test.each([
  ["wroteTo", "wrote to", null],
  ["wentTo", "went to", null],
  ["workedFor", "worked for", null],
  ["participated_in", "participated in", null],
  ["spokeOutAgainst", "spoke out against", null],
  ["funded", "funded", null],
  ["wrote", "wrote", null],
  // Participles stay what they were, and so do nouns.
  ["locatedIn", "is located in", null],
  ["writtenBy", "is written by", null],
  ["adjacentTo", "is adjacent to", null],
  ["needs", "needs", null],
  ["seed", "has the seed", "is the seed of"],
  ["dateCreated", "has the date created", "is the date created of"],
])("%s is read as “%s”, and back as %j", (name, forward, inverse) => {
  expect(spokenPredicate(spokenName(name))).toMatchObject({ forward, inverse });
});
