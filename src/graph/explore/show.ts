/** What the data says about one concept. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits, sortSteps } from "../../order.ts";
import { pausable, visitSteps, type Work } from "../../work.ts";
import type { Knowledge } from "../store/knowledge.ts";
import type { Direction } from "./neighbors-defaults.ts";
import { countRelations, filterOf, type RelationCount, type StatementFilter } from "./statement-filter.ts";

export interface ShowOptions extends StatementFilter {
  /** Statements of which it is the subject (out), the object (in), or both. Default: both. */
  readonly direction?: Direction;
  /** How many statements to give at most; the rest is counted in `hidden`. Range: from 1. Default: all. */
  readonly limit?: number;
}

/** What is said about one thing. */
export interface ShowResult {
  /** The thing with its names, types and definition. */
  readonly concept: ResourceTerm & {
    readonly types: readonly ResourceTerm[];
    readonly definition: string | null;
    readonly aliases: readonly Alias[];
  };
  /** How many statements answer by each relation, the hidden ones too. */
  readonly relations: readonly RelationCount[];
  /** What is said of it, each with its direction as seen from the thing. */
  readonly statements: readonly (Statement & { readonly direction: "out" | "in" })[];
  /**
   * What it says of other things, as a claimant; each with the claims of this voice alone. Null where the knowledge is an
   * excerpt, which was not fetched to tell.
   */
  readonly says: readonly Statement[] | null;
  /** How many more there are beyond the limit, sayings included. */
  readonly hidden: number;
}

/** Another name of a concept, and the relation that gives it. */
export interface Alias {
  /** The other name. */
  readonly name: string;
  /** A BCP 47 tag; "" where the data does not say. */
  readonly language: string;
  /** The relation that gives it. */
  readonly from: ResourceTerm;
}

/** Statements that are described between two pauses. */
const EVERY = 256;

/**
 * The instance statements in which a node is subject (out) or object (in), denied ones included. Order: out before in,
 * then by the words of predicate and other end; beside them what the node says as a claimant. Empty where the data says
 * nothing. Cost: the statements of the node, and its claims.
 */
export const showConcept = pausable(function* (
  knowledge: Knowledge,
  node: TermId,
  { direction = "both", limit = Number.POSITIVE_INFINITY, ...filter }: ShowOptions = {},
): Work<ShowResult> {
  const { describer } = knowledge;
  const table = knowledge.statements;
  const admits = filterOf(knowledge, filter);
  const found: { readonly predicate: TermId; readonly direction: "out" | "in" }[] = [];
  const about = function* (pattern: { subject: TermId } | { object: TermId }, way: "out" | "in") {
    const described: { readonly order: string; readonly statement: ShowResult["statements"][number] }[] = [];
    if (direction !== "both" && direction !== way) return [];
    yield* visitSteps(table.match(pattern), EVERY, (number) => {
      if (table.role(number) !== "instance" || (way === "in" && table.subject(number) === node)) return;
      if (!admits(number)) return;
      found.push({ predicate: table.predicate(number), direction: way });
      const statement = { ...describer.statement(number), direction: way };
      described.push({ order: orderOf(statement), statement });
    });
    const sorted = yield* sortSteps(described, (a, b) => compareCodeUnits(a.order, b.order));
    return sorted.map(({ statement }) => statement);
  };
  const isOfOthers = ({ statement }: { readonly statement: StatementNumber }): boolean =>
    table.subject(statement) !== node && table.object(statement) !== node && admits(statement);
  const said = knowledge.voices.says(node).filter(isOfOthers);
  yield* describer.lookUp(said.map(({ statement }) => statement));
  const statements = [...(yield* about({ subject: node }, "out")), ...(yield* about({ object: node }, "in"))];
  const shown = statements.slice(0, limit);
  const shownSaid = said.slice(0, limit - shown.length);
  return {
    concept: {
      ...describer.resource(node),
      types: describer.types(node),
      definition: knowledge.labels.definition(node),
      aliases: aliasesOf(knowledge, node),
    },
    relations: countRelations(knowledge, found),
    statements: shown,
    says: knowledge.whole === null ? shownSaid.map((each) => describer.said(each)) : null,
    hidden: statements.length - shown.length + (knowledge.whole === null ? said.length - shownSaid.length : 0),
  };
});

/** The names beside the one that is shown, as the data gives them: labels of other languages, and aliases. */
function aliasesOf({ labels, describer }: Knowledge, node: TermId): Alias[] {
  return labels.otherNames(node).map(({ name, language, predicate }) => ({
    name: labels.shown(name),
    language,
    from: describer.inWords(predicate),
  }));
}

function orderOf(statement: Statement & { direction: "out" | "in" }): string {
  const other = statement.direction === "out" ? statement.object : statement.subject;
  return `${statement.predicate.label}\n${"label" in other ? other.label : other.value}\n${statement.id}`;
}
