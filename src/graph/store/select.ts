/** The part of a dataset that makes some statements understandable alone: their evidence, labels and types. */

import type { QuadRow, StatementNumber, TermId } from "../../ids.ts";
import { iri } from "../../rdf/namespaces.ts";
import { pausable, visitSteps, type Work } from "../../work.ts";
import { rowsBehind } from "./implied.ts";
import type { Knowledge } from "./knowledge.ts";

/** Statements, or nodes, that are looked at between two pauses. */
const EVERY = 512;

/**
 * The rows of a dataset that carry the given statements: the triples, their claims, everything the claims point to
 * (passages, selectors, texts, activities), the sources, and for every node met its labels, definition and types.
 * Ascending; empty for no statements. Complexity: O(rows reached).
 */
export const rowsOfStatements = pausable(function* (
  knowledge: Knowledge,
  statements: Iterable<StatementNumber>,
): Work<QuadRow[]> {
  const { dataset, statements: table } = knowledge;
  const rows = new Set<QuadRow>();
  const named = new Set<TermId>();
  const evidence: TermId[] = [];
  yield* visitSteps(statements, EVERY, (statement) => {
    const ids = {
      subject: table.subject(statement),
      predicate: table.predicate(statement),
      object: table.object(statement),
    };
    const own = table.isAsserted(statement) ? dataset.matchRows(ids) : [];
    for (const row of own.length === 0 && table.isAsserted(statement) ? rowsBehind(dataset, ids) : own) rows.add(row);
    for (const node of Object.values(ids)) named.add(node);
    evidence.push(...table.reifiers(statement));
    // What leads to the node of a relation is a part of what it says.
    for (const node of table.relations(statement)) for (const row of dataset.matchRows({ object: node })) rows.add(row);
  });
  yield* followEvidence(knowledge, evidence, rows, named);
  yield* visitSteps(named, EVERY, (node) => {
    for (const row of describingRows(knowledge, node)) rows.add(row);
  });
  return Array.from(Uint32Array.from(rows).sort());
});

/** Walks from claims to all the evidence nodes they lead to; other nodes met on the way only get their names. */
function* followEvidence(
  knowledge: Knowledge,
  start: readonly TermId[],
  rows: Set<QuadRow>,
  named: Set<TermId>,
): Work<void> {
  const { dataset, statements: table } = knowledge;
  // A set is visited in the order in which it grows.
  const seen = new Set(start);
  yield* visitSteps(seen, EVERY, (node) => {
    for (const row of dataset.matchRows({ subject: node })) {
      rows.add(row);
      const { predicate, object } = dataset.row(row);
      named.add(predicate);
      if (dataset.terms.isLiteral(object) || dataset.terms.triple(object) !== null) continue;
      if (!table.roles.isEvidence(object)) named.add(object);
      else seen.add(object);
    }
  });
}

/** The annotation and class rows of a node, and for a source the way to its text. */
function describingRows(knowledge: Knowledge, node: TermId): QuadRow[] {
  const { dataset, statements: table } = knowledge;
  const hasFormat = dataset.terms.find(iri("dcterms", "hasFormat"));
  // In an ontology the classes are what is described: without their types they would be none when they are read again.
  const type = knowledge.isOntology ? dataset.terms.find(iri("rdf", "type")) : null;
  return dataset.matchRows({ subject: node }).filter((row) => {
    const { subject, predicate, object } = dataset.row(row);
    if (predicate === hasFormat || predicate === type) return true;
    const role = table.roles.roleOf(subject, predicate, object, false);
    return role === "annotation" || role === "class";
  });
}
