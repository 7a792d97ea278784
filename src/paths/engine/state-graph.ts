/** What a search walks on: states and the steps between them, over the edges that one question admits. */

import type { Incidence } from "../../graph/incidence.ts";
import type { StepCosts } from "./costs.ts";
import { HUB, OPEN } from "./hubs.ts";
import type { Workspace } from "./workspace.ts";

/** The edges that a question admits, and the names by which ties are broken. */
export interface Roads {
  readonly index: Incidence;
  /** Walk edges along their direction only. */
  readonly directed: boolean;
  /** Whether a statement is a road; null where every one is. */
  readonly admits: ((statement: number) => boolean) | null;
  /** OPEN, HUB or CLOSED for each node. */
  readonly closed: Uint8Array;
  readonly costs: StepCosts;
  /** Total orders by names, which do not depend on how the data was loaded: they break ties. */
  compareNodes(a: number, b: number): number;
  compareStatements(a: number, b: number): number;
}

/**
 * States with steps between them. In the plain graph a state is a node; with a pattern or nodes to pass it is a node and
 * how far the demands are met. `step` writes its finds into `reached` and `walked`, which the next call overwrites.
 */
export interface StateGraph {
  readonly roads: Roads;
  /** States are numbered from 0 to one less than this. */
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  /** The states in which a path may end. */
  readonly goals: readonly number[];
  nodeOf(state: number): number;
  /** States that a step reaches. */
  readonly reached: Uint32Array;
  /** For each of them the entry walked, times two, plus one where it is walked against its direction. */
  readonly walked: Uint32Array;
  /** The steps that leave a state (`onward`) or that lead to it; tells how many. Closed nodes are met, not entered. */
  step(state: number, onward: boolean): number;
  /** Hubs that were met and not entered, since the graph was made. */
  readonly hubsMet: readonly number[];
}

/** The graph whose states are the nodes themselves. */
export class PlainGraph implements StateGraph {
  readonly roads: Roads;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly goals: readonly number[];
  readonly reached: Uint32Array;
  readonly walked: Uint32Array;
  readonly #workspace: Workspace;

  constructor(roads: Roads, from: number, to: number, workspace: Workspace) {
    this.roads = roads;
    this.size = roads.index.nodes;
    this.from = from;
    this.to = to;
    this.start = from;
    this.goals = [to];
    this.#workspace = workspace;
    ({ reached: this.reached, walked: this.walked } = workspace.begin(this.size));
  }

  get hubsMet(): readonly number[] {
    return this.#workspace.hubsMet;
  }

  nodeOf(state: number): number {
    return state;
  }

  step(node: number, onward: boolean): number {
    const { index, directed } = this.roads;
    const begin = index.offsets[node] ?? 0;
    const end = index.offsets[node + 1] ?? 0;
    const either = index.either[node] ?? 0;
    const against = index.against[node] ?? 0;
    if (onward) {
      const count = this.#scan(begin, against, 0, 0);
      return directed ? count : this.#scan(against, end, 1, count);
    }
    const count = this.#scan(either, end, 0, 0);
    return directed ? count : this.#scan(begin, either, 1, count);
  }

  #scan(first: number, last: number, inverse: 0 | 1, found: number): number {
    const { admits, closed } = this.roads;
    const { neighbors, statements } = this.roads.index;
    let count = found;
    for (let entry = first; entry < last; entry++) {
      const neighbor = neighbors[entry] ?? 0;
      const mark = closed[neighbor] ?? OPEN;
      if (mark !== OPEN && neighbor !== this.from && neighbor !== this.to) {
        if (mark === HUB) this.#workspace.meet(neighbor);
        continue;
      }
      if (admits !== null && !admits(statements[entry] ?? 0)) continue;
      this.reached[count] = neighbor;
      this.walked[count++] = entry * 2 + inverse;
    }
    return count;
  }
}
