/** The search by words against MiniSearch, which scores alike, and its parts against the plainest way to do the same. */

import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { distanceFrom } from "../../src/graph/names/levenshtein.ts";
import { wordsOf } from "../../src/graph/names/name-words.ts";
import { forEachNear } from "../../src/graph/names/near-words.ts";
import { WordSearch } from "../../src/graph/names/word-search.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { sortTexts } from "../../src/rdf/store/sort-texts.ts";
import { literal, namedNode, quad } from "../../src/rdf/store/terms.ts";
import { TextTable } from "../../src/rdf/store/text-table.ts";
import { datasetOf, knowledgeOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";

const LABEL = namedNode("http://www.w3.org/2000/01/rdf-schema#label");
const ALIAS = namedNode("http://www.w3.org/2004/02/skos/core#altLabel");

/** Few letters, so that words repeat, begin with each other and are near to each other. */
const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "ж", "O"), minLength: 1, maxLength: 7 });
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const bearers = fc.array(fc.record({ label: name, aliases: fc.uniqueArray(name, { maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 12,
});

test("scores are those of MiniSearch over the same words", () => {
  fc.assert(
    fc.property(bearers, name, fc.boolean(), fc.constantFrom(0.2, 0.34), (all, text, every, wrong) => {
      const named = all.flatMap(({ label, aliases }, nth) => [
        quad(namedNode(`urn:x:${nth}`), LABEL, literal(label)),
        ...aliases.map((alias) => quad(namedNode(`urn:x:${nth}`), ALIAS, literal(alias))),
      ]);
      const links = all.map((_, nth) => quad(namedNode(`urn:x:${nth}`), namedNode("urn:x:p"), namedNode("urn:x:0")));
      const knowledge = new Knowledge(datasetOf([...links, ...named]));
      const { terms } = knowledge.dataset;
      const oracle = new MiniSearch({
        fields: ["label", "aliases"],
        searchOptions: { boost: { label: 2 } },
        tokenize: wordsOf,
        processTerm: (term) => term,
      });
      all.forEach(({ label, aliases }, nth) => {
        const others = aliases.filter((alias) => alias !== label);
        oracle.add({ id: terms.find(`urn:x:${nth}`), label, aliases: others.join(" ") });
      });
      const asked = [...new Set(wordsOf(text))].join(" ");
      const options = { prefix: true, fuzzy: wrong, combineWith: every ? "AND" : "OR" } as const;
      const expected = new Map(oracle.search(asked, options).map(({ id, score }) => [id, score]));
      const scores = new WordSearch(knowledge.words, terms.size).scores(text, { every, wrong });
      expect(new Set(scores.ids)).toEqual(new Set(expected.keys()));
      expect(scores.ids.length).toBe(expected.size);
      for (const id of scores.ids) expect(scores.of[id]).toBeCloseTo(expected.get(id) ?? 0, 9);
    }),
    { numRuns: runs(500) },
  );
});

describe("the words of a name", () => {
  test.each([
    ["Kosovo Police-Service (KPS)", ["kosovo", "police", "service", "kps"]],
    ["  Éducation\u00a0pour\ttous ", ["education", "pour", "tous"]],
    ["ﬁne…print", ["fine", "print"]],
    ["50 % + 1", ["50", "+", "1"]],
    ["–!?", []],
    ["", []],
    ["人身売買", ["人身", "売買"]],
  ])("%j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("what is plain is read as what is not", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        // A word that is not ASCII sends all the text the long way.
        expect(wordsOf(`${text} ж`)).toEqual([...wordsOf(text), "ж"]);
      }),
    );
  });
});

function tableOf(words: Iterable<string>): TextTable {
  const table = new TextTable();
  for (const each of words) table.intern(each);
  return table;
}

const decoded = ({ offsets, text }: TextTable["texts"]): string[] =>
  Array.from({ length: offsets.length - 1 }, (_, at) =>
    Buffer.from(text.subarray(offsets[at], offsets[at + 1])).toString(),
  );

test("a table of texts numbers each once, in order of appearance, and takes nothing that is no text", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 3 }), { maxLength: 3000 }), (texts) => {
      const distinct = [...new Set(texts)];
      const table = tableOf(texts);
      expect(decoded(table.texts)).toEqual(distinct);
      for (const [at, text] of distinct.entries()) expect(table.intern(text)).toBe(at);
      expect(table.intern("\ud800")).toBeNull();
    }),
    { numRuns: runs(30) },
  );
});

test("texts are sorted by their bytes, many with long beginnings in common too", () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", "\u{1f600}", "\0"), maxLength: 12 }), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(texts, (all) => {
      const { texts } = tableOf([...all, ...all.map((text) => `${"same".repeat(30)}${text}`)]);
      const found = decoded(texts);
      const expected = [...found].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(Array.from(sortTexts(texts), (id) => found[id])).toEqual(expected);
    }),
    { numRuns: runs(100) },
  );
});

/** The distance of Levenshtein by its definition, over code points. */
function distanceOf(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  const rows = [...Array(a.length + 1).keys()].map((at) => [at]);
  for (let column = 1; column <= b.length; column++) (rows[0] ?? [])[column] = column;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.NaN;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++)
      (rows[row] ?? [])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + Number(a[row - 1] !== b[column - 1]),
      );
  return at(a.length, b.length);
}

test("near words are those within the distance, and no others", () => {
  const near = fc.string({ unit: fc.constantFrom("a", "b", "é", "人", "\u{1f600}"), maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(near, { maxLength: 60 }), near, fc.nat(6), (words, wanted, most) => {
      const sorted = [...words].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const found: [string, number][] = [];
      forEachNear(tableOf(sorted).texts, wanted, most, (at, distance) => found.push([sorted[at] ?? "", distance]));
      const expected = sorted.map((each) => [each, distanceOf(each, wanted)] as const);
      expect(found).toEqual(expected.filter(([, distance]) => distance <= most));
    }),
    { numRuns: runs(500) },
  );
});

test("the distance of two names is that of their first 64 letters", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "é", "\u{1f600}"), maxLength: 80 });
  const beginning = (text: string): string => Array.from(text).slice(0, 64).join("");
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 5 }), (wanted, others) => {
      const distance = distanceFrom(wanted);
      const expected = others.map((each) => distanceOf(beginning(wanted), beginning(each)));
      expect(others.map((each) => distance(each))).toEqual(expected);
    }),
    { numRuns: runs(300) },
  );
});

test("a name in several languages is found by each, whatever a reader prefers", () => {
  const turtle =
    'e:a rdfs:label "Sea"@en , "Mer"@fr ; skos:altLabel "Mare"@la ; e:p e:b . e:b rdfs:label "Merchant"@en .';
  const found = (languages: string[], text: string) =>
    new ConceptIndex(knowledgeOf(turtle, { languages })).find(text).map(({ iri, score }) => ({ iri, score }));
  for (const text of ["sea", "mer", "mare", "mercant", "ocean"]) expect(found(["fr"], text)).toEqual(found([], text));
  expect(found([], "mer").map(({ iri }) => iri)).toEqual(["urn:e:a", "urn:e:b"]);
});

test("a name with thousands of words, and a question as long, are searched in a moment of memory", () => {
  const long = Array.from({ length: 5000 }, (_, nth) => `w${nth}`).join(" ");
  const knowledge = knowledgeOf(`e:a rdfs:label "${long}" ; e:p e:b . e:b rdfs:label "${"x".repeat(100_000)}" .`);
  const index = new ConceptIndex(knowledge);
  expect(index.find("w4999").map(({ iri }) => iri)).toEqual(["urn:e:a"]);
  expect(index.find(`${"x".repeat(99_998)}yx`).map(({ iri }) => iri)).toEqual(["urn:e:b"]);
});
