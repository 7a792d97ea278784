/** Dynamic programming over a layered DAG: all walks of one exact length, as a guide for those among them that are paths. */

import { WORKING, type Work } from "../../work.ts";
import type { Budget } from "./budget.ts";
import type { Guide } from "./guide.ts";
import { type Layers, type LayersQuery, layersOf } from "./layers.ts";
import { compareNodes, compareSteps, type PartialPath } from "./partial-path.ts";
import type { StepGraph } from "./search-graph.ts";
import { ArcList } from "./slots.ts";
import type { Step, Steps } from "./step.ts";
import { entryOf } from "./step-code.ts";
import { StepOrder } from "./step-order.ts";
import type { Workspace } from "./workspace.ts";

export interface LengthDagQuery extends LayersQuery {
  /** Take one of several parallel edges: the cheapest. */
  readonly merge: boolean;
}

/** The least cost from each slot to a goal, and of each arc with what follows; in millionths. */
interface Bounds {
  readonly rests: Float64Array;
  readonly bounds: Float64Array;
}

/** The walks of exactly one length, with pauses on the way. Null where the budget was spent before it was whole. */
export function* lengthDag(query: LengthDagQuery, workspace: Workspace, budget: Budget): Work<LengthDag | null> {
  const { graph } = query.corridor;
  const layers = yield* layersOf(query, workspace, budget);
  if (budget.spent) return null;
  const bounds = yield* measure(graph, layers, query.length, workspace, budget);
  return budget.spent ? null : new LengthDag(graph, query, layers, bounds);
}

/** A guide with exact bounds on walks: a slot with a finite rest leads to a goal. */
export class LengthDag implements Guide {
  readonly graph: StepGraph;
  readonly byLength = true;
  readonly aim = null;
  readonly seeds: readonly Step[];
  readonly #length: number;
  readonly #merge: boolean;
  readonly #layers: Layers;
  readonly #orders = new Map<number, Steps>();
  readonly #rests: Float64Array;
  readonly #bounds: Float64Array;

  constructor(graph: StepGraph, { length, merge }: LengthDagQuery, layers: Layers, { rests, bounds }: Bounds) {
    this.graph = graph;
    this.#length = length;
    this.#merge = merge;
    this.#layers = layers;
    this.#rests = rests;
    this.#bounds = bounds;
    this.seeds = this.#seeds();
  }

  steps({ state: slot, depth }: PartialPath): Steps {
    const known = this.#orders.get(slot);
    if (known !== undefined) return known;
    const { arcs } = this.#layers;
    const onward: number[] = [];
    for (let arc = arcs.first(slot); arc !== ArcList.NONE; arc = arcs.after(arc)) {
      if (Number.isFinite(this.#bounds[arc])) onward.push(arc);
    }
    const order = new StepOrder(
      onward,
      (a, b) => this.#compareArcs(a, b),
      (arc) => this.#stepOver(arc, depth),
      this.#merge,
    );
    this.#orders.set(slot, order);
    return order;
  }

  #seeds(): Step[] {
    const { slots } = this.#layers;
    const slot = slots.begin(0);
    if (slot >= slots.end(0) || !Number.isFinite(this.#rests[slot])) return [];
    const start = { state: slot, node: this.#nodeAt(slot), stepCode: 0, cost: 0, least: 0 };
    return [{ ...start, leastLength: this.#length, whole: this.#length === 0 }];
  }

  #stepOver(arc: number, depth: number): Step {
    const { arcs } = this.#layers;
    const slot = arcs.head(arc);
    const stepCode = arcs.stepCode(arc);
    const cost = this.graph.roads.costs.edge(entryOf(stepCode));
    const least = this.#bounds[arc] ?? 0;
    const whole = depth + 1 === this.#length;
    return { state: slot, node: this.#nodeAt(slot), stepCode, cost, least, leastLength: this.#length, whole };
  }

  /** The order of `compareSiblings`, without making steps of arcs that nobody asks for. */
  #compareArcs(a: number, b: number): number {
    const byBound = (this.#bounds[a] ?? 0) - (this.#bounds[b] ?? 0);
    if (byBound !== 0) return byBound;
    const { roads } = this.graph;
    const { arcs } = this.#layers;
    const [left, right] = [this.#nodeAt(arcs.head(a)), this.#nodeAt(arcs.head(b))];
    if (left !== right) return compareNodes(roads, left, right);
    return compareSteps(roads, arcs.stepCode(a), arcs.stepCode(b));
  }

  #nodeAt(slot: number): number {
    return this.graph.nodeOf(this.#layers.slots.state(slot));
  }

  /** How many walks there are, without listing them; parallel edges count once where they are merged. Time O(arcs). */
  *countWalks(budget: Budget): Work<bigint> {
    const { slots } = this.#layers;
    const counts: bigint[] = new Array(slots.count).fill(0n);
    for (let layer = this.#length; layer >= 0; layer--) {
      for (let slot = slots.begin(layer); slot < slots.end(layer); slot++) {
        const heads = this.#headsOf(slot);
        counts[slot] = layer === this.#length ? 1n : heads.reduce((sum, head) => sum + (counts[head] ?? 0n), 0n);
        if (!budget.step(heads.length)) return 0n;
        if (budget.restDue()) yield WORKING;
      }
    }
    const [seed] = this.seeds;
    return seed === undefined ? 0n : (counts[seed.state] ?? 0n);
  }

  #headsOf(slot: number): number[] {
    const { arcs } = this.#layers;
    const heads: number[] = [];
    for (let arc = arcs.first(slot); arc !== ArcList.NONE; arc = arcs.after(arc)) heads.push(arcs.head(arc));
    return this.#merge ? [...new Set(heads)] : heads;
  }
}

/** The bounds of all slots and arcs, the last layer first. */
function* measure(
  graph: StepGraph,
  { slots, arcs }: Layers,
  length: number,
  workspace: Workspace,
  budget: Budget,
): Work<Bounds> {
  const { costs } = graph.roads;
  const { rests, bounds } = workspace.dagCosts(slots.count, arcs.count);
  for (let slot = slots.begin(length); slot < slots.end(length); slot++) rests[slot] = 0;
  for (let layer = length - 1; layer >= 0; layer--) {
    for (let slot = slots.begin(layer); slot < slots.end(layer); slot++) {
      const count = boundArcs(graph, arcs, slot, { rests, bounds });
      if (layer > 0) rests[slot] = (rests[slot] ?? 0) + costs.passage(graph.nodeOf(slots.state(slot)));
      if (!budget.step(count)) return { rests, bounds };
      if (budget.restDue()) yield WORKING;
    }
  }
  return { rests, bounds };
}

/** The bounds of the arcs of one slot, and the least of them as its rest; tells how many there are. */
function boundArcs({ roads }: StepGraph, arcs: ArcList, slot: number, { rests, bounds }: Bounds): number {
  let least = Number.POSITIVE_INFINITY;
  let count = 0;
  for (let arc = arcs.first(slot); arc !== ArcList.NONE; arc = arcs.after(arc)) {
    const bound = (rests[arcs.head(arc)] ?? 0) + roads.costs.edge(entryOf(arcs.stepCode(arc)));
    bounds[arc] = bound;
    if (bound < least) least = bound;
    count++;
  }
  rests[slot] = least;
  return count;
}
