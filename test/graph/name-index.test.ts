import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName, NameIndex } from "../../src/graph/names/name-index.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { IdSet } from "../../src/rdf/store/id-set.ts";
import { literal, namedNode, quad } from "../../src/rdf/store/terms.ts";
import { knowledgeOf } from "../support/build.ts";

test("each name leads to the nodes that bear it, each once, and to no other", () => {
  const names = fc.array(fc.tuple(fc.nat(5), fc.constantFrom("A", "a ", "b", "Ｂ", "é", "e\u0301", "", "\ud800")));
  fc.assert(
    fc.property(names, (pairs) => {
      const dataset = new Dataset();
      const label = namedNode("http://www.w3.org/2000/01/rdf-schema#label");
      for (const [node, name] of pairs) dataset.add(quad(namedNode(`urn:x:${node}`), label, literal(name)));
      const { labels } = new Knowledge(dataset);
      const concepts = IdSet.withRoom(dataset.terms.size);
      for (let id = 1; id < dataset.terms.size; id++) if (dataset.terms.isIri(id)) concepts.add(id);
      const index = NameIndex.of(labels, concepts);
      for (const [, name] of pairs) {
        const bearers = pairs.filter(([, other]) => foldName(other) === foldName(name)).map(([node]) => node);
        const expected = [...new Set(bearers)].map((node) => dataset.terms.find(`urn:x:${node}`) ?? -1);
        expect(index.candidates(name)).toEqual(name === "\ud800" ? [] : expected.sort((a, b) => a - b));
      }
    }),
  );
});

test("a concept without a name goes by the end of its IRI; one with an alias alone goes by both", () => {
  const knowledge = knowledgeOf("e:plain e:p e:other . e:other skos:altLabel 'Alias' .");
  const named = (name: string) => knowledge.names.candidates(name).map((id) => knowledge.key(id));
  expect(named("PLAIN")).toEqual(["urn:e:plain"]);
  expect(named("alias")).toEqual(["urn:e:other"]);
  expect(named("other")).toEqual(["urn:e:other"]);
});
