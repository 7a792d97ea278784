/** Best-first search over partial paths (A* with exact bounds, k paths): the paths that a guide leads to, in order. */

import { WORKING, type WorkOf } from "../../work.ts";
import type { Budget } from "./budget.ts";
import type { Guide } from "./guide.ts";
import { Heap } from "./heap.ts";
import { comparePartials, type PartialPath } from "./partial-path.ts";
import type { PathRule } from "./path-rule.ts";
import type { Step, Steps } from "./step.ts";
import { entryOf } from "./step-code.ts";
import type { WalkRules } from "./walk-rules.ts";

/** The state of a path without a rule to keep. */
const FREE = {};

export interface BestFirstOptions {
  readonly rules: WalkRules;
  readonly rule: PathRule | null;
  /** Whether a path of this length or cost, or more, can still be wanted; asked before each is taken up. */
  readonly wants: (rank: number) => boolean;
}

/**
 * Yields whole paths in the total order of `comparePartials`, and WORKING now and then. Ends when nothing is left, when
 * nothing more is wanted, or when the budget is spent.
 *
 * Of the steps from a state only the best is taken up at first, and its sibling when it is done: a hub of ten thousand
 * edges costs no ten thousand partial paths. Complexity: O(log steps + log heap) a partial path, O(steps) once a state;
 * a partial path is taken up only where its bound is not above the last path wanted.
 * Source: Hoffman and Pavley, A Method for the Solution of the Nth Best Path Problem, JACM 6(4), 1959,
 * doi:10.1145/320998.321004, with exact bounds as in Hart, Nilsson and Raphael (A*); siblings one at a time as in
 * Eppstein, Finding the k Shortest Paths, 1998, doi:10.1137/S0097539795290477.
 */
export function* bestFirst(guide: Guide, budget: Budget, options: BestFirstOptions): WorkOf<PartialPath> {
  const { byLength, graph, aim } = guide;
  const heap = new Heap<PartialPath>((a, b) => comparePartials(graph.roads, byLength, a, b));
  const isWanted = ({ leastLength, bound }: PartialPath): boolean => options.wants(byLength ? leastLength : bound);
  for (const seed of guide.seeds) heap.push(partialOf(seed, options.rule?.start ?? FREE));
  for (let best = heap.pop(); best !== undefined && isWanted(best); best = heap.pop()) {
    if (best.before !== null && best.siblings !== null) {
      takeUp(guide, best.before, best.siblings, best.number + 1, options, heap);
    }
    if (best.whole) {
      yield best;
      continue;
    }
    if (!budget.expand()) return;
    if (aim !== null) yield* aim(best);
    takeUp(guide, best, guide.steps(best), 0, options, heap);
    if (budget.restDue()) yield WORKING;
  }
}

function partialOf(seed: Step, ruleState: object): PartialPath {
  const { state, node, stepCode, cost, least, leastLength, whole } = seed;
  const start = { before: null, depth: 0, ruleState, siblings: null, number: 0 };
  return { ...start, state, node, stepCode, cost, bound: least, leastLength, whole };
}

/** Puts the first step from `number` on that the rules allow on the heap. */
function takeUp(
  guide: Guide,
  before: PartialPath,
  siblings: Steps,
  number: number,
  options: BestFirstOptions,
  heap: Heap<PartialPath>,
): void {
  const { rules, rule } = options;
  const { statements } = guide.graph.roads.index;
  for (let next = number, step = siblings.at(next); step !== null; step = siblings.at(++next)) {
    const { state, node, stepCode, leastLength, whole } = step;
    const allowed = whole ? rules.mayEnd(before, node, stepCode) : rules.mayPass(before, node, stepCode);
    if (!allowed) continue;
    const ruleState = rule === null ? FREE : rule.next(before.ruleState, statements[entryOf(stepCode)] ?? 0);
    if (ruleState === null) continue;
    const passed = before.cost + (before.depth === 0 ? 0 : guide.graph.roads.costs.passage(before.node));
    const [cost, bound] = [passed + step.cost, passed + step.least];
    const depth = before.depth + 1;
    heap.push({
      before,
      state,
      node,
      stepCode,
      depth,
      cost,
      bound,
      leastLength,
      whole,
      ruleState,
      siblings,
      number: next,
    });
    return;
  }
}
