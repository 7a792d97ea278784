/** What vocabularies mean is data: the built-in readings and a user's have one form, and one check. */

import { describe, expect, test } from "vitest";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { readingOf } from "../../src/graph/reading/reading.ts";
import { parseReading, stepsOf } from "../../src/graph/reading/reading-file.ts";
import { VOCABULARIES } from "../../src/graph/reading/vocabularies/vocabularies.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { DEFAULT_PREFIXES } from "../../src/rdf/namespaces.ts";
import { drawn, EXAMPLE } from "../support/build.ts";

test.each(VOCABULARIES.map((file, place) => [place, file] as const))(
  "built-in reading %i passes the check of a file",
  (_place, file) => {
    expect(parseReading(JSON.stringify(file), "built-in")).toEqual(file);
  },
);

test("every word of a built-in reading reads between two names: no capital, no full stop, no space at an end", () => {
  for (const { words = {} } of VOCABULARIES) {
    for (const byLanguage of Object.values(words)) {
      for (const { forward, infinitive, inverse } of Object.values(byLanguage)) {
        for (const phrase of [forward, infinitive, inverse]) {
          if (phrase !== undefined) expect(phrase).toMatch(/^\p{Ll}[^.]*\S$/u);
        }
      }
    }
  }
});

const READING = {
  prefixes: { my: EXAMPLE },
  labels: ["my:called", "my:tag/my:text"],
  roles: { annotation: ["my:refs"], schema: ["my:in*"], instance: ["prov:wasDerivedFrom"] },
  classes: { schema: ["my:Folder"] },
  inverses: { "my:leads": "my:ledBy" },
  symmetric: ["my:near"],
  words: { "my:leads": { en: { forward: "leads", infinitive: "lead" } }, "my:ledBy": { en: { forward: "is led by" } } },
};

function read(turtle: string): Knowledge {
  return new Knowledge(drawn(turtle), { reading: readingOf([parseReading(JSON.stringify(READING), "my.json")]) });
}

describe("a user's reading", () => {
  test("gives names, over one step and over two", () => {
    const knowledge = read('e:a e:called "Ada" ; e:leads e:b . e:b e:tag [ e:text "Bureau" ] ; e:ledBy e:c .');
    const index = new ConceptIndex(knowledge);
    const answer = findPaths(knowledge, index.resolve("Bureau"), index.resolve("Ada"));
    expect(answer.paths[0]?.text).toBe("Bureau is led by Ada.");
  });

  test("says what predicates and classes do", () => {
    const knowledge = read("e:a e:refs e:b ; e:p e:c . e:f a e:Folder ; e:p e:c . e:c prov:wasDerivedFrom e:d .");
    const id = (name: string): number => knowledge.dataset.terms.find(EXAMPLE + name) ?? -1;
    expect(findPaths(knowledge, id("a"), id("b")).whyNot?.finding).toMatchObject({ change: "annotation" });
    expect(findPaths(knowledge, id("a"), id("f")).paths).toEqual([]);
    expect(findPaths(knowledge, id("a"), id("d")).paths).toHaveLength(1);
  });
});

test.each([
  ["[]", /the file of the reading "my.json" takes an object/],
  ["{", /is not JSON/],
  ['{"label": []}', /"label" in the file of the reading "my.json" is unknown/],
  ['{"labels": "rdfs:label"}', /labels of the reading "my.json" takes a list of names/],
  ['{"labels": ["nope:x"]}', /labels of the reading "my.json" takes IRIs or prefixed names/],
  ['{"roles": {"roads": []}}', /"roads" in roles/],
  ['{"words": {"rdfs:label": {"en": {}}}}', /words\.rdfs:label\.en\.forward .* takes a text/],
])("%s is refused in one sentence", (text, message) => {
  expect(() => parseReading(text, "my.json")).toThrow(message);
});

test("a way is one step or two, along or against a predicate; a whole IRI is one step", () => {
  expect(stepsOf("^skos:broader/rdfs:label", DEFAULT_PREFIXES)).toMatchObject([{ inverse: true }, { inverse: false }]);
  expect(stepsOf("https://example.org/a/b", DEFAULT_PREFIXES)).toEqual([
    { predicate: "https://example.org/a/b", inverse: false },
  ]);
  expect(stepsOf("skos:a/skos:b/skos:c", DEFAULT_PREFIXES)).toBeNull();
});
