import { expect, test } from "vitest";
import { toGraphology } from "../../src/graph/store/project.ts";
import { ROLES } from "../../src/graph/store/roles.ts";
import { rowsOfStatements } from "../../src/graph/store/select.ts";
import { StatementTable } from "../../src/graph/store/statements.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { EXAMPLE, idOf, knowledgeOf } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";

test("nodes are keyed by IRI, edges by their three terms; literals are attributes", () => {
  const graph = toGraphology(
    knowledgeOf('e:a e:p e:b ; e:age 7 ; e:motto "x"@en . e:b e:p _:c . e:a a e:T . e:T rdfs:label "t" .'),
  );
  expect(graph.nodes().sort()).toEqual(["_:c", `${EXAMPLE}a`, `${EXAMPLE}b`]);
  expect(graph.edges().sort()).toEqual([
    `<${EXAMPLE}a> <${EXAMPLE}p> <${EXAMPLE}b>`,
    `<${EXAMPLE}b> <${EXAMPLE}p> _:c`,
  ]);
  expect(graph.getNodeAttributes(`${EXAMPLE}a`)).toEqual({
    label: "a",
    kind: `${EXAMPLE}T`,
    literals: [
      { predicate: `${EXAMPLE}age`, literal: { value: "7", datatype: iri("xsd", "integer"), language: "" } },
      { predicate: `${EXAMPLE}motto`, literal: { value: "x", datatype: iri("rdf", "langString"), language: "en" } },
    ],
  });
});

test("an edge carries predicate, label, role, modality, polarity, statement and the number of claims", () => {
  const knowledge = sampleKnowledge();
  const graph = toGraphology(knowledge);
  const [edge = ""] = graph.edges(`${EXAMPLE}corps`, `${EXAMPLE}guard`);
  const { statement, ...attributes } = graph.getEdgeAttributes(edge);
  expect(attributes).toEqual({
    predicate: `${EXAMPLE}trains`,
    label: "trains",
    role: "instance",
    modality: "asserted",
    polarity: "affirmed",
    claims: 2,
  });
  expect(knowledge.statements.subject(statement)).toBe(idOf(knowledge, "corps"));
});

test("parallel statements are parallel edges, the same triple of two graphs is one", () => {
  const graph = toGraphology(
    knowledgeOf("e:g { e:a e:p e:b } e:h { e:a e:p e:b ; e:q e:b . e:b e:p e:a }", {}, "trig"),
  );
  expect([graph.order, graph.size]).toEqual([2, 3]);
});

test("denied and merely mentioned statements are edges only when they are asked for by number", () => {
  const knowledge = sampleKnowledge();
  expect(toGraphology(knowledge, { roles: new Set(ROLES) }).edges(`${EXAMPLE}corps`, `${EXAMPLE}guard`)).toHaveLength(
    1,
  );
  const statements = knowledge.statements.match({
    subject: idOf(knowledge, "corps"),
    object: idOf(knowledge, "guard"),
  });
  expect(toGraphology(knowledge, { statements }).size).toBe(2);
});

test("a statement that is asked for twice is one edge", () => {
  expect(toGraphology(knowledgeOf("e:a e:p e:b ."), { statements: [0, 0] }).size).toBe(1);
});

test("an empty dataset gives an empty graph", () => {
  expect(toGraphology(knowledgeOf("")).order).toBe(0);
});

test("nodes that are called like properties of objects do no harm", () => {
  const graph = toGraphology(
    knowledgeOf("<constructor:> <urn:__proto__> <urn:toString> . <urn:toString> <urn:p> <constructor:> ."),
  );
  expect([graph.order, graph.size]).toEqual([2, 2]);
  expect(({} as Record<string, unknown>).previous).toBeUndefined();
});

test("a selected statement brings its claims, passages, texts, sources and names, and nothing of others", () => {
  const knowledge = sampleKnowledge();
  const chosen = knowledge.statements.match({ predicate: idOf(knowledge, "protects") });
  const turtle = toTurtle(knowledge.dataset, { rows: rowsOfStatements(knowledge, chosen) });
  for (const part of [
    "claim-protects",
    "ev:one-2",
    "ev:one-2-pos",
    "src:one-text",
    '"one.txt"',
    '"Paper One"@en',
    '"The Guard"@en',
    '"protects"@en',
  ]) {
    expect(turtle).toContain(part);
  }
  for (const other of ["trains", "ev:one-1 ", "two", "claim-size", "harms"]) expect(turtle).not.toContain(other);
});

test("of a triple that one affirms and another denies, the denial is selected without the affirmation", () => {
  const knowledge = knowledgeOf("e:a e:p e:b ~ e:r1 . << e:a e:p e:b ~ e:r2 >> tl:polarity tl:Denied .");
  const denied = knowledge.statements
    .match({ subject: idOf(knowledge, "a") })
    .filter((n) => !knowledge.statements.isAsserted(n));
  const rows = rowsOfStatements(knowledge, denied).map((row) => knowledge.key(knowledge.dataset.row(row).subject));
  expect(new Set(rows)).toEqual(new Set([`${EXAMPLE}r2`]));
});

test("a merely mentioned statement stays unasserted when it is selected", () => {
  const knowledge = sampleKnowledge();
  const chosen = knowledge.statements.match({ predicate: idOf(knowledge, "harms") });
  const part = new Dataset(knowledge.dataset.terms);
  for (const row of rowsOfStatements(knowledge, chosen)) part.addIds(knowledge.dataset.row(row));
  const table = new StatementTable(part);
  const [statement = -1] = table.match({ predicate: idOf(knowledge, "harms") });
  expect([table.isAsserted(statement), table.polarity(statement)]).toEqual([false, "denied"]);
});
