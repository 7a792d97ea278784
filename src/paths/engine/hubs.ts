/** The hub rule: a node that touches far more than the others may be an end of a path, never a way through. */

import { degreeOf, type Incidence } from "../../graph/incidence.ts";

/** Whether a path may pass through a node. */
export const OPEN = 0;
/** A hub: an end of a path, but no way through; met hubs are reported. */
export const HUB = 1;
/** Closed by the question: avoided, of the wrong type, or a literal. */
export const CLOSED = 2;

/** Share of the nodes with edges that the rule leaves alone. */
const PERCENTILE = 0.99;
/** No node with this many edges or fewer is a hub, so that small graphs have none. */
const FLOOR = 100;

export interface HubRule {
  /** A hub has more edges than this. */
  readonly threshold: number;
  /** `HUB` or `OPEN` for each node. */
  readonly marks: Uint8Array;
  /** OPEN for every node: the marks of a question that lets paths pass through hubs. */
  readonly none: Uint8Array;
}

const known = new WeakMap<Incidence, HubRule>();

/**
 * The hubs of an index: nodes with more edges than 99 of 100 nodes have, and more than 100. Kept with the index.
 * Time and space O(nodes).
 */
export function hubsOf(index: Incidence): HubRule {
  const rule = known.get(index) ?? findHubs(index);
  known.set(index, rule);
  return rule;
}

function findHubs(index: Incidence): HubRule {
  const degrees = new Uint32Array(index.nodes);
  for (let node = 0; node < index.nodes; node++) degrees[node] = degreeOf(index, node);
  const threshold = Math.max(percentile(degrees), FLOOR);
  const marks = new Uint8Array(index.nodes);
  degrees.forEach((degree, node) => {
    if (degree > threshold) marks[node] = HUB;
  });
  return { threshold, marks, none: new Uint8Array(index.nodes) };
}

/** The degree that 99 of 100 touched nodes do not exceed; 0 where no node is touched. */
function percentile(degrees: Uint32Array): number {
  const touched = degrees.filter((degree) => degree > 0).sort();
  return touched[Math.ceil(touched.length * PERCENTILE) - 1] ?? 0;
}
