/** The picture as plain data: which nodes and edges are drawn, what they are called, and which of them are lit. */

import type { Modality } from "throughline/evidence";
import { type CitedPath, type Hop, verbOf } from "throughline/paths";
import type { Kind } from "../knowledge/kinds.ts";
import { statementKey } from "../knowledge/statement-key.ts";
import { isBrowsing } from "../session/drawing.ts";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import { Adjacency } from "./adjacency.ts";
import { allNodes, browsedNodes, focusedNodes, type ShownNodes, shownForAnswer, showsWhole } from "./shown-nodes.ts";

/** What a node or line is to the answer: on the picked path, on another of its paths, or beside them. */
type Part = "picked" | "other" | "beside";

export interface DrawnNode {
  /** IRI or `_:label`. */
  readonly key: string;
  readonly label: string;
  readonly kind: Kind;
  /** Index into the `--kind-n` colours of the page: that of its kind, until recolored. */
  readonly color: number;
  readonly part: Part;
  /** Which end of the question it is; "asked" where there are more than two. Null for what was not asked about. */
  readonly end: "from" | "to" | "asked" | null;
  /** How many others that are joined to the same it stands for; usually none. */
  readonly alike: number;
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
  readonly part: Part;
  /** The hop of the picked path that it belongs to, or null. */
  readonly hop: number | null;
  /** Place among the edges between the same two nodes: …, -1, 0, 1, …; 0 is straight. */
  readonly fan: number;
}

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** How many nodes of the picked path there are; they come first in `nodes`. */
  readonly steps: number;
  /** The paths that are drawn, by the keys of their nodes, the best first; empty where the picture is of one path or the whole. */
  readonly paths: readonly (readonly string[])[];
  /** What was asked about, where all paths are drawn. */
  readonly ends: readonly string[];
  /** Neighbours of the path that are left out. */
  readonly hidden: number;
  /** Concepts that are set aside because nothing that is shown joins them to another; only where the graph is browsed. */
  readonly alone: number;
  /** Concepts that are left out because the graph is too large to be drawn whole; only where it is browsed. */
  readonly beyond: number;
}

/** Nothing is drawn. */
export const EMPTY_GRAPH: DrawnGraph = {
  nodes: [],
  edges: [],
  steps: 0,
  paths: [],
  ends: [],
  hidden: 0,
  alone: 0,
  beyond: 0,
};

/** All paths of the answer, the picked one with what surrounds it, or the whole graph; without a path, the concepts and what surrounds them. */
export function drawnGraphOf(session: Session, capacity: number): DrawnGraph {
  const picture = pathsToDraw(session);
  const onPath = picture.picked === null ? new Set<number>() : session.statements.alongPath(picture.picked);
  // The path is the answer: filters thin out what is around it only.
  const adjacency = new Adjacency(session.knowledge, (statement) => onPath.has(statement) || session.isLeft(statement));
  const shown = shownNodes(session, adjacency, capacity);
  if (shown.nodes.length === 0) return EMPTY_GRAPH;
  const visible = withoutHiddenKinds(session, shown);
  const drawn = new Set(visible);
  const holders = new Map(
    [...shown.expanded].flatMap(([holder, added]) => added.map((node) => [node, holder] as const)),
  );
  const onPaths = new Set([...shown.path, ...shown.paths.flat()]);
  const around = new Set([...onPaths].flatMap((node) => [...adjacency.neighbors(node)]));
  const picked = new Set(shown.path);
  const { knowledge, kinds } = session;
  const drawNode = (node: number): DrawnNode => {
    const holder = holders.get(node);
    return {
      key: knowledge.key(node),
      label: knowledge.labels.label(node),
      kind: kinds.of(node),
      color: kinds.of(node).color,
      part: picked.has(node) ? "picked" : onPaths.has(node) ? "other" : "beside",
      end: endOf(node, shown),
      alike: shown.alike.get(node) ?? 0,
      degree: adjacency.degree(node),
      hidden: [...adjacency.neighbors(node)].filter((neighbor) => !drawn.has(neighbor)).length,
      addedTo: holder === undefined ? null : knowledge.key(holder),
    };
  };
  const keys = (nodes: readonly number[]): string[] => nodes.map((node) => knowledge.key(node));
  return {
    nodes: visible.map(drawNode),
    edges: drawEdges(session, picture, statementsOf(session, adjacency, shown, drawn), drawn),
    steps: shown.path.length,
    paths: shown.paths.map(keys),
    ends: keys(shown.ends),
    hidden: [...around].filter((node) => !drawn.has(node)).length,
    alone: shown.alone,
    beyond: shown.beyond,
  };
}

/** The paths that the picture marks; where the graph is browsed none, for it is of no question. */
interface MarkedPaths {
  readonly picked: CitedPath | null;
  readonly others: readonly CitedPath[];
}

function pathsToDraw(session: Session): MarkedPaths {
  if (isBrowsing(session.state)) return { picked: null, others: [] };
  const { pickedPath: picked, paths, state } = session;
  return { picked, others: state.arrangement === "answer" ? paths.filter((path) => path !== picked) : [] };
}

function shownNodes(session: Session, adjacency: Adjacency, capacity: number): ShownNodes {
  if (showsWhole(session)) return isBrowsing(session.state) ? browsedNodes(session, adjacency) : allNodes(session);
  return session.state.arrangement === "answer"
    ? shownForAnswer(session, adjacency, capacity)
    : focusedNodes(session, adjacency, capacity);
}

function endOf(node: number, { ends }: ShownNodes): DrawnNode["end"] {
  if (!ends.includes(node)) return null;
  if (ends.length > 2) return "asked";
  return node === ends[0] ? "from" : "to";
}

/** The legend switches off kinds beside the path only: a path with a gap would be another statement. */
function withoutHiddenKinds(session: Session, { path, paths, ends, nodes }: ShownNodes): number[] {
  const { hiddenKinds } = session.state.filters;
  if (hiddenKinds.length === 0) return [...nodes];
  const onPath = new Set([...path, ...paths.flat(), ...ends]);
  return nodes.filter((node) => onPath.has(node) || !hiddenKinds.includes(session.kinds.of(node).key));
}

/**
 * Where all paths are drawn, the statements along them; else those that touch the picked path. In both, those that touch what was
 * expanded: among the surroundings themselves they would only be a tangle.
 */
function statementsOf(session: Session, adjacency: Adjacency, shown: ShownNodes, drawn: ReadonlySet<number>): number[] {
  const { path, next, nodes, expanded } = shown;
  const ways = [...next].flatMap(([node, after]) =>
    adjacency.links(node).filter(({ neighbor }) => after.has(neighbor)),
  );
  const centers = showsWhole(session) ? nodes : [...(next.size > 0 ? [] : path), ...expanded.keys()];
  const links = centers.filter((node) => drawn.has(node)).flatMap((node) => adjacency.links(node));
  const statements = [...ways, ...links].filter(({ neighbor }) => drawn.has(neighbor));
  return [...new Set(statements.map(({ statement }) => statement))].sort((a, b) => a - b);
}

function drawEdges(
  session: Session,
  { picked, others }: MarkedPaths,
  statements: readonly number[],
  drawn: ReadonlySet<number>,
): DrawnEdge[] {
  const walked = [...(picked?.hops ?? []).entries()];
  const hops = new Map(
    walked.flatMap(([index, { voice, statements: own }]) =>
      voice === null ? own.map((statement) => [statementKey(statement), index] as const) : [],
    ),
  );
  const onOthers = new Set(
    others.flatMap((path) => path.hops.flatMap((hop) => (hop.voice === null ? hop.statements.map(statementKey) : []))),
  );
  const edges: Omit<DrawnEdge, "fan">[] = [
    ...walked.flatMap(([index, hop]) => saidEdge(hop, index)),
    ...(picked === null ? [] : sameEdges(picked, true)),
    ...others.flatMap((path) => [...path.hops.flatMap((hop) => saidEdge(hop, null)), ...sameEdges(path, false)]),
  ];
  for (const number of statements) {
    const statement = session.statements.describe(number);
    if (!("iri" in statement.subject && "iri" in statement.object)) continue;
    const key = statementKey(statement);
    const hop = hops.get(key) ?? null;
    edges.push({
      key,
      source: statement.subject.iri,
      target: statement.object.iri,
      modality: statement.modality,
      label: verbOf(session.knowledge, statement, "forward"),
      part: hop !== null ? "picked" : onOthers.has(key) ? "other" : "beside",
      hop,
    });
  }
  const keys = new Set([...drawn].map((node) => session.knowledge.key(node)));
  const distinct = new Map<string, Omit<DrawnEdge, "fan">>();
  for (const edge of edges) {
    if (keys.has(edge.source) && keys.has(edge.target) && !distinct.has(edge.key)) distinct.set(edge.key, edge);
  }
  return fanOut([...distinct.values()]);
}

/** The lines between two names of one thing; of a longer chain of links, one line. */
function sameEdges({ nodes, hops, same }: CitedPath, picked: boolean): Omit<DrawnEdge, "fan">[] {
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
        part: picked ? "picked" : "other",
        hop: hop < 0 || !picked ? null : hop,
      },
    ];
  });
}

/** The line from a voice to what it speaks of: no statement joins the two, so it is drawn as something reported. */
function saidEdge({ voice, from, to, statements: [said] }: Hop, hop: number | null): Omit<DrawnEdge, "fan">[] {
  if (voice === null || said === undefined) return [];
  const target = voice.iri === from ? to : from;
  const key = `${statementKey(said)}-said`;
  const part = hop === null ? "other" : "picked";
  return [{ key, source: voice.iri, target, modality: "reported", label: words.picture.says, part, hop }];
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
