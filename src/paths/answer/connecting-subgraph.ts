/** What lies between concepts: every node and statement on a path of bounded length between any two of them. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { Sameness } from "../../graph/store/sameness.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { pausable, WORKING, type Work } from "../../work.ts";
import { type Given, type GivenPathOptions, nodeGiven, optionsGiven } from "../options/given.ts";
import { type ResolvedPathOptions, resolvePathOptions } from "../options/path-options.ts";
import { Budget, type SearchLimit, type SearchStatus } from "../search/budget.ts";
import { Corridor } from "../search/corridor.ts";
import { type FoundPath, statementOf } from "../search/found-path.ts";
import { factsOf } from "../search/index-facts.ts";
import { PairSearch } from "../search/pair-search.ts";
import { PlainGraph } from "../search/plain-graph.ts";
import { PreparedQuery } from "../search/prepared-query.ts";
import { entryOf } from "../search/step-code.ts";
import { stopReason } from "../words/stop-reason.ts";
import { searchedWords } from "../words/why-not-words.ts";
import { eachTwo } from "./each-two.ts";
import { searchedBy } from "./why-not.ts";

/** All statements on any path between some concepts. */
export interface ConnectingSubgraph {
  /** Whether the search ended by itself. */
  readonly status: SearchStatus;
  /** Which limit cut the search short, or what was searched where nothing joins the nodes; null for a full answer. */
  readonly reason: string | null;
  /** The limit that came first, or null. */
  readonly stoppedBy: SearchLimit | null;
  /** Term ids, ascending; with the concepts themselves where anything joins them. */
  readonly nodes: readonly TermId[];
  /** Numbers of statements, ascending. */
  readonly statements: readonly StatementNumber[];
}

/**
 * The nodes and statements that lie on at least one path between two of the given nodes. All options of findPaths hold for
 * those paths, save selector, k, cost, distinct and overlap, which pick some of them. Empty where nothing joins the nodes.
 *
 * What two breadth-first searches cannot rule out is asked for one by one: is there a path through this statement? Each
 * yes settles a whole path. Simple paths through a given node are NP-hard in directed graphs, so a limit may come first;
 * what is found until then is right, and `status` tells. Time O(candidates · one search); often far less.
 *
 * @throws ThroughlineError `usage` for an option out of range.
 */
export const connectingSubgraph = pausable(function* (
  knowledge: Knowledge,
  nodes: readonly Given[],
  options: GivenPathOptions = {},
): Work<ConnectingSubgraph> {
  const concepts = nodes.map((node) => nodeGiven(knowledge, node));
  const resolved: ResolvedPathOptions = {
    ...resolvePathOptions(optionsGiven(knowledge, options)),
    select: "any",
    cost: "hops",
    distinct: "edges",
  };
  const question = yield* PreparedQuery.work(knowledge, concepts, resolved);
  const found = new Found();
  const budget = new Budget(resolved);
  const ends = concepts.map((node) => question.nodeOf(node));
  for (const [from, to] of eachTwo(ends)) yield* connectPair(question, from, to, found, budget);
  if (question.same !== null && found.nodes.size > 0) found.addLinks(knowledge, question.same, concepts);
  return {
    status: budget.status,
    reason: found.statements.size === 0 && !budget.spent ? emptyWords(resolved) : stopReason(budget, resolved),
    stoppedBy: budget.stoppedBy,
    nodes: [...found.nodes].sort((a, b) => a - b),
    // A saying is told by what is said.
    statements: [...new Set([...found.statements].map((road) => knowledge.voices.at(road)?.statement ?? road))].sort(
      (a, b) => a - b,
    ),
  };
});

function emptyWords(options: ResolvedPathOptions): string {
  return searchedWords(searchedBy(options), " between any two of them");
}

class Found {
  readonly nodes = new Set<number>();
  readonly statements = new Set<number>();

  add(path: FoundPath): void {
    for (const node of path.nodes) this.nodes.add(node);
    for (const hop of path.stepCodes.keys()) this.statements.add(statementOf(path, hop));
  }

  /** The links between all the names by which merged nodes are used, and these names themselves. */
  addLinks({ statements: table, voices }: Knowledge, same: Sameness, concepts: readonly number[]): void {
    const stated = [...this.statements].map((road) => voices.at(road)?.statement ?? road);
    const used = stated.flatMap((statement) => [table.subject(statement), table.object(statement)]);
    for (const node of new Set([...used, ...concepts.filter((each) => this.nodes.has(same.representative(each)))])) {
      for (const link of same.chain(same.representative(node), node)) {
        this.statements.add(link);
        this.nodes.add(table.subject(link)).add(table.object(link));
      }
    }
  }
}

function* connectPair(question: PreparedQuery, from: TermId, to: TermId, found: Found, budget: Budget): Work<void> {
  // What a former pair settled is settled: the statement is in the answer, whoever it joins.
  for (const statement of yield* candidates(question, from, to, budget)) {
    if (found.statements.has(statement)) continue;
    if (!budget.step(1)) return;
    if (budget.restDue()) yield WORKING;
    const path = yield* pathThrough(question, from, to, statement, budget);
    if (path !== null) found.add(path);
  }
}

/** The statements on walks of at most the allowed length; a superset of those on paths. */
function* candidates(question: PreparedQuery, from: TermId, to: TermId, budget: Budget): Work<Set<number>> {
  const { roads, index, options } = question;
  const workspace = factsOf(index).borrowWorkspace();
  const statements = new Set<number>();
  try {
    const directed = options.directed && options.pattern === null;
    const graph = new PlainGraph({ ...roads, directed }, from, to, workspace);
    const { front, back } = new Corridor(graph, workspace, budget);
    const { maxLength } = options;
    yield* front.fill(graph, true, maxLength, budget);
    yield* back.fill(graph, false, maxLength, budget);
    for (let nth = 0; nth < front.count && budget.step(1); nth++) {
      if (budget.restDue()) yield WORKING;
      const node = front.at(nth);
      const count = graph.step(node, true);
      for (let step = 0; step < count; step++) {
        const rest = back.distance(graph.reached[step] ?? 0);
        if (rest >= 0 && front.distance(node) + 1 + rest <= maxLength)
          statements.add(index.statements[entryOf(graph.stepCodes[step] ?? 0)] ?? 0);
      }
    }
  } finally {
    factsOf(index).returnWorkspace(workspace);
  }
  return statements;
}

function* pathThrough(
  question: PreparedQuery,
  from: TermId,
  to: TermId,
  through: number,
  budget: Budget,
): Work<FoundPath | null> {
  const { options, rule } = question;
  const demands = { ...question.demands, through };
  const search = new PairSearch(
    { from, to, roads: question.roadsOfDocuments(from, to), demands, rule, options },
    budget,
  );
  return yield* search.first();
}
