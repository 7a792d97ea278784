/** The layered DAG of all walks of one exact length (Brandes 2001): the states after each step, and the arcs between. */

import { degreeOf } from "../../graph/store/incidence.ts";
import { WORKING, type Work } from "../../work.ts";
import type { Ball } from "./ball.ts";
import type { Budget } from "./budget.ts";
import type { Corridor } from "./corridor.ts";
import type { StepGraph } from "./search-graph.ts";
import type { ArcList, Slots } from "./slots.ts";
import type { Workspace } from "./workspace.ts";

/** A slot is a state at a position; every arc leads one position on. */
export interface Layers {
  readonly slots: Slots;
  readonly arcs: ArcList;
}

/** Where walks are looked for, and which. */
export interface LayersQuery {
  /** Wide enough for walks of the length. */
  readonly corridor: Corridor;
  readonly length: number;
  /** The length of the shortest walk: what is longer than it has slack. */
  readonly distance: number;
}

/**
 * Builds the layers, with pauses. One workspace holds one such graph at a time: the next one overwrites it. A spent budget
 * leaves it incomplete. Built from the middle outwards, each layer from whichever side has fewer edges to look at.
 * Time and space O(edges between neighbouring layers).
 *
 * Source: the shortest-path graph of Brandes, A Faster Algorithm for Betweenness Centrality, 2001,
 * doi:10.1080/0022250X.2001.9990249, widened to walks with slack.
 */
export function layersOf(query: LayersQuery, workspace: Workspace, budget: Budget): Work<Layers> {
  return new LayerBuilder(query, workspace, budget).build();
}

/** To make a layer, however empty, costs about as much as to look at this many edges. */
const LAYER = 64;

class LayerBuilder implements Layers {
  readonly slots: Slots;
  readonly arcs: ArcList;
  readonly #graph: StepGraph;
  readonly #query: LayersQuery;
  readonly #workspace: Workspace;
  readonly #budget: Budget;
  readonly #slack: number;

  constructor(query: LayersQuery, workspace: Workspace, budget: Budget) {
    this.#query = query;
    this.#graph = query.corridor.graph;
    this.#workspace = workspace;
    this.#budget = budget;
    this.#slack = query.length - query.distance;
    this.slots = workspace.dagSlots;
    this.arcs = workspace.dagArcs;
    this.slots.clear();
    this.arcs.clear();
  }

  /** Two neighbouring layers in the middle first, with the arcs between them, then outwards. */
  *build(): Work<Layers> {
    const { front, back } = this.#query.corridor;
    const { length } = this.#query;
    if (length === 0) {
      this.#fillOnly();
      return this;
    }
    const middle = Math.min(front.radius, length - 1);
    yield* this.#bridge(middle);
    for (let layer = middle - 1; layer >= 0; layer--) yield* this.#connect(layer + 1, layer, front, layer);
    for (let layer = middle + 2; layer <= length; layer++) yield* this.#connect(layer - 1, layer, back, length - layer);
    return this;
  }

  /** The path of length 0: the start, where it is a goal. */
  #fillOnly(): void {
    this.slots.open(0);
    if (this.#query.corridor.back.distance(this.#graph.start) === 0) this.slots.add(this.#graph.start);
    this.slots.close(0);
  }

  /** The layers on both sides of the gap between the balls, from the one that has fewer edges to look at. */
  *#bridge(middle: number): Work<void> {
    const { front, back } = this.#query.corridor;
    const far = this.#query.length - middle - 1;
    const ahead = levels(front, middle, this.#slack);
    const behind = levels(back, far, this.#slack);
    const onward =
      front.edgesOf(this.#graph, ahead.begin, ahead.end) <= back.edgesOf(this.#graph, behind.begin, behind.end);
    const [near, ball, range] = onward ? [middle, front, ahead] : [middle + 1, back, behind];
    const [opposite, other, top] = onward ? [middle + 1, back, far] : [middle, front, middle];
    this.slots.open(near);
    for (let index = range.begin; index < range.end; index++) this.slots.add(ball.at(index));
    this.slots.close(near);
    this.slots.open(opposite);
    yield* this.#connectFromLayer(near, opposite, other, top);
    this.slots.close(opposite);
  }

  /** Makes `layer` from its neighbour `known`, with the states that the ball has at a distance of `top` or some less. */
  *#connect(known: number, layer: number, ball: Ball, top: number): Work<void> {
    if (!this.#budget.step(LAYER)) return;
    this.slots.open(layer);
    const range = levels(ball, top, this.#slack);
    if (this.#edgesOfLayer(known) <= ball.edgesOf(this.#graph, range.begin, range.end))
      yield* this.#connectFromLayer(known, layer, ball, top);
    else yield* this.#connectFromBall(known, layer, ball, range);
    this.slots.close(layer);
  }

  *#connectFromLayer(known: number, layer: number, ball: Ball, top: number): Work<void> {
    this.#workspace.slots.clear();
    const onward = layer > known;
    for (let from = this.slots.begin(known); from < this.slots.end(known); from++) {
      const edges = this.#reachFrom(from, onward, ball, top);
      if (!this.#budget.step(edges)) return;
      if (this.#budget.restDue()) yield WORKING;
    }
  }

  /** The arcs of one slot to states of the ball, each of which gets a slot. Tells how many edges it looked at. */
  #reachFrom(from: number, onward: boolean, ball: Ball, top: number): number {
    const { slots: numbers } = this.#workspace;
    const count = this.#graph.step(this.slots.state(from), onward);
    for (let step = 0; step < count; step++) {
      const state = this.#graph.reached[step] ?? 0;
      if (!within(ball, state, top, this.#slack)) continue;
      if (!numbers.has(state)) numbers.set(state, this.slots.add(state));
      const slot = numbers.get(state);
      this.arcs.add(onward ? from : slot, onward ? slot : from, this.#graph.stepCodes[step] ?? 0);
    }
    return count;
  }

  *#connectFromBall(known: number, layer: number, ball: Ball, range: Range): Work<void> {
    const { slots: numbers } = this.#workspace;
    numbers.clear();
    for (let slot = this.slots.begin(known); slot < this.slots.end(known); slot++)
      numbers.set(this.slots.state(slot), slot);
    const onward = layer < known;
    for (let index = range.begin; index < range.end; index++) {
      const edges = this.#reachKnown(ball.at(index), onward);
      if (!this.#budget.step(edges)) return;
      if (this.#budget.restDue()) yield WORKING;
    }
  }

  /** The arcs of one state to slots that are there; it gets a slot where there is any. */
  #reachKnown(state: number, onward: boolean): number {
    const { slots: numbers } = this.#workspace;
    const count = this.#graph.step(state, onward);
    let from = -1;
    for (let step = 0; step < count; step++) {
      const reached = this.#graph.reached[step] ?? 0;
      if (!numbers.has(reached)) continue;
      if (from < 0) from = this.slots.add(state);
      const slot = numbers.get(reached);
      this.arcs.add(onward ? from : slot, onward ? slot : from, this.#graph.stepCodes[step] ?? 0);
    }
    return count;
  }

  #edgesOfLayer(layer: number): number {
    let edges = 0;
    for (let slot = this.slots.begin(layer); slot < this.slots.end(layer); slot++)
      edges += degreeOf(this.#graph.roads.index, this.#graph.nodeOf(this.slots.state(slot)));
    return edges;
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
