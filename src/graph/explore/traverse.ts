/** Walking a Graphology graph from one node, in breadth or in depth, and the tree that the walk makes. */

import { bfsFromNode, dfsFromNode } from "graphology-traversal";
import type { AbstractGraph } from "graphology-types";
import { quoted, ThroughlineError } from "../../errors.ts";
import { DEFAULT_TRAVERSE_OPTIONS } from "./traverse-defaults.ts";

/** In breadth: what is nearer first. In depth: a chain to its end first. */
export const TRAVERSAL_ORDERS = ["breadth", "depth"] as const;
/** Whether a walk goes broad or deep first. */
export type TraversalOrder = (typeof TRAVERSAL_ORDERS)[number];

/** Which edges are followed, by the names of Graphology: `directed` takes directed edges either way. */
export type TraversalMode = "outbound" | "inbound" | "directed" | "undirected";

/** How a walk over the graph goes, and where it ends. */
export interface TraverseOptions {
  /** Default: breadth. */
  readonly order?: TraversalOrder;
  /** Default: outbound, directed edges along their direction and undirected ones. */
  readonly mode?: TraversalMode;
  /** How many edges from the start at most. Range: from 0. Default: any number. */
  readonly depth?: number;
  /** How many nodes at most, with the start. Range: from 1. Default: any number. */
  readonly maxNodes?: number;
}

/** A node as the walk comes to it. */
export interface TraversalStep {
  /** Its key. */
  readonly node: string;
  /** The node from which the walk came to it; null for the start. */
  readonly parent: string | null;
  /** Edges from the start, in the tree. */
  readonly depth: number;
}

/** The nodes that a walk met, in the order in which it met them. */
export interface Traversal {
  /** Each node once, in the order of the walk; the start is the first. */
  readonly steps: readonly TraversalStep[];
  /** Whether `maxNodes` left some out. */
  readonly truncated: boolean;
}

type EachNeighbor = (graph: AbstractGraph, node: string, visit: (neighbor: string) => void) => void;

const NEIGHBORS: Readonly<Record<TraversalMode, EachNeighbor>> = {
  outbound: (graph, node, visit) => graph.forEachOutboundNeighbor(node, visit),
  inbound: (graph, node, visit) => graph.forEachInboundNeighbor(node, visit),
  directed: (graph, node, visit) => graph.forEachDirectedNeighbor(node, visit),
  undirected: (graph, node, visit) => graph.forEachUndirectedNeighbor(node, visit),
};

/**
 * Walks a graph from a node with graphology-traversal, whose order it keeps, and tells from where each node was come to:
 * the package hands out nodes and depths alone. A walk in depth is the package's own, which marks a node as met when it is
 * seen, not when it is come to. Time O(nodes + edges reached), twice the edges.
 *
 * @throws ThroughlineError `unknown-concept` where the graph has no such node.
 * @example
 * import { Dataset, Knowledge, parseRdf, toGraphology, traverse } from "throughline";
 * const dataset = new Dataset();
 * const turtle = "<urn:x:a> <urn:x:p> <urn:x:b> . <urn:x:b> <urn:x:p> <urn:x:c> .";
 * for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
 * const graph = toGraphology(new Knowledge(dataset));
 * traverse(graph, "urn:x:a").steps.map(({ node, depth }) => `${depth} ${node}`); // ["0 urn:x:a", "1 urn:x:b", "2 urn:x:c"]
 */
export function traverse(graph: AbstractGraph, start: string, options: TraverseOptions = {}): Traversal {
  const { order, mode, depth: deepest, maxNodes } = { ...DEFAULT_TRAVERSE_OPTIONS, ...options };
  if (!graph.hasNode(start)) {
    throw new ThroughlineError("unknown-concept", `The graph has no node ${quoted(start)}.`, {
      hint: "Give the key of a node.",
    });
  }
  const eachNeighbor = NEIGHBORS[mode];
  const parents = new Map<string, string | null>([[start, null]]);
  const steps: TraversalStep[] = [];
  let truncated = false;
  const visit = (node: string, _attributes: unknown, depth: number): boolean => {
    if (steps.length >= maxNodes) {
      truncated = true;
      return true;
    }
    steps.push({ node, parent: parents.get(node) ?? null, depth });
    if (depth >= deepest) return true;
    // In both orders a node belongs to the first that is come to among those that lead to it.
    eachNeighbor(graph, node, (neighbor) => {
      if (!parents.has(neighbor)) parents.set(neighbor, node);
    });
    return false;
  };
  const walk = order === "breadth" ? bfsFromNode : dfsFromNode;
  walk(graph, start, visit, { mode });
  return { steps, truncated };
}
