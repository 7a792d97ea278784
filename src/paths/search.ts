/**
 * The k best simple paths between two nodes, in order: best-first search with the exact cost of the rest as its bound.
 */

import { Heap } from "./heap.ts";
import type { Network } from "./network.ts";

export interface SearchOptions {
  readonly k: number;
  readonly maxLength: number;
  /** Orders by length first, then by passages; or by passages alone. */
  readonly lengthFirst: boolean;
  readonly maxExpansions: number;
  /** Asked between two expansions; a status other than null ends the search. */
  readonly interrupted: () => "timed-out" | "aborted" | null;
}

export type SearchStatus = "complete" | "truncated" | "timed-out" | "aborted";

/** A path as nodes from end to end. `passages` is the summed cost of the nodes between. */
export interface FoundPath {
  readonly nodes: readonly number[];
  readonly passages: number;
}

export interface SearchResult {
  readonly status: SearchStatus;
  readonly paths: readonly FoundPath[];
  /** Partial paths that were taken up. */
  readonly expanded: number;
}

interface Partial {
  readonly nodes: readonly number[];
  readonly passages: number;
  /** Cost of the best way to the target from here, this part included. */
  readonly bound: number;
}

/** More than the passages of any path can sum up to: 64 nodes of less than 2^32 edges each. */
const LENGTH_UNIT = 4096;
const CHECK_EVERY = 64;

/**
 * Finds paths without repeated nodes, best first: by length and passages (or passages alone), then by the order of their
 * nodes. The order is total, so the answer does not depend on how the data was loaded. Two paths differ in their nodes.
 *
 * `complete` means that there are no more paths than returned, or that k were found; `truncated` that maxExpansions ended
 * it. Complexity: one Dijkstra from the target, then O(degree) a partial path; the bound is exact for walks, so only
 * partial paths that a repeated node spoils are taken up in vain.
 * Source: best-first k shortest paths as in Hoffman and Pavley, A Method for the Solution of the Nth Best Path Problem,
 * JACM 6(4), 1959, doi:10.1145/320998.321004, with the bound of Hart, Nilsson and Raphael (A*).
 */
export function searchPaths(network: Network, from: number, to: number, options: SearchOptions): SearchResult {
  const rest = costsToTarget(network, from, to, options);
  const heap = new Heap<Partial>((a, b) => a.bound - b.bound || compareNodeLists(network, a.nodes, b.nodes));
  const start = rest.get(from);
  if (start !== undefined) heap.push({ nodes: [from], passages: 0, bound: start.cost });
  const paths: FoundPath[] = [];
  let expanded = 0;
  for (let best = heap.pop(); best !== undefined && paths.length < options.k; best = heap.pop()) {
    if (best.nodes.at(-1) === to) {
      paths.push({ nodes: best.nodes, passages: best.passages });
      continue;
    }
    if (expanded >= options.maxExpansions) return { status: "truncated", paths, expanded };
    const interruption = expanded % CHECK_EVERY === 0 ? options.interrupted() : null;
    if (interruption !== null) return { status: interruption, paths, expanded };
    expanded++;
    for (const next of extensions(network, best, to, rest, options)) heap.push(next);
  }
  return { status: "complete", paths, expanded };
}

interface Rest {
  readonly cost: number;
  readonly length: number;
}

function extensions(
  network: Network,
  partial: Partial,
  to: number,
  rest: ReadonlyMap<number, Rest>,
  options: SearchOptions,
): Partial[] {
  const found: Partial[] = [];
  const seen = new Set(partial.nodes);
  network.forEachStep(partial.nodes.at(-1) ?? 0, (neighbor) => {
    const remaining = rest.get(neighbor);
    if (remaining === undefined || seen.has(neighbor)) return;
    if (partial.nodes.length + remaining.length > options.maxLength) return;
    seen.add(neighbor);
    const passages = partial.passages + (neighbor === to ? 0 : network.passage(neighbor));
    const walked = passages + (options.lengthFirst ? partial.nodes.length * LENGTH_UNIT : 0);
    found.push({ nodes: [...partial.nodes, neighbor], passages, bound: walked + remaining.cost });
  });
  return found;
}

/**
 * The cheapest rest of the way to the target from every node that can be on a path: Dijkstra against the direction.
 * `length` is the fewest statements, which in the order by passages may belong to another way than `cost`.
 */
function costsToTarget(network: Network, from: number, to: number, options: SearchOptions): Map<number, Rest> {
  const lengths = lengthsToTarget(network, from, to, options.maxLength);
  const costs = new Map<number, number>();
  const heap = new Heap<{ node: number; cost: number }>((a, b) => a.cost - b.cost);
  if (lengths.has(from)) heap.push({ node: to, cost: 0 });
  for (let nearest = heap.pop(); nearest !== undefined; nearest = heap.pop()) {
    const { node, cost } = nearest;
    if (costs.has(node)) continue;
    costs.set(node, cost);
    const through = cost + (node === to ? 0 : network.passage(node)) + (options.lengthFirst ? LENGTH_UNIT : 0);
    network.forEachStepBack(node, (neighbor) => {
      if (lengths.has(neighbor) && !costs.has(neighbor)) heap.push({ node: neighbor, cost: through });
    });
  }
  const rest = new Map<number, Rest>();
  for (const [node, cost] of costs) rest.set(node, { cost, length: lengths.get(node) ?? 0 });
  return rest;
}

/** Fewest statements to the target, for the nodes within maxLength of it: breadth-first, against the direction. */
export function lengthsToTarget(network: Network, from: number, to: number, maxLength: number): Map<number, number> {
  const lengths = new Map([[to, 0]]);
  let frontier = [to];
  for (let length = 1; length <= maxLength && frontier.length > 0; length++) {
    const next: number[] = [];
    for (const node of frontier) {
      // Nothing is gained by walking on from the start: a simple path does not return to it.
      if (node === from) continue;
      network.forEachStepBack(node, (neighbor) => {
        if (lengths.has(neighbor)) return;
        lengths.set(neighbor, length);
        next.push(neighbor);
      });
    }
    frontier = next;
  }
  return lengths;
}

function compareNodeLists(network: Network, a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const order = network.compareNodes(a[index] ?? 0, b[index] ?? 0);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
