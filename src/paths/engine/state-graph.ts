/** What a search walks on: states and the steps between them, over the edges that one question admits. */

import { degreeOf, type Incidence } from "../../graph/incidence.ts";
import type { StepCosts } from "./costs.ts";
import { HUB, OPEN } from "./hubs.ts";
import type { NameOrder } from "./name-order.ts";
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
  /** Names break ties, for they do not depend on how the data was loaded; those of nodes by their code units. */
  nameOf(node: number): string;
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
  /** In which order a search comes to the steps from a node, where its first find is taken; null where any will do. */
  readonly order: NameOrder | null;
  /** Whether states are nodes and every edge is admitted, so that a search may read the index itself. */
  readonly unfiltered: boolean;
  /** Whether a path may come to a closed node: only to its ends. Notes the hubs that it may not enter. */
  mayEnter(node: number): boolean;
}

/** The entries by which edges leave a node (`onward`) or lead to it: one run, whatever the directions. */
export function entriesOf(roads: Roads, node: number, onward: boolean): { begin: number; end: number } {
  const { index, directed } = roads;
  return {
    begin: (directed && !onward ? index.either[node] : index.offsets[node]) ?? 0,
    end: (directed && onward ? index.against[node] : index.offsets[node + 1]) ?? 0,
  };
}

/** The steps over admitted edges from one node to a neighbour, as `walked`. Time O(edges of the node with fewer). */
export function stepsBetween(roads: Roads, from: number, to: number): number[] {
  const { index, admits } = roads;
  const atFrom = degreeOf(index, from) <= degreeOf(index, to);
  const [node, other] = atFrom ? [from, to] : [to, from];
  const [either, against] = [index.either[node] ?? 0, index.against[node] ?? 0];
  const { begin, end } = entriesOf(roads, node, atFrom);
  const steps: number[] = [];
  for (let entry = begin; entry < end; entry++) {
    if (index.neighbors[entry] !== other) continue;
    if (admits !== null && !admits(index.statements[entry] ?? 0)) continue;
    steps.push(entry * 2 + Number(atFrom ? entry >= against : entry < either));
  }
  return steps;
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
  readonly order: NameOrder | null;
  readonly #workspace: Workspace;

  constructor(roads: Roads, from: number, to: number, workspace: Workspace, order: NameOrder | null = null) {
    this.roads = roads;
    this.size = roads.index.nodes;
    this.from = from;
    this.to = to;
    this.start = from;
    this.goals = [to];
    this.order = order;
    this.#workspace = workspace;
    ({ reached: this.reached, walked: this.walked } = workspace.begin(this.size));
  }

  get unfiltered(): boolean {
    return this.roads.admits === null;
  }

  mayEnter(node: number): boolean {
    if (node === this.from || node === this.to) return true;
    if (this.roads.closed[node] === HUB) this.#workspace.meet(node);
    return false;
  }

  nodeOf(state: number): number {
    return state;
  }

  step(node: number, onward: boolean): number {
    const { index, admits, closed } = this.roads;
    const [either, against] = [index.either[node] ?? 0, index.against[node] ?? 0];
    const { begin, end } = entriesOf(this.roads, node, onward);
    const ordered = this.order?.has(node) ? this.order.entries : null;
    let count = 0;
    for (let place = begin; place < end; place++) {
      const entry = ordered === null ? place : (ordered[place] ?? 0);
      const neighbor = index.neighbors[entry] ?? 0;
      // Admission first: a hub that only other statements lead to was not met.
      if (admits !== null && !admits(index.statements[entry] ?? 0)) continue;
      if ((closed[neighbor] ?? OPEN) !== OPEN && !this.mayEnter(neighbor)) continue;
      this.reached[count] = neighbor;
      this.walked[count++] = entry * 2 + Number(onward ? entry >= against : entry < either);
    }
    return count;
  }
}
