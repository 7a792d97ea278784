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
  /** Of a node that stands for several: the others, the best first. */
  readonly alike: ReadonlyMap<number, readonly number[]>;
}

const NOTHING: AnswerNodes = { picked: [], paths: [], ends: [], alike: new Map() };

/** Empty where no path was found. O(nodes of all paths). */
export function answerNodes(session: Session): AnswerNodes {
  const { answer, pickedPath, state } = session;
  if (answer.kind !== "paths" || pickedPath === null) return NOTHING;
  const numbered = (path: CitedPath): number[] => namesAlong(path).map((iri) => session.nodeOf(iri) ?? 0);
  const picked = numbered(pickedPath);
  const paths = session.paths.map(numbered);
  const asked = answer.results.flatMap(({ from, to }) => [from.iri, to.iri]);
  const ends = [...new Set(asked)].flatMap((iri) => session.nodeOf(iri) ?? []);
  const opened = new Set(state.expanded.map(({ node }) => session.nodeOf(node)));
  const alike = interchangeable(paths, { ends: new Set(ends), picked: new Set(picked), opened });
  const standIns = new Map([...alike].flatMap(([node, others]) => others.map((other) => [other, node] as const)));
  const drawn = paths.map((path) => path.map((node) => standIns.get(node) ?? node));
  return { picked, paths: distinct(drawn), ends, alike };
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

/** Nodes that the paths join to exactly the same nodes: structurally equivalent (Lorrain and White 1971). */
function interchangeable(
  paths: readonly (readonly number[])[],
  { ends, picked, opened }: Exceptions,
): Map<number, readonly number[]> {
  const joined = new Map<number, Set<number>>();
  const join = (node: number, other: number): void => void joined.set(node, (joined.get(node) ?? new Set()).add(other));
  for (const path of paths) {
    for (const [place, node] of path.slice(1).entries()) {
      const before = path[place] ?? node;
      join(node, before);
      join(before, node);
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
      nodes.filter((node) => node !== standIn),
    );
  }
  return alike;
}

function distinct(paths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(paths.map((path) => [path.join(" "), path] as const)).values()];
}
