/** Which nodes the picture of an answer shows: those of all its paths, and those that were asked about though no path joins them. */

import type { CitedPath } from "throughline/paths";
import type { Session } from "../session/session.ts";

/** More nodes than this that are joined to the same are drawn as one. */
const MOST_ALIKE = 5;

/** What an answer draws, by term id. */
export interface AnswerNodes {
  readonly picked: readonly number[];
  /** All its paths, the best first; where nodes are drawn as one, by the node that stands for them. */
  readonly paths: readonly (readonly number[])[];
  /** What was asked about, in the order of the boxes. */
  readonly ends: readonly number[];
  /** The nodes that come next on some path, by the one before them. */
  readonly next: ReadonlyMap<number, ReadonlySet<number>>;
  /** How many others a node stands for. */
  readonly alike: ReadonlyMap<number, number>;
}

export const NO_ANSWER: AnswerNodes = { picked: [], paths: [], ends: [], next: new Map(), alike: new Map() };

/** Empty where no path was found. O(nodes of all paths). */
export function answerNodes(session: Session): AnswerNodes {
  const { answer, pickedPath, state } = session;
  if (answer.kind !== "paths" || pickedPath === null) return NO_ANSWER;
  const numbered = (path: CitedPath): number[] => namesAlong(path).map((iri) => session.nodeOf(iri) ?? 0);
  const picked = numbered(pickedPath);
  const paths = session.paths.map(numbered);
  const asked = answer.results.flatMap(({ from, to }) => [from.iri, to.iri]);
  const ends = [...new Set(asked)].flatMap((iri) => session.nodeOf(iri) ?? []);
  const opened = new Set(state.expanded.map(({ node }) => session.nodeOf(node)));
  const others = interchangeable(nextOn(paths), { ends: new Set(ends), picked: new Set(picked), opened });
  const standIns = new Map([...others].flatMap(([node, alike]) => alike.map((other) => [other, node] as const)));
  const drawn = distinct(paths.map((path) => path.map((node) => standIns.get(node) ?? node)));
  const alike = new Map([...others].map(([node, { length }]) => [node, length] as const));
  return { picked, paths: drawn, ends, next: nextOn(drawn), alike };
}

/** The nodes of a path in the order in which it comes to them, with the other names that it goes on by. */
export function namesAlong({ nodes, same, length }: CitedPath): string[] {
  const along = nodes.flatMap(({ iri }, place) => {
    const others = same.filter((each) => each.place === place).map(({ node }) => node.iri);
    return place === length && length > 0 ? [...others, iri] : [iri, ...others];
  });
  return [...new Set(along)];
}

interface Exceptions {
  /** Never drawn as one with others. */
  readonly ends: ReadonlySet<number>;
  /** Stands for the others. */
  readonly picked: ReadonlySet<number>;
  /** The reader has asked to see these apart. */
  readonly opened: ReadonlySet<number | null>;
}

function nextOn(paths: readonly (readonly number[])[]): Map<number, Set<number>> {
  const next = new Map<number, Set<number>>();
  for (const path of paths) {
    for (const [place, node] of path.slice(1).entries()) {
      const before = path[place] ?? node;
      next.set(before, (next.get(before) ?? new Set()).add(node));
    }
  }
  return next;
}

/** Nodes that the paths join to exactly the same nodes: structurally equivalent (Lorrain and White 1971). The others by the one that stands for them. */
function interchangeable(
  next: ReadonlyMap<number, ReadonlySet<number>>,
  { ends, picked, opened }: Exceptions,
): Map<number, readonly number[]> {
  const joined = new Map<number, Set<number>>();
  const join = (node: number, other: number): void => void joined.set(node, (joined.get(node) ?? new Set()).add(other));
  for (const [node, after] of next) {
    for (const other of after) {
      join(node, other);
      join(other, node);
    }
  }
  const classes = new Map<string, number[]>();
  for (const [node, others] of joined) {
    if (ends.has(node)) continue;
    const to = [...others].sort((a, b) => a - b).join(" ");
    classes.set(to, [...(classes.get(to) ?? []), node]);
  }
  const alike = new Map<number, readonly number[]>();
  for (const nodes of classes.values()) {
    if (nodes.length <= MOST_ALIKE || nodes.some((node) => opened.has(node))) continue;
    const [standIn = 0] = nodes.some((node) => picked.has(node)) ? nodes.filter((node) => picked.has(node)) : nodes;
    alike.set(
      standIn,
      nodes.filter((node) => node !== standIn && !picked.has(node)),
    );
  }
  return alike;
}

function distinct(paths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(paths.map((path) => [path.join(" "), path] as const)).values()];
}
