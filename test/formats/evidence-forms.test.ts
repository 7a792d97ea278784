/** Evidence in other people's RDF: each form of docs/evidence-forms.md on a small file written for it. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/evidence/types.ts";
import { Describer } from "../../src/graph/store/describe.ts";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { toGraphology } from "../../src/graph/store/project.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { knowledgeOf } from "../support/build.ts";

interface Form {
  /** As the first column of the table has it. */
  readonly name: string;
  readonly trig: string;
  readonly asserted: boolean;
  readonly denied?: boolean;
  readonly evidence: Partial<Evidence>;
  readonly claimant?: string;
}

const WIKIDATA = `
@prefix p: <http://www.wikidata.org/prop/> . @prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> . @prefix pr: <http://www.wikidata.org/prop/reference/> .
@prefix s: <http://www.wikidata.org/entity/statement/> . @prefix r: <http://www.wikidata.org/reference/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
`;
const NANOPUB = `
@prefix np: <http://www.nanopub.org/nschema#> .
e:n-head { e:n a np:Nanopublication ; np:hasAssertion e:n-assertion ; np:hasProvenance e:n-prov ; np:hasPublicationInfo e:n-info }
e:n-assertion { e:a e:p e:b }
e:n-prov { e:n-assertion prov:wasDerivedFrom e:doc ; prov:wasAttributedTo e:who }
e:n-info { e:n dcterms:created "2020-01-02"^^xsd:date ; dcterms:creator e:curator }
`;

const FORMS: readonly Form[] = [
  {
    name: "RDF 1.2 reifier",
    trig: 'e:a e:p e:b ~ e:r {| dcterms:source e:doc ; dcterms:date "2020" ; tl:claimant e:who ; schema:confidence 0.9 |} .',
    asserted: true,
    evidence: { id: "urn:e:r", source: "urn:e:doc", date: "2020", confidence: "0.9" },
    claimant: "urn:e:who",
  },
  {
    name: "RDF 1.2 reifier, not asserted",
    trig: "<< e:a e:p e:b ~ e:r >> prov:wasDerivedFrom e:doc ; prov:wasAttributedTo e:who .",
    asserted: false,
    evidence: { source: "urn:e:doc" },
    claimant: "urn:e:who",
  },
  {
    name: "`rdf:Statement`",
    trig: `e:a e:p e:b . [] a rdf:Statement ; rdf:subject e:a ; rdf:predicate e:p ; rdf:object e:b ;
      dcterms:source e:doc ; dcterms:creator e:who ; dcterms:issued "2020-01-02"^^xsd:date .`,
    asserted: true,
    evidence: { source: "urn:e:doc", date: "2020-01-02" },
    claimant: "urn:e:who",
  },
  {
    name: "`owl:Axiom`",
    trig: `e:a e:p e:b . [] a owl:Axiom ; owl:annotatedSource e:a ; owl:annotatedProperty e:p ; owl:annotatedTarget e:b ;
      dcterms:source "The book, page 7" ; rdfs:comment "A remark." .`,
    asserted: true,
    evidence: { source: null, title: "The book, page 7", note: "A remark." },
  },
  {
    name: "`owl:NegativePropertyAssertion`",
    trig: `[] a owl:NegativePropertyAssertion ; owl:sourceIndividual e:a ; owl:assertionProperty e:p ;
      owl:targetIndividual e:b ; dcterms:source e:doc .`,
    asserted: false,
    denied: true,
    evidence: { source: "urn:e:doc", polarity: "denied" },
  },
  {
    name: "named graph described by PROV",
    trig: `e:g { e:a e:p e:b } e:g prov:wasDerivedFrom e:doc ; prov:wasAttributedTo e:who ;
      prov:generatedAtTime "2020-01-02T00:00:00Z"^^xsd:dateTime .`,
    asserted: true,
    evidence: { id: "urn:e:g", source: "urn:e:doc", date: "2020-01-02T00:00:00Z" },
    claimant: "urn:e:who",
  },
  {
    name: "named graph described by Dublin Core",
    trig: `@prefix dc: <http://purl.org/dc/elements/1.1/> . e:g { e:a e:p e:b } e:g dc:source e:doc ; dc:publisher e:who ; dc:date "2020" .`,
    asserted: true,
    evidence: { id: "urn:e:g", source: "urn:e:doc", date: "2020" },
    claimant: "urn:e:who",
  },
  {
    name: "nanopublication",
    trig: NANOPUB,
    asserted: true,
    evidence: { id: "urn:e:n-assertion", source: "urn:e:doc", date: "2020-01-02" },
    claimant: "urn:e:who",
  },
];

const WIKIDATA_FORMS = [
  {
    name: "Wikidata statement node",
    trig: `wd:Q1 p:P39 s:1 . s:1 a wikibase:Statement ; wikibase:rank wikibase:NormalRank ; ps:P39 wd:Q2 ;
      pq:P580 "2010-01-01"^^xsd:date ; pq:P582 "2014-01-01"^^xsd:date ; pq:P1480 wd:Q5727902 ; prov:wasDerivedFrom r:1 .
      r:1 a wikibase:Reference ; pr:P248 wd:Q3 ; pr:P813 "2020-01-02"^^xsd:date ; pr:P50 wd:Q9 .`,
    asserted: true,
    evidence: {
      source: "http://www.wikidata.org/entity/Q3",
      date: "2020-01-02",
      confidence: "http://www.wikidata.org/entity/Q5727902",
      validity: "2010-01-01/2014-01-01",
    },
    claimant: "http://www.wikidata.org/entity/Q9",
  },
  {
    name: "Wikidata statement node, deprecated",
    trig: `wd:Q1 p:P39 s:1 . s:1 wikibase:rank wikibase:DeprecatedRank ; ps:P39 wd:Q2 ; prov:wasDerivedFrom r:1 .
      r:1 pr:P854 <https://example.org/page> .`,
    asserted: false,
    evidence: { source: "https://example.org/page" },
  },
].map((form) => ({ ...form, trig: WIKIDATA + form.trig }));

const ALL: readonly Form[] = [...FORMS, ...WIKIDATA_FORMS];

/** The one statement about the world, by number; everything else must be metadata of it. */
function roads(knowledge: Knowledge): number[] {
  return knowledge.statements.ofRoles(new Set(["instance", "class", "schema", "annotation"] as const));
}

describe.each(ALL)("$name", ({ trig, asserted, denied = false, evidence, claimant }) => {
  const knowledge = knowledgeOf(trig, {}, "trig");
  const [statement = -1, ...more] = roads(knowledge);

  test("is one statement, and all that is said about it is metadata", () => {
    expect(more).toEqual([]);
    expect(knowledge.statements.isAsserted(statement)).toBe(asserted);
    expect(knowledge.statements.polarity(statement)).toBe(denied ? "denied" : "affirmed");
  });

  test("says where it comes from", () => {
    const [entry, ...others] = new Describer(knowledge).statement(statement).evidence;
    expect(others).toEqual([]);
    expect(entry).toMatchObject(evidence);
    expect(entry?.claimant?.iri ?? null).toBe(claimant ?? null);
  });

  test("has no other concepts than the ends of the statement", () => {
    const { statements } = knowledge;
    const ends = [statements.subject(statement), statements.object(statement)];
    expect([...knowledge.concepts].sort()).toEqual(ends.sort());
    expect(toGraphology(knowledge).size).toBe(asserted && !denied ? 1 : 0);
  });
});

test("the table has a test for each of its rows", () => {
  const page = readFileSync(new URL("../../docs/evidence-forms.md", import.meta.url), "utf8");
  const forms = page.slice(0, page.indexOf("## What is read"));
  const rows = [...forms.matchAll(/^\| (?!---|Form)([^|]+?) \|/gm)].map((match) => match[1]);
  expect(rows).toEqual(ALL.map((form) => form.name));
});

test("no path runs through metadata, though it would be the only one", () => {
  // Both statements have the same source, claimant and day: a walk through these would join c and a.
  const said = "dcterms:source e:doc ; tl:claimant e:who ; dcterms:date e:day";
  const knowledge = knowledgeOf(`e:a e:p e:b {| ${said} |} . e:c e:p e:d {| ${said} |} .`);
  const [from, to] = ["urn:e:a", "urn:e:c"].map((key) => knowledge.dataset.terms.find(key) ?? -1) as [number, number];
  expect(findPaths(knowledge, from, to).paths).toEqual([]);
});

describe("a passage as other programs record it", () => {
  const evidenceOf = (trig: string): Evidence | undefined => {
    const knowledge = knowledgeOf(`@prefix oa: <http://www.w3.org/ns/oa#> . ${trig}`);
    const [statement = -1] = knowledge.statements.match({ subject: knowledge.dataset.terms.find("urn:e:a") ?? -1 });
    return new Describer(knowledge).statement(statement).evidence[0];
  };
  const WORDS = '[ a oa:TextQuoteSelector ; oa:exact "Ana has known Ben" ]';
  const PAGE = '[ a oa:FragmentSelector ; rdf:value "page=12" ]';

  test.each([
    ["words of a document", `oa:hasSource e:doc ; oa:hasSelector ${WORDS}`, { quote: "Ana has known Ben" }],
    ["its page", `oa:hasSource e:doc ; oa:hasSelector ${PAGE}`, { page: 12 }],
    ["both", `oa:hasSource e:doc ; oa:hasSelector ${WORDS} , ${PAGE}`, { quote: "Ana has known Ben", page: 12 }],
    ["no selector at all", "oa:hasSource e:doc", { quote: null, page: null }],
  ])("%s: the document is the source, and not the node of the passage", (_, passage, told) => {
    const evidence = evidenceOf(`e:a e:p e:b {| prov:wasDerivedFrom [ ${passage} ] |} .`);
    expect(evidence).toMatchObject({ source: "urn:e:doc", start: null, ...told });
  });

  test("words of nothing that is named have no source", () => {
    const evidence = evidenceOf(`e:a e:p e:b {| prov:wasDerivedFrom [ oa:hasSelector ${WORDS} ] |} .`);
    expect(evidence).toMatchObject({ source: null, quote: "Ana has known Ben" });
  });

  test("a selector of the words beside the one of the place hides no passage", () => {
    const place = "[ oa:start 3 ; oa:end 9 ]";
    const evidence = evidenceOf(
      `e:a e:p e:b {| prov:wasDerivedFrom [ oa:hasSource e:doc ; oa:hasSelector ${WORDS} , ${place} ; schema:sha256 "00" ] |} .`,
    );
    expect(evidence).toMatchObject({ start: 3, end: 9 });
  });
});

test("a named graph that nobody describes is no evidence, nor is a description without a graph", () => {
  const knowledge = knowledgeOf("e:g { e:a e:p e:b } e:h dcterms:title 'not a graph' .", {}, "trig");
  const [statement = -1] = knowledge.statements.match({ subject: knowledge.dataset.terms.find("urn:e:a") ?? -1 });
  expect(knowledge.statements.claims(statement)).toEqual([]);
});

test("a description inside its own graph counts, and is no statement of the graph", () => {
  const knowledge = knowledgeOf("e:g { e:a e:p e:b . e:g prov:wasDerivedFrom e:doc }", {}, "trig");
  expect(roads(knowledge)).toHaveLength(1);
});

test.each([
  "[] a rdf:Statement ; rdf:subject e:a ; rdf:predicate e:p .",
  "[] a owl:Axiom ; owl:annotatedSource e:a ; owl:annotatedTarget e:b .",
  "<http://www.wikidata.org/entity/Q1> <http://www.wikidata.org/prop/P1> e:s .",
])("what lacks a part names no statement: %s", (turtle) => {
  expect(toGraphology(knowledgeOf(turtle)).size).toBe(0);
});

test("several claims of one statement are all told, from whatever form", () => {
  const knowledge = knowledgeOf(
    `e:a e:p e:b {| dcterms:source e:one |} .
     [] a rdf:Statement ; rdf:subject e:a ; rdf:predicate e:p ; rdf:object e:b ; dcterms:source e:two .
     e:g { e:a e:p e:b } e:g dcterms:source e:three .`,
    {},
    "trig",
  );
  const [statement = -1, ...more] = roads(knowledge);
  expect(more).toEqual([]);
  const sources = new Describer(knowledge).statement(statement).evidence.map((entry) => entry.source);
  expect(sources).toEqual(["urn:e:one", "urn:e:three", "urn:e:two"]);
});
