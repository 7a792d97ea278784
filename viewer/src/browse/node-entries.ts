/** What can be done with a concept of the whole graph. */

import { Adjacency } from "../picture/adjacency.ts";
import type { DrawnGraph, DrawnNode } from "../picture/drawn-graph.ts";
import type { Session } from "../session/session.ts";
import { NO_END } from "../session/view-state.ts";
import { words } from "../words/words.ts";

/** One line of the menu. */
export interface MenuEntry {
  readonly label: string;
  readonly act: () => void;
}

/** What the picture does itself. */
export interface PictureActions {
  readonly graph: DrawnGraph;
  select(selection: { readonly kind: "node"; readonly iri: string }): void;
  togglePin(node: string): void;
}

/** More relations than this would push the rest of the menu away; those with most neighbours come first. */
const MOST_RELATIONS = 6;

export function entriesOf(session: Session, { key, label }: DrawnNode, picture: PictureActions): MenuEntry[] {
  const { state, dispatch } = session;
  const end = { text: label, iri: key };
  const isPinned = state.browse.pins.some(({ node }) => node === key);
  const trace = (): void => {
    dispatch({ type: "ask", concepts: [end, NO_END] });
    dispatch({ type: "set", settings: { view: "explore", exploration: "trace" } });
  };
  return [
    { label: words.browse.card, act: () => picture.select({ kind: "node", iri: key }) },
    { label: words.browse.trace, act: trace },
    { label: words.browse.pathFrom, act: () => dispatch({ type: "ask", concepts: state.concepts.with(0, end) }) },
    { label: words.browse.pathTo, act: () => dispatch({ type: "ask", concepts: state.concepts.with(1, end) }) },
    { label: isPinned ? words.picture.unpin : words.picture.pin, act: () => picture.togglePin(key) },
    { label: words.browse.hide, act: () => dispatch({ type: "hide-node", node: key }) },
  ];
}

/** By which relations a concept is joined to others that are drawn: each lights up those, and a click beside all ends it. O(nodes + degree). */
export function relationEntries(session: Session, { key }: DrawnNode, { graph }: PictureActions): MenuEntry[] {
  const { knowledge } = session;
  const node = session.nodeOf(key);
  if (node === null) return [];
  const drawn = new Set(graph.nodes.map((each) => each.key));
  const joined = new Map<number, Set<string>>();
  for (const { neighbor, statement } of new Adjacency(knowledge, (each) => session.isLeft(each)).links(node)) {
    const [relation, other] = [knowledge.statements.predicate(statement), knowledge.key(neighbor)];
    if (drawn.has(other)) joined.set(relation, (joined.get(relation) ?? new Set()).add(other));
  }
  return [...joined]
    .sort(([a, ofA], [b, ofB]) => ofB.size - ofA.size || a - b)
    .slice(0, MOST_RELATIONS)
    .map(([relation, others]) => ({
      label: words.picture.relationWith(knowledge.labels.label(relation), others.size),
      act: () => {
        session.keptBright.value = { kind: "path", nodes: [key, ...others] };
      },
    }));
}
