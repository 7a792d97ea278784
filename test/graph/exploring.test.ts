/** Which documents speak of a concept, what there is, and what is dated: the laws of each. */

import { describe, expect, test } from "vitest";
import { documentsOf } from "../../src/graph/explore/documents.ts";
import { type ListResult, listAll, listDocument, listRelation, listType } from "../../src/graph/explore/list.ts";
import { openBundled } from "../../src/open.ts";
import { timelineOf } from "../../src/paths/trace/timeline.ts";
import { EXAMPLE, idOf, knowledgeOf } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";

const sample = sampleKnowledge();

describe("documents", () => {
  test("are counted by their own claims, denials apart", () => {
    const { documents } = documentsOf(sample, idOf(sample, "corps"));
    expect(documents).toMatchObject([
      { title: "Paper One", statements: 2, denied: 0, passages: 2, paragraphs: [2, 3] },
      { title: "Report Two", statements: 1, denied: 1, passages: 2, paragraphs: [2, 3] },
    ]);
  });

  test("a document that reports a voice speaks of it", () => {
    expect(documentsOf(sample, idOf(sample, "ilo")).documents.map(({ title }) => title)).toEqual(["Report Two"]);
    expect(documentsOf(sample, idOf(sample, "ilo"), { not: true }).documents.map(({ title }) => title)).toEqual([
      "Paper One",
    ]);
  });

  test("of a concept are those of its claims, and with --not all others: the bundled graph", async () => {
    const knowledge = await openBundled();
    const { statements: table, evidence } = knowledge;
    const sourcesOf = (wanted: (statement: number, claimant: number | null) => boolean): Set<string> => {
      const found = new Set<string>();
      for (const statement of table.ofRoles(new Set(["instance"]))) {
        for (const reifier of table.claims(statement)) {
          const { source, claimant } = evidence.claim(reifier);
          if (source !== null && wanted(statement, claimant)) found.add(knowledge.key(source));
        }
      }
      return found;
    };
    const all = sourcesOf(() => true);
    for (const concept of knowledge.concepts.filter((_, place) => place % 10 === 0)) {
      const own = sourcesOf(
        (statement, claimant) =>
          claimant === concept || table.subject(statement) === concept || table.object(statement) === concept,
      );
      const told = documentsOf(knowledge, concept).documents;
      for (const { source, statements, denied, said } of told) {
        expect(said.map(({ polarity }) => polarity === "denied").filter(Boolean)).toHaveLength(denied);
        expect(said).toHaveLength(statements + denied);
        expect(new Set(said.flatMap(({ evidence: own }) => own.map((each) => each.source)))).toEqual(new Set([source]));
      }
      const speaking = told.map(({ source }) => source);
      const silent = documentsOf(knowledge, concept, { not: true }).documents.map(({ source }) => source);
      expect(new Set(speaking)).toEqual(own);
      expect(new Set([...speaking, ...silent])).toEqual(all);
      expect(speaking.length + silent.length).toBe(all.size);
    }
  });
});

describe("list", () => {
  const rowsOf = (result: ListResult): [string, object][] => result.rows.map(({ label, values }) => [label, values]);

  test("tells the types and the relations, the most first", () => {
    expect(listAll(sample)).toMatchObject({
      types: [
        { label: "body", count: 3 },
        { label: "report", count: 2 },
      ],
      relations: [{ count: 1 }, { count: 1 }, { count: 1 }, { count: 1 }],
    });
  });

  test("the things of a type and of those below it, with their values", () => {
    const knowledge = knowledgeOf(
      'e:a a e:Sub ; e:year 1949 . e:b a e:T ; e:year 1979 , 1980 ; e:p e:a . e:Sub rdfs:subClassOf e:T . e:year rdfs:label "year" .',
    );
    expect(rowsOf(listType(knowledge, idOf(knowledge, "T")))).toEqual([
      ["a", { year: ["1949"] }],
      ["b", { year: ["1979", "1980"] }],
    ]);
  });

  test("a relation with what it leads to, and what a document speaks of; denied statements are left out", () => {
    expect(rowsOf(listRelation(sample, idOf(sample, "trains")))).toEqual([["The Corps", { trains: ["The Guard"] }]]);
    expect(rowsOf(listRelation(sample, idOf(sample, "harms")))).toEqual([]);
    const two = idOf(sample, "https://w3id.org/throughline/source/two");
    expect(rowsOf(listDocument(sample, two))).toEqual([
      ["The Corps", {}],
      ["The Guard", { "has the size": ["12"] }],
    ]);
  });
});

describe("timeline", () => {
  const dated = knowledgeOf(`
e:a e:year "2011"^^xsd:gYear . e:b e:on "2011-03-02"^^xsd:date . e:c e:period "2008-01-01/2008-03-31" .
e:d e:period "autumn 2009" . e:e e:size "2010" . e:f e:since "2009-05"^^xsd:gYearMonth . e:a e:p e:c .
<< e:g e:year "1900"^^xsd:gYear ~ e:x >> tl:polarity tl:Denied .`);
  const told = (about: number | null = null): string[] =>
    timelineOf(dated, about).entries.map(
      ({ when, precision, node }) => `${when} ${precision} ${node.iri.slice(EXAMPLE.length)}`,
    );

  test("has every date in order, whichever property holds it, and no mere number", () => {
    expect(told()).toEqual([
      "2008-01-01/2008-03-31 interval c",
      "autumn 2009 words d",
      "2009-05 month f",
      "2011 year a",
      "2011-03-02 day b",
    ]);
  });

  test("of a concept: its own dates and those of what is joined to it", () => {
    expect(told(idOf(dated, "a"))).toEqual(["2008-01-01/2008-03-31 interval c", "2011 year a"]);
  });
});
