/** The paths between two ends that satisfy a question, best first and one at a time. */

import { WORKING, type WorkOf } from "../../work.ts";
import { type BestFirstOptions, bestFirst } from "./best-first.ts";
import type { Budget } from "./budget.ts";
import { Corridor } from "./corridor.ts";
import { CostGuide, type CostGuideOptions, cheapestRests } from "./cost-guide.ts";
import { DeviationGuide } from "./deviation-guide.ts";
import { firstPath } from "./first-path.ts";
import { compareFound, type FoundPath, foundPath, type PathDistinction } from "./found-path.ts";
import type { Guide } from "./guide.ts";
import { lengthDag } from "./length-dag.ts";
import type { PathRule } from "./path-rule.ts";
import { Patience } from "./patience.ts";
import { PlainGraph } from "./plain-graph.ts";
import type { StepGraph } from "./search-graph.ts";
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
  readonly rule: PathRule | null;
}

/** What a search did, for those who ask. */
export interface SearchStats {
  /** The length of the shortest walk that satisfies the question, for each part of the data; null where there is none. */
  readonly distances: (number | null)[];
  /** States (nodes, or nodes times demands) that were reached from either end, over all parts. */
  reachedFrom: number;
  reachedTo: number;
  /** The lengths of which all paths were looked at, or some; for each part of the data. */
  readonly lengths: number[];
  /** Whether too much was looked at in vain, so that the search went on with exact bounds. */
  exactBounds: boolean;
}

/** Everything that one search needs. */
export interface Search {
  readonly graph: StepGraph;
  readonly workspace: Workspace;
  readonly budget: Budget;
  readonly query: SearchQuery;
  /** Whether a path of this rank can still be wanted. */
  readonly wants: (rank: number) => boolean;
  readonly stats: SearchStats;
}

/**
 * Yields the paths in the order of `compareFound`, and WORKING now and then so that a caller can let others run. What the
 * paths must satisfy is checked while they grow, so the first one is the best that does. A spent budget ends it: what was
 * yielded before is a prefix of the full answer.
 *
 * Shortest simple paths under a pattern are NP-hard in general (Mendelzon and Wood, 1995, doi:10.1137/S009753979122370X):
 * there the search may take up many partial paths in vain, and its limits decide.
 */
export function searchPaths(search: Search): WorkOf<FoundPath> {
  return search.query.byLength ? searchByLength(search) : searchByCost(search);
}

function* searchByLength(search: Search): WorkOf<FoundPath> {
  const { graph, workspace, budget, query } = search;
  const corridor = new Corridor(graph, workspace, budget);
  const meeting = corridor.meet(query.maxLength);
  if (meeting !== null) yield* meeting;
  const { distance } = corridor;
  search.stats.distances.push(distance);
  try {
    if (distance === null || budget.spent) return;
    if (takesFirst(search, distance)) yield firstPath(corridor);
    else yield* lengthByLength(search, corridor, distance);
  } finally {
    search.stats.reachedFrom += corridor.front.count;
    search.stats.reachedTo += corridor.back.count;
  }
}

/** Whether the first walk that was met is the answer: an order was given for it, and it is long enough. */
function takesFirst({ graph, query }: Search, distance: number): boolean {
  return graph.order !== null && distance > 0 && query.minLength <= distance;
}

function isPlain(graph: StepGraph): graph is PlainGraph {
  return graph instanceof PlainGraph;
}

function* lengthByLength(search: Search, corridor: Corridor, distance: number): WorkOf<FoundPath> {
  const { budget, query } = search;
  const patience = new Patience(search.graph, budget, distance);
  let fruitless = 0;
  for (let length = Math.max(distance, query.minLength); length <= query.maxLength; length++) {
    // Far out it pays to know where the paths end at the latest: else every longer length would be tried in vain.
    const widening = corridor.widen(length > distance && length > FAR ? Number.POSITIVE_INFINITY : length);
    if (widening !== null) yield* widening;
    const longest = longestPath(corridor, query.mode);
    // A walk may be longer than any number, but not after as many lengths without one as there are states.
    const over = query.mode === "walk" ? fruitless > longest : length > longest;
    if (over || budget.spent || !search.wants(length)) return;
    if (gaveUp(search, distance, patience)) return yield* searchByDeviation(search, patience.last);
    search.stats.lengths.push(length);
    const found = yield* searchLength(search, corridor, distance, length, patience);
    fruitless = found ? 0 : fruitless + 1;
    // Cut short in the middle of a length, it is that length that the deviations begin with.
    if (gaveUp(search, distance, patience)) return yield* searchByDeviation(search, patience.last);
  }
}

const FAR = 64;

/** The paths of one length, until patience is over; tells whether there is any walk that long. */
function* searchLength(
  search: Search,
  corridor: Corridor,
  distance: number,
  length: number,
  patience: Patience,
): WorkOf<FoundPath, boolean> {
  const { graph, workspace, budget, query } = search;
  // A shortest walk over plain nodes repeats nothing, so nothing needs to be looked up.
  const mode = length === distance && isPlain(graph) && graph.from !== graph.to ? "walk" : query.mode;
  const merge = mergesParallel(search, mode);
  const dag = yield* lengthDag({ corridor, length, distance, merge }, workspace, budget);
  if (dag === null) return false;
  for (const path of pathsOf(search, dag, mode)) {
    if (path !== WORKING) patience.found(path);
    yield path;
    if (path === WORKING && gaveUp(search, distance, patience)) break;
  }
  return dag.seeds.length > 0;
}

/** No path of this mode has more steps; infinite as long as the balls still grow. */
function longestPath(corridor: Corridor, mode: PathMode): number {
  const { front, back, graph } = corridor;
  if (!front.exhausted || !back.exhausted) return Number.POSITIVE_INFINITY;
  if (mode === "trail") return graph.roads.index.edges;
  return Math.min(front.count, back.count) - Number(graph.from !== graph.to && mode !== "walk");
}

function* searchByCost(search: Search): WorkOf<FoundPath> {
  const { graph, workspace, budget, query } = search;
  const { front, back } = workspace;
  front.begin([graph.start]);
  back.begin(graph.goals);
  yield* back.fill(graph, false, query.maxLength, budget);
  const distance = back.has(graph.start) ? back.distance(graph.start) : null;
  search.stats.distances.push(distance);
  search.stats.reachedTo += back.count;
  if (budget.spent || distance === null) return;
  const rests = yield* cheapestRests(graph, back, workspace, budget);
  if (budget.spent) return;
  const guide = new CostGuide(graph, back, rests, costOptions(search));
  const patience = new Patience(graph, budget, distance);
  for (const path of pathsOf(search, guide, query.mode)) {
    if (path !== WORKING) patience.found(path);
    yield path;
    if (path === WORKING && gaveUp(search, distance, patience)) return yield* searchByDeviation(search, patience.last);
  }
}

/** Whether patience is over and exact bounds can be had; see DeviationGuide. */
function gaveUp({ graph, query }: Search, distance: number, patience: Patience): boolean {
  if (query.mode === "walk" || query.rule !== null || !isPlain(graph)) return false;
  return query.minLength <= Math.max(1, distance) && patience.isOver;
}

/** The paths after the last one that was found, with exact bounds; in the same order. */
function* searchByDeviation(search: Search, last: FoundPath | null): WorkOf<FoundPath> {
  const { graph, workspace, budget, query, stats } = search;
  if (!isPlain(graph)) return;
  stats.exactBounds = true;
  const guide = new DeviationGuide(graph, query.mode, workspace, budget, costOptions(search));
  for (const path of pathsOf(search, guide, query.mode))
    if (path === WORKING || last === null || compareFound(path, last) > 0) yield path;
}

function costOptions(search: Search): CostGuideOptions {
  const { minLength, maxLength, byLength, mode } = search.query;
  return { minLength, maxLength, byLength, merge: mergesParallel(search, mode) };
}

/** The paths that a guide leads to, in order. */
function* pathsOf(search: Search, guide: Guide, mode: PathMode): WorkOf<FoundPath> {
  const { graph, budget, query, wants } = search;
  const rules = new WalkRules(graph.roads, mode, graph.from, graph.to);
  const options: BestFirstOptions = { rules, rule: query.rule, wants };
  for (const partial of bestFirst(guide, budget, options))
    yield partial === WORKING ? WORKING : foundPath(partial, graph.roads, query.byLength);
}

/** Whether one of several parallel edges can stand for all: where nothing that differs between them is looked at. */
function mergesParallel({ graph, query }: Search, mode: PathMode): boolean {
  if (query.distinct !== "nodes" || query.rule !== null || mode === "trail") return false;
  return mode !== "simple" || graph.from !== graph.to;
}
