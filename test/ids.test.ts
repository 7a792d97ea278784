/** Ids that cannot be swapped: each line under `@ts-expect-error` is one that the compiler must refuse. */

import { expect, test } from "vitest";
import { claimId, recordSpan, SourceText, statementId } from "../src/evidence/index.ts";
import {
  ask,
  type ClaimIri,
  findPaths,
  iri,
  Knowledge,
  type NTriplesLine,
  type PassageIri,
  parseRdf,
  type QuadRow,
  type StatementId,
  type StatementNumber,
  type TermId,
  toTurtle,
} from "../src/index.ts";

const knowledge = new Knowledge(parseRdf("<urn:x:a> <urn:x:p> <urn:x:b> .", { format: "turtle" }));
const node: TermId = knowledge.dataset.terms.find("urn:x:a") ?? 0;
const statement: StatementNumber = knowledge.statements.match({ subject: node })[0] ?? 0;
const row: QuadRow = knowledge.dataset.matchRows({ subject: node })[0] ?? 0;
const claim = iri("st", "0123456789abcdef") as ClaimIri;
const passage = iri("ev", "s0-1-2") as PassageIri;
const line: NTriplesLine = "<urn:x:a> <urn:x:p> <urn:x:b> .";
const id: StatementId = statementId(line);

/** Compiled and never called. */
const REFUSED = [
  // @ts-expect-error a statement where a term is wanted
  () => knowledge.labels.label(statement),
  // @ts-expect-error a term where a statement is wanted
  () => knowledge.statements.polarity(node),
  // @ts-expect-error a row of the dataset where a statement is wanted: they are numbered apart
  () => knowledge.describer.statement(row),
  // @ts-expect-error a statement where a row is wanted
  () => knowledge.dataset.quad(statement),
  // @ts-expect-error statements where rows are wanted; rowsOfStatements makes these of those
  () => toTurtle(knowledge.dataset, { rows: [statement] }),
  // @ts-expect-error a statement as the end of a path
  () => findPaths(knowledge, node, statement),
  // @ts-expect-error a claim as the end of a path
  () => findPaths(knowledge, node, claim),
  // @ts-expect-error statements among the nodes to avoid
  () => findPaths(knowledge, node, node, { avoidNodes: new Set([statement]) }),
  // @ts-expect-error a claim as a concept
  () => ask(knowledge, "show", { concept: claim }),
  // @ts-expect-error a passage as a statement
  () => ask(knowledge, "evidence", { statement: passage }),
  // @ts-expect-error a claim as the name of a passage
  () => recordSpan(claim, new SourceText("words"), 0, 5),
  // @ts-expect-error the source and the line the other way round
  () => claimId("urn:x:source", line),
  // @ts-expect-error the last part of a claim's IRI as its IRI
  () => ask(knowledge, "evidence", { statement: claimId(line, "urn:x:source") }),
];

test("plain numbers and texts are taken, and so is what an answer gives", async () => {
  expect(REFUSED).not.toHaveLength(0);
  expect(knowledge.labels.label(1)).toBe(knowledge.labels.label(node));
  const { paths } = await ask(knowledge, "path", { from: "urn:x:a", to: `urn:x:${"b"}` });
  const said = paths[0]?.hops[0]?.statements[0];
  if (said === undefined) throw new Error("no path");
  expect((await ask(knowledge, "evidence", { statement: said.id })).statement.id).toBe(id);
  expect((await ask(knowledge, "show", { concept: said.predicate.iri })).concept.iri).toBe("urn:x:p");
});
