import { describe, expect, test } from "vitest";
import { Labels } from "../../src/graph/names/labels.ts";
import { drawn, EXAMPLE } from "../support/build.ts";

function labelOf(turtle: string, languages: readonly string[] = [], node = "x"): string {
  const dataset = drawn(`${turtle} e:${node} a e:Thing .`);
  return new Labels(dataset, languages).label(dataset.terms.find(EXAMPLE + node) ?? -1);
}

const NAMES = 'e:x rdfs:label "Frieden"@de , "peace"@en , "paix"@fr , "bare" .';

describe("the label to show", () => {
  test.each([
    ["English without a wish", NAMES, [], "peace"],
    ["the wished language", NAMES, ["fr"], "paix"],
    ["the wished language in any case", NAMES, ["FR"], "paix"],
    ["the first wish that there is", NAMES, ["es", "de", "fr"], "Frieden"],
    ["English where the wish cannot be met", NAMES, ["es"], "peace"],
    ["a region for its language", 'e:x rdfs:label "colour"@en-GB , "Farbe"@de .', ["en"], "colour"],
    ["the language for its region", 'e:x rdfs:label "paix"@fr , "peace"@en .', ["fr-CA"], "paix"],
    ["untagged before a language that nobody asked for", 'e:x rdfs:label "Frieden"@de , "bare" .', ["fr"], "bare"],
    ["any language rather than none", 'e:x rdfs:label "Frieden"@de .', [], "Frieden"],
    ["the first in code-unit order among equals", 'e:x rdfs:label "b"@en , "a"@en , "B"@en .', [], "B"],
    ["skos:prefLabel before rdfs:label", 'e:x rdfs:label "b"@en ; skos:prefLabel "z"@en .', [], "z"],
    ["the next predicate where the first is blank", 'e:x skos:prefLabel " " , "" ; rdfs:label "b"@en .', [], "b"],
    ["the last part of the IRI where the data has none", "e:x e:p 1 .", [], "x"],
    ["the last part also where the label is an IRI", "e:x rdfs:label e:y .", [], "x"],
  ] as const)("is %s", (_name, turtle, languages, expected) => {
    expect(labelOf(turtle, languages)).toBe(expected);
  });

  test.each(["constructor", "__proto__", "toString"])("of a node named %s is its name", (name) => {
    expect(labelOf("", [], name)).toBe(name);
  });

  test("does not depend on the order of the data", () => {
    const names = ['"b"@en', '"a"@en', '"c"', '"d"@fr'];
    const labels = [names, names.toReversed()].map((some) =>
      labelOf(`e:x rdfs:label ${some.join(" , ")} .`, ["fr", "en"]),
    );
    expect(labels).toEqual(["d", "d"]);
  });
});

test("names are every label and alias in any language, the shown one first, each once", () => {
  const dataset = drawn(
    'e:x skos:prefLabel "one"@en , "un"@fr ; skos:altLabel "1" ; skos:hiddenLabel "one"@de ; tl:abbreviation "I" .',
  );
  const names = new Labels(dataset, ["fr"]).names(dataset.terms.find(`${EXAMPLE}x`) ?? -1);
  expect(names[0]).toBe("un");
  expect(names.toSorted()).toEqual(["1", "I", "one", "un"]);
});

test("labels and definitions are handed out as asked; the names to search by stay as they are", () => {
  const dataset = drawn('e:x rdfs:label "peace" ; skos:definition "no war" .');
  const id = dataset.terms.find(`${EXAMPLE}x`) ?? -1;
  const labels = new Labels(dataset, [], (text) => text.toUpperCase());
  expect([labels.label(id), labels.definition(id)]).toEqual(["PEACE", "NO WAR"]);
  const names: string[] = [];
  labels.forEachNamed((_id, own) => names.push(...own));
  expect(names).toEqual(["peace"]);
});

test.each([
  ["of itself", "_:x a _:x ."],
  ["of each other", "_:x a _:y . _:y a _:x ."],
])("a blank node that is a class %s has a name all the same", (_, turtle) => {
  const dataset = drawn(turtle);
  const labels = new Labels(dataset);
  const blank = [...Array(dataset.terms.size).keys()].filter((id) => dataset.terms.key(id).startsWith("_:"));
  expect(blank.map((id) => labels.label(id))).toEqual(blank.map(() => expect.stringMatching(/^an unnamed ./)));
});
