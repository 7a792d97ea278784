/** One search between two nodes: its streams, its budget, and what it met. */

import { WORKING, type Work, type WorkOf } from "../../work.ts";
import { type ResolvedSearchOptions, wantsAny } from "../options/search-options.ts";
import { Budget } from "./budget.ts";
import { mergeStreams, nextPath, type TakenPath, takeWanted, withDetours } from "./collect.ts";
import type { FoundPath } from "./found-path.ts";
import { factsOf } from "./index-facts.ts";
import type { NameOrder } from "./name-order.ts";
import type { PathRule } from "./path-rule.ts";
import { PlainGraph } from "./plain-graph.ts";
import { type Demands, ProductGraph } from "./product-graph.ts";
import { type SearchStats, searchPaths } from "./search.ts";
import type { SearchGraph, StepGraph } from "./search-graph.ts";
import { Selection } from "./selection.ts";
import type { Workspace } from "./workspace.ts";

export interface PairQuery {
  readonly from: number;
  readonly to: number;
  /** The roads of each part of the data that may carry a path alone; usually one. */
  readonly roads: readonly SearchGraph[];
  readonly demands: Demands;
  readonly rule: PathRule | null;
  /** By how many statements more a path counts; null where none does. */
  readonly detourOf?: ((path: FoundPath) => number) | null;
  /** Whether a path is left out, for a shorter one says the same; null where none is. */
  readonly isEcho?: ((path: FoundPath) => boolean) | null;
  /** The paths that stand together with one; null where each stands alone. */
  readonly alikeOf?: ((path: FoundPath) => readonly FoundPath[]) | null;
  readonly options: ResolvedSearchOptions;
}

/** A search that can be drawn from path by path. Closing it gives its working arrays back. */
export class PairSearch {
  readonly budget: Budget;
  readonly stats: SearchStats = { distances: [], reachedFrom: 0, reachedTo: 0, lengths: [], exactBounds: false };
  readonly #query: PairQuery;
  readonly #selection: Selection;
  readonly #hubsMet: number[] = [];
  #more: boolean | null = null;

  /** Spends its own budget, or the one that it is given. */
  constructor(query: PairQuery, budget: Budget = new Budget(query.options)) {
    this.#query = query;
    this.budget = budget;
    const { select, k, skip } = query.options;
    this.#selection = new Selection(select, skip + k);
  }

  get from(): number {
    return this.#query.from;
  }

  get to(): number {
    return this.#query.to;
  }

  /** The hubs that were met and not entered. */
  get hubsMet(): ReadonlySet<number> {
    return new Set(this.#hubsMet);
  }

  /** Paths that were taken, those that were left out at the beginning included. */
  get taken(): number {
    return this.#selection.taken;
  }

  /** When all wanted paths were drawn: whether there are more; null where nobody looked, or not far enough to tell. */
  get more(): boolean | null {
    return this.#more;
  }

  /** The wanted paths in order, and WORKING now and then. */
  *paths(): WorkOf<TakenPath> {
    const { roads, options } = this.#query;
    const streams = roads.map((each) => this.#stream(each));
    const [only] = streams;
    const merged = only !== undefined && streams.length === 1 ? only : mergeStreams(streams);
    const { detourOf = null, alikeOf = null, isEcho = null } = this.#query;
    const ordered = detourOf === null ? merged : withDetours(merged, detourOf, this.budget);
    try {
      this.#more = yield* takeWanted(ordered, {
        selection: this.#selection,
        distinct: options.distinct,
        maxOverlap: options.maxOverlap,
        skip: options.skip,
        alike: alikeOf ?? (() => []),
        isEcho: isEcho ?? (() => false),
        maxPaths: options.maxPaths,
        budget: this.budget,
      });
    } finally {
      for (const stream of streams) stream.return();
    }
  }

  /** The best wanted path, or null; the search ends with it. */
  *first(): Work<TakenPath | null> {
    const paths = this.paths();
    const first = yield* nextPath(paths);
    paths.return();
    return first;
  }

  /** All wanted paths. */
  all(): TakenPath[] {
    const found: TakenPath[] = [];
    for (const path of this.paths()) if (path !== WORKING) found.push(path);
    return found;
  }

  *#stream(roads: SearchGraph): WorkOf<FoundPath> {
    const { options, rule } = this.#query;
    const workspace = factsOf(roads.index).borrowWorkspace();
    try {
      const graph = stateGraph(roads, this.#query, workspace);
      const { mode, minLength, maxLength, distinct } = options;
      const byLength = options.cost === "hops";
      yield* searchPaths({
        graph,
        workspace,
        budget: this.budget,
        query: { mode, minLength, maxLength, byLength, distinct, rule },
        wants: (rank) => this.#selection.wants(rank),
        stats: this.stats,
      });
    } finally {
      for (const hub of workspace.hubsMet) this.#hubsMet.push(hub);
      factsOf(roads.index).returnWorkspace(workspace);
    }
  }
}

function stateGraph(roads: SearchGraph, query: PairQuery, workspace: Workspace): StepGraph {
  const { demands, from, to } = query;
  const isFree = demands.pattern === null && demands.via.length === 0 && demands.through === null;
  if (isFree) return new PlainGraph(roads, from, to, workspace, orderOf(roads, query));
  return new ProductGraph(roads, from, to, demands, workspace);
}

/** Of a question that any of the shortest paths answers, the order in which the first that is met is always the same. */
function orderOf(roads: SearchGraph, { options, rule, roads: all }: PairQuery): NameOrder | null {
  if (!wantsAny(options) || rule !== null || all.length > 1) return null;
  return factsOf(roads.index).nameOrder(roads.nameOf);
}
