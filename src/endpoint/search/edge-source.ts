/** Where edges come from: one interface, whatever answers it. A search asks for many nodes at once, never for one. */

import type { Role } from "../../graph/store/roles.ts";
/** Which way the edges of a node are walked. */
export type Direction = "forward" | "backward" | "either";

/** A statement between two resources, by the keys of its terms. */
export interface Edge {
  /** The key of the node that it leaves. */
  readonly subject: string;
  /** The IRI of its relation. */
  readonly predicate: string;
  /** The key of the node that it reaches. */
  readonly object: string;
}

/** How many edges touch a node. */
export interface Degree {
  /** All roads of the roles, whatever the question asks of predicates; a loop counts once. The hub rule goes by it. */
  readonly roads: number;
  /** Edges that leave the node and that the question may walk; loops count here and in `in`. */
  readonly out: number;
  /** Edges that reach the node. */
  readonly in: number;
}

/** Which edges a question may walk. */
export interface RoadDemand {
  /** Kinds of road; no other is walked. */
  readonly roles: ReadonlySet<Role>;
  /** Keys of predicates; null for all. */
  readonly onlyPredicates: ReadonlySet<string> | null;
  /** IRIs of relations that are not walked. */
  readonly avoidPredicates: ReadonlySet<string>;
}

/** Figures of the whole graph that the costs go by. */
export interface RoadFigures {
  /** Statements that join two resources. */
  readonly edges: number;
  /** How many of these have a relation, by its IRI. */
  readonly predicateCounts: ReadonlyMap<string, number>;
}

/** Two sets of nodes. */
export type Sides = readonly [from: readonly string[], to: readonly string[]];

/** Edges under one demand. Nodes are IRIs; blank nodes are never returned, for they cannot be asked about again. */
export interface EdgeSource {
  /** Null where the source cannot tell. */
  figures(): Promise<RoadFigures | null>;
  /** The degree above which a node is a hub, by the rule that holds in memory; null where the source cannot tell. */
  hubThreshold(): Promise<number | null>;
  /** The degrees of nodes; every node that was asked about is in the answer. */
  degrees(nodes: readonly string[]): Promise<ReadonlyMap<string, Degree>>;
  /**
   * All edges of some nodes, both ways, where they come in at most so many rows; null where they come in more. The degrees of
   * the nodes may be known then without being asked for.
   */
  fewEdgesOf(nodes: readonly string[], mostRows: number): Promise<readonly Edge[] | null>;
  /**
   * The edges that leave some nodes, and those that arrive at some; an edge may come once for each of its ends. `degrees` must
   * have been asked for all of them.
   */
  edgesOf(leaving: readonly string[], arriving: readonly string[]): Promise<readonly Edge[]>;
  /** The nodes that are one step from a node of `from` and one step from a node of `to`. */
  middles(from: readonly string[], to: readonly string[], directed: boolean): Promise<readonly string[]>;
  /** The edges that lead, within one of the pairs, from a node of the first side to one of the second or, where not directed, back. */
  edgesBetween(pairs: readonly Sides[], directed: boolean): Promise<readonly Edge[]>;
}

/** The rows that the edges of a node come in. */
export function rowsOf(degree: Degree, direction: Direction): number {
  return (direction === "backward" ? 0 : degree.out) + (direction === "forward" ? 0 : degree.in);
}

/** The edges of nodes that are walked one way. `degrees` must have been asked for them. */
export function edgesAround(
  source: EdgeSource,
  nodes: readonly string[],
  direction: Direction,
): Promise<readonly Edge[]> {
  return source.edgesOf(direction === "backward" ? [] : nodes, direction === "forward" ? [] : nodes);
}

/** The ends of edges, each once. */
export function nodesOf(edges: readonly Edge[]): string[] {
  return [...new Set(edges.flatMap(({ subject, object }) => [subject, object]))];
}
