/** Partial paths, and the total order in which they are taken up. */

import { compareCodeUnits } from "../../order.ts";
import type { SearchGraph } from "./search-graph.ts";
import type { Steps } from "./step.ts";
import { entryOf, isAgainst } from "./step-code.ts";

/** The beginning of a path, as its last step and what came before. */
export interface PartialPath {
  readonly before: PartialPath | null;
  /** Where the guide is: a state of its step graph, or of its layers. */
  readonly state: number;
  readonly node: number;
  /** The code of the last step. */
  readonly stepCode: number;
  readonly depth: number;
  /** The cost so far, in millionths. */
  readonly cost: number;
  /** No path that begins like this costs less. */
  readonly bound: number;
  /** No path that begins like this is shorter. */
  readonly leastLength: number;
  /** A whole path: it ends here. */
  readonly whole: boolean;
  /** Where it is by the rule that paths keep. */
  readonly ruleState: object;
  /** The steps that this one was taken from, and its number among them: the next one is tried after it. */
  readonly siblings: Steps | null;
  readonly number: number;
}

/**
 * By cost, then length (or by length, then cost), then the names of the nodes, then of the statements. A part of a path
 * comes before its whole, so that a path is handed out only when no better one can still come.
 */
export function comparePartials(roads: SearchGraph, byLength: boolean, a: PartialPath, b: PartialPath): number {
  const [byBound, bySteps] = [a.bound - b.bound, a.leastLength - b.leastLength];
  return (byLength ? bySteps || byBound : byBound || bySteps) || compareWays(roads, a, b);
}

/** Compares two ways from the same start node by node, then step by step. Time O(length), less where they begin alike. */
function compareWays(roads: SearchGraph, a: PartialPath, b: PartialPath): number {
  let [left, right]: [PartialPath | null, PartialPath | null] = [cutTo(a, b.depth), cutTo(b, a.depth)];
  let byNode: [PartialPath, PartialPath] | null = null;
  let byStep: [PartialPath, PartialPath] | null = null;
  while (left !== null && right !== null && left !== right) {
    if (left.node !== right.node) byNode = [left, right];
    if (left.stepCode !== right.stepCode) byStep = [left, right];
    [left, right] = [left.before, right.before];
  }
  if (byNode !== null) return compareNodes(roads, byNode[0].node, byNode[1].node);
  if (a.depth !== b.depth) return a.depth - b.depth;
  if (byStep !== null) return compareSteps(roads, byStep[0].stepCode, byStep[1].stepCode);
  return Number(b.whole) - Number(a.whole);
}

function cutTo(partial: PartialPath, depth: number): PartialPath {
  let cut = partial;
  while (cut.depth > depth && cut.before !== null) cut = cut.before;
  return cut;
}

/** Nodes by their names. */
export function compareNodes({ nameOf }: SearchGraph, a: number, b: number): number {
  return compareCodeUnits(nameOf(a), nameOf(b));
}

/** Steps by the names of their statements; along its direction before against it. */
export function compareSteps(roads: SearchGraph, a: number, b: number): number {
  const { statements } = roads.index;
  const [left, right] = [statements[entryOf(a)] ?? 0, statements[entryOf(b)] ?? 0];
  return left === right ? Number(isAgainst(a)) - Number(isAgainst(b)) : roads.compareStatements(left, right);
}
