/** What a search walks on: states and the steps between them, over the edges that one question admits. */

import { degreeOf, type Incidence } from "../../graph/store/incidence.ts";
import type { StepCosts } from "./costs.ts";
import type { NameOrder } from "./name-order.ts";
import { entryOf, stepCodeOf } from "./step-code.ts";

/** The edges that a question admits, and the names by which ties are broken. */
export interface SearchGraph {
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
 * how far the demands are met. `step` writes its finds into `reached` and `stepCodes`, which the next call overwrites.
 */
export interface StepGraph {
  readonly roads: SearchGraph;
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
  /** For each of them the code of the step: see step-code.ts. */
  readonly stepCodes: Uint32Array;
  /** The steps that leave a state (`onward`) or that lead to it; tells how many. A closed node is left out, but a hub is noted. */
  step(state: number, onward: boolean): number;
  /** In which order a search comes to the steps from a node, where its first find is taken; null where any will do. */
  readonly order: NameOrder | null;
  /** Whether states are nodes and every edge is admitted, so that a search may read the index itself. */
  readonly unfiltered: boolean;
  /** Whether a path may come to a closed node: only to its ends. Notes the hubs that it may not enter. */
  mayEnter(node: number): boolean;
}

/** The entries by which edges leave a node (`onward`) or lead to it: one run, whatever the directions. */
export function entriesOf(roads: SearchGraph, node: number, onward: boolean): { begin: number; end: number } {
  const { index, directed } = roads;
  return {
    begin: (directed && !onward ? index.bothWaysFrom[node] : index.offsets[node]) ?? 0,
    end: (directed && onward ? index.arrivingFrom[node] : index.offsets[node + 1]) ?? 0,
  };
}

/** The steps over admitted edges from one node to a neighbour, as codes. Time O(edges of the node with fewer). */
export function stepsBetween(roads: SearchGraph, from: number, to: number): number[] {
  const { index } = roads;
  const onward = degreeOf(index, from) <= degreeOf(index, to);
  const [node, other] = onward ? [from, to] : [to, from];
  return stepsAt(roads, node, onward, (step) => index.neighbors[entryOf(step)] === other);
}

/** The wanted steps over admitted edges from a node (`onward`) or to it, as codes. Time O(its edges). */
export function stepsAt(roads: SearchGraph, node: number, onward: boolean, wants: (step: number) => boolean): number[] {
  const { index, admits } = roads;
  const [bothWaysFrom, arrivingFrom] = [index.bothWaysFrom[node] ?? 0, index.arrivingFrom[node] ?? 0];
  const { begin, end } = entriesOf(roads, node, onward);
  const steps: number[] = [];
  for (let entry = begin; entry < end; entry++) {
    const step = stepCodeOf(entry, onward ? entry >= arrivingFrom : entry < bothWaysFrom);
    if (wants(step) && (admits === null || admits(index.statements[entry] ?? 0))) steps.push(step);
  }
  return steps;
}
