/** A sentence takes up a person by "who" and "whom", and everything else by "which". */

import { describe, expect, test } from "vitest";
import { readingOf } from "../../src/graph/reading/reading.ts";
import { parseReading } from "../../src/graph/reading/reading-file.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { knowledgeOf } from "../support/build.ts";

const told = (type: string): string => `e:b rdfs:label "Ben" ; ${type} .
  e:a rdfs:label "Ana" ; e:knows e:b . e:b e:livesIn e:t . e:t rdfs:label "Port Town" . e:c rdfs:label "Cleo" ; e:visits e:b .`;

describe.each([
  ["a foaf:Person", "who"],
  ["a schema:Person", "who"],
  ["a <http://schema.org/Person>", "who"],
  ["a prov:Agent , prov:Person", "who"],
  ["wdt:P31 wd:Q5", "who"],
  ["a foaf:Agent", "which"],
  ["a prov:Agent", "which"],
  ["e:is e:Person", "which"],
] as const)("%s", (type, word) => {
  const knowledge = knowledgeOf(told(type));

  test("as a subject", () => {
    expect(findPaths(knowledge, "Ana", "Port Town").paths[0]?.text).toBe(`Ana knows Ben, ${word} lives in Port Town.`);
  });

  test("as an object", () => {
    const whom = word === "who" ? "whom" : "which";
    expect(findPaths(knowledge, "Ana", "Cleo").paths[0]?.text).toBe(`Ana knows Ben, ${whom} Cleo visits.`);
  });
});

test("a reading names classes of persons", () => {
  const own = parseReading('{"prefixes": {"e": "urn:e:"}, "persons": ["e:Member"]}', "own.json");
  const knowledge = knowledgeOf(told("a <urn:e:Member>"), { reading: readingOf([own]) });
  expect(findPaths(knowledge, "Ana", "Port Town").paths[0]?.text).toBe("Ana knows Ben, who lives in Port Town.");
});
