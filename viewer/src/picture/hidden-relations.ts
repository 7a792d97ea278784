/** By which relations a node is joined to what is not drawn, and to how much. */

import type { Session } from "../session/session.ts";
import { Adjacency } from "./adjacency.ts";
import type { DrawnGraph, DrawnNode } from "./drawn-graph.ts";

export interface HiddenRelation {
  readonly iri: string;
  readonly label: string;
  /** Neighbours that are not drawn and that it joins to the node. One that two relations join counts for both. */
  readonly count: number;
}

/** The relation that leads to most of them first, then by label; empty where all neighbours are drawn. O(degree). */
export function hiddenRelations(
  session: Session,
  { nodes }: DrawnGraph,
  { key }: DrawnNode,
): readonly HiddenRelation[] {
  const { knowledge } = session;
  const node = session.nodeOf(key);
  if (node === null) return [];
  const drawn = new Set(nodes.map((each) => session.nodeOf(each.key)));
  const hidden = new Map<number, Set<number>>();
  for (const { neighbor, statement } of new Adjacency(knowledge, (each) => session.isLeft(each)).links(node)) {
    if (drawn.has(neighbor)) continue;
    const relation = knowledge.statements.predicate(statement);
    hidden.set(relation, (hidden.get(relation) ?? new Set()).add(neighbor));
  }
  return [...hidden]
    .map(([relation, { size }]) => ({
      iri: knowledge.key(relation),
      label: knowledge.labels.label(relation),
      count: size,
    }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
