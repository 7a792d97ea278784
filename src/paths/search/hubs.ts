/** The hub rule: a node that touches far more than the others may be an end of a path, never a way through. */

import { type Incidence, wholeDegreeOf } from "../../graph/store/incidence.ts";

/** Whether a path may pass through a node. */
export const OPEN = 0;
/** A hub: an end of a path, but no way through; met hubs are reported. */
export const HUB = 1;
/** Closed by the question: avoided, of the wrong type, or a literal. */
export const CLOSED = 2;

/** The rule as it is measured, and as the help and the pages tell it. */
export const HUB_RULE = {
  /** Of 100 nodes with edges, how many it leaves alone. */
  ordinary: 99,
  /** No node with this many edges or fewer is a hub, so that small graphs have none. */
  floor: 100,
} as const;

export interface HubRule {
  /** The threshold that was asked for; null for the measured one. */
  readonly asked: number | null;
  /** A hub has more edges than this. */
  readonly threshold: number;
  /** `HUB` or `OPEN` for each node. */
  readonly marks: Uint8Array;
  /** OPEN for every node: the marks of a question that lets paths pass through hubs. */
  readonly none: Uint8Array;
}

/** Counts the edges of every node: see IndexFacts.hubs, which keeps the rule. */
export function findHubs(index: Incidence, asked: number | null): HubRule {
  const degrees = new Uint32Array(index.nodes);
  for (let node = 0; node < index.nodes; node++) degrees[node] = wholeDegreeOf(index, node);
  const threshold = asked ?? measuredThreshold(histogramOf(degrees));
  const marks = new Uint8Array(index.nodes);
  degrees.forEach((degree, node) => {
    if (degree > threshold) marks[node] = HUB;
  });
  return { asked, threshold, marks, none: new Uint8Array(index.nodes) };
}

/** How many nodes have each degree. */
function histogramOf(degrees: Uint32Array): Map<number, number> {
  const nodes = new Map<number, number>();
  for (const degree of degrees) nodes.set(degree, (nodes.get(degree) ?? 0) + 1);
  return nodes;
}

/** The threshold of a graph by HUB_RULE, from how many of its nodes have each degree. */
export function measuredThreshold(histogram: ReadonlyMap<number, number>): number {
  const { ordinary, floor } = HUB_RULE;
  const touched = [...histogram].filter(([degree]) => degree > 0).sort(([a], [b]) => a - b);
  let left = Math.ceil(touched.reduce((sum, [, nodes]) => sum + nodes, 0) * (ordinary / 100));
  for (const [degree, nodes] of touched) {
    left -= nodes;
    if (left <= 0) return Math.max(degree, floor);
  }
  return floor;
}
