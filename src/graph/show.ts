/** What the data says about one concept. */

import type { ResourceTerm, Statement } from "../evidence/types.ts";
import { compareCodeUnits } from "../order.ts";
import { Describer } from "./describe.ts";
import type { Knowledge } from "./knowledge.ts";

export interface ShowResult {
  readonly concept: ResourceTerm & { readonly types: readonly ResourceTerm[]; readonly definition: string | null };
  readonly statements: readonly (Statement & { readonly direction: "out" | "in" })[];
}

/**
 * Every instance statement in which a node is subject (out) or object (in), denied ones included. Order: out before in,
 * then by the words of predicate and other end. Empty where the data says nothing. Cost: the statements of the node.
 */
export function showConcept(knowledge: Knowledge, node: number): ShowResult {
  const describer = new Describer(knowledge);
  const table = knowledge.statements;
  const about = (pattern: { subject: number } | { object: number }, direction: "out" | "in") =>
    table
      .match(pattern)
      .filter((statement) => table.role(statement) === "instance")
      .filter((statement) => direction === "out" || table.subject(statement) !== node)
      .map((statement) => ({ ...describer.statement(statement), direction }))
      .sort((a, b) => compareCodeUnits(orderOf(a), orderOf(b)));
  return {
    concept: {
      ...describer.resource(node),
      types: describer.types(node),
      definition: knowledge.labels.definition(node),
    },
    statements: [...about({ subject: node }, "out"), ...about({ object: node }, "in")],
  };
}

function orderOf(statement: Statement & { direction: "out" | "in" }): string {
  const other = statement.direction === "out" ? statement.object : statement.subject;
  return `${statement.predicate.label}\n${"label" in other ? other.label : other.value}\n${statement.id}`;
}
