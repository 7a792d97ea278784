/** What the data says about one concept. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import { compareCodeUnits, sortSteps } from "../../order.ts";
import { pausable, visitSteps, type Work } from "../../work.ts";
import type { Knowledge } from "../store/knowledge.ts";

export interface ShowResult {
  readonly concept: ResourceTerm & { readonly types: readonly ResourceTerm[]; readonly definition: string | null };
  readonly statements: readonly (Statement & { readonly direction: "out" | "in" })[];
  /**
   * What it says of other things, as a claimant; each with the claims of this voice alone. Null where the knowledge is an
   * excerpt, which was not fetched to tell.
   */
  readonly says: readonly Statement[] | null;
}

/** Statements that are described between two pauses. */
const EVERY = 256;

/**
 * Every instance statement in which a node is subject (out) or object (in), denied ones included. Order: out before in,
 * then by the words of predicate and other end; beside them what the node says as a claimant. Empty where the data says
 * nothing. Cost: the statements of the node, and its claims.
 */
export const showConcept = pausable(function* (knowledge: Knowledge, node: number): Work<ShowResult> {
  const { describer } = knowledge;
  const table = knowledge.statements;
  const about = function* (pattern: { subject: number } | { object: number }, direction: "out" | "in") {
    const described: { readonly order: string; readonly statement: ShowResult["statements"][number] }[] = [];
    yield* visitSteps(table.match(pattern), EVERY, (number) => {
      if (table.role(number) !== "instance" || (direction === "in" && table.subject(number) === node)) return;
      const statement = { ...describer.statement(number), direction };
      described.push({ order: orderOf(statement), statement });
    });
    const sorted = yield* sortSteps(described, (a, b) => compareCodeUnits(a.order, b.order));
    return sorted.map(({ statement }) => statement);
  };
  const ofOthers = ({ statement }: { readonly statement: number }): boolean =>
    table.subject(statement) !== node && table.object(statement) !== node;
  const said = knowledge.voices.says(node).filter(ofOthers);
  yield* describer.lookUp(said.map(({ statement }) => statement));
  const statements = [...(yield* about({ subject: node }, "out")), ...(yield* about({ object: node }, "in"))];
  return {
    concept: {
      ...describer.resource(node),
      types: describer.types(node),
      definition: knowledge.labels.definition(node),
    },
    statements,
    says: knowledge.whole === null ? said.map((each) => describer.said(each)) : null,
  };
});

function orderOf(statement: Statement & { direction: "out" | "in" }): string {
  const other = statement.direction === "out" ? statement.object : statement.subject;
  return `${statement.predicate.label}\n${"label" in other ? other.label : other.value}\n${statement.id}`;
}
