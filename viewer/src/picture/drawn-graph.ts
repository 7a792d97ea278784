/** The picture as plain data: which nodes and edges are drawn, what they are called, and which of them are lit. */

import type { Modality } from "throughline/evidence";
import { type CitedPath, type Hop, verbOf } from "throughline/paths";
import type { Kind } from "../knowledge/kinds.ts";
import { statementKey } from "../knowledge/statement-key.ts";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import { Adjacency } from "./adjacency.ts";
import type { ColorScheme } from "./coloring.ts";
import { allNodes, focusedNodes, type ShownNodes, showsWhole } from "./shown-nodes.ts";

export interface DrawnNode {
  /** IRI or `_:label`. */
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  /** Index into the `--kind-n` colours of the page. */
  readonly color: number;
  /** Position along the path, or null for a node beside it. */
  readonly step: number | null;
  /** Statements that touch it in the whole graph. */
  readonly degree: number;
  /** Neighbours that are not drawn. */
  readonly hidden: number;
  /** The node around which it was added, or null for one that the picture started with. */
  readonly addedTo: string | null;
}

export interface DrawnEdge {
  /** See statementKey; of what a voice says, with "-said" behind it. */
  readonly key: string;
  readonly source: string;
  readonly target: string;
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

/** Nothing is drawn. */
export const EMPTY_GRAPH: DrawnGraph = { nodes: [], edges: [], steps: 0, hidden: 0 };

/** The picked path with what surrounds it, or the whole graph; without a path, the concepts with what surrounds them. */
export function drawnGraphOf(session: Session, capacity: number, colors: ColorScheme): DrawnGraph {
  const onPath = session.pickedPath === null ? new Set<number>() : session.statements.alongPath(session.pickedPath);
  // The path is the answer: filters thin out what is around it only.
  const adjacency = new Adjacency(session.knowledge, (statement) => onPath.has(statement) || session.isLeft(statement));
  const whole = showsWhole(session);
  const shown = whole ? allNodes(session) : focusedNodes(session, adjacency, capacity);
  if (shown.nodes.length === 0) return EMPTY_GRAPH;
  const visible = withoutHiddenKinds(session, shown);
  const drawn = new Set(visible);
  const holders = new Map(
    [...shown.expanded].flatMap(([holder, added]) => added.map((node) => [node, holder] as const)),
  );
  const around = new Set(shown.path.flatMap((node) => [...adjacency.neighbors(node)]));
  const steps = new Map(shown.path.map((node, step) => [node, step] as const));
  const { knowledge, kinds } = session;
  const drawNode = (node: number): DrawnNode => {
    const holder = holders.get(node);
    return {
      key: knowledge.key(node),
      label: knowledge.labels.label(node),
      kind: kinds.of(node),
      color: colors.colorOf(node),
      step: steps.get(node) ?? null,
      degree: adjacency.degree(node),
      hidden: [...adjacency.neighbors(node)].filter((neighbor) => !drawn.has(neighbor)).length,
      addedTo: holder === undefined ? null : knowledge.key(holder),
    };
  };
  return {
    nodes: visible.map(drawNode),
    edges: drawEdges(session, statementsAmong(adjacency, shown, drawn, whole)),
    steps: shown.path.length,
    hidden: [...around].filter((node) => !drawn.has(node)).length,
  };
}

/** The legend switches off kinds beside the path only: a path with a gap would be another statement. */
function withoutHiddenKinds(session: Session, { path, nodes }: ShownNodes): number[] {
  const { hiddenKinds } = session.state.filters;
  if (hiddenKinds.length === 0) return [...nodes];
  const onPath = new Set(path);
  return nodes.filter((node) => onPath.has(node) || !hiddenKinds.includes(session.kinds.of(node).key));
}

/** Statements that touch the path or what was expanded; among the surroundings themselves they would only be a tangle. */
function statementsAmong(
  adjacency: Adjacency,
  { path, nodes, expanded }: ShownNodes,
  drawn: ReadonlySet<number>,
  whole: boolean,
): number[] {
  const centers = whole ? nodes : [...path, ...expanded.keys()];
  const statements = centers
    .filter((node) => drawn.has(node))
    .flatMap((node) => adjacency.links(node).filter(({ neighbor }) => drawn.has(neighbor)));
  return [...new Set(statements.map(({ statement }) => statement))].sort((a, b) => a - b);
}

function drawEdges(session: Session, statements: readonly number[]): DrawnEdge[] {
  const walked = [...(session.pickedPath?.hops ?? []).entries()];
  const hops = new Map(
    walked.flatMap(([index, { voice, statements: own }]) =>
      voice === null ? own.map((statement) => [statementKey(statement), index] as const) : [],
    ),
  );
  const edges: Omit<DrawnEdge, "fan">[] = [
    ...walked.flatMap(([index, hop]) => saidEdge(hop, index)),
    ...(session.pickedPath === null ? [] : sameEdges(session.pickedPath)),
  ];
  for (const number of statements) {
    const statement = session.statements.describe(number);
    if (!("iri" in statement.subject && "iri" in statement.object)) continue;
    const key = statementKey(statement);
    edges.push({
      key,
      source: statement.subject.iri,
      target: statement.object.iri,
      modality: statement.modality,
      label: verbOf(session.knowledge, statement, "forward"),
      hop: hops.get(key) ?? null,
    });
  }
  return fanOut(edges);
}

/** The lines between two names of one thing; of a longer chain of links, one line. */
function sameEdges({ nodes, hops, same }: CitedPath): Omit<DrawnEdge, "fan">[] {
  return same.flatMap(({ place, node, statements: [first] }) => {
    const of = nodes[place];
    if (of === undefined || first === undefined) return [];
    const hop = Math.min(place, hops.length - 1);
    return [
      {
        key: `${statementKey(first)}-same`,
        source: of.iri,
        target: node.iri,
        modality: first.modality,
        label: words.picture.sameAs,
        hop: hop < 0 ? null : hop,
      },
    ];
  });
}

/** The line from a voice to what it speaks of: no statement joins the two, so it is drawn as something reported. */
function saidEdge({ voice, from, to, statements: [said] }: Hop, hop: number): Omit<DrawnEdge, "fan">[] {
  if (voice === null || said === undefined) return [];
  const target = voice.iri === from ? to : from;
  const key = `${statementKey(said)}-said`;
  return [{ key, source: voice.iri, target, modality: "reported", label: words.picture.says, hop }];
}

/** Spreads the edges between the same two nodes around the straight line. */
function fanOut(edges: readonly Omit<DrawnEdge, "fan">[]): DrawnEdge[] {
  const bundles = new Map<string, Omit<DrawnEdge, "fan">[]>();
  for (const edge of edges) {
    const ends = [edge.source, edge.target].sort().join(" ");
    const bundle = bundles.get(ends) ?? [];
    bundle.push(edge);
    bundles.set(ends, bundle);
  }
  return [...bundles.values()].flatMap((bundle) =>
    bundle.map((edge, index) => {
      const offset = index - (bundle.length - 1) / 2;
      // A curve bends to one side of its own direction: opposite edges need opposite signs to part.
      return { ...edge, fan: edge.source < edge.target ? offset : -offset };
    }),
  );
}
