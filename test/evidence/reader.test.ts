import { expect, test } from "vitest";
import { toRdf11 } from "../../src/evidence/rdf11.ts";
import { EvidenceReader } from "../../src/evidence/reader.ts";
import { readReifications } from "../../src/evidence/reifiers.ts";
import { MODALITIES, MODALITY_NAMES, nameOfIri, POLARITIES, SUPPORTS } from "../../src/evidence/vocabulary.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import type { Dataset } from "../../src/rdf/store/dataset.ts";
import { drawn, EXAMPLE } from "../support/build.ts";
import { SAMPLE } from "../support/sample.ts";

const idOf = (dataset: Dataset, name: string): number => dataset.terms.find(EXAMPLE + name) ?? -1;

function claimOf(turtle: string) {
  const dataset = drawn(`e:a e:p e:b ~ e:r {| a tl:Statement ; ${turtle} |} .`);
  const { source, claimant, ...rest } = new EvidenceReader(dataset).claim(idOf(dataset, "r"));
  const key = (id: number | null): string | null => (id === null ? null : dataset.terms.key(id));
  return { ...rest, source: key(source), claimant: key(claimant) };
}

test("a claim that says nothing of itself is asserted and affirmed; what is not recorded is null", () => {
  expect(claimOf("")).toMatchObject({
    source: null,
    claimant: null,
    modality: "asserted",
    polarity: "affirmed",
    support: null,
    qualifiers: new Map(),
    note: null,
    spans: [],
  });
});

test("everything that is recorded is read", () => {
  const turtle = `tl:assertedIn e:s ; tl:claimant e:c ; tl:modality tl:Aimed ; tl:polarity tl:Denied ;
    tl:support tl:Background ; rdfs:comment "n"`;
  expect(claimOf(turtle)).toMatchObject({
    source: `${EXAMPLE}s`,
    claimant: `${EXAMPLE}c`,
    modality: "aimed",
    polarity: "denied",
    support: "background",
    note: "n",
  });
});

test("a modality of another vocabulary is no modality of ours", () => {
  expect(claimOf("tl:modality e:Asserted , e:constructor ; tl:polarity 7").modality).toBe("asserted");
});

test("where the source is not named, the text of the passage tells it", () => {
  const dataset = drawn(SAMPLE);
  const { source, spans } = new EvidenceReader(dataset).claim(idOf(dataset, "claim-protects"));
  expect(source === null ? null : dataset.terms.key(source)).toBe(iri("src", "one"));
  expect(spans.map(({ paragraph }) => paragraph)).toEqual([2]);
});

test("passages of a claim come in order of their place", () => {
  const dataset = drawn(SAMPLE);
  const { spans } = new EvidenceReader(dataset).claim(idOf(dataset, "claim-size"));
  expect(spans.map((span) => span.iri)).toEqual([iri("ev", "two-2"), iri("ev", "two-3")]);
});

test.each([
  ["without a selector", `schema:sha256 "0"`],
  ["without a digest", "oa:hasSelector [ oa:start 1 ; oa:end 2 ]"],
  ["without an end", `schema:sha256 "0" ; oa:hasSelector [ oa:start 1 ]`],
  ["with a negative start", `schema:sha256 "0" ; oa:hasSelector [ oa:start -1 ; oa:end 2 ]`],
])("a passage %s is none", (_name, turtle) => {
  const dataset = drawn(`e:span ${turtle} .`);
  expect(new EvidenceReader(dataset).passage(idOf(dataset, "span"))).toBeNull();
  expect(new EvidenceReader(dataset).passages()).toEqual([]);
});

test("all passages of a dataset are found, and the texts they stand in", () => {
  const dataset = drawn(SAMPLE);
  const reader = new EvidenceReader(dataset);
  const passages = reader.passages();
  expect(passages).toHaveLength(6);
  const files = passages.map(({ text }) => (text === null ? null : reader.textRecord(text).file));
  expect(new Set(files)).toEqual(new Set(["one.txt", "two.txt"]));
  const one = dataset.terms.find(iri("src", "one")) ?? -1;
  expect(reader.textOfSource(one)?.file).toBe("one.txt");
  expect(reader.textOfSource(idOf(dataset, "corps"))).toBeNull();
});

test("the vocabularies are tables of distinct IRIs, modalities of distinct strengths", () => {
  for (const table of [MODALITIES, POLARITIES, SUPPORTS]) {
    const rows = Object.entries(table) as [string, { iri: string }][];
    for (const [name, row] of rows) expect(nameOfIri(table as Record<string, { iri: string }>, row.iri)).toBe(name);
    expect(new Set(rows.map(([, row]) => row.iri)).size).toBe(rows.length);
  }
  const strengths = MODALITY_NAMES.map((name) => MODALITIES[name].strength);
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
  expect(new Set(strengths).size).toBe(strengths.length);
  expect(nameOfIri(MODALITIES, "constructor")).toBeNull();
});

test("RDF 1.1 reification is read like reifiers; one that lacks a part names no statement", () => {
  const dataset = drawn(`
    e:r a rdf:Statement ; rdf:subject e:a ; rdf:predicate e:p ; rdf:object e:b .
    e:half a rdf:Statement ; rdf:subject e:a ; rdf:predicate e:p .`);
  const found = readReifications(dataset).map(({ reifier, object }) =>
    [reifier, object].map((id) => dataset.terms.key(id)),
  );
  expect(found).toEqual([[`${EXAMPLE}r`, `${EXAMPLE}b`]]);
  expect(readReifications(drawn("e:a e:p e:b ."))).toEqual([]);
});

test("the form for RDF 1.1 tools keeps names and everything that is said of a claim", () => {
  const { dataset: plain } = toRdf11(drawn("e:a e:p e:b ~ e:r {| tl:assertedIn e:s |} ."));
  const lines = [...plain].map(({ subject, predicate, object }) =>
    [subject, predicate, object].map(({ value }) => value.replace(/^.*[#/:]/, "")).join(" "),
  );
  expect(lines.sort()).toEqual([
    "a p b",
    "r assertedIn s",
    "r object b",
    "r predicate p",
    "r subject a",
    "r type Statement",
  ]);
});
