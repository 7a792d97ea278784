/** Paths in any Graphology graph: the same engine, options and order, with the graph's own keys. */

import type { AbstractGraph, Attributes } from "graphology-types";
import { quoted, ThroughlineError } from "../../errors.ts";
import { compareCodeUnits } from "../../order.ts";
import {
  checkSearchOptions,
  DEFAULT_SEARCH_OPTIONS,
  refuseUnknown,
  type SearchOptions,
} from "../options/search-options.ts";
import { weightInMillionths } from "../options/weights.ts";
import { patternAutomaton } from "../pattern/automaton.ts";
import { type PatternInput, patternOf } from "../pattern/resolve.ts";
import type { SearchLimit, SearchStatus } from "../search/budget.ts";
import { COST_UNIT, WeightCosts } from "../search/costs.ts";
import { type FoundPath, statementOf } from "../search/found-path.ts";
import { type GraphIndex, indexOfGraph } from "../search/graph-index.ts";
import { CLOSED } from "../search/hubs.ts";
import { factsOf } from "../search/index-facts.ts";
import { PairSearch } from "../search/pair-search.ts";
import type { Demands, StepAutomaton } from "../search/product-graph.ts";
import type { SearchGraph } from "../search/search-graph.ts";

/** What is asked of paths over a Graphology graph. */
export interface GraphPathOptions extends SearchOptions {
  /** The form of a path over the kinds of edges, as a pattern or its text: see parsePattern. Default: null, any form. */
  readonly pattern?: PatternInput | null;
  /** Which edges are roads. Default: all. */
  readonly admits?: ((edge: string, attributes: Attributes) => boolean) | null;
  /** Nodes that no path passes through. Default: none. */
  readonly avoid?: ReadonlySet<string>;
  /** Nodes that a path must touch, in any order. Default: none. */
  readonly via?: ReadonlySet<string>;
  /** With cost weight: the edge attribute that holds it; edges without it are no roads. Default: "weight". */
  readonly weightAttribute?: string;
}

const DEFAULT_GRAPH_PATH_OPTIONS = Object.freeze({
  ...DEFAULT_SEARCH_OPTIONS,
  pattern: null,
  admits: null,
  avoid: new Set<string>(),
  via: new Set<string>(),
  weightAttribute: "weight",
}) satisfies Required<GraphPathOptions>;

/** A path over a Graphology graph, by its keys. */
export interface GraphPath {
  /** From one end to the other. */
  readonly nodes: readonly string[];
  /** One edge a hop; the cheapest, then the first by key, where several are parallel. */
  readonly edges: readonly string[];
  /** How many edges. */
  readonly length: number;
  /** What it was ordered by; less is better. */
  readonly cost: number;
}

/** The paths over a Graphology graph, best first. */
export interface GraphPathResult {
  /** Whether the search ended by itself. */
  readonly status: SearchStatus;
  /** The limit that cut the answer short; null where none did. */
  readonly stoppedBy: SearchLimit | null;
  /** Empty where there is none. */
  readonly paths: readonly GraphPath[];
  /** Keys of nodes that the hub rule closed. */
  readonly hubsNotCrossed: readonly string[];
  /** How many nodes were opened: the work of the search. */
  readonly expanded: number;
  /** Milliseconds of the search. */
  readonly elapsedMs: number;
}

/**
 * The paths between two nodes of a Graphology graph, best first, in the order of findPaths with keys for IRIs. Undirected
 * edges go both ways; directed ones too, unless `directed`. Empty where there is none.
 *
 * @param graph - a graph, or its index where several questions are asked: building it costs O(nodes + edges).
 * @throws ThroughlineError `unknown-concept` for a node that is not there, `usage` for an option or weight out of range.
 */
export function findPathsInGraph(
  graph: AbstractGraph | GraphIndex,
  from: string,
  to: string,
  options: GraphPathOptions = {},
): GraphPathResult {
  const indexed = "index" in graph ? graph : indexOfGraph(graph);
  const query = prepareGraph(indexed, from, to, options);
  const search = new PairSearch({ ...query, roads: [query.roads], rule: null });
  const paths = search.all().map((path) => graphPath(indexed, path, query.options.cost === "hops"));
  return {
    status: search.budget.status,
    stoppedBy: search.budget.stoppedBy,
    paths,
    hubsNotCrossed: [...search.hubsMet].map((hub) => indexed.nodeKeys[hub] ?? "").sort(),
    expanded: search.budget.expanded,
    elapsedMs: search.budget.elapsedMs,
  };
}

/** A question to a graph in the numbers of its index. */
export interface GraphQuery {
  readonly from: number;
  readonly to: number;
  readonly roads: SearchGraph;
  readonly demands: Demands;
  readonly options: Required<GraphPathOptions>;
}

/** Checks the options and looks the keys up; throws as findPathsInGraph. */
export function prepareGraph(indexed: GraphIndex, from: string, to: string, options: GraphPathOptions): GraphQuery {
  refuseUnknown(options, DEFAULT_GRAPH_PATH_OPTIONS);
  const resolved: Required<GraphPathOptions> = { ...DEFAULT_GRAPH_PATH_OPTIONS, ...options };
  checkSearchOptions(resolved);
  const pattern = resolved.pattern === null ? null : automatonOf(indexed, resolved.pattern);
  const via = [...resolved.via].map((key) => numberOf(indexed, key));
  return {
    from: numberOf(indexed, from),
    to: numberOf(indexed, to),
    roads: roadsOf(indexed, resolved),
    demands: { pattern, via, through: null },
    options: resolved,
  };
}

function automatonOf({ index, predicates }: GraphIndex, pattern: PatternInput): StepAutomaton {
  return patternAutomaton(patternOf(pattern), index, ({ text }) => {
    const at = predicates.indexOf(text);
    if (at >= 0) return at;
    throw new ThroughlineError("usage", `No edge of the graph is of the kind ${quoted(text)}.`, {
      data: { kinds: predicates },
    });
  });
}

function roadsOf(indexed: GraphIndex, options: Required<GraphPathOptions>): SearchGraph {
  const { graph, index, nodeKeys, edgeKeys } = indexed;
  const { admits } = options;
  const weights = options.cost === "weight" ? weightsOf(indexed, options.weightAttribute) : null;
  const edgeKey = (edge: number): string => edgeKeys[edge] ?? "";
  const isRoad = (edge: number): boolean =>
    (weights === null || weights.has(edge)) &&
    (admits === null || admits(edgeKey(edge), graph.getEdgeAttributes(edgeKey(edge))));
  return {
    index,
    directed: options.directed,
    admits: weights === null && admits === null ? null : isRoad,
    closed: closedNodes(indexed, options),
    costs: weights === null ? factsOf(index).specificity : new WeightCosts(index, weights),
    nameOf: (node) => nodeKeys[node] ?? "",
    compareStatements: (a, b) => compareCodeUnits(edgeKey(a), edgeKey(b)),
  };
}

function closedNodes(indexed: GraphIndex, options: Required<GraphPathOptions>): Uint8Array {
  const rule = factsOf(indexed.index).hubs(options.hubDegree);
  const marks = options.throughHubs ? rule.none : rule.marks;
  if (options.avoid.size === 0) return marks;
  const closed = marks.slice();
  for (const key of options.avoid) closed[numberOf(indexed, key)] = CLOSED;
  return closed;
}

function weightsOf({ graph, edgeKeys }: GraphIndex, attribute: string): Map<number, number> {
  const weights = new Map<number, number>();
  edgeKeys.forEach((key, edge) => {
    const weight: unknown = graph.getEdgeAttribute(key, attribute);
    if (weight === undefined || weight === null) return;
    const number = typeof weight === "number" ? weight : Number.NaN;
    weights.set(edge, weightInMillionths(number, `${quoted(String(weight))} on edge ${quoted(key)}`));
  });
  return weights;
}

function graphPath({ nodeKeys, edgeKeys }: GraphIndex, path: FoundPath, byLength: boolean): GraphPath {
  const length = path.stepCodes.length;
  return {
    nodes: path.nodes.map((node) => nodeKeys[node] ?? ""),
    edges: path.stepCodes.map((_, hop) => edgeKeys[statementOf(path, hop)] ?? ""),
    length,
    cost: byLength ? length : path.cost / COST_UNIT,
  };
}

function numberOf({ nodeNumbers }: GraphIndex, key: string): number {
  const number = nodeNumbers.get(key);
  if (number !== undefined) return number;
  throw new ThroughlineError("unknown-concept", `The graph has no node ${quoted(key)}.`);
}
