/** A file of SHACL shapes is about its shapes, the classes and the properties that they speak of. */

import { expect, test } from "vitest";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { knowledgeOf } from "../support/build.ts";

const SHAPES = `
e:P a sh:NodeShape ; rdfs:label "person shape" ; sh:targetClass e:Person ;
  sh:property [ sh:path e:worksFor ; sh:class e:Company ; sh:datatype xsd:string ; sh:minCount 1 ] .
e:C a sh:NodeShape ; sh:name "company shape" ; sh:targetClass e:Company .
e:Person a owl:Class . e:Company a owl:Class . e:worksFor a owl:ObjectProperty .`;

test("they are joined over shapes of properties without a name, and a datatype joins nothing", () => {
  const knowledge = knowledgeOf(SHAPES);
  const [best] = findPaths(knowledge, "person shape", "company shape").paths;
  expect(best?.text).toBe(
    "Person shape has the property shape an unnamed property, which asks for the class Company, which has the shape company shape.",
  );
  const roads = [...knowledge.statements.ofRoles(new Set(["instance"] as const))].map((statement) =>
    knowledge.key(knowledge.statements.object(statement)),
  );
  expect(roads.filter((key) => key.includes("XMLSchema"))).toEqual([]);
});

test("beside data they are its schema, and no road", () => {
  const knowledge = knowledgeOf(`${SHAPES} e:a e:worksFor e:b . e:a a e:Person .`);
  expect(findPaths(knowledge, "person shape", "company shape").paths).toEqual([]);
});
