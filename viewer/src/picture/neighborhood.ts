/** Which nodes are shown around a path: few enough to read, chosen fairly, and the rest counted. */

import { INSTANCE_ONLY, type Knowledge } from "throughline/graph";

export interface Neighborhood {
  /** Nodes beside the path, in the order in which they were chosen. */
  readonly nodes: readonly number[];
  /** Statements that touch the path and both of whose ends are shown. */
  readonly statements: readonly number[];
  /** Neighbours of the path that are not shown. */
  readonly hidden: number;
}

interface Candidate {
  readonly node: number;
  readonly touched: ReadonlySet<number>;
  readonly rank: readonly number[];
}

/**
 * The neighbours of a path's nodes, at most `limit`: first those on other paths of the answer, then those that touch
 * several nodes of the path, then the most specific; each node of the path gets its turn.
 */
export function neighborhoodOf(
  knowledge: Knowledge,
  path: readonly number[],
  preferred: ReadonlySet<number>,
  limit: number,
): Neighborhood {
  const touching = touchedBy(knowledge, path);
  const candidates = [...touching].map(([node, touched]): Candidate => {
    return { node, touched, rank: [preferred.has(node) ? 0 : 1, -touched.size, degreeOf(knowledge, node), node] };
  });
  candidates.sort((a, b) => compareRanks(a.rank, b.rank));
  const chosen = takeTurns(candidates, path, limit);
  return {
    nodes: [...chosen],
    statements: statementsAmong(knowledge, path, new Set([...path, ...chosen])),
    hidden: candidates.length - chosen.size,
  };
}

function touchedBy(knowledge: Knowledge, path: readonly number[]): Map<number, Set<number>> {
  const onPath = new Set(path);
  const touching = new Map<number, Set<number>>();
  for (const node of path) {
    for (const { neighbor } of edgesOf(knowledge, node)) {
      if (!onPath.has(neighbor)) touching.set(neighbor, (touching.get(neighbor) ?? new Set()).add(node));
    }
  }
  return touching;
}

function takeTurns(candidates: readonly Candidate[], path: readonly number[], limit: number): Set<number> {
  const queues = path.map((node) =>
    candidates.filter((candidate) => candidate.touched.has(node)).map((candidate) => candidate.node),
  );
  const chosen = new Set<number>();
  for (let turn = 0; chosen.size < Math.min(limit, candidates.length); turn++) {
    const queue = queues[turn % queues.length] ?? [];
    const next = queue.find((node) => !chosen.has(node));
    if (next !== undefined) chosen.add(next);
  }
  return chosen;
}

function statementsAmong(knowledge: Knowledge, path: readonly number[], shown: ReadonlySet<number>): number[] {
  const statements = path.flatMap((node) => edgesOf(knowledge, node).filter(({ neighbor }) => shown.has(neighbor)));
  return [...new Set(statements.map(({ statement }) => statement))].sort((a, b) => a - b);
}

function edgesOf(knowledge: Knowledge, node: number): { neighbor: number; statement: number }[] {
  const { offsets, neighbors, statements } = knowledge.incidence(INSTANCE_ONLY);
  const edges: { neighbor: number; statement: number }[] = [];
  for (let entry = offsets[node] ?? 0; entry < (offsets[node + 1] ?? 0); entry++) {
    const neighbor = neighbors[entry] ?? 0;
    if (neighbor !== node) edges.push({ neighbor, statement: statements[entry] ?? 0 });
  }
  return edges;
}

function degreeOf(knowledge: Knowledge, node: number): number {
  const { offsets } = knowledge.incidence(INSTANCE_ONLY);
  return (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const order = value - (b[index] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
