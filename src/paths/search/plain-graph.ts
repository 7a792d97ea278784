/** Paths without a pattern and without nodes to touch: where a path is, is all that there is to know of it. */

import { HUB, OPEN } from "./hubs.ts";
import type { NameOrder } from "./name-order.ts";
import { entriesOf, type SearchGraph, type StepGraph } from "./search-graph.ts";
import { stepCodeOf } from "./step-code.ts";
import type { Workspace } from "./workspace.ts";

/** The graph whose states are the nodes themselves. */
export class PlainGraph implements StepGraph {
  readonly roads: SearchGraph;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly goals: readonly number[];
  readonly reached: Uint32Array;
  readonly stepCodes: Uint32Array;
  readonly order: NameOrder | null;
  readonly #workspace: Workspace;

  constructor(roads: SearchGraph, from: number, to: number, workspace: Workspace, order: NameOrder | null = null) {
    this.roads = roads;
    this.size = roads.index.nodes;
    this.from = from;
    this.to = to;
    this.start = from;
    this.goals = [to];
    this.order = order;
    this.#workspace = workspace;
    ({ reached: this.reached, stepCodes: this.stepCodes } = workspace.begin(this.size));
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
    const [bothWaysFrom, arrivingFrom] = [index.bothWaysFrom[node] ?? 0, index.arrivingFrom[node] ?? 0];
    const { begin, end } = entriesOf(this.roads, node, onward);
    const ordered = this.order?.has(node) ? this.order.entries : null;
    let count = 0;
    for (let slot = begin; slot < end; slot++) {
      const entry = ordered === null ? slot : (ordered[slot] ?? 0);
      const neighbor = index.neighbors[entry] ?? 0;
      // Admission first: a hub that only other statements lead to was not met.
      if (admits !== null && !admits(index.statements[entry] ?? 0)) continue;
      if ((closed[neighbor] ?? OPEN) !== OPEN && !this.mayEnter(neighbor)) continue;
      this.reached[count] = neighbor;
      this.stepCodes[count++] = stepCodeOf(entry, onward ? entry >= arrivingFrom : entry < bothWaysFrom);
    }
    return count;
  }
}
