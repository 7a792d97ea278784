/** In which forms SPARQL answers are written: one table for the command line, the endpoint and the docs. */

import { FORMATS } from "../rdf/formats.ts";

/** Media types of bindings and booleans. */
export const BINDING_FORMATS = {
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
} as const;

/** Media types of the graphs that CONSTRUCT and DESCRIBE give. */
export const GRAPH_FORMATS = {
  turtle: FORMATS.turtle.mediaType,
  ntriples: FORMATS.ntriples.mediaType,
  rdfxml: FORMATS.rdfxml.mediaType,
  jsonld: FORMATS.jsonld.mediaType,
} as const;

/** A format for the rows of a SELECT or the truth of an ASK. */
export type BindingFormat = keyof typeof BINDING_FORMATS;
/** A format for the triples of a CONSTRUCT or DESCRIBE. */
export type GraphFormat = keyof typeof GRAPH_FORMATS;
