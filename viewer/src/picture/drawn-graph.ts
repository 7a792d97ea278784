/** The picture as plain data: which nodes and edges are drawn, what they are called, and which of them are lit. */

import type { Modality, Statement } from "throughline/evidence";
import { verbOf } from "throughline/paths";
import type { Session } from "../session/session.ts";
import { statementKey } from "../session/statement-key.ts";
import type { Kind } from "./kinds.ts";
import { neighborhoodOf } from "./neighborhood.ts";

export interface DrawnNode {
  /** IRI or `_:label`. */
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  /** Position along the path, or null for a node beside it. */
  readonly step: number | null;
}

export interface DrawnEdge {
  /** See statementKey. */
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly statement: Statement;
  readonly modality: Modality;
  /** The verb, in the direction in which it is asserted. */
  readonly label: string;
  /** The hop of the path that it belongs to, or null for an edge beside it. */
  readonly hop: number | null;
  /** Place among the edges between the same two nodes: …, -1, 0, 1, …; 0 is straight. */
  readonly fan: number;
}

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** How many nodes of the path there are; they come first in `nodes`. */
  readonly steps: number;
  /** Neighbours of the path that are left out. */
  readonly hidden: number;
}

export const EMPTY_GRAPH: DrawnGraph = { nodes: [], edges: [], steps: 0, hidden: 0 };

/** The picked path with what surrounds it; without a path, the two ends with what surrounds them. */
export function drawnGraphOf(session: Session, capacity: number): DrawnGraph {
  const path = stepsOf(session);
  if (path.length === 0) return EMPTY_GRAPH;
  const { knowledge, kinds } = session;
  const others = session.paths.flatMap((other) => other.nodes.map((node) => session.nodeOf(node.iri) ?? 0));
  const around = neighborhoodOf(knowledge, path, new Set(others), capacity);
  const drawNode = (node: number, step: number | null): DrawnNode => {
    return { key: knowledge.key(node), label: knowledge.labels.label(node), kind: kinds.of(node), step };
  };
  return {
    nodes: [...path.map(drawNode), ...around.nodes.map((node) => drawNode(node, null))],
    edges: drawEdges(session, around.statements),
    steps: path.length,
    hidden: around.hidden,
  };
}

function stepsOf(session: Session): number[] {
  const { answer, pickedPath } = session;
  if (pickedPath !== null) return pickedPath.nodes.map((node) => session.nodeOf(node.iri) ?? 0);
  if (answer.kind !== "no-path") return [];
  const ends = answer.results.flatMap(({ from, to }) => [from.iri, to.iri]);
  return [...new Set(ends)].map((iri) => session.nodeOf(iri) ?? 0);
}

function drawEdges(session: Session, statements: readonly number[]): DrawnEdge[] {
  const hops = new Map(
    (session.pickedPath?.hops ?? []).flatMap((hop, index) =>
      hop.statements.map((statement) => [statementKey(statement), index] as const),
    ),
  );
  const edges: Omit<DrawnEdge, "fan">[] = [];
  for (const number of statements) {
    const statement = session.describe(number);
    if (!("iri" in statement.subject && "iri" in statement.object)) continue;
    edges.push({
      key: statementKey(statement),
      source: statement.subject.iri,
      target: statement.object.iri,
      statement,
      modality: statement.modality,
      label: verbOf(session.knowledge, statement, "forward"),
      hop: hops.get(statementKey(statement)) ?? null,
    });
  }
  return fanOut(edges);
}

/** Spreads the edges between the same two nodes around the straight line. */
function fanOut(edges: readonly Omit<DrawnEdge, "fan">[]): DrawnEdge[] {
  const bundles = new Map<string, Omit<DrawnEdge, "fan">[]>();
  for (const edge of edges) {
    const ends = [edge.source, edge.target].sort().join(" ");
    bundles.set(ends, [...(bundles.get(ends) ?? []), edge]);
  }
  return [...bundles.values()].flatMap((bundle) =>
    bundle.map((edge, index) => {
      const place = index - (bundle.length - 1) / 2;
      // A curve bends to one side of its own direction: opposite edges need opposite signs to part.
      return { ...edge, fan: edge.source < edge.target ? place : -place };
    }),
  );
}
