/** What the colour of a node says: its kind, the document that speaks of it most, or its community. Shapes stay kinds. */

import { degreeOf, INSTANCE_ONLY, type Knowledge } from "throughline/graph";
import { KIND_COLORS, type KindScheme } from "../knowledge/kinds.ts";
import type { Session } from "../session/session.ts";
import type { Coloring } from "../session/view-state.ts";
import { words } from "../words/words.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import type { GraphMeasures } from "./measures/graph-measures.ts";

/** One entry of the legend; the colour is an index into the `--kind-n` colours of the page. */
interface ColorGroup {
  readonly color: number;
  readonly label: string;
}

/** A colour for each node, by term id, and what it stands for. */
export interface ColorScheme {
  readonly by: Coloring;
  /** Empty where the kinds themselves are the colours. */
  readonly groups: readonly ColorGroup[];
  colorOf(node: number): number;
}

/** What tells one node from another. */
interface SchemeSources {
  readonly kinds: KindScheme;
  readonly measures: GraphMeasures;
}

/** The last colour is for all that have none of their own. */
const OTHERS = KIND_COLORS - 1;

/** Where communities cannot be found, the colours are kinds. */
export async function colorScheme(by: Coloring, knowledge: Knowledge, of: SchemeSources): Promise<ColorScheme> {
  switch (by) {
    case "type":
      return typeColors(of.kinds);
    case "document":
      return ranked(by, documentsOfNodes(knowledge), (document) => knowledge.labels.label(document));
    case "community": {
      const communities = await of.measures.of("community");
      if (communities === null) return typeColors(of.kinds);
      const centres = centresOf(knowledge, communities);
      return ranked(by, communities, (community) => words.picture.around(centres.get(community) ?? ""));
    }
  }
}

/** The colour that the kind of a node has everywhere. */
export function typeColors(kinds: KindScheme): ColorScheme {
  return { by: "type", groups: [], colorOf: (node) => kinds.of(node).color };
}

/** The same graph in other colours; its edges are the very same, by which it is told that nothing else has changed. */
export function recolored(graph: DrawnGraph, session: Session, colors: ColorScheme): DrawnGraph {
  if (colors.by === "type") return graph;
  const nodes = graph.nodes.map((node) => ({ ...node, color: colors.colorOf(session.nodeOf(node.key) ?? -1) }));
  return { ...graph, nodes };
}

/** The most frequent groups get a colour each, the rest share one. */
function ranked(by: Coloring, groupOf: ReadonlyMap<number, number>, label: (group: number) => string): ColorScheme {
  const counts = new Map<number, number>();
  for (const group of groupOf.values()) counts.set(group, (counts.get(group) ?? 0) + 1);
  const order = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b).map(([group]) => group);
  const colors = new Map(order.slice(0, OTHERS).map((group, color) => [group, color] as const));
  const groups = [...colors].map(([group, color]) => ({ color, label: label(group) }));
  return { by, groups, colorOf: (node) => colors.get(groupOf.get(node) ?? -1) ?? OTHERS };
}

/** For each node the document that makes most of its statements; nodes of which no document speaks are left out. */
function documentsOfNodes(knowledge: Knowledge): Map<number, number> {
  const reader = knowledge.evidence;
  const table = knowledge.statements;
  const counts = new Map<number, Map<number, number>>();
  for (const statement of table.ofRoles(INSTANCE_ONLY)) {
    const documents = new Set(table.claims(statement).map((claim) => reader.claim(claim).source));
    for (const end of [table.subject(statement), table.object(statement)]) {
      const ofEnd = counts.get(end) ?? new Map<number, number>();
      for (const document of documents) if (document !== null) ofEnd.set(document, (ofEnd.get(document) ?? 0) + 1);
      counts.set(end, ofEnd);
    }
  }
  const main = new Map<number, number>();
  for (const [node, ofNode] of counts) {
    const [first] = [...ofNode].sort(([a, countA], [b, countB]) => countB - countA || a - b);
    if (first !== undefined) main.set(node, first[0]);
  }
  return main;
}

/** Each community is called after its most connected member. */
function centresOf(knowledge: Knowledge, communities: ReadonlyMap<number, number>): Map<number, string> {
  const index = knowledge.incidence(INSTANCE_ONLY);
  const best = new Map<number, { node: number; degree: number }>();
  for (const [node, community] of communities) {
    const degree = degreeOf(index, node);
    if (degree > (best.get(community)?.degree ?? -1)) best.set(community, { node, degree });
  }
  return new Map([...best].map(([community, { node }]) => [community, knowledge.labels.label(node)] as const));
}
