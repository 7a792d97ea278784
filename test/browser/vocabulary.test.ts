/** The order of the ontology page where labels do not tell entries apart. Without a browser. */

import { Knowledge } from "throughline/graph";
import { Dataset, parseRdf } from "throughline/rdf";
import { expect, test } from "vitest";
import { classesOf, relationsOf } from "../../viewer/src/ontology/vocabulary.ts";

const PREFIXES = `PREFIX : <urn:x:>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

const LINES = [
  ':B a owl:Class ; rdfs:label "Body"@en .',
  ':A a owl:Class ; rdfs:label "Body"@en .',
  ':C a owl:Class ; rdfs:label "Body"@en .',
  ':q rdfs:label "knows"@en .',
  ':p rdfs:label "knows"@en .',
  ":b :q :a .",
  ":a :p :b .",
];

function knowledgeOf(lines: readonly string[]): Knowledge {
  const dataset = new Dataset();
  for (const quad of parseRdf(PREFIXES + lines.join("\n"), { format: "turtle" })) dataset.add(quad);
  return new Knowledge(dataset);
}

test.each([
  ["as written", LINES],
  ["backwards", LINES.toReversed()],
])("classes and relations of one label stand in the order of their IRIs, loaded %s", (_, lines) => {
  const knowledge = knowledgeOf(lines);
  expect(classesOf(knowledge).map(({ iri }) => iri)).toEqual(["urn:x:A", "urn:x:B", "urn:x:C"]);
  expect(relationsOf(knowledge, () => "").map(({ iri }) => iri)).toEqual(["urn:x:p", "urn:x:q"]);
});
