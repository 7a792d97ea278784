/** How many shortest paths there are, without listing them. */

import { ThroughlineError } from "../../errors.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { TermId } from "../../ids.ts";
import { pausable, type Work } from "../../work.ts";
import { isAsked } from "../options/check.ts";
import { type Given, type GivenPathOptions, nodeGiven, optionsGiven } from "../options/given.ts";
import { OPTIONS } from "../options/parameters.ts";
import { resolvePathOptions } from "../options/path-options.ts";
import type { ResolvedSearchOptions } from "../options/search-options.ts";
import { Budget, type SearchLimit, type SearchStatus } from "../search/budget.ts";
import { Corridor } from "../search/corridor.ts";
import { factsOf } from "../search/index-facts.ts";
import { lengthDag } from "../search/length-dag.ts";
import { PlainGraph } from "../search/plain-graph.ts";
import { PreparedQuery } from "../search/prepared-query.ts";
import type { SearchGraph } from "../search/search-graph.ts";
import { stopReason } from "../words/stop-reason.ts";
import { whyNotWords } from "../words/why-not-words.ts";
import { explainNoPath } from "./why-not.ts";

/** How many shortest paths there are, and how long they are. */
export interface PathCount {
  /** Whether the count ended by itself. */
  readonly status: SearchStatus;
  /** Which limit cut the count short, or why there is no path; null for a full count. */
  readonly reason: string | null;
  /** The limit that came first, or null. */
  readonly stoppedBy: SearchLimit | null;
  /** The length of the shortest paths; null where there is none. */
  readonly length: number | null;
  /** How many have that length; 0 where there is none, and where a limit came first. */
  readonly count: bigint;
}

/**
 * Counts the shortest paths between two nodes that `all-shortest` would list, parallel statements together unless
 * `distinct` is edges. Options that a count cannot keep to without listing paths are refused: pattern, via, oneDocument,
 * time, a cost other than hops, distinct by predicates, a minLength above 1.
 *
 * Complexity: O(edges within two balls of half the length), however many paths there are: two to the twentieth on a chain
 * of twenty diamonds takes the time of sixty nodes.
 *
 * @throws ThroughlineError `usage` for an option out of range or refused.
 * @example
 * import { Dataset, Knowledge, parseRdf } from "throughline";
 * import { countShortestPaths } from "throughline/paths";
 * const dataset = new Dataset();
 * const turtle = "<urn:x:a> <urn:x:p> <urn:x:b>, <urn:x:c> . <urn:x:b> <urn:x:p> <urn:x:d> . <urn:x:c> <urn:x:p> <urn:x:d> .";
 * for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
 * const [a, d] = ["urn:x:a", "urn:x:d"].map((key) => dataset.terms.find(key) ?? 0);
 * countShortestPaths(new Knowledge(dataset), a, d).count; // 2n
 */
export const countShortestPaths = pausable(function* (
  knowledge: Knowledge,
  start: Given,
  end: Given,
  options: GivenPathOptions = {},
): Work<PathCount> {
  const resolved = resolvePathOptions(optionsGiven(knowledge, options));
  const [from, to] = [nodeGiven(knowledge, start), nodeGiven(knowledge, end)];
  const uncounted = OPTIONS.map(([name, { uncounted = "" }]): [string, boolean] => [
    uncounted,
    uncounted !== "" && isAsked(name, resolved[name]),
  ]);
  refuse(Object.fromEntries(uncounted));
  const question = yield* PreparedQuery.work(knowledge, [from, to], resolved);
  const started = resolved.now();
  const counted = yield* countOver(question.roads, question.nodeOf(from), question.nodeOf(to), resolved);
  if (counted.status !== "complete" || counted.length !== null) return counted;
  const leftMs = resolved.timeLimitMs - (resolved.now() - started);
  return { ...counted, reason: whyNotWords(yield* explainNoPath(question, from, to, leftMs)) };
});

/** Throws for the first demand that is made, by what it is called. */
function refuse(given: Readonly<Record<string, boolean>>): void {
  const [name] = Object.keys(given).filter((key) => given[key]);
  if (name === undefined) return;
  throw new ThroughlineError("usage", `Paths cannot be counted under ${name} without listing them.`, {
    hint: "Select all-shortest, which lists them and takes every option.",
  });
}

function* countOver(roads: SearchGraph, from: TermId, to: TermId, options: ResolvedSearchOptions): Work<PathCount> {
  const { cost, distinct, minLength, maxLength, mode } = options;
  refuse({
    [`cost ${cost}`]: cost !== "hops",
    "distinct predicates": distinct === "predicates",
    "a least length above 1": minLength > 1,
    "two equal ends": from === to && minLength > 0 && mode !== "acyclic",
  });
  const budget = new Budget(options);
  const workspace = factsOf(roads.index).borrowWorkspace();
  try {
    const corridor = new Corridor(new PlainGraph(roads, from, to, workspace), workspace, budget);
    const meeting = corridor.meet(maxLength);
    if (meeting !== null) yield* meeting;
    const { distance } = corridor;
    if (distance === null || distance < minLength || budget.spent) return countOf(budget, options, null, 0n);
    const query = { corridor, length: distance, distance, merge: distinct === "nodes" };
    const dag = yield* lengthDag(query, workspace, budget);
    const count = dag === null ? 0n : yield* dag.countWalks(budget);
    return countOf(budget, options, distance, budget.spent ? 0n : count);
  } finally {
    factsOf(roads.index).returnWorkspace(workspace);
  }
}

function countOf(budget: Budget, options: ResolvedSearchOptions, length: number | null, count: bigint): PathCount {
  const { status, stoppedBy } = budget;
  return { status, reason: stopReason(budget, options), stoppedBy, length, count };
}
