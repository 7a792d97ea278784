/** The paths between two ends that satisfy a question, best first and one at a time. */

import { bestFirst, type TimeRule } from "./best-first.ts";
import { type Budget, WORKING } from "./budget.ts";
import { Corridor } from "./corridor.ts";
import { CostGuide, cheapestRests } from "./cost-guide.ts";
import { firstPath } from "./first-path.ts";
import { type FoundPath, foundPath, type PathDistinction } from "./found-path.ts";
import { LengthDag } from "./length-dag.ts";
import type { StateGraph } from "./state-graph.ts";
import { type PathMode, WalkRules } from "./walk-rules.ts";
import type { Workspace } from "./workspace.ts";

interface SearchQuery {
  readonly mode: PathMode;
  readonly minLength: number;
  /** May be infinite. */
  readonly maxLength: number;
  /** Order by length, the cost among equals; or by cost, the length among equals. */
  readonly byLength: boolean;
  readonly distinct: PathDistinction;
  readonly time: TimeRule | null;
  /** One path is wanted, and any of the shortest will do. */
  readonly anyShortest: boolean;
}

/** What a search did, for those who ask. */
export interface SearchTrace {
  /** The length of the shortest walk that satisfies the question, for each part of the data; null where there is none. */
  readonly distances: (number | null)[];
  /** States (nodes, or nodes times demands) that were reached from either end, over all parts. */
  reachedFrom: number;
  reachedTo: number;
  /** The lengths of which all paths were looked at, or some; for each part of the data. */
  readonly lengths: number[];
}

/** Paths in order, with pauses. */
export type PathGenerator<Result> = Generator<FoundPath | typeof WORKING, Result>;

/** Everything that one search needs. */
export interface Search {
  readonly graph: StateGraph;
  readonly workspace: Workspace;
  readonly budget: Budget;
  readonly query: SearchQuery;
  /** Whether a path of this rank can still be wanted. */
  readonly wants: (rank: number) => boolean;
  readonly trace: SearchTrace;
}

/**
 * Yields the paths in the order of `compareFound`, and WORKING now and then so that a caller can let others run. What the
 * paths must satisfy is checked while they grow, so the first one is the best that does. A spent budget ends it: what was
 * yielded before is a prefix of the full answer.
 *
 * Shortest simple paths under a pattern are NP-hard in general (Mendelzon and Wood, 1995, doi:10.1137/S009753979122370X):
 * there the search may take up many partial paths in vain, and its limits decide.
 */
export function searchPaths(search: Search): PathGenerator<void> {
  return search.query.byLength ? searchByLength(search) : searchByCost(search);
}

function* searchByLength(search: Search): PathGenerator<void> {
  const { graph, workspace, budget, query } = search;
  const corridor = new Corridor(graph, workspace, budget);
  const distance = corridor.distance(query.maxLength);
  search.trace.distances.push(distance);
  try {
    if (distance === null || budget.spent) return;
    if (takesFirst(search, distance)) yield firstPath(corridor);
    else yield* lengthByLength(search, corridor, distance);
  } finally {
    search.trace.reachedFrom += corridor.front.count;
    search.trace.reachedTo += corridor.back.count;
  }
}

/** Whether the first walk that was met is an answer: nothing is asked of it but to be a shortest one. */
function takesFirst({ graph, query }: Search, distance: number): boolean {
  const isPlain = graph.size === graph.roads.index.nodes;
  return query.anyShortest && isPlain && query.time === null && distance > 0 && query.minLength <= distance;
}

function* lengthByLength(search: Search, corridor: Corridor, distance: number): PathGenerator<void> {
  const { budget, query } = search;
  let fruitless = 0;
  for (let length = Math.max(distance, query.minLength); length <= query.maxLength; length++) {
    // Far out it pays to know where the paths end at the latest: else every longer length would be tried in vain.
    corridor.widen(length > distance && length > FAR ? Number.POSITIVE_INFINITY : length);
    if (budget.restDue()) yield WORKING;
    const longest = longestPath(corridor, query.mode);
    // A walk may be longer than any number, but not after as many lengths without one as there are states.
    const over = query.mode === "walk" ? fruitless > longest : length > longest;
    if (over || budget.spent || !search.wants(length)) return;
    search.trace.lengths.push(length);
    const found = yield* searchLength(search, corridor, distance, length);
    fruitless = found ? 0 : fruitless + 1;
  }
}

const FAR = 64;

/** The paths of one length; tells whether there is any walk that long. */
function* searchLength(search: Search, corridor: Corridor, distance: number, length: number): PathGenerator<boolean> {
  const { graph, workspace, budget, query } = search;
  const isPlain = graph.size === graph.roads.index.nodes;
  // A shortest walk over plain nodes repeats nothing, so nothing needs to be looked up.
  const mode = length === distance && isPlain && graph.from !== graph.to ? "walk" : query.mode;
  const merge = mergesParallel(search, mode);
  const dag = new LengthDag(corridor, workspace, budget, { length, distance, merge });
  if (budget.spent) return false;
  const rules = new WalkRules(graph.roads, mode, graph.from, graph.to);
  const wants = (): boolean => search.wants(length);
  for (const partial of bestFirst(dag, budget, { rules, time: query.time, wants }))
    yield partial === WORKING ? WORKING : foundPath(partial, graph.roads, true);
  return dag.seeds.length > 0;
}

/** No path of this mode has more steps; infinite as long as the balls still grow. */
function longestPath(corridor: Corridor, mode: PathMode): number {
  const { front, back, graph } = corridor;
  if (!front.exhausted || !back.exhausted) return Number.POSITIVE_INFINITY;
  if (mode === "trail") return graph.roads.index.edges;
  return Math.min(front.count, back.count) - Number(graph.from !== graph.to && mode !== "walk");
}

function* searchByCost(search: Search): PathGenerator<void> {
  const { graph, workspace, budget, query } = search;
  const { front, back } = workspace;
  front.begin([graph.start]);
  back.begin(graph.goals);
  while (back.radius < query.maxLength && !back.exhausted && !budget.spent) {
    back.grow(graph, false, null, budget);
    if (budget.restDue()) yield WORKING;
  }
  const reaches = back.has(graph.start);
  search.trace.distances.push(reaches ? back.distance(graph.start) : null);
  search.trace.reachedTo += back.count;
  if (budget.spent || !reaches) return;
  const { minLength, maxLength } = query;
  const merge = mergesParallel(search, query.mode);
  const rests = yield* cheapestRests(graph, back, workspace, budget);
  if (budget.spent) return;
  const guide = new CostGuide(graph, back, rests, { minLength, maxLength, merge });
  const rules = new WalkRules(graph.roads, query.mode, graph.from, graph.to);
  for (const partial of bestFirst(guide, budget, { rules, time: query.time, wants: search.wants }))
    yield partial === WORKING ? WORKING : foundPath(partial, graph.roads, false);
}

/** Whether one of several parallel edges can stand for all: where nothing that differs between them is looked at. */
function mergesParallel({ graph, query }: Search, mode: PathMode): boolean {
  if (query.distinct !== "nodes" || query.time !== null || mode === "trail") return false;
  return mode !== "simple" || graph.from !== graph.to;
}
