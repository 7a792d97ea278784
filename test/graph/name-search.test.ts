/** The search by name: what goes first, what is only like it, and what is said of either. */

import { describe, expect, test, vi } from "vitest";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { foldName } from "../../src/graph/names/name-index.ts";
import { MATCHED_BY } from "../../src/graph/names/name-search.ts";
import { wordsOf } from "../../src/graph/names/name-words.ts";
import { WordSearch } from "../../src/graph/names/word-search.ts";
import { openBundled } from "../../src/open.ts";
import { knowledgeOf } from "../support/build.ts";
import { runCli } from "../support/cli.ts";

const bundled = await openBundled();
const index = new ConceptIndex(bundled);

const SMALL = knowledgeOf(`
  e:pact a e:Pact ; rdfs:label "Pact"@en ; e:p e:a . e:Pact a owl:Class ; rdfs:label "pact"@en .
  e:a a e:Pact ; rdfs:label "The Accord"@en ; e:p e:b , e:c .
  e:b rdfs:label "pacts of old"@en ; e:p e:c . e:c rdfs:label "old pacts"@en ; e:p e:d .
  e:d rdfs:label "Delta"@en ; skos:altLabel "pact maker"@en ; skos:definition "Whoever signs on a ship."@en ; e:p e:b ; e:year 1949 .
  e:f rdfs:label "ship"@en , "navire"@fr ; e:p e:d .`);
const small = new ConceptIndex(SMALL);
const found = (text: string) => small.search(text).matches.map(({ label, by, matched }) => [by, label, matched]);

describe("what goes first", () => {
  test("a name, then things of a type, beginnings of names, words, and at last texts", () => {
    expect(found("pact")).toEqual([
      ["name", "Pact", null],
      ["type", "The Accord", "pact"],
      ["prefix", "Delta", "pact maker"],
      ["prefix", "pacts of old", null],
      ["words", "old pacts", null],
      ["prefix", "pact", null],
    ]);
    expect(found("ship")).toEqual([
      ["name", "ship", null],
      ["text", "Delta", "Whoever signs on a ship."],
    ]);
    expect(found("1949")).toEqual([["text", "Delta", "1949"]]);
  });

  test("each name of the bundled graph finds who bears it, by name; each beginning finds it too", () => {
    for (const concept of bundled.concepts.filter((_, place) => place % 7 === 0)) {
      const iri = bundled.key(concept);
      for (const name of bundled.labels.givenNames(concept)) {
        const { matches, corrected } = index.search(name);
        expect(corrected).toBeNull();
        expect(matches.find((match) => match.iri === iri)?.by).toBe("name");
        const beginning = index.search(name.slice(0, -1), { limit: 1000, texts: false }).matches;
        expect(["name", "type", "prefix"]).toContain(beginning.find((match) => match.iri === iri)?.by);
      }
    }
  });

  test("scores fall, and ways follow each other, classes and properties behind concepts", () => {
    for (const text of ["traffick", "police", "treaty", "2009", "kosovo", "organizatoin", "women and girls"]) {
      const { matches } = index.search(text, { limit: 50 });
      expect(matches.length).toBeGreaterThan(0);
      const scores = matches.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      const isConcept = (iri: string): boolean => bundled.conceptSet.has(bundled.dataset.terms.find(iri) ?? -1);
      const ways = matches.filter(({ iri }) => isConcept(iri)).map(({ by }) => MATCHED_BY.indexOf(by));
      expect(ways).toEqual(ways.toSorted((a, b) => a - b));
    }
  });

  test("the most connected of equals: “traffick” is human trafficking", () => {
    expect(index.find("traffick")[0]).toMatchObject({
      label: "human trafficking",
      by: "prefix",
      matched: "trafficking",
    });
  });

  test("a type lists all of its things, in the plural too", () => {
    const treaties = (text: string) => index.find(text).filter(({ by }) => by === "type");
    expect(treaties("treaty").length).toBeGreaterThan(3);
    expect(treaties("treaty").every(({ types }) => types.some(({ label }) => label === "Treaty"))).toBe(true);
    expect(treaties("Treaties")).toEqual(treaties("treaty"));
  });
});

describe("what is only like it", () => {
  test("one clear correction is taken and told; of two, neither is", () => {
    const { corrected, matches } = index.search("traficking");
    expect([corrected, matches[0]?.label, matches[0]?.by]).toEqual(["trafficking", "human trafficking", "name"]);
    const two = new ConceptIndex(knowledgeOf('e:a rdfs:label "bard" ; e:p e:b . e:b rdfs:label "bird" .'));
    expect(two.search("byrd")).toMatchObject({ corrected: null, matches: [{ by: "near" }, { by: "near" }] });
  });

  test("digits and short words are never taken for others", () => {
    const near = (text: string): string[] =>
      new ConceptIndex(knowledgeOf('e:a rdfs:label "1325 UNO" ; e:p e:b . e:b rdfs:label "Resolution 2106" .'))
        .find(text)
        .map(({ by }) => by);
    expect(near("1326")).toEqual([]);
    expect(near("uni")).toEqual([]);
    expect(near("2107")).toEqual([]);
    expect(near("resolutoin 2107")).toEqual(["near"]);
  });

  test("a pasted page costs as many searches as a few words", () => {
    const searches = vi.spyOn(WordSearch.prototype, "scores");
    const words = Array.from({ length: 100 }, (_, nth) => `w${nth}x`);
    const typed = (count: number): number => {
      searches.mockClear();
      index.find(words.slice(0, count).join(" "));
      return Math.max(...searches.mock.calls.map(([text]) => wordsOf(text).length));
    };
    expect(typed(100)).toBeLessThanOrEqual(16);
    expect(typed(10)).toBe(10);
    searches.mockRestore();
  });
});

describe("the command", () => {
  test.each([
    ["traffick", 0, "also called “trafficking”", ""],
    ["traficking", 0, "human trafficking", "Nothing is called “traficking”; this is for “trafficking”.\n"],
    ["shelter list", 1, "Nothing is called “shelter list”; nearest:", ""],
    ["9999", 1, "", "Nothing is called “9999”, and nothing is like it.\n"],
    ["514", 0, "In definitions, notes and values\n", "Nothing is called “514”.\n"],
  ])("find %s: exit %i", async (text, code, stdout, stderr) => {
    const run = await runCli(["find", text]);
    expect([run.code, run.stderr]).toEqual([code, stderr]);
    expect(run.stdout).toContain(stdout);
  });
});

test("a name of millions of words has its words, and costs no other name", () => {
  // As often as makes the engine compile its patterns, whose stack is the smaller one.
  for (let n = 0; n < 200; n++) for (const name of ["one", "two words", "cafés"]) wordsOf(foldName(name));
  const long = `${"w ".repeat(4_900_000)}end`;
  expect(foldName(long)).toBe(long);
  expect(new Set(wordsOf(long))).toEqual(new Set(["w", "end"]));
});
