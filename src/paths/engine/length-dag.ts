/** All walks of one exact length between two ends, as a layered graph without cycles. */

import { degreeOf } from "../../graph/incidence.ts";
import type { Ball } from "./ball.ts";
import type { Budget } from "./budget.ts";
import type { Corridor } from "./corridor.ts";
import type { Guide } from "./guide.ts";
import { mergeParallel } from "./parallel.ts";
import { ArcList, Slots } from "./slots.ts";
import type { StateGraph } from "./state-graph.ts";
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
  readonly next: Uint32Array;
  readonly walked: Uint32Array;
  readonly #corridor: Corridor;
  readonly #workspace: Workspace;
  readonly #budget: Budget;
  readonly #options: LengthDagOptions;
  readonly #slots = new Slots();
  readonly #arcs = new ArcList();
  #rests = new Float64Array(0);

  constructor(corridor: Corridor, workspace: Workspace, budget: Budget, options: LengthDagOptions) {
    this.graph = corridor.graph;
    this.#corridor = corridor;
    this.#workspace = workspace;
    this.#budget = budget;
    this.#options = options;
    this.#build();
    this.#measure();
    const widest = this.#arcs.widest(this.#slots.count);
    this.next = new Uint32Array(widest);
    this.walked = new Uint32Array(widest);
  }

  get origin(): number | null {
    const slot = this.#slots.begin(0);
    return slot < this.#slots.end(0) && Number.isFinite(this.rest(slot)) ? slot : null;
  }

  extend(slot: number): number {
    let count = 0;
    for (let arc = this.#arcs.first(slot); arc !== ArcList.NONE; arc = this.#arcs.after(arc)) {
      const head = this.#arcs.head(arc);
      if (!Number.isFinite(this.rest(head))) continue;
      this.next[count] = head;
      this.walked[count++] = this.#arcs.walked(arc);
    }
    return count;
  }

  nodeAt(slot: number): number {
    return this.graph.nodeOf(this.#slots.state(slot));
  }

  mayEnd(_slot: number, depth: number): boolean {
    return depth === this.#options.length;
  }

  mayPass(_slot: number, depth: number): boolean {
    return depth < this.#options.length;
  }

  rest(slot: number): number {
    return this.#rests[slot] ?? Number.POSITIVE_INFINITY;
  }

  leastLength(): number {
    return this.#options.length;
  }

  /** How many walks there are, without listing them. Time O(arcs). */
  countWalks(): bigint {
    const { length } = this.#options;
    const counts: bigint[] = new Array(this.#slots.count).fill(0n);
    for (let layer = length; layer >= 0; layer--) {
      for (let slot = this.#slots.begin(layer); slot < this.#slots.end(layer); slot++) {
        let count = layer === length ? 1n : 0n;
        for (let arc = this.#arcs.first(slot); arc !== ArcList.NONE; arc = this.#arcs.after(arc)) {
          count += counts[this.#arcs.head(arc)] ?? 0n;
        }
        counts[slot] = count;
      }
    }
    const { origin } = this;
    return origin === null ? 0n : (counts[origin] ?? 0n);
  }

  #build(): void {
    const { front, back } = this.#corridor;
    const { length } = this.#options;
    const middle = Math.min(front.radius, length);
    this.#slots.open(middle);
    this.#fillMiddle(middle);
    this.#slots.close(middle);
    for (let layer = middle - 1; layer >= 0; layer--) this.#connect(layer + 1, layer, front, layer);
    for (let layer = middle + 1; layer <= length; layer++) this.#connect(layer - 1, layer, back, length - layer);
  }

  /** The states that both balls allow at one position. */
  #fillMiddle(middle: number): void {
    const { front, back } = this.#corridor;
    const far = this.#options.length - middle;
    const frontRange = levels(front, middle, this.#slack);
    const backRange = levels(back, far, this.#slack);
    const fewerAhead = frontRange.end - frontRange.begin <= backRange.end - backRange.begin;
    const [ball, range, other, top] = fewerAhead ? [front, frontRange, back, far] : [back, backRange, front, middle];
    for (let place = range.begin; place < range.end; place++) {
      const state = ball.at(place);
      if (within(other, state, top, this.#slack)) this.#slots.add(state);
    }
  }

  get #slack(): number {
    return this.#options.length - this.#options.distance;
  }

  /** Makes `layer` from its neighbour `known`, with the states that the ball has at a distance of `top` or some less. */
  #connect(known: number, layer: number, ball: Ball, top: number): void {
    this.#slots.open(layer);
    const range = levels(ball, top, this.#slack);
    if (this.#edgesOfLayer(known) <= this.#edgesOfRange(ball, range)) this.#connectFromLayer(known, layer, ball, top);
    else this.#connectFromBall(known, layer, ball, range);
    this.#slots.close(layer);
  }

  #connectFromLayer(known: number, layer: number, ball: Ball, top: number): void {
    const { slots } = this.#workspace;
    slots.clear();
    const onward = layer > known;
    for (let from = this.#slots.begin(known); from < this.#slots.end(known) && this.#budget.step(); from++) {
      const count = this.#steps(this.#slots.state(from), onward);
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
      const count = this.#steps(state, onward);
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

  #steps(state: number, onward: boolean): number {
    const count = this.graph.step(state, onward);
    return this.#options.merge ? mergeParallel(this.graph, count, this.#workspace.parallel) : count;
  }

  #edgesOfLayer(layer: number): number {
    let edges = 0;
    for (let slot = this.#slots.begin(layer); slot < this.#slots.end(layer); slot++)
      edges += degreeOf(this.graph.roads.index, this.nodeAt(slot));
    return edges;
  }

  #edgesOfRange(ball: Ball, range: Range): number {
    let edges = 0;
    for (let place = range.begin; place < range.end; place++)
      edges += degreeOf(this.graph.roads.index, this.graph.nodeOf(ball.at(place)));
    return edges;
  }

  /** The least cost from each slot to a goal, the last layer first. */
  #measure(): void {
    const { length } = this.#options;
    const { costs } = this.graph.roads;
    this.#rests = new Float64Array(this.#slots.count).fill(Number.POSITIVE_INFINITY);
    for (let slot = this.#slots.begin(length); slot < this.#slots.end(length); slot++) this.#rests[slot] = 0;
    for (let layer = length - 1; layer >= 0; layer--) {
      for (let slot = this.#slots.begin(layer); slot < this.#slots.end(layer); slot++) {
        let least = Number.POSITIVE_INFINITY;
        for (let arc = this.#arcs.first(slot); arc !== ArcList.NONE; arc = this.#arcs.after(arc)) {
          least = Math.min(least, this.rest(this.#arcs.head(arc)) + costs.edge(this.#arcs.walked(arc) >>> 1));
        }
        this.#rests[slot] = least + (layer === 0 ? 0 : costs.passage(this.nodeAt(slot)));
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
