import { describe, expect, test } from "vitest";
import { roleOfPredicateIri } from "../../src/graph/store/role-classifier.ts";
import { ROLES } from "../../src/graph/store/roles.ts";
import { StatementTable } from "../../src/graph/store/statements.ts";
import { NAMESPACES } from "../../src/rdf/namespaces.ts";
import { drawn, EXAMPLE } from "../support/build.ts";

test.each([
  ["rdf:type", "class"],
  ["rdfs:subClassOf", "schema"],
  ["owl:inverseOf", "schema"],
  ["sh:path", "schema"],
  ["skos:inScheme", "schema"],
  ["skos:prefLabel", "annotation"],
  ["skos:exactMatch", "annotation"],
  ["schema:name", "annotation"],
  ["dcterms:title", "annotation"],
  ["dcterms:source", "provenance"],
  ["prov:wasDerivedFrom", "provenance"],
  ["oa:start", "provenance"],
  ["rdf:reifies", "provenance"],
  ["tl:modality", "provenance"],
  ["tl:partnersWith", "instance"],
  ["schema:memberOf", "instance"],
  ["skos:broader", "instance"],
])("a statement with %s is %s", (name, role) => {
  const [prefix, local] = name.split(":") as [keyof typeof NAMESPACES, string];
  expect(roleOfPredicateIri(NAMESPACES[prefix] + local)).toBe(role);
});

test.each(["constructor", "__proto__", "urn:x:toString"])("an unknown predicate %s is instance", (key) => {
  expect(roleOfPredicateIri(key)).toBe("instance");
});

/** The role of the one statement with e:a as subject and e:b, or another term, as object. */
function roleOf(turtle: string, object = `${EXAMPLE}b`): string {
  const dataset = drawn(turtle);
  const table = new StatementTable(dataset);
  const id = (name: string): number => dataset.terms.find(EXAMPLE + name) ?? -1;
  const [statement = -1] = table.match({ subject: id("a"), object: dataset.terms.find(object) ?? -1 });
  return table.role(statement);
}

describe("what the ends are decides too", () => {
  test.each([
    ["an ordinary statement", "e:a e:p e:b .", "instance"],
    ["a statement about a class", "e:a a owl:Class . e:a e:p e:b . e:x e:p e:y .", "schema"],
    ["a statement about a class, where the data is about nothing else", "e:a a owl:Class . e:a e:p e:b .", "instance"],
    [
      "a statement about a class that is a concept too",
      "e:a a owl:Class , skos:Concept ; e:p e:b . e:x e:p e:y .",
      "instance",
    ],
    ["a statement about a scheme", "e:a a skos:ConceptScheme . e:a e:p e:b . e:x e:p e:y .", "schema"],
    ["a statement of a reifier", "e:x e:p e:y ~ e:a {| e:q e:b |} .", "provenance"],
    ["a statement about a reifier", "e:x e:p e:y ~ e:b {| e:q e:z |} . e:a e:q e:b .", "provenance"],
    [
      "a statement of a passage",
      "e:x e:p e:y ~ e:r {| prov:wasDerivedFrom e:a |} . e:a a oa:SpecificResource ; oa:hasSource e:b .",
      "provenance",
    ],
    [
      "a statement of an RDF 1.1 reification",
      "e:a rdf:subject e:x ; rdf:predicate e:p ; rdf:object e:y ; e:q e:b .",
      "provenance",
    ],
  ])("%s", (_name, turtle, role) => {
    expect(roleOf(turtle)).toBe(role);
  });

  test("what nobody is cited for of a registered document is its record, and no statement about the world", () => {
    const text = "e:t a schema:DigitalDocument ; prov:specializationOf e:a .";
    const cited = "e:x e:p e:y ~ e:r .";
    expect(roleOf(`e:a e:p "x" . ${text} ${cited}`, '"x"')).toBe("provenance");
    expect(roleOf(`e:a e:p "x" ~ e:s . ${text} ${cited}`, '"x"')).toBe("instance");
    expect(roleOf(`e:a e:p e:b . ${text} ${cited}`)).toBe("instance");
    expect(roleOf(`e:a e:p "x" . ${text}`, '"x"')).toBe("instance");
    // Before its first statement, too.
    expect(roleOf(`e:a e:p "x" . ${text} e:t tl:textNormalization tl:NfcLf .`, '"x"')).toBe("provenance");
  });

  test("a SKOS relation is a road where the data cites nobody", () => {
    expect(roleOf("e:a skos:broader e:b .")).toBe("instance");
  });

  test("a SKOS relation that nobody is cited for is scaffolding where the data cites", () => {
    expect(roleOf("e:a skos:broader e:b . e:x e:p e:y ~ e:r .")).toBe("schema");
    expect(roleOf("e:a skos:broader e:b ~ e:r .")).toBe("instance");
  });
});

test("the roles are six, instance first", () => {
  expect(ROLES).toEqual(["instance", "class", "schema", "annotation", "provenance", "voice"]);
});
