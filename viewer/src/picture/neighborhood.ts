/** Which nodes are shown around a path: few enough to read, chosen fairly, and the rest counted. */

import type { Adjacency } from "./adjacency.ts";

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
  adjacency: Adjacency,
  path: readonly number[],
  preferred: ReadonlySet<number>,
  limit: number,
): number[] {
  const candidates = [...touchedBy(adjacency, path)].map(([node, touched]): Candidate => {
    return { node, touched, rank: [preferred.has(node) ? 0 : 1, -touched.size, adjacency.degree(node), node] };
  });
  candidates.sort((a, b) => compareRanks(a.rank, b.rank));
  return takeTurns(candidates, path, limit);
}

/** How much is drawn around a node. */
interface Expanding {
  readonly limit: number;
  /** Only what this relation joins to it; null for all. */
  readonly relation: number | null;
}

/**
 * At most `limit` more neighbours of a node: first those that are joined to most of what is drawn, then the most
 * connected, because they lead on.
 */
export function expansionOf(
  adjacency: Adjacency,
  node: number,
  drawn: ReadonlySet<number>,
  { limit, relation }: Expanding,
): number[] {
  const candidates = [...adjacency.neighbors(node, relation)].filter((neighbor) => !drawn.has(neighbor));
  const ranked = candidates.map((neighbor) => {
    const joined = [...adjacency.neighbors(neighbor)].filter((other) => drawn.has(other)).length;
    return { neighbor, rank: [-joined, -adjacency.degree(neighbor), neighbor] };
  });
  ranked.sort((a, b) => compareRanks(a.rank, b.rank));
  return ranked.slice(0, limit).map(({ neighbor }) => neighbor);
}

function touchedBy(adjacency: Adjacency, path: readonly number[]): Map<number, Set<number>> {
  const onPath = new Set(path);
  const touching = new Map<number, Set<number>>();
  for (const node of path) {
    for (const neighbor of adjacency.neighbors(node)) {
      if (!onPath.has(neighbor)) touching.set(neighbor, (touching.get(neighbor) ?? new Set()).add(node));
    }
  }
  return touching;
}

function takeTurns(candidates: readonly Candidate[], path: readonly number[], limit: number): number[] {
  const queues = path.map((node) =>
    candidates.filter((candidate) => candidate.touched.has(node)).map((candidate) => candidate.node),
  );
  const chosen = new Set<number>();
  for (let turn = 0; chosen.size < Math.min(limit, candidates.length); turn++) {
    const queue = queues[turn % queues.length] ?? [];
    const next = queue.find((node) => !chosen.has(node));
    if (next !== undefined) chosen.add(next);
  }
  return [...chosen];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const order = value - (b[index] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
