/** Bounds of deviations (Yen 1971): exact beside what a path has passed, for searches that would wander in vain. */

import type { Work } from "../../work.ts";
import type { Budget } from "./budget.ts";
import { CostGuide, type CostGuideOptions, cheapestRests, shortestRests } from "./cost-guide.ts";
import type { Guide } from "./guide.ts";
import { CLOSED, OPEN } from "./hubs.ts";
import type { PartialPath } from "./partial-path.ts";
import { PlainGraph } from "./plain-graph.ts";
import type { Step, Steps } from "./step.ts";
import { entryOf } from "./step-code.ts";
import type { PathMode } from "./walk-rules.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Looks around the goal anew for every partial path, in the graph without the nodes that it has passed (for trails: without
 * its statements). So every path that is begun can be finished at its bound, and a search for k paths ends after
 * O(k · length) looks of O(edges) each, also where there are fewer than k. Plain graphs only, and no minimum length beyond
 * the distance: with either the question is NP-hard.
 *
 * Source: Yen, Finding the K Shortest Loopless Paths in a Network, Management Science 17(11), 1971,
 * doi:10.1287/mnsc.17.11.712, with the deviations taken from one queue of exact bounds.
 */
export class DeviationGuide implements Guide {
  readonly graph: PlainGraph;
  readonly byLength: boolean;
  readonly seeds: readonly Step[];
  readonly #rest: PlainGraph;
  readonly #passed: Passed;
  readonly #workspace: Workspace;
  readonly #budget: Budget;
  readonly #options: CostGuideOptions;
  #around: CostGuide | null = null;

  constructor(graph: PlainGraph, mode: PathMode, workspace: Workspace, budget: Budget, options: CostGuideOptions) {
    this.graph = graph;
    this.byLength = options.byLength;
    this.#workspace = workspace;
    this.#budget = budget;
    this.#options = options;
    this.#passed = mode === "trail" ? new PassedStatements(graph) : new PassedNodes(graph);
    // Both ends are the goal: what comes back to the start comes to a passed node.
    this.#rest = new PlainGraph(this.#passed.roads, graph.to, graph.to, workspace);
    const start = { state: graph.start, node: graph.from, stepCode: 0, cost: 0, least: 0 };
    this.seeds = [{ ...start, leastLength: options.minLength, whole: false }];
  }

  readonly aim = (partial: PartialPath): Work<void> => this.#aim(partial);

  *#aim(partial: PartialPath): Work<void> {
    const { back } = this.#workspace;
    const budget = this.#budget;
    this.#passed.become(partial);
    back.begin(this.#rest.goals);
    yield* back.fill(this.#rest, false, this.#options.maxLength - partial.depth, budget);
    const rests = this.byLength ? shortestRests : cheapestRests;
    const costs = yield* rests(this.#rest, back, this.#workspace, budget);
    this.#around = new CostGuide(this.#rest, back, costs, this.#options);
  }

  steps(partial: PartialPath): Steps {
    return this.#around?.steps(partial) ?? NO_STEPS;
  }
}

const NO_STEPS: Steps = { at: () => null };

/** What a path has passed, as roads without it. */
interface Passed {
  readonly roads: PlainGraph["roads"];
  become(partial: PartialPath): void;
}

class PassedNodes implements Passed {
  readonly roads: PlainGraph["roads"];
  readonly #closed: Uint8Array;
  readonly #marks: Uint8Array;
  #nodes: number[] = [];

  constructor({ roads }: PlainGraph) {
    this.#marks = roads.closed;
    this.#closed = roads.closed.slice();
    this.roads = { ...roads, closed: this.#closed };
  }

  become(partial: PartialPath): void {
    for (const node of this.#nodes) this.#closed[node] = this.#marks[node] ?? CLOSED;
    this.#nodes = nodesOf(partial);
    for (const node of this.#nodes) this.#closed[node] = CLOSED;
  }
}

class PassedStatements implements Passed {
  readonly roads: PlainGraph["roads"];
  readonly #statements = new Set<number>();
  readonly #statementsOf: Uint32Array;

  constructor({ roads, from, to }: PlainGraph) {
    const { admits } = roads;
    const closed = roads.closed.slice();
    // A start that is a hub is no hub that was met.
    if (from !== to && closed[from] !== OPEN) closed[from] = CLOSED;
    this.#statementsOf = roads.index.statements;
    const isLeft = (statement: number): boolean =>
      !this.#statements.has(statement) && (admits === null || admits(statement));
    this.roads = { ...roads, closed, admits: isLeft };
  }

  become(partial: PartialPath): void {
    this.#statements.clear();
    for (let part = partial; part.before !== null; part = part.before)
      this.#statements.add(this.#statementsOf[entryOf(part.stepCode)] ?? 0);
  }
}

function nodesOf(partial: PartialPath): number[] {
  const nodes: number[] = [];
  for (let part: PartialPath | null = partial; part !== null; part = part.before) nodes.push(part.node);
  return nodes;
}
