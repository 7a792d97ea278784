/**
 * The deterministic Turtle writer: the same bytes for any order of input, and one line a triple, so that a diff shows
 * exactly the statements that changed. Named reifiers stand as annotation blocks right behind their object.
 */

import type * as RDF from "@rdfjs/types";
import type { QuadRow } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { DEFAULT_PREFIXES, type Prefixes } from "../namespaces.ts";
import { asDataset } from "../store/dataset.ts";
import { DEFAULT_GRAPH } from "../store/term-table.ts";
import { TurtleBlocks } from "./turtle-blocks.ts";
import { TurtleTerms } from "./turtle-terms.ts";

/** What is written as Turtle, and with which prefixes. */
export interface TurtleOptions {
  /**
   * The quads to write by their place in the dataset, in any order. Default: all. One of a named graph is written as a triple
   * of the one graph.
   */
  readonly rows?: Iterable<QuadRow>;
  /** Prefixes that may be used; only those in use are declared. Default: DEFAULT_PREFIXES. */
  readonly prefixes?: Prefixes;
}

/**
 * Writes quads (a Dataset, any RDF/JS dataset, an array) as Turtle, RDF 1.2 where the data needs it (`VERSION "1.2"` then stands first), else RDF 1.1.
 *
 * Order: subjects, predicates (`a` first) and objects by their written form in code units; blank nodes after IRIs.
 * A reifier of exactly one triple is written with that triple: as an annotation `~ name {| … |}` where the triple is
 * asserted, as the subject `<< s p o ~ name >>` where it is not. Every line ends with its own punctuation and the
 * closing "." stands alone (`; .` is legal), so a new statement changes no other line.
 *
 * Complexity: O(n log n) time, O(n) space in the rows written. An empty selection gives "".
 * Spec: https://www.w3.org/TR/rdf12-turtle/#reified-triples
 *
 * @example
 * import { parseRdf, toTurtle } from "throughline/rdf";
 * toTurtle(parseRdf("<urn:x:b> <urn:x:p> 2, 1 .", { format: "turtle" })); // "<urn:x:b>\n  <urn:x:p> 1 ;\n  <urn:x:p> 2 ;\n.\n"
 */
export function toTurtle(quads: Iterable<RDF.Quad>, options: TurtleOptions = {}): string {
  const dataset = asDataset(quads);
  const prefixes = options.prefixes ?? DEFAULT_PREFIXES;
  const terms = new TurtleTerms(dataset.terms, prefixes);
  const graph = new TurtleBlocks(dataset, terms, options.rows ?? dataset.column("subject").keys());
  return withHeader(graph.blocks().join("\n"), graph.version12, terms, prefixes);
}

/**
 * Writes quads as TriG: the default graph as `toTurtle` does, then each named graph in a block, by its name.
 * Order, cost and the empty case are those of `toTurtle`. Spec: https://www.w3.org/TR/rdf12-trig/
 *
 * @example
 * import { parseRdf, toTriG } from "throughline/rdf";
 * toTriG(parseRdf("<urn:x:g> { <urn:x:a> <urn:x:p> 1 }", { format: "trig" })).split("\n")[0]; // "GRAPH <urn:x:g> {"
 */
export function toTriG(quads: Iterable<RDF.Quad>, options: TurtleOptions = {}): string {
  const dataset = asDataset(quads);
  const prefixes = options.prefixes ?? DEFAULT_PREFIXES;
  const terms = new TurtleTerms(dataset.terms, prefixes);
  const rowsByGraph = new Map<number, number[]>([[DEFAULT_GRAPH, []]]);
  for (const row of options.rows ?? dataset.column("subject").keys()) {
    const { namedGraph } = dataset.row(row);
    const rows = rowsByGraph.get(namedGraph);
    if (rows === undefined) rowsByGraph.set(namedGraph, [row]);
    else rows.push(row);
  }
  const graphs = [...rowsByGraph]
    .map(([id, rows]) => ({
      name: id === DEFAULT_GRAPH ? "" : terms.write(id),
      graph: new TurtleBlocks(dataset, terms, rows),
    }))
    .sort((a, b) => compareCodeUnits(a.name, b.name));
  const parts = graphs.map(({ name, graph }) => {
    const body = graph.blocks().join("\n");
    return name === "" ? body : `GRAPH ${name} {\n${body.replace(/^(?=.)/gm, "  ")}}\n`;
  });
  const version12 = graphs.some(({ graph }) => graph.version12);
  return withHeader(parts.filter((part) => part !== "").join("\n"), version12, terms, prefixes);
}

function withHeader(body: string, version12: boolean, terms: TurtleTerms, prefixes: Prefixes): string {
  if (body === "") return "";
  const header = version12 ? ['VERSION "1.2"\n'] : [];
  for (const prefix of [...terms.usedPrefixes].sort(compareCodeUnits)) {
    header.push(`PREFIX ${prefix}: <${prefixes.get(prefix)}>\n`);
  }
  return header.length === 0 ? body : `${header.join("")}\n${body}`;
}
