/** What steers a best-first search: which steps lead on, best first, and the least that the rest of the way costs. */

import type { Work } from "../../work.ts";
import type { PartialPath } from "./partial-path.ts";
import type { StepGraph } from "./search-graph.ts";
import type { Step, Steps } from "./step.ts";

/**
 * States that partial paths can be in, and the steps between them. No bound is higher than the truth, so that the first
 * path found is the best one. Steps are in the order of `compareSiblings`.
 */
export interface Guide {
  readonly graph: StepGraph;
  /** Order paths by length, the cost among equals; or by cost, the length among equals. */
  readonly byLength: boolean;
  /** How a path may begin; none where there is no path. */
  readonly seeds: readonly Step[];
  /** What a guide must work out before it is asked for the steps of a partial path, with pauses; null for nothing. */
  readonly aim: ((partial: PartialPath) => Work<void>) | null;
  /** The steps that may follow a partial path. */
  steps(partial: PartialPath): Steps;
}
