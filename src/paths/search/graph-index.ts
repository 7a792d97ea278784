/** The index of any Graphology graph, so that its users get the path engine without RDF. */

import type { AbstractGraph } from "graphology-types";
import { buildIncidence, type Incidence } from "../../graph/store/incidence.ts";
import { IntColumn } from "../../rdf/store/columns.ts";

/** What of a Graphology graph is indexed. */
export interface GraphIndexOptions {
  /** The edge attribute that tells edges apart by kind; edges without it are of the kind "". Default: "predicate". */
  readonly predicateAttribute?: string;
}

/** An index with the keys of its graph. It is a snapshot: make a new one when the graph changes. */
export interface GraphIndex {
  /** What was indexed. */
  readonly graph: AbstractGraph;
  /** Its edges around each node, by numbers. */
  readonly index: Incidence;
  /** By the number of the node. */
  readonly nodeKeys: readonly string[];
  /** By the number of the edge. */
  readonly edgeKeys: readonly string[];
  /** The number of a node by its key. */
  readonly nodeNumbers: ReadonlyMap<string, number>;
  /** The kinds of the edges, by their places in the index. */
  readonly predicates: readonly string[];
}

/**
 * Builds the index of a Graphology graph of any type: multi or simple, directed, undirected or mixed. Keys are kept as
 * they are, whatever they are called. Time and space O(nodes + edges).
 *
 * @example
 * import { Dataset, Knowledge, parseRdf, toGraphology } from "throughline";
 * import { findPathsInGraph, indexOfGraph } from "throughline/paths";
 * const dataset = new Dataset();
 * const turtle = "<urn:x:a> <urn:x:knows> <urn:x:b> . <urn:x:c> <urn:x:knows> <urn:x:b> .";
 * for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
 * const graph = toGraphology(new Knowledge(dataset));
 * findPathsInGraph(indexOfGraph(graph), "urn:x:a", "urn:x:c").paths[0].nodes; // ["urn:x:a", "urn:x:b", "urn:x:c"]
 */
export function indexOfGraph(graph: AbstractGraph, options: GraphIndexOptions = {}): GraphIndex {
  const attribute = options.predicateAttribute ?? "predicate";
  const nodeKeys = graph.nodes();
  const nodeNumbers = new Map(nodeKeys.map((key, number) => [key, number]));
  const edgeKeys: string[] = [];
  const kinds = new Map<string, number>();
  const [sources, targets, predicates, undirected] = [
    new IntColumn(),
    new IntColumn(),
    new IntColumn(),
    new IntColumn(),
  ];
  graph.forEachEdge((edge, attributes, source, target, _source, _target, isUndirected) => {
    edgeKeys.push(edge);
    sources.push(nodeNumbers.get(source) ?? 0);
    targets.push(nodeNumbers.get(target) ?? 0);
    const value: unknown = attributes[attribute];
    const kind = value === undefined || value === null ? "" : String(value);
    const number = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, number);
    predicates.push(number);
    undirected.push(isUndirected ? 1 : 0);
  });
  const index = buildIncidence({
    nodes: nodeKeys.length,
    sources: sources.view(),
    targets: targets.view(),
    predicates: predicates.view(),
    statements: Uint32Array.from(edgeKeys.keys()),
    undirected: Uint8Array.from(undirected.view()),
  });
  // Kinds were numbered in order of appearance, and so are their places in the index.
  return { graph, index, nodeKeys, edgeKeys, nodeNumbers, predicates: [...kinds.keys()] };
}
