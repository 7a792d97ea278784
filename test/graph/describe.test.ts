/** The shapes that are handed out, key by key as the interface page fixes them. */

import { describe, expect, test } from "vitest";
import { neighborsOf } from "../../src/graph/explore/neighbors.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import { statsOf } from "../../src/graph/explore/stats.ts";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { Describer } from "../../src/graph/store/describe.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { EXAMPLE, idOf, knowledgeOf } from "../support/build.ts";
import { SAMPLE_TEXTS, sampleKnowledge } from "../support/sample.ts";
import { EVIDENCE_KEYS, PATH_KEYS, RESOURCE_KEYS, STATEMENT_KEYS } from "../support/shapes.ts";

const knowledge = sampleKnowledge();
const describer = new Describer(knowledge);
const [corps, guard] = [idOf(knowledge, "corps"), idOf(knowledge, "guard")];
const keys = (value: object): string[] => Object.keys(value).sort();

function statementOf(predicate: string) {
  const [statement = -1] = knowledge.statements.match({ predicate: idOf(knowledge, predicate) });
  return describer.statement(statement);
}

describe("a statement", () => {
  test("has exactly the fields of the interface", () => {
    const statement = statementOf("trains");
    expect(keys(statement)).toEqual(STATEMENT_KEYS);
    for (const term of [statement.subject, statement.predicate, statement.object])
      expect(keys(term)).toEqual(RESOURCE_KEYS);
    for (const evidence of statement.evidence) expect(keys(evidence)).toEqual(EVIDENCE_KEYS);
  });

  test("has an identifier that anyone can recompute, whoever says it", () => {
    const same = knowledgeOf("e:corps e:trains e:guard .");
    expect(new Describer(same).statement(0).id).toBe(statementOf("trains").id);
    expect(statementOf("trains").id).toMatch(/^[0-9a-f]{16}$/);
  });

  test("that two documents make has two pieces of evidence, in order of source", () => {
    const { evidence, modality } = statementOf("trains");
    expect(
      evidence.map(({ source, title, file, paragraph, modality, claimant, support }) => [
        source,
        title,
        file,
        paragraph,
        modality,
        claimant?.label ?? null,
        support,
      ]),
    ).toEqual([
      [iri("src", "one"), "Paper One", "one.txt", 2, "asserted", null, "directly-stated"],
      [iri("src", "two"), "Report Two", "two.txt", 2, "reported", "ILO", "directly-stated"],
    ]);
    expect(modality).toBe("asserted");
  });

  test("has its evidence in order of source, then place, whatever the order of the data", () => {
    const span = (name: string, start: number): string =>
      `{| tl:assertedIn e:${name} ; prov:wasDerivedFrom [ schema:sha256 "0" ; oa:hasSelector [ oa:start ${start} ; oa:end 99 ] ] |}`;
    const drawing = `e:a e:p e:b ~ e:r1 ${span("t", 5)} ~ e:r2 ${span("s", 7)} ~ e:r3 ${span("s", 3)} .`;
    const { evidence } = new Describer(knowledgeOf(drawing)).statement(0);
    expect(evidence.map(({ title, start }) => `${title}${start}`)).toEqual(["s3", "s7", "t5"]);
  });

  test("with a literal says value, datatype and language", () => {
    const { object, evidence } = statementOf("size");
    expect(object).toEqual({ value: "12", datatype: iri("xsd", "integer"), language: "" });
    expect(evidence.map(({ start, note }) => [start !== null, note])).toEqual([
      [true, "Base unknown."],
      [true, "Base unknown."],
    ]);
    expect(evidence[0]?.start).toBeLessThan(evidence[1]?.start ?? 0);
  });

  test("whose claim records no passage has evidence without a place", () => {
    const bare = knowledgeOf("e:a e:p e:b ~ e:r {| tl:assertedIn e:s |} .");
    const [evidence] = new Describer(bare).statement(0).evidence;
    expect(evidence).toMatchObject({
      source: `${EXAMPLE}s`,
      title: "s",
      file: null,
      paragraph: null,
      page: null,
      start: null,
      end: null,
      sha256: null,
    });
  });

  test("that nobody claims has no evidence", () => {
    expect(new Describer(knowledgeOf("e:a e:p e:b .")).statement(0).evidence).toEqual([]);
  });
});

describe("quotes", () => {
  const quotesWith = (texts: ReadonlyMap<string, string>) =>
    showConcept(sampleKnowledge({ texts }), corps).statements.flatMap(({ evidence }) =>
      evidence.map(({ quote }) => quote),
    );

  test("are there where the user has the texts", () => {
    expect(quotesWith(SAMPLE_TEXTS)).toContain("The Corps trains the Guard.");
    expect(quotesWith(SAMPLE_TEXTS)).not.toContain(null);
  });

  test("are the words where they are now, and null where they are no more or stand twice", () => {
    const moved = new Map([["one.txt", `😀 ${SAMPLE_TEXTS.get("one.txt")}`]]);
    expect(quotesWith(moved)).toContain("The Corps trains the Guard");
    expect(quotesWith(moved)).toContain(null);
    expect(quotesWith(new Map([["one.txt", "Other words."]])).every((quote) => quote === null)).toBe(true);
    expect(
      quotesWith(new Map([["one.txt", `x${SAMPLE_TEXTS.get("one.txt")}`.repeat(2)]])).every((quote) => quote === null),
    ).toBe(true);
  });

  test("are not there without texts", () => {
    expect(quotesWith(new Map()).every((quote) => quote === null)).toBe(true);
  });
});

test("show: concept and statements, out before in, denied ones included", () => {
  const { concept, statements } = showConcept(knowledge, guard);
  expect(keys(concept)).toEqual(["aliases", ...RESOURCE_KEYS, "definition", "types"].sort());
  for (const statement of statements) expect(keys(statement)).toEqual([...STATEMENT_KEYS, "direction"].sort());
  expect(statements.map(({ direction, predicate, polarity }) => [direction, predicate.label, polarity])).toEqual([
    ["out", "has the size", "affirmed"],
    ["out", "protects", "affirmed"],
    ["in", "harms", "denied"],
    ["in", "trains", "affirmed"],
  ]);
});

test("show: a node that stands at both ends is told once", () => {
  const loop = knowledgeOf("e:a e:p e:a .");
  expect(showConcept(loop, idOf(loop, "a")).statements.map(({ direction }) => direction)).toEqual(["out"]);
});

test("find, neighbors, stats and path have exactly the fields of the interface, and those that were added", () => {
  const [match] = new ConceptIndex(knowledge).find("corps");
  expect(keys(match ?? {})).toEqual([...RESOURCE_KEYS, "by", "from", "matched", "score", "types"].sort());
  const around = neighborsOf(knowledge, corps);
  expect(keys(around)).toEqual(["concept", "hidden", "neighbors", "relations"]);
  expect(keys(around.neighbors[0] ?? {})).toEqual([...RESOURCE_KEYS, "distance", "types", "via"].sort());
  const stats = statsOf(knowledge);
  expect(keys(stats)).toEqual([
    "concepts",
    "denied",
    "evidenced",
    "modalities",
    "predicates",
    "quads",
    "sources",
    "statements",
  ]);
  expect(keys(stats.sources[0] ?? {})).toEqual(["file", "iri", "statements", "title"]);
  const answer = findPaths(knowledge, corps, idOf(knowledge, "witnesses"));
  expect(keys(answer)).toEqual(PATH_KEYS.result);
  const [path] = answer.paths;
  expect(keys(path ?? {})).toEqual(PATH_KEYS.path);
  expect(keys(path?.hops[0] ?? {})).toEqual(PATH_KEYS.hop);
  expect(keys(path?.nodes[0] ?? {})).toEqual([...RESOURCE_KEYS, "types"].sort());
});

test("stats counts statements, claims and sources", () => {
  expect(statsOf(knowledge)).toMatchObject({
    statements: 5,
    evidenced: 5,
    denied: 1,
    predicates: 5,
    modalities: { asserted: 3, possible: 1, estimated: 1 },
    sources: [
      { iri: iri("src", "one"), title: "Paper One", file: "one.txt", statements: 3 },
      { iri: iri("src", "two"), title: "Report Two", file: "two.txt", statements: 3 },
    ],
    quads: knowledge.dataset.size,
  });
  expect(statsOf(knowledgeOf(""))).toMatchObject({ statements: 0, concepts: 0, sources: [], modalities: {} });
});
