/** Questions about all paths between concepts at once: how many there are, and what they run through. */

import type { ResourceTerm, Statement } from "../evidence/types.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { compareCodeUnits } from "../order.ts";
import { NOT_ALL_QUOTED, type PathNode, quoteWhile } from "../paths/answer/answer.ts";
import { connectingSubgraph } from "../paths/answer/connecting-subgraph.ts";
import { countShortestPaths } from "../paths/answer/count-paths.ts";
import type { AnswerLimit } from "../paths/answer/find-paths.ts";
import { type PathOptions, resolvePathOptions } from "../paths/options/path-options.ts";
import { Budget, type SearchStatus } from "../paths/search/budget.ts";
import { compareStatements } from "../paths/search/statement-order.ts";
import { stopReason } from "../paths/words/stop-reason.ts";
import { runPausing } from "../work.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

export interface CountResult {
  readonly status: SearchStatus;
  readonly reason: string | null;
  readonly stoppedBy: AnswerLimit | null;
  readonly from: ResourceTerm;
  readonly to: ResourceTerm;
  /** Statements in a shortest path; null where there is none. */
  readonly length: number | null;
  /** Decimal digits: a number of JSON is exact only up to 2^53. */
  readonly count: string;
}

/** How many shortest paths lead from one concept to another, in pieces that let others run. Throws as countShortestPaths. */
export async function countBetween(
  { knowledge, concepts }: KnowledgeServices,
  from: string,
  to: string,
  options: PathOptions,
): Promise<CountResult> {
  return countOfPaths(knowledge, concepts.resolve(from), concepts.resolve(to), options);
}

/** The same for two nodes. */
export async function countOfPaths(
  knowledge: Knowledge,
  from: number,
  to: number,
  options: PathOptions,
): Promise<CountResult> {
  const { describer } = knowledge;
  const counted = await runPausing(countShortestPaths.work(knowledge, from, to, options));
  const { status, reason, stoppedBy, length, count } = counted;
  return {
    status,
    reason,
    stoppedBy,
    from: describer.resource(from),
    to: describer.resource(to),
    length,
    count: String(count),
  };
}

export interface ConnectionsResult {
  readonly status: SearchStatus;
  readonly reason: string | null;
  readonly stoppedBy: AnswerLimit | null;
  readonly concepts: readonly ResourceTerm[];
  /** In the order of their IRIs; the concepts are among them where anything joins them. */
  readonly nodes: readonly PathNode[];
  /** In the order of their subjects, predicates and objects. */
  readonly statements: readonly Statement[];
}

/** Everything on any path between two of the concepts, quoted within the time limit, in pieces that let others run. Throws as connectingSubgraph. */
export function connectionsOf(
  { knowledge, concepts }: KnowledgeServices,
  names: readonly string[],
  options: PathOptions,
): Promise<ConnectionsResult> {
  const ids = names.map((name) => concepts.resolve(name));
  return connectionsAmong(knowledge, ids, options);
}

/** The same for nodes. */
export async function connectionsAmong(
  knowledge: Knowledge,
  ids: readonly number[],
  options: PathOptions,
): Promise<ConnectionsResult> {
  const { describer } = knowledge;
  const resolved = resolvePathOptions(options);
  // Its clock runs from here: what the search leaves of the time is for the passages.
  const budget = new Budget(resolved);
  const found = await runPausing(connectingSubgraph.work(knowledge, ids, options));
  const byKey = (a: number, b: number): number => compareCodeUnits(knowledge.key(a), knowledge.key(b));
  const inOrder = [...found.statements].sort((a, b) => compareStatements(knowledge, a, b));
  const quotesAll = await runPausing(quoteWhile(() => budget.goesOn(), knowledge, inOrder));
  return {
    status: found.stoppedBy === null ? budget.status : found.status,
    reason: quotesAll ? found.reason : `${found.reason ?? stopReason(budget, resolved) ?? ""} ${NOT_ALL_QUOTED}`.trim(),
    stoppedBy: found.stoppedBy ?? budget.stoppedBy,
    concepts: ids.map((id) => describer.resource(id)),
    nodes: [...found.nodes].sort(byKey).map((id) => ({ ...describer.resource(id), types: describer.types(id) })),
    statements: inOrder.map((statement) => describer.statementAsKnown(statement)),
  };
}
