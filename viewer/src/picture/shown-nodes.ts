/** Which nodes the picture shows: the path, what surrounds it, what the reader has added, less what is folded away. */

import { iri } from "throughline/rdf";
import { mostConnected } from "../knowledge/most-connected.ts";
import { drawingOf, isBrowsing } from "../session/drawing.ts";
import type { Session } from "../session/session.ts";
import type { Adjacency } from "./adjacency.ts";
import { type AnswerNodes, answerNodes, NO_ANSWER, namesAlong } from "./answer-nodes.ts";
import { expansionOf, neighborhoodOf } from "./neighborhood.ts";

/** Of the paths only where all are drawn. */
export interface ShownNodes extends Omit<AnswerNodes, "picked"> {
  /** Of the picked path, or the concepts themselves where there is none; they come first in `nodes`. */
  readonly path: readonly number[];
  /** In the order in which they came; each is laid out around those before it. */
  readonly nodes: readonly number[];
  /** Those whose neighbours the reader has asked for, with what came of it. */
  readonly expanded: ReadonlyMap<number, readonly number[]>;
  /** How many are set aside because nothing that is shown joins them. */
  readonly alone: number;
  /** How many are left out because there are too many. */
  readonly beyond: number;
}

const NO_PATHS = { ...NO_ANSWER, alone: 0, beyond: 0 };

/** More than this is a picture that nobody reads. */
const MOST_SHOWN = 300;

/** The whole graph is drawn up to this many nodes; above, only the surroundings of a path, and to browse the most connected. */
export const MOST_WHOLE = 10_000;

/** All paths of the answer; where none was found, its concepts with what surrounds them, as far as `capacity` goes. */
export function shownForAnswer(session: Session, adjacency: Adjacency, capacity: number): ShownNodes {
  const { picked, ...answer } = answerNodes(session);
  if (picked.length === 0) return focusedNodes(session, adjacency, capacity);
  const own = [...picked, ...answer.paths.flat(), ...answer.ends];
  const shown = new Set(own.slice(0, MOST_SHOWN));
  const expanded = addNeighbors(session, adjacency, shown);
  return {
    ...answer,
    path: picked,
    nodes: withoutFolded(session, adjacency, [...shown], own),
    expanded,
    alone: 0,
    beyond: 0,
  };
}

/** The nodes around the picked path. `capacity` is how many fit beside it without a crowd. */
export function focusedNodes(session: Session, adjacency: Adjacency, capacity: number): ShownNodes {
  const path = stepsOf(session);
  if (path.length === 0) return { ...NO_PATHS, path, nodes: [], expanded: new Map() };
  const others = session.paths.flatMap((other) => other.nodes.map((node) => session.nodeOf(node.iri) ?? 0));
  const shown = new Set([...path, ...neighborhoodOf(adjacency, path, new Set(others), capacity)]);
  const expanded = addNeighbors(session, adjacency, shown);
  return { ...NO_PATHS, path, nodes: withoutFolded(session, adjacency, [...shown], path), expanded };
}

/** Adds to what is shown the neighbours that the reader has asked for; returns what came of it. */
function addNeighbors(session: Session, adjacency: Adjacency, shown: Set<number>): Map<number, readonly number[]> {
  const expanded = new Map<number, readonly number[]>();
  for (const { node: key, count, relation: by } of session.state.expanded) {
    const [node, relation] = [session.nodeOf(key), by === null ? null : session.nodeOf(by)];
    if (node === null || !shown.has(node) || (by !== null && relation === null)) continue;
    const limit = Math.min(count, MOST_SHOWN - shown.size);
    const added = expansionOf(adjacency, node, shown, { limit, relation });
    for (const neighbor of added) shown.add(neighbor);
    expanded.set(node, [...(expanded.get(node) ?? []), ...added]);
  }
  return expanded;
}

/** Whether the reader wants the whole graph, and it is small enough to be drawn. */
export function showsWhole({ state, knowledge }: Session): boolean {
  return isBrowsing(state) || (drawingOf(state).arrangement === "whole" && knowledge.concepts.length <= MOST_WHOLE);
}

/** Every concept; the path first. */
export function allNodes(session: Session): ShownNodes {
  const path = stepsOf(session);
  return { ...NO_PATHS, path, nodes: [...new Set([...path, ...session.knowledge.concepts])], expanded: new Map() };
}

/** The terms of our own vocabulary, such as the modalities, describe statements; they are nothing that documents speak of. */
const VOCABULARY = iri("tl", "");

/**
 * To browse: the concepts that something shown joins to another, without a path and without the vocabulary; of too many those with
 * the most statements.
 */
export function browsedNodes(session: Session, adjacency: Adjacency): ShownNodes {
  const { knowledge, kinds, state } = session;
  const { hiddenKinds } = state.filters;
  const hidden = new Set(state.browse.hidden.map((key) => session.nodeOf(key)));
  const meant = knowledge.concepts.filter(
    (node) =>
      !knowledge.key(node).startsWith(VOCABULARY) && !hiddenKinds.includes(kinds.of(node).key) && !hidden.has(node),
  );
  const drawable = new Set(meant);
  const joined = meant.filter((node) => adjacency.links(node).some(({ neighbor }) => drawable.has(neighbor)));
  const byDegree = (a: number, b: number): number => adjacency.degree(b) - adjacency.degree(a) || a - b;
  const nodes = joined.length > MOST_WHOLE ? joined.toSorted(byDegree).slice(0, MOST_WHOLE) : joined;
  const [alone, beyond] = [meant.length - joined.length, joined.length - nodes.length];
  return { ...NO_PATHS, path: [], nodes, expanded: new Map(), alone, beyond };
}

/** A node goes with the fold when all that it hangs on is folded. */
function withoutFolded(session: Session, adjacency: Adjacency, nodes: number[], path: readonly number[]): number[] {
  const folded = new Set(session.state.collapsed.map((key) => session.nodeOf(key)));
  if (folded.size === 0) return nodes;
  const shown = new Set(nodes);
  const kept = new Set([...path, ...folded]);
  return nodes.filter((node) => {
    const holders = [...adjacency.neighbors(node)].filter((neighbor) => shown.has(neighbor));
    return kept.has(node) || holders.some((holder) => !folded.has(holder));
  });
}

/** The picked path; without one the concepts of the question, and before any question the most connected concept. */
function stepsOf(session: Session): number[] {
  const { answer, pickedPath, state } = session;
  if (pickedPath !== null) return namesAlong(pickedPath).map((iri) => session.nodeOf(iri) ?? 0);
  if (answer.kind === "concept") return [answer.node];
  const ends =
    answer.kind === "no-path"
      ? answer.results.flatMap(({ from, to }) => [from.iri, to.iri])
      : state.concepts.flatMap(({ iri }) => iri ?? []);
  const known = [...new Set(ends)].map((iri) => session.nodeOf(iri)).filter((node) => node !== null);
  return known.length > 0 ? known : mostConnected(session.knowledge, 1);
}
