/** Breadth-first search from one end, a whole level at a time: the states within a radius, and how far each is. */

import { degreeOf } from "../../graph/incidence.ts";
import type { Budget } from "./budget.ts";
import type { StateGraph } from "./state-graph.ts";

const HIGHEST_STAMP = 0xf0000000;

/** The states around some seeds. Levels are complete, so what is known does not depend on the order of the edges. */
export class Ball {
  // A state of this search carries base + distance; anything lower is left over from an earlier one.
  #stamps = new Uint32Array(0);
  #order = new Uint32Array(0);
  #base = 1;
  #highest = 0;
  #count = 0;
  #levels: number[] = [];

  resize(states: number): void {
    if (states <= this.#stamps.length) return;
    this.#stamps = new Uint32Array(states);
    this.#order = new Uint32Array(states);
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
    this.#levels = [0];
    for (const seed of seeds) this.#reach(seed, this.#base);
    this.#levels.push(this.#count);
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

  has(state: number): boolean {
    return (this.#stamps[state] ?? 0) >= this.#base;
  }

  /** How far a state is, or -1 where it was not reached. */
  distance(state: number): number {
    const stamp = this.#stamps[state] ?? 0;
    return stamp < this.#base ? -1 : stamp - this.#base;
  }

  /** The states of distance `level` are `at(levelBegin(level)) … at(levelEnd(level) - 1)`. */
  levelBegin(level: number): number {
    return this.#levels[level] ?? this.#count;
  }

  levelEnd(level: number): number {
    return this.#levels[level + 1] ?? this.#count;
  }

  at(place: number): number {
    return this.#order[place] ?? 0;
  }

  /** How many edges the next level would look at. */
  frontierEdges(graph: StateGraph): number {
    let edges = 0;
    const end = this.levelEnd(this.radius);
    for (let place = this.levelBegin(this.radius); place < end; place++) {
      edges += degreeOf(graph.roads.index, graph.nodeOf(this.at(place)));
    }
    return edges;
  }

  /**
   * Adds the next level and tells whether it touches `other`. A spent budget leaves the level incomplete: the caller
   * looks at the budget before it trusts the ball.
   */
  grow(graph: StateGraph, onward: boolean, other: Ball, budget: Budget): boolean {
    const level = this.radius;
    const end = this.levelEnd(level);
    const stamp = this.#base + level + 1;
    this.#highest = stamp;
    let touches = false;
    for (let place = this.levelBegin(level); place < end && budget.step(); place++) {
      const count = graph.step(this.#order[place] ?? 0, onward);
      for (let step = 0; step < count; step++) {
        const state = graph.reached[step] ?? 0;
        if ((this.#stamps[state] ?? 0) >= this.#base) continue;
        this.#reach(state, stamp);
        touches ||= other.has(state);
      }
    }
    this.#levels.push(this.#count);
    return touches;
  }

  #reach(state: number, stamp: number): void {
    this.#stamps[state] = stamp;
    this.#order[this.#count++] = state;
  }
}
