/** Questions about statements: all that answer to a description, and the evidence of one. */

import type { Statement } from "../evidence/types.ts";
import type { Modality, Polarity, QualifierKind } from "../evidence/vocabulary.ts";
import { isQualified } from "../graph/explore/statement-filter.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import type { Role } from "../graph/store/roles.ts";
import type { ResourceName, StatementName } from "../ids.ts";
import { predicateNamed } from "../paths/options/predicate-names.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";
import { DEFAULT_STATEMENTS_OPTIONS } from "./statements-defaults.ts";

/** What the statements must have; each parameter narrows them. */
export interface StatementsParams {
  /** Concepts or documents, and a relation, by any of their names. */
  readonly subject?: ResourceName;
  /** Only by this relation and those below it. */
  readonly predicate?: ResourceName;
  /** Only with this object. */
  readonly object?: ResourceName;
  /** Carried by one of these documents. */
  readonly source?: readonly ResourceName[];
  /** Only where a claim has one of these. */
  readonly modality?: readonly Modality[];
  /** Only affirmed ones, or only denied ones. */
  readonly polarity?: readonly Polarity[];
  /** With a claim that has a qualifier of one of these kinds. */
  readonly qualifier?: readonly QualifierKind[];
  /** Only statements that are one of these kinds of road. */
  readonly roles?: readonly Role[];
  /** Statements that are wanted at most. */
  readonly limit?: number;
  /** How many to pass over first. */
  readonly offset?: number;
}

/** A part of the statements that answer to a description. */
export interface StatementsResult {
  /** In the order of the data; empty where none fits. */
  readonly statements: readonly Statement[];
  /** How many more there are beyond the limit. */
  readonly hidden: number;
}

/**
 * The statements that answer to a description, in the order of the data, denied ones included; empty where none does.
 * Throws `unknown-concept`, `ambiguous-concept`, or `usage` for a name that names nothing.
 */
export function answerStatements(services: KnowledgeServices, params: StatementsParams): StatementsResult {
  const { statements, hidden } = chosenStatements(services, params);
  return { statements: [...statements], hidden };
}

/** The statements of answerStatements one at a time, all of them where no limit is given. Throws before the first. */
export function eachStatement(services: KnowledgeServices, params: StatementsParams): Iterable<Statement> {
  const { limit = Number.POSITIVE_INFINITY } = params;
  return chosenStatements(services, { ...params, limit }).statements;
}

/** The answer of answerStatements, of which each statement is described when it is asked for. Throws at once. */
export function chosenStatements(
  services: KnowledgeServices,
  params: StatementsParams,
): { readonly statements: Iterable<Statement>; readonly hidden: number } {
  const { limit, offset } = { ...DEFAULT_STATEMENTS_OPTIONS, ...params };
  const all = matching(services, params);
  const chosen = all.slice(offset, offset + limit);
  const { describer } = services.knowledge;
  const statements = (function* () {
    for (const statement of chosen) yield describer.statement(statement);
  })();
  return { statements, hidden: Math.max(0, all.length - offset - chosen.length) };
}

/** The statement whose evidence is wanted. */
export interface EvidenceParams {
  /** Its id, or the IRI of one of its claims. */
  readonly statement: StatementName;
}

/** One statement with its evidence. */
export interface EvidenceResult {
  /** With all of its evidence, which may be none. */
  readonly statement: Statement;
}

/** One statement with its evidence. Throws `usage` where there is none of that name. */
export function answerEvidence(services: KnowledgeServices, { statement }: EvidenceParams): EvidenceResult {
  return { statement: services.knowledge.describer.statement(services.statement(statement)) };
}

/** The numbers of the statements that answer to a description, ascending. */
function matching(services: KnowledgeServices, params: StatementsParams): number[] {
  const { knowledge, concepts } = services;
  const table = knowledge.statements;
  const roles = new Set<Role>(params.roles ?? DEFAULT_STATEMENTS_OPTIONS.roles);
  const { source, modality, polarity } = params;
  const qualifiers = params.qualifier === undefined ? null : new Set(params.qualifier);
  const carried =
    source === undefined
      ? null
      : carriedBy(
          knowledge,
          source.map((name) => concepts.resolve(name)),
        );
  return table
    .match({
      ...(params.subject === undefined ? {} : { subject: concepts.resolve(params.subject) }),
      ...(params.predicate === undefined ? {} : { predicate: predicateNamed(knowledge, params.predicate) }),
      ...(params.object === undefined ? {} : { object: concepts.resolve(params.object) }),
    })
    .filter((statement) => roles.has(table.role(statement)))
    .filter((statement) => modality === undefined || modality.includes(table.modality(statement)))
    .filter((statement) => polarity === undefined || polarity.includes(table.polarity(statement)))
    .filter(
      (statement) =>
        qualifiers === null ||
        table.claims(statement).some((reifier) => isQualified(knowledge.evidence.claim(reifier), qualifiers)),
    )
    .filter((statement) => carried === null || carried(statement));
}

/** Whether one of some documents carries a statement. */
export function carriedBy(knowledge: Knowledge, sources: readonly number[]): (statement: number) => boolean {
  const wanted = new Set(sources);
  const reader = knowledge.evidence;
  const table = knowledge.statements;
  return (statement) => table.claims(statement).some((reifier) => wanted.has(reader.claim(reifier).source ?? -1));
}
