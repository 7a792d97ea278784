/** Nodes that stand for a statement between two others: what they say, what is kept of them, and which stay things. */

import { describe, expect, test } from "vitest";
import { statsOf } from "../../src/graph/explore/stats.ts";
import { readingOf } from "../../src/graph/reading/reading.ts";
import { parseReading, type RelationForm } from "../../src/graph/reading/reading-file.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { rowsOfStatements } from "../../src/graph/store/select.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { parseRdf } from "../../src/rdf/index.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { toNQuads } from "../../src/rdf/write/ntriples.ts";
import { openSnapshot } from "../../src/snapshot/open.ts";
import { writeSnapshot } from "../../src/snapshot/write.ts";

const HEAD = `
PREFIX e: <urn:e:> PREFIX ftm: <https://schema.followthemoney.tech/#> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX schema: <https://schema.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

function knowledgeOf(turtle: string, relations: Record<string, RelationForm | null> = {}): Knowledge {
  const dataset = new Dataset();
  for (const quad of parseRdf(HEAD + turtle, { format: "turtle" })) dataset.add(quad);
  const file = parseReading(
    JSON.stringify({ prefixes: { e: "urn:e:", ftm: "https://schema.followthemoney.tech/#" }, relations }),
    "r.json",
  );
  return new Knowledge(dataset, { reading: readingOf([file]) });
}

/** The sentences of the hops of the best path. */
function said(knowledge: Knowledge, from: string, to: string, options = {}): string[] {
  const { paths } = findPaths(knowledge, from, to, options);
  return paths[0]?.hops.map(({ text }) => text) ?? [];
}

const JOB: Record<string, RelationForm> = { "e:Job": { source: ["e:who"], target: ["e:where"] } };
const OWNED = `e:o a ftm:Ownership ; <https://schema.followthemoney.tech/#Ownership:owner> e:ana ;
  <https://schema.followthemoney.tech/#Ownership:asset> e:firm ;
  <https://schema.followthemoney.tech/#Interval:startDate> "2010" ;
  <https://schema.followthemoney.tech/#Interval:endDate> "2014" .`;

describe("a node of a relation with both ends is one hop", () => {
  test.each([
    ["FollowTheMoney", OWNED, "ana", "firm", "Ana owns firm (start date 2010; end date 2014)."],
    [
      "org",
      "[] a org:Membership ; org:member e:ana ; org:organization e:firm ; org:role e:clerk .",
      "firm",
      "ana",
      "Ana is a member of firm (role clerk).",
    ],
    [
      "schema.org",
      'e:firm schema:member [ a schema:OrganizationRole ; schema:member e:ana ; schema:roleName "chair" ] .',
      "firm",
      "ana",
      "Firm has the member ana (role name chair).",
    ],
    [
      "http://schema.org",
      "e:firm <http://schema.org/member> [ a <http://schema.org/Role> ; <http://schema.org/member> e:ana ] .",
      "firm",
      "ana",
      "Firm has the member ana.",
    ],
    [
      "PROV",
      "e:draft prov:qualifiedDerivation [ a prov:Derivation ; prov:entity e:notes ] .",
      "draft",
      "notes",
      "Draft was derived from notes.",
    ],
  ])("%s", (_name, turtle, from, to, sentence) => {
    expect(said(knowledgeOf(turtle), `urn:e:${from}`, `urn:e:${to}`)).toEqual([sentence]);
  });

  test("of a user's own class, by its own words, those of a property, or those of the reading", () => {
    const data =
      'e:j a e:Job ; rdfs:label "his job" ; e:who e:ana ; e:where e:firm ; e:since "2001" . e:Job rdfs:label "job" .';
    expect(said(knowledgeOf(data, JOB), "urn:e:ana", "urn:e:firm")).toEqual([
      "Ana is joined by a job to firm (since 2001).",
    ]);
    const says = { "e:Job": { source: ["e:who"], target: ["e:where"], says: "e:worksFor" } };
    expect(said(knowledgeOf(data, says), "urn:e:firm", "urn:e:ana")).toEqual(["Ana works for firm (since 2001)."]);
    expect(said(knowledgeOf(data), "urn:e:ana", "urn:e:firm")).toHaveLength(2);
  });

  test("also of a class below, and where another property leads to the node", () => {
    const form = { "e:Job": { source: ["^e:holds"], target: ["e:where"] } };
    const data = "e:Post rdfs:subClassOf e:Job . e:ana e:holds [ a e:Post ; e:where e:firm ] .";
    expect(said(knowledgeOf(data, form), "urn:e:ana", "urn:e:firm")).toEqual(["Ana is joined by a job to firm."]);
  });

  test("between each two of several ends, each pair once where both ends are one property", () => {
    const form = { "e:Meeting": { source: ["e:of"], target: ["e:of"] } };
    const knowledge = knowledgeOf("e:m a e:Meeting ; e:of e:a, e:b, e:c .", form);
    expect(statsOf(knowledge).statements).toBe(3);
    expect(said(knowledge, "urn:e:c", "urn:e:a")).toEqual(["A is joined by a meeting to c."]);
  });
});

test("one that lacks an end, has too many, or is taken back by a reading stays a thing", () => {
  const lacking = "e:j a e:Job ; e:who e:ana .";
  expect(said(knowledgeOf(lacking, JOB), "urn:e:ana", "urn:e:j")).toHaveLength(1);
  const many = Array.from({ length: 65 }, (_, at) => `e:f${at}`).join(", ");
  expect(said(knowledgeOf(`e:j a e:Job ; e:who e:ana ; e:where ${many} .`, JOB), "urn:e:ana", "urn:e:f1")).toHaveLength(
    2,
  );
  expect(said(knowledgeOf(OWNED, { "ftm:Ownership": null }), "urn:e:ana", "urn:e:firm")).toHaveLength(2);
});

test("its node stands in `through`, is no concept and no evidence, and its dates decide", () => {
  const knowledge = knowledgeOf(OWNED);
  const statement = findPaths(knowledge, "urn:e:ana", "urn:e:firm").paths[0]?.hops[0]?.statements[0];
  expect(statement?.evidence).toEqual([]);
  expect(statement?.through).toMatchObject([
    {
      iri: "urn:e:o",
      types: [{ label: "Ownership" }],
      qualifiers: [{ predicate: { label: "start date" }, value: { value: "2010" } }, {}],
    },
  ]);
  expect(statsOf(knowledge)).toMatchObject({ statements: 1, concepts: 2, evidenced: 0, predicates: 1 });
  expect(said(knowledge, "urn:e:ana", "urn:e:firm", { asOf: "2012" })).toHaveLength(1);
  expect(said(knowledge, "urn:e:ana", "urn:e:firm", { asOf: "2016" })).toHaveLength(0);
});

test("a source that it names is its evidence, and the rest of the data cites no more than before", () => {
  const source = `${OWNED} e:o <http://purl.org/dc/terms/source> e:register . e:apple <http://www.w3.org/2004/02/skos/core#broader> e:fruit .`;
  const knowledge = knowledgeOf(source);
  const [path] = findPaths(knowledge, "urn:e:ana", "urn:e:firm").paths;
  expect(path?.sources).toEqual(["urn:e:register"]);
  expect(path?.text).toBe("Ana owns firm [1].");
  expect(said(knowledge, "urn:e:apple", "urn:e:fruit")).toHaveLength(1);
});

test("a property that says it too is the same statement, with the node behind it", () => {
  const both =
    "e:ana org:memberOf e:firm . [] a org:Membership ; org:member e:ana ; org:organization e:firm ; org:role e:clerk .";
  const hops = findPaths(knowledgeOf(both), "urn:e:ana", "urn:e:firm").paths[0]?.hops;
  expect(hops?.[0]?.statements).toHaveLength(1);
  expect(hops?.[0]?.text).toBe("Ana is a member of firm (role clerk).");
});

test("a snapshot and a part that is exported say the same", async () => {
  for (const turtle of [
    OWNED,
    "e:firm schema:member [ a schema:Role ; schema:member e:ana ] .",
    "[] a org:Membership ; org:member e:ana ; org:organization e:firm .",
  ]) {
    const knowledge = knowledgeOf(turtle);
    const told = said(knowledge, "urn:e:ana", "urn:e:firm");
    const bytes = new Uint8Array(await new Blob(writeSnapshot(knowledge)).arrayBuffer());
    expect(said(openSnapshot(bytes).knowledge, "urn:e:ana", "urn:e:firm")).toEqual(told);
    const part = new Dataset();
    const text = toNQuads(
      knowledge.dataset,
      rowsOfStatements(knowledge, [...knowledge.statements.ofRoles(new Set(["instance"]))]),
    );
    for (const quad of parseRdf(text, { format: "nquads" })) part.add(quad);
    expect(said(new Knowledge(part), "urn:e:ana", "urn:e:firm")).toEqual(told);
  }
});

test.each([
  [{ "e:Job": { source: ["e:who"] } }, "relations.e:Job"],
  [{ "e:Job": { source: ["e:who/e:where"], target: ["e:x"] } }, "relations.e:Job.source"],
  [{ "e:Job": { source: "e:who", target: ["e:x"] } }, "relations.e:Job.source"],
  [{ "e:Job": { from: ["e:who"] } }, "relations.e:Job"],
  [{ "e:Job": { says: 7 } }, "relations.e:Job.says"],
  [{ "x:Job": {} }, "relations"],
  [{ "e:Job": true }, "relations.e:Job"],
])("a reading with %j is told so", (relations, where) => {
  const text = JSON.stringify({ prefixes: { e: "urn:e:" }, relations });
  expect(() => parseReading(text, "r.json")).toThrow(where);
});
