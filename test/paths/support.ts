/** Small data for path tests: Turtle to knowledge, node names to paths and back. */

import { MultiDirectedGraph } from "graphology";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths, type PathResult } from "../../src/paths/answer/find-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";

const PREFIXES = `PREFIX : <urn:x:> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX tl: <https://w3id.org/throughline/vocab#> PREFIX schema: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>`;

export function knowledgeOf(
  turtle: string,
  format: "turtle" | "trig" = "turtle",
  languages: readonly string[] = [],
): Knowledge {
  const dataset = new Dataset();
  for (const quad of parseRdf(`${PREFIXES}\n${turtle}`, { format })) dataset.add(quad);
  return new Knowledge(dataset, { prefixes: new Map([["", "urn:x:"]]), languages });
}

/** The term id of a name: `a` is urn:x:a, and a name with a colon or a quote is a key as it is. */
export function idOf(knowledge: Knowledge, name: string): number {
  const id = knowledge.dataset.terms.find(/[:"]/.test(name) ? name : `urn:x:${name}`);
  if (id === null) throw new Error(`no term ${name}`);
  return id;
}

export function ask(knowledge: Knowledge, from: string, to: string, options: PathOptions = {}): PathResult {
  return findPaths(knowledge, idOf(knowledge, from), idOf(knowledge, to), options);
}

/** The paths as words: "a b c". */
function pathsOf(result: PathResult): string[] {
  return result.paths.map((path) => path.nodes.map((node) => node.iri.replace("urn:x:", "")).join(" "));
}

export function answer(knowledge: Knowledge, from: string, to: string, options: PathOptions = {}): string[] {
  return pathsOf(ask(knowledge, from, to, options));
}

/** A graph of edges "a>b". */
export function graphOf(...edges: readonly string[]): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const [number, edge] of edges.entries()) {
    const [from = "", to = ""] = edge.split(">");
    graph.mergeNode(from);
    graph.mergeNode(to);
    graph.addEdgeWithKey(`${edge}#${number}`, from, to);
  }
  return graph;
}
