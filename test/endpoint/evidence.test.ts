/** Evidence over SPARQL in each form that a graph may hold it in: what is read from memory is read from there. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Endpoint, type EndpointOptions } from "../../src/endpoint/endpoint.ts";
import { findRemotePaths } from "../../src/endpoint/search/find-remote-paths.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths, type PathResult } from "../../src/paths/answer/find-paths.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { startEndpoint } from "./support.ts";

const PREFIXES = `@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix prov: <http://www.w3.org/ns/prov#> . @prefix n: <urn:n:> .
@prefix p: <http://www.wikidata.org/prop/> . @prefix ps: <http://www.wikidata.org/prop/statement/> . @prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> . @prefix pr: <http://www.wikidata.org/prop/reference/> . @prefix dcterms: <http://purl.org/dc/terms/> .
n:report rdfs:label "Report of 2013" .
`;

const FORMS: readonly (readonly [string, string, string, string])[] = [
  [
    "RDF 1.2 reifiers",
    "urn:n:a",
    "urn:n:c",
    "n:a n:knows n:b . n:b n:knows n:c . n:claim rdf:reifies <<( n:a n:knows n:b )>> ; prov:wasDerivedFrom n:report .",
  ],
  [
    "reification of RDF 1.1",
    "urn:n:a",
    "urn:n:c",
    "n:a n:knows n:b . n:b n:knows n:c . n:claim a rdf:Statement ; rdf:subject n:a ; rdf:predicate n:knows ; rdf:object n:b ; prov:wasDerivedFrom n:report .",
  ],
  [
    "annotations of OWL",
    "urn:n:a",
    "urn:n:c",
    "n:a n:knows n:b . n:b n:knows n:c . n:note a owl:Axiom ; owl:annotatedSource n:a ; owl:annotatedProperty n:knows ; owl:annotatedTarget n:b ; prov:wasDerivedFrom n:report .",
  ],
  [
    "statement nodes of Wikidata",
    "http://www.wikidata.org/entity/Q1",
    "http://www.wikidata.org/entity/Q3",
    "wd:Q1 wdt:P50 wd:Q2 ; p:P50 wd:s1 . wd:s1 ps:P50 wd:Q2 ; prov:wasDerivedFrom wd:r1 . wd:r1 pr:P248 n:report . wd:Q2 wdt:P50 wd:Q3 .",
  ],
  [
    "named graphs",
    "urn:n:a",
    "urn:n:c",
    "n:g { n:a n:knows n:b . } n:h { n:b n:knows n:c . } n:g prov:wasDerivedFrom n:report . n:h dcterms:source n:report .",
  ],
];

function remember(data: string): { knowledge: Knowledge; id: (key: string) => number } {
  const dataset = new Dataset();
  for (const quad of parseRdf(PREFIXES + data, { format: "trig" })) dataset.add(quad);
  return { knowledge: new Knowledge(dataset), id: (key) => dataset.terms.internKey(key) };
}

const evidenceOf = ({ paths }: PathResult): unknown =>
  paths.map((path) => path.hops.map((hop) => hop.statements.map(({ evidence }) => evidence)));

async function remotely(data: string, from: string, to: string, options: EndpointOptions = {}): Promise<PathResult> {
  const server = await startEndpoint(PREFIXES + data, "application/trig");
  try {
    return (await findRemotePaths(await Endpoint.open(server.url, options), from, to)).result;
  } finally {
    await server.close();
  }
}

test.each(FORMS)("%s", async (_form, from, to, data) => {
  const { knowledge, id } = remember(data);
  const here = findPaths(knowledge, id(from), id(to));
  const there = await remotely(data, from, to);
  expect(there.paths).toHaveLength(1);
  expect(there.paths[0]?.hops[0]?.statements[0]?.evidence).toMatchObject([{ title: "Report of 2013" }]);
  expect(evidenceOf(there)).toEqual(evidenceOf(here));
});

test("labels and types come by the predicates that are named for them", async () => {
  const data = 'n:a n:knows n:b ; n:called "Ada" ; n:kind n:Person . n:b n:called "Bo" . n:Person n:called "person" .';
  const { paths } = await remotely(data, "urn:n:a", "urn:n:b", {
    labelPredicates: ["urn:n:called"],
    typePredicates: ["urn:n:kind"],
  });
  expect(paths[0]?.nodes).toMatchObject([{ label: "Ada", types: [{ label: "person" }] }, { label: "Bo" }]);
});

const link = fc.tuple(
  fc.constantFrom("a", "b", "c", "d"),
  fc.constantFrom("a", "b", "c", "d"),
  fc.uniqueArray(fc.constantFrom("d1", "d2"), { maxLength: 2 }),
);

test("no document is leaned on too often, as in memory", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(link, { minLength: 3, maxLength: 7 }), fc.constantFrom(1, 2), async (links, most) => {
      const claims = links.flatMap(([from, to, documents], number) =>
        documents.map(
          (document) =>
            `n:${number}${document} rdf:reifies <<( n:${from} n:knows n:${to} )>> ; prov:wasDerivedFrom n:${document} .`,
        ),
      );
      const data = [...links.map(([from, to]) => `n:${from} n:knows n:${to} .`), ...claims].join("\n");
      const { knowledge, id } = remember(data);
      const here = findPaths(knowledge, id("urn:n:a"), id("urn:n:d"), { maxPerDocument: most });
      const server = await startEndpoint(PREFIXES + data, "application/trig");
      try {
        const endpoint = await Endpoint.open(server.url);
        const { result } = await findRemotePaths(endpoint, "urn:n:a", "urn:n:d", { maxPerDocument: most });
        expect(result.paths.map(({ text }) => text)).toEqual(here.paths.map(({ text }) => text));
      } finally {
        await server.close();
      }
    }),
    { numRuns: 40 },
  );
});
