/** The statements that stand together in one hop of a path. */

import { type FoundPath, statementOf } from "./found-path.ts";
import type { PreparedQuery } from "./prepared-query.ts";
import { stepsBetween } from "./search-graph.ts";
import { entryOf, isAgainst } from "./step-code.ts";

/**
 * The admitted statements that can take a hop of a path. Where paths differ by their statements, and where a rule binds
 * them together, it is the one found; where they differ by predicates, those with its predicate; else all between the two
 * nodes, under a pattern those that take the same step of it. Ascending; never empty.
 * Time O(edges of the node with fewer), under a pattern O(length) more.
 */
export function hopStatements(question: PreparedQuery, path: FoundPath, hop: number): number[] {
  const { distinct } = question.options;
  const found = statementOf(path, hop);
  if (distinct === "edges" || question.rule !== null) return [found];
  const { predicates, statements } = path.roads.index;
  const predicate = predicates[entryOf(path.stepCodes[hop] ?? 0)];
  const steps = stepsBetween(path.roads, path.nodes[hop] ?? 0, path.nodes[hop + 1] ?? 0)
    .filter((step) => distinct === "nodes" || predicates[entryOf(step)] === predicate)
    .filter((step) => keepsToPattern(question, path, hop, step));
  return [...new Set([found, ...steps.map((step) => statements[entryOf(step)] ?? 0)])].sort((a, b) => a - b);
}

/** Whether another step at a hop brings the pattern to the same state as the step found. */
function keepsToPattern({ demands, index }: PreparedQuery, path: FoundPath, hop: number, step: number): boolean {
  const { pattern } = demands;
  if (pattern === null) return true;
  const after = (state: number, stepCode: number): number =>
    pattern.next(state, index.predicates[entryOf(stepCode)] ?? 0, isAgainst(stepCode));
  const state = path.stepCodes.slice(0, hop).reduce(after, pattern.start);
  return after(state, step) === after(state, path.stepCodes[hop] ?? 0);
}
