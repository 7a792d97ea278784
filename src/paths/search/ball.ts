/**
 * Breadth-first search from one end, a whole level at a time: the states within a radius, and how far each is. Two of them
 * make the bidirectional search of corridor.ts. Its twin over an endpoint is RemoteBall (endpoint/ball.ts).
 */

import { degreeOf } from "../../graph/store/incidence.ts";
import { WORKING, type Work } from "../../work.ts";
import type { Budget } from "./budget.ts";
import { OPEN } from "./hubs.ts";
import { entriesOf, type StepGraph } from "./search-graph.ts";

const HIGHEST_STAMP = 0x3fffffff;
const NOTHING = -1;

/** Whether a growth touched the other side; or what comes before it goes on: then the same call is made again. */
export type Growth = boolean | Work<void>;

function* rest(): Work<void> {
  yield WORKING;
}

/** The states around some seeds. Levels are complete, so what is known does not depend on the order of the edges. */
export class Ball {
  // A state of this search carries base + distance; anything lower is left over from an earlier one. Stamps are small
  // integers of the machine, which are compared fastest.
  #stamps = new Int32Array(0);
  #order = new Uint32Array(0);
  #stepCodes = new Uint32Array(0);
  #base = 1;
  #highest = 0;
  #count = 0;
  #levels: number[] = [];
  #frontierEdges = NOTHING;
  // Where a growth that did not come to its end goes on.
  #resume = NOTHING;
  // The edges of the state that was spread last.
  #looked = 0;
  #contact: Contact = { before: 0, state: 0, stepCode: 0 };

  resize(states: number): void {
    if (states <= this.#stamps.length) return;
    this.#stamps = new Int32Array(states);
    this.#order = new Uint32Array(states);
    this.#stepCodes = new Uint32Array(states);
    this.#base = 1;
    this.#highest = 0;
  }

  /** Forgets the last search and starts at the seeds, which have distance 0. */
  begin(seeds: readonly number[]): void {
    this.#base = this.#highest + 1;
    if (this.#base > HIGHEST_STAMP) {
      this.#stamps.fill(0);
      this.#base = 1;
    }
    this.#highest = this.#base;
    this.#count = 0;
    for (const seed of seeds) this.#reach(seed, this.#base, 0);
    this.#levels = [0, this.#count];
    this.#frontierEdges = NOTHING;
    this.#resume = NOTHING;
  }

  /** Distances up to this are known; a state beyond is farther. */
  get radius(): number {
    return this.#levels.length - 2;
  }

  /** Whether the next level is sure to be empty. */
  get exhausted(): boolean {
    return this.levelEnd(this.radius) === this.levelBegin(this.radius);
  }

  get count(): number {
    return this.#count;
  }

  /** Where the last growth touched the other ball. */
  get contact(): Contact {
    return this.#contact;
  }

  has(state: number): boolean {
    return (this.#stamps[state] ?? 0) >= this.#base;
  }

  /** How far a state is, or -1 where it was not reached. */
  distance(state: number): number {
    const stamp = this.#stamps[state] ?? 0;
    return stamp < this.#base ? NOTHING : stamp - this.#base;
  }

  /** The entry by which a state was reached first, as in `StepGraph.stepCodes`. */
  stepCodeTo(state: number): number {
    return this.#stepCodes[state] ?? 0;
  }

  /** The states of distance `level` are `at(levelBegin(level)) … at(levelEnd(level) - 1)`. */
  levelBegin(level: number): number {
    return this.#levels[level] ?? this.#count;
  }

  levelEnd(level: number): number {
    return this.#levels[level + 1] ?? this.#count;
  }

  at(index: number): number {
    return this.#order[index] ?? 0;
  }

  /** How many edges the states at these places have. */
  edgesOf(graph: StepGraph, begin: number, end: number): number {
    let edges = 0;
    for (let index = begin; index < end; index++)
      edges += degreeOf(graph.roads.index, graph.nodeOf(this.#order[index] ?? 0));
    return edges;
  }

  /** How many edges the outermost level has: what it costs to grow; counted once a level. */
  frontierEdges(graph: StepGraph): number {
    if (this.#frontierEdges === NOTHING)
      this.#frontierEdges = this.edgesOf(graph, this.levelBegin(this.radius), this.levelEnd(this.radius));
    return this.#frontierEdges;
  }

  /**
   * Adds the next level; or adds nothing as soon as it would touch `other`, and says so: the touch is the `contact`. No
   * generator itself, for most levels are a few edges. A spent budget leaves the level incomplete, so the caller looks at
   * the budget before it trusts what was reached.
   */
  grow(graph: StepGraph, onward: boolean, other: Ball | null, budget: Budget): Growth {
    const level = this.radius;
    const end = this.levelEnd(level);
    const stamp = this.#base + level + 1;
    this.#highest = stamp;
    for (let slot = this.#resume === NOTHING ? this.levelBegin(level) : this.#resume; slot < end; slot++) {
      if (budget.spent) break;
      const state = this.#order[slot] ?? 0;
      this.#resume = slot;
      if (budget.restDue()) return rest();
      if (graph.order?.has(graph.nodeOf(state)) === false) return graph.order.layOut(graph.nodeOf(state), budget);
      const touched = graph.unfiltered
        ? this.#spread(graph, state, onward, stamp, other)
        : this.#spreadFiltered(graph, state, onward, stamp, other);
      if (touched) {
        this.#resume = NOTHING;
        this.#forgetFrom(end);
        return true;
      }
      budget.step(this.#looked);
    }
    this.#levels.push(this.#count);
    this.#frontierEdges = NOTHING;
    this.#resume = NOTHING;
    return false;
  }

  /** Grows to a radius, or until nothing is left to reach, with pauses; a spent budget leaves it too small. */
  *fill(graph: StepGraph, onward: boolean, radius: number, budget: Budget): Work<void> {
    while (this.radius < radius && !this.exhausted && !budget.spent) {
      const growth = this.grow(graph, onward, null, budget);
      if (typeof growth === "object") yield* growth;
    }
  }

  #spreadFiltered(graph: StepGraph, from: number, onward: boolean, stamp: number, other: Ball | null): boolean {
    const count = graph.step(from, onward);
    this.#looked = count;
    for (let step = 0; step < count; step++) {
      const state = graph.reached[step] ?? 0;
      if ((this.#stamps[state] ?? 0) >= this.#base) continue;
      const stepCode = graph.stepCodes[step] ?? 0;
      if (other?.has(state)) return this.#touch(from, state, stepCode);
      this.#reach(state, stamp, stepCode);
    }
    return false;
  }

  /** The same where every edge is admitted and states are nodes: straight over the index, for it is where the time goes. */
  #spread(graph: StepGraph, from: number, onward: boolean, stamp: number, other: Ball | null): boolean {
    const { index, closed } = graph.roads;
    const [bothWaysFrom, arrivingFrom] = [index.bothWaysFrom[from] ?? 0, index.arrivingFrom[from] ?? 0];
    const { begin, end } = entriesOf(graph.roads, from, onward);
    this.#looked = end - begin;
    // Fields are read once, and nothing is called: this loop is the whole cost of a shortest path.
    const neighbors = graph.order?.neighbors ?? index.neighbors;
    const entries = graph.order?.entries ?? null;
    const [stamps, order, ways, base] = [this.#stamps, this.#order, this.#stepCodes, this.#base];
    const [otherStamps, otherBase] = other === null ? [stamps, HIGHEST_STAMP + 1] : [other.#stamps, other.#base];
    const [turn, flip] = onward ? [arrivingFrom, 0] : [bothWaysFrom, 1];
    let count = this.#count;
    for (let slot = begin; slot < end; slot++) {
      const node = neighbors[slot] as number;
      if ((stamps[node] as number) >= base) continue;
      if (closed[node] !== OPEN && !graph.mayEnter(node)) continue;
      const entry = entries === null ? slot : (entries[slot] as number);
      const stepCode = entry * 2 + (slot < turn ? flip : 1 - flip);
      if ((otherStamps[node] as number) >= otherBase) {
        this.#count = count;
        return this.#touch(from, node, stepCode);
      }
      stamps[node] = stamp;
      ways[node] = stepCode;
      order[count++] = node;
    }
    this.#count = count;
    return false;
  }

  #touch(before: number, state: number, stepCode: number): true {
    this.#contact = { before, state, stepCode };
    return true;
  }

  #reach(state: number, stamp: number, stepCode: number): void {
    this.#stamps[state] = stamp;
    this.#stepCodes[state] = stepCode;
    this.#order[this.#count++] = state;
  }

  #forgetFrom(index: number): void {
    for (let at = index; at < this.#count; at++) this.#stamps[this.#order[at] ?? 0] = 0;
    this.#count = index;
  }
}

/** A step from a state of one ball to a state of the other. */
export interface Contact {
  readonly before: number;
  readonly state: number;
  readonly stepCode: number;
}
