/** What lies around a concept, by distance: a breadth-first traversal of the Graphology graph. */

import { bfsFromNode } from "graphology-traversal";
import type { ResourceTerm, Statement } from "../evidence/types.ts";
import { compareCodeUnits, sortSteps } from "../order.ts";
import { done, visitSteps, WORKING, type Work } from "../work.ts";
import { Describer } from "./describe.ts";
import type { Knowledge } from "./knowledge.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "./neighbors-defaults.ts";
import { type KnowledgeGraph, toGraphology } from "./project.ts";
import type { Role } from "./roles.ts";

export interface NeighborsOptions {
  /** How many statements away at most. Range: from 1. Default: 1. */
  readonly hops?: number;
  /** How many neighbours to return at most; the rest is counted in `hidden`. Range: from 1. Default: 200. */
  readonly limit?: number;
  /** Walk statements from subject to object only. Default: false, either way. */
  readonly directed?: boolean;
  /** The kinds of statements to walk. Default: instance. */
  readonly roles?: ReadonlySet<Role>;
  /** The projection of these roles, where it is at hand: making it costs a pass over all statements. Default: null. */
  readonly graph?: KnowledgeGraph | null;
}

export interface Neighbor extends ResourceTerm {
  readonly types: readonly ResourceTerm[];
  readonly distance: number;
  /** The statements that join it to nodes one step nearer. */
  readonly via: readonly Statement[];
}

export interface NeighborsResult {
  readonly concept: ResourceTerm;
  readonly neighbors: readonly Neighbor[];
  /** How many more there are beyond the limit. */
  readonly hidden: number;
}

/**
 * The nodes within some hops of a node, nearest first, then by label. Empty where nothing is joined to it.
 * Complexity: O(nodes + edges of the projected graph).
 */
export function neighborsOf(knowledge: Knowledge, node: number, options: NeighborsOptions = {}): NeighborsResult {
  return done(neighborSteps(knowledge, node, options));
}

/** Nodes that are looked up between two pauses. */
const EVERY = 4096;

/** The answer of neighborsOf, in steps; the traversal itself is one. */
export function* neighborSteps(knowledge: Knowledge, node: number, options: NeighborsOptions): Work<NeighborsResult> {
  const { hops, limit, directed, roles } = { ...DEFAULT_NEIGHBORS_OPTIONS, ...options };
  const describer = new Describer(knowledge);
  const graph = options.graph ?? toGraphology(knowledge, { roles });
  const found = distancesFrom(graph, knowledge.key(node), hops, directed);
  yield WORKING;
  const reached: { readonly key: string; readonly distance: number; readonly label: string }[] = [];
  yield* visitSteps(found, EVERY, ([key, distance]) => {
    if (distance > 0) reached.push({ key, distance, label: graph.getNodeAttribute(key, "label") });
  });
  const sorted = yield* sortSteps(
    reached,
    (a, b) => a.distance - b.distance || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.key, b.key),
  );
  const neighbors = sorted.slice(0, limit).map(({ key, distance, label }) => ({
    iri: key,
    label,
    types: describer.types(knowledge.dataset.terms.find(key) ?? 0),
    distance,
    via: nearerEdges(graph, key, found, directed).map((edge) =>
      describer.statement(graph.getEdgeAttribute(edge, "statement")),
    ),
  }));
  return { concept: describer.resource(node), neighbors, hidden: sorted.length - neighbors.length };
}

/** The nodes within some hops, with their distances; the start has 0. */
export function distancesFrom(
  graph: KnowledgeGraph,
  start: string,
  hops: number,
  directed: boolean,
): ReadonlyMap<string, number> {
  const distances = new Map<string, number>();
  if (!graph.hasNode(start)) return distances;
  bfsFromNode(
    graph,
    start,
    (key, _attributes, depth) => {
      distances.set(key, depth);
      return depth >= hops;
    },
    // In a MultiDirectedGraph "directed" walks either way; "outbound" follows the statements.
    { mode: directed ? "outbound" : "directed" },
  );
  return distances;
}

function nearerEdges(
  graph: KnowledgeGraph,
  key: string,
  distances: ReadonlyMap<string, number>,
  directed: boolean,
): string[] {
  const edges: string[] = [];
  const nearer = (distances.get(key) ?? 0) - 1;
  graph.forEachInboundEdge(key, (edge, _attributes, source) => {
    if (distances.get(source) === nearer) edges.push(edge);
  });
  if (!directed) {
    graph.forEachOutboundEdge(key, (edge, _attributes, _source, target) => {
      if (distances.get(target) === nearer) edges.push(edge);
    });
  }
  return edges.sort(compareCodeUnits);
}
