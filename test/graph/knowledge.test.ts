import { expect, test } from "vitest";
import { INSTANCE_ONLY } from "../../src/graph/store/roles.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { EXAMPLE, idOf, knowledgeOf } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";

const names = (knowledge: ReturnType<typeof knowledgeOf>, ids: readonly number[]): string[] =>
  ids.map((id) => knowledge.key(id).replace(EXAMPLE, "")).sort();

test("concepts are what the data is about: neither evidence nor vocabulary nor literals", () => {
  const knowledge = sampleKnowledge();
  const expected = ["corps", "guard", iri("src", "one"), iri("src", "two"), "ilo", "witnesses"];
  expect(names(knowledge, knowledge.concepts)).toEqual(expected);
});

test("a node that only has a type is a concept, a class is none", () => {
  const knowledge = knowledgeOf("e:x a e:T . e:T a owl:Class ; rdfs:subClassOf e:U . e:s a skos:ConceptScheme .");
  expect(names(knowledge, knowledge.concepts)).toEqual(["x"]);
  expect(knowledgeOf("").concepts).toEqual([]);
});

test("types come as described first, then by label, without those that tell nothing", () => {
  const knowledge = knowledgeOf(
    `e:x a e:b , owl:NamedIndividual , e:a , owl:Thing , prov:Entity . e:a rdfs:label "z"@en .`,
  );
  expect(knowledge.types(idOf(knowledge, "x")).map((id) => knowledge.labels.label(id))).toEqual(["z", "b"]);
});

//   Squad < Unit < Body (labelled)   Body < Thing (no label)   circle: A < B < A
test("the kind of a node is the broadest class that the data describes", () => {
  const knowledge = knowledgeOf(`
    e:x a e:Squad . e:y a e:A . e:z e:p 1 .
    e:Squad rdfs:subClassOf e:Unit . e:Unit rdfs:label "unit" ; rdfs:subClassOf e:Body , e:Unit .
    e:Body rdfs:label "body" ; rdfs:subClassOf e:Thing . e:A rdfs:label "A" ; rdfs:subClassOf e:B . e:B rdfs:label "B" ; rdfs:subClassOf e:A .`);
  const kind = (name: string) => {
    const id = knowledge.kind(idOf(knowledge, name));
    return id === null ? null : knowledge.key(id);
  };
  expect(kind("x")).toBe(`${EXAMPLE}Body`);
  expect(kind("z")).toBeNull();
  expect([`${EXAMPLE}A`, `${EXAMPLE}B`]).toContain(kind("y"));
});

test("what the data declares goes before the usual meaning of a prefix", () => {
  const prefixes = new Map([
    ["id", "urn:mine:"],
    ["constructor", "urn:c:"],
  ]);
  const knowledge = knowledgeOf("e:a e:p e:b .", { prefixes });
  expect(knowledge.prefixes.get("id")).toBe("urn:mine:");
  expect(knowledge.prefixes.get("constructor")).toBe("urn:c:");
  expect(knowledge.prefixes.get("skos")).toBe(iri("skos", ""));
});

test("an index is not built again for roles and polarities that no statement has", () => {
  const knowledge = knowledgeOf("e:a e:p e:b . e:b rdfs:subClassOf e:c .");
  const instance = knowledge.incidence(INSTANCE_ONLY);
  expect(instance.edges).toBe(1);
  expect(knowledge.incidence(new Set(["instance", "class"]))).toBe(instance);
  expect(knowledge.incidence(INSTANCE_ONLY, { polarities: new Set(["affirmed", "denied"]) })).toBe(instance);
  expect(knowledge.incidence(new Set(["instance", "schema"])).edges).toBe(2);
  expect(knowledge.incidence(INSTANCE_ONLY, { literals: true })).not.toBe(instance);
  expect(knowledge.incidence(new Set(["class"])).edges).toBe(0);
  const denying = sampleKnowledge();
  const affirmed = denying.incidence(INSTANCE_ONLY);
  expect(denying.incidence(INSTANCE_ONLY, { polarities: new Set(["affirmed", "denied"]) })).not.toBe(affirmed);
});
