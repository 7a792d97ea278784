/** Rows of a dataset as canonical N-Triples or N-Quads lines. */

import type * as RDF from "@rdfjs/types";
import type { QuadRow } from "../../ids.ts";
import { asDataset, type Dataset } from "../store/dataset.ts";
import { DEFAULT_GRAPH } from "../store/term-table.ts";
import { ntriplesOfKey } from "../store/terms.ts";

/** One row as a line without its line break; the graph is written where it is not the default one. */
export function nquadsLine(dataset: Dataset, row: number): string {
  const { subject, predicate, object, namedGraph } = dataset.row(row);
  const ids = namedGraph === DEFAULT_GRAPH ? [subject, predicate, object] : [subject, predicate, object, namedGraph];
  return `${ids.map((id) => ntriplesOfKey(dataset.terms.key(id))).join(" ")} .`;
}

/**
 * Quads (a Dataset, any RDF/JS dataset, an array) as sorted N-Quads text (code-unit order), each line closed; "" for none.
 *
 * @param rows - the quads to write by their place in the dataset. Default: all.
 * @example
 * import { parseRdf, toNQuads } from "throughline/rdf";
 * toNQuads(parseRdf("<urn:b> <urn:p> 2 . <urn:a> <urn:p> 'x' .", { format: "turtle" })).split("\n")[0]; // '<urn:a> <urn:p> "x" .'
 */
export function toNQuads(quads: Iterable<RDF.Quad>, rows?: Iterable<QuadRow>): string {
  const dataset = asDataset(quads);
  return [...(rows ?? dataset.column("subject").keys())]
    .map((row) => `${nquadsLine(dataset, row)}\n`)
    .sort()
    .join("");
}
