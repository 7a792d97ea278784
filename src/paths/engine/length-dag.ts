/** All walks of one exact length between two ends, as a layered graph without cycles. */

import { degreeOf } from "../../graph/incidence.ts";
import type { Ball } from "./ball.ts";
import type { Budget } from "./budget.ts";
import type { Corridor } from "./corridor.ts";
import type { Guide, Step, Steps } from "./guide.ts";
import { compareWalked } from "./partial.ts";
import { ArcList, type Slots } from "./slots.ts";
import type { StateGraph } from "./state-graph.ts";
import { StepOrder } from "./step-order.ts";
import type { Workspace } from "./workspace.ts";

export interface LengthDagOptions {
  readonly length: number;
  /** The length of the shortest walk: what is longer than it has slack. */
  readonly distance: number;
  /** Take one of several parallel edges: the cheapest. */
  readonly merge: boolean;
}

/**
 * The walks of exactly `length` steps through a corridor that is wide enough. A slot is a state at a position; every arc
 * leads one position on, and a slot with a finite rest leads to a goal. Built from the middle outwards, each layer from
 * whichever side has fewer edges to look at. Time and space O(edges between neighbouring layers).
 *
 * Source: the shortest-path graph of Brandes, A Faster Algorithm for Betweenness Centrality, 2001,
 * doi:10.1080/0022250X.2001.9990249, widened to walks with slack.
 */
export class LengthDag implements Guide {
  readonly graph: StateGraph;
  readonly seeds: readonly Step[];
  readonly #corridor: Corridor;
  readonly #workspace: Workspace;
  readonly #budget: Budget;
  readonly #options: LengthDagOptions;
  readonly #slots: Slots;
  readonly #arcs: ArcList;
  readonly #orders = new Map<number, Steps>();
  /** The least cost from a slot to a goal, and of an arc with what follows; in millionths. */
  #rests = new Float64Array(0);
  #bounds = new Float64Array(0);

  /** One workspace holds one of these at a time: the next one overwrites it. */
  constructor(corridor: Corridor, workspace: Workspace, budget: Budget, options: LengthDagOptions) {
    this.graph = corridor.graph;
    this.#corridor = corridor;
    this.#workspace = workspace;
    this.#budget = budget;
    this.#options = options;
    this.#slots = workspace.dagSlots;
    this.#arcs = workspace.dagArcs;
    this.#slots.clear();
    this.#arcs.clear();
    this.#build();
    this.#measure();
    this.seeds = this.#seeds();
  }

  steps(slot: number, depth: number): Steps {
    const known = this.#orders.get(slot);
    if (known !== undefined) return known;
    const arcs: number[] = [];
    for (let arc = this.#arcs.first(slot); arc !== ArcList.NONE; arc = this.#arcs.after(arc)) {
      if (Number.isFinite(this.#bounds[arc])) arcs.push(arc);
    }
    const order = new StepOrder(
      arcs,
      (a, b) => this.#compareArcs(a, b),
      (arc) => this.#stepOver(arc, depth),
      this.#options.merge,
    );
    this.#orders.set(slot, order);
    return order;
  }

  #seeds(): Step[] {
    const slot = this.#slots.begin(0);
    if (slot >= this.#slots.end(0) || !Number.isFinite(this.#rests[slot])) return [];
    const { length } = this.#options;
    const start = { place: slot, node: this.#nodeAt(slot), walked: 0, cost: 0, least: 0 };
    return [{ ...start, leastLength: length, whole: length === 0 }];
  }

  #stepOver(arc: number, depth: number): Step {
    const place = this.#arcs.head(arc);
    const walked = this.#arcs.walked(arc);
    const { length } = this.#options;
    const cost = this.graph.roads.costs.edge(walked >>> 1);
    const least = this.#bounds[arc] ?? 0;
    return { place, node: this.#nodeAt(place), walked, cost, least, leastLength: length, whole: depth + 1 === length };
  }

  /** The order of `compareSiblings`, without making steps of arcs that nobody asks for. */
  #compareArcs(a: number, b: number): number {
    const byBound = (this.#bounds[a] ?? 0) - (this.#bounds[b] ?? 0);
    if (byBound !== 0) return byBound;
    const { roads } = this.graph;
    const [left, right] = [this.#nodeAt(this.#arcs.head(a)), this.#nodeAt(this.#arcs.head(b))];
    if (left !== right) return roads.compareNodes(left, right);
    return compareWalked(roads, this.#arcs.walked(a), this.#arcs.walked(b));
  }

  #nodeAt(slot: number): number {
    return this.graph.nodeOf(this.#slots.state(slot));
  }

  /** How many walks there are, without listing them; parallel edges count once where they are merged. Time O(arcs). */
  countWalks(): bigint {
    const { length } = this.#options;
    const counts: bigint[] = new Array(this.#slots.count).fill(0n);
    for (let layer = length; layer >= 0; layer--) {
      for (let slot = this.#slots.begin(layer); slot < this.#slots.end(layer); slot++) {
        counts[slot] =
          layer === length ? 1n : this.#headsOf(slot).reduce((sum, head) => sum + (counts[head] ?? 0n), 0n);
      }
    }
    const [seed] = this.seeds;
    return seed === undefined ? 0n : (counts[seed.place] ?? 0n);
  }

  #headsOf(slot: number): number[] {
    const heads: number[] = [];
    for (let arc = this.#arcs.first(slot); arc !== ArcList.NONE; arc = this.#arcs.after(arc))
      heads.push(this.#arcs.head(arc));
    return this.#options.merge ? [...new Set(heads)] : heads;
  }

  /** Two neighbouring layers in the middle first, with the arcs between them, then outwards. */
  #build(): void {
    const { front, back } = this.#corridor;
    const { length } = this.#options;
    if (length === 0) {
      this.#fillOnly();
      return;
    }
    const middle = Math.min(front.radius, length - 1);
    this.#bridge(middle);
    for (let layer = middle - 1; layer >= 0; layer--) this.#connect(layer + 1, layer, front, layer);
    for (let layer = middle + 2; layer <= length; layer++) this.#connect(layer - 1, layer, back, length - layer);
  }

  /** The path of length 0: the start, where it is a goal. */
  #fillOnly(): void {
    this.#slots.open(0);
    if (this.#corridor.back.distance(this.graph.start) === 0) this.#slots.add(this.graph.start);
    this.#slots.close(0);
  }

  /** The layers on both sides of the gap between the balls, from the one that has fewer edges to look at. */
  #bridge(middle: number): void {
    const { front, back } = this.#corridor;
    const far = this.#options.length - middle - 1;
    const ahead = levels(front, middle, this.#slack);
    const behind = levels(back, far, this.#slack);
    const onward =
      front.edgesOf(this.graph, ahead.begin, ahead.end) <= back.edgesOf(this.graph, behind.begin, behind.end);
    const [near, ball, range] = onward ? [middle, front, ahead] : [middle + 1, back, behind];
    const [opposite, other, top] = onward ? [middle + 1, back, far] : [middle, front, middle];
    this.#slots.open(near);
    for (let place = range.begin; place < range.end; place++) this.#slots.add(ball.at(place));
    this.#slots.close(near);
    this.#slots.open(opposite);
    this.#connectFromLayer(near, opposite, other, top);
    this.#slots.close(opposite);
  }

  get #slack(): number {
    return this.#options.length - this.#options.distance;
  }

  /** Makes `layer` from its neighbour `known`, with the states that the ball has at a distance of `top` or some less. */
  #connect(known: number, layer: number, ball: Ball, top: number): void {
    this.#slots.open(layer);
    const range = levels(ball, top, this.#slack);
    if (this.#edgesOfLayer(known) <= ball.edgesOf(this.graph, range.begin, range.end))
      this.#connectFromLayer(known, layer, ball, top);
    else this.#connectFromBall(known, layer, ball, range);
    this.#slots.close(layer);
  }

  #connectFromLayer(known: number, layer: number, ball: Ball, top: number): void {
    const { slots } = this.#workspace;
    slots.clear();
    const onward = layer > known;
    for (let from = this.#slots.begin(known); from < this.#slots.end(known) && this.#budget.step(); from++) {
      const count = this.graph.step(this.#slots.state(from), onward);
      for (let step = 0; step < count; step++) {
        const state = this.graph.reached[step] ?? 0;
        if (!within(ball, state, top, this.#slack)) continue;
        if (!slots.has(state)) slots.set(state, this.#slots.add(state));
        const slot = slots.get(state);
        this.#arcs.add(onward ? from : slot, onward ? slot : from, this.graph.walked[step] ?? 0);
      }
    }
  }

  #connectFromBall(known: number, layer: number, ball: Ball, range: Range): void {
    const { slots } = this.#workspace;
    slots.clear();
    for (let slot = this.#slots.begin(known); slot < this.#slots.end(known); slot++)
      slots.set(this.#slots.state(slot), slot);
    const onward = layer < known;
    for (let place = range.begin; place < range.end && this.#budget.step(); place++) {
      const state = ball.at(place);
      const count = this.graph.step(state, onward);
      let from = -1;
      for (let step = 0; step < count; step++) {
        const reached = this.graph.reached[step] ?? 0;
        if (!slots.has(reached)) continue;
        if (from < 0) from = this.#slots.add(state);
        const slot = slots.get(reached);
        this.#arcs.add(onward ? from : slot, onward ? slot : from, this.graph.walked[step] ?? 0);
      }
    }
  }

  #edgesOfLayer(layer: number): number {
    let edges = 0;
    for (let slot = this.#slots.begin(layer); slot < this.#slots.end(layer); slot++)
      edges += degreeOf(this.graph.roads.index, this.#nodeAt(slot));
    return edges;
  }

  /** The least cost from each slot to a goal, the last layer first. */
  #measure(): void {
    const { length } = this.#options;
    const { costs } = this.graph.roads;
    ({ rests: this.#rests, bounds: this.#bounds } = this.#workspace.dagCosts(this.#slots.count, this.#arcs.count));
    const [rests, bounds, arcs] = [this.#rests, this.#bounds, this.#arcs];
    for (let slot = this.#slots.begin(length); slot < this.#slots.end(length); slot++) rests[slot] = 0;
    for (let layer = length - 1; layer >= 0; layer--) {
      for (let slot = this.#slots.begin(layer); slot < this.#slots.end(layer); slot++) {
        let least = Number.POSITIVE_INFINITY;
        for (let arc = arcs.first(slot); arc !== ArcList.NONE; arc = arcs.after(arc)) {
          const bound = (rests[arcs.head(arc)] ?? 0) + costs.edge(arcs.walked(arc) >>> 1);
          bounds[arc] = bound;
          if (bound < least) least = bound;
        }
        rests[slot] = least + (layer === 0 ? 0 : costs.passage(this.#nodeAt(slot)));
      }
    }
  }
}

interface Range {
  readonly begin: number;
  readonly end: number;
}

/** The places of a ball's states at distances `top - slack … top`. */
function levels(ball: Ball, top: number, slack: number): Range {
  return { begin: ball.levelBegin(Math.max(0, top - slack)), end: ball.levelEnd(Math.min(top, ball.radius)) };
}

function within(ball: Ball, state: number, top: number, slack: number): boolean {
  const distance = ball.distance(state);
  return distance >= 0 && distance <= top && distance >= top - slack;
}
