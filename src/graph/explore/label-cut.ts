/** The fewest labels (documents, voices) whose statements must go so that nothing joins two nodes: exact, by branching. */

import { WORKING, type Work } from "../../work.ts";
import { endOf, type Incidence, startOf } from "../store/incidence.ts";

export interface MinimumLabels {
  /** Null where no set of labels will do. With `exact` false, at least so many must go. */
  readonly count: number | null;
  /** Ascending; empty where `exact` is false. */
  readonly labels: readonly number[];
  readonly exact: boolean;
}

/** Searches of the graph that one question may cost: the problem is NP-hard. */
const MOST_SEARCHES = 4000;

/** The labels of a statement; null for one that has none, or is also there without. */
type LabelsOf = (statement: number) => readonly number[] | null;

/**
 * Every set that parts the two nodes breaks each path between them: of a shortest path that is left, some statement must lose
 * all its labels. So sets grow by the labels of one statement of such a path, the smallest first.
 */
export function* minimumLabels(index: Incidence, from: number, to: number, labelsOf: LabelsOf): Work<MinimumLabels> {
  if (from === to) return { count: 0, labels: [], exact: true };
  const bySize: Map<string, readonly number[]>[] = [new Map([["", []]])];
  let searches = 0;
  for (let size = 0; size < bySize.length; size++) {
    for (const gone of bySize[size]?.values() ?? []) {
      if (++searches > MOST_SEARCHES) return { count: size, labels: [], exact: false };
      const path = pathWithout(index, from, to, { gone: new Set(gone), labelsOf });
      yield WORKING;
      if (path === null) return { count: size, labels: gone, exact: true };
      for (const more of grown(gone, path, labelsOf)) put(bySize, more);
    }
  }
  return { count: null, labels: [], exact: true };
}

/** A set with the labels of each statement of a path that has any, ascending. */
function grown(gone: readonly number[], path: readonly number[], labelsOf: LabelsOf): number[][] {
  const added = path.map(labelsOf).filter((labels) => labels !== null);
  return added.map((labels) => [...new Set([...gone, ...labels])].sort((a, b) => a - b));
}

function put(bySize: Map<string, readonly number[]>[], labels: readonly number[]): void {
  while (bySize.length <= labels.length) bySize.push(new Map());
  bySize[labels.length]?.set(labels.join(" "), labels);
}

interface Left {
  readonly gone: ReadonlySet<number>;
  readonly labelsOf: LabelsOf;
}

/** The statements of a shortest path of those that are left; null where there is none. */
function pathWithout(index: Incidence, from: number, to: number, { gone, labelsOf }: Left): number[] | null {
  const reached = new Map<number, { readonly before: number; readonly statement: number } | null>([[from, null]]);
  const isLeft = (statement: number): boolean => labelsOf(statement)?.some((label) => !gone.has(label)) ?? true;
  // What is added on the way is met in its turn.
  for (const [node] of reached) {
    for (let entry = startOf(index, node); entry < endOf(index, node); entry++) {
      const neighbor = index.neighbors[entry] ?? 0;
      const statement = index.statements[entry] ?? 0;
      if (!reached.has(neighbor) && isLeft(statement)) reached.set(neighbor, { before: node, statement });
    }
    if (reached.has(to)) break;
  }
  if (!reached.has(to)) return null;
  const path: number[] = [];
  for (let step = reached.get(to); step !== undefined && step !== null; step = reached.get(step.before))
    path.push(step.statement);
  return path;
}
