/** In which forms SPARQL answers are written: one table for the command line, the endpoint and the docs. */

/** Media types of bindings and booleans. */
export const BINDING_FORMATS = {
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
} as const;

/** Media types of the graphs that CONSTRUCT and DESCRIBE give. */
export const GRAPH_FORMATS = {
  turtle: "text/turtle",
  ntriples: "application/n-triples",
  rdfxml: "application/rdf+xml",
  jsonld: "application/ld+json",
} as const;

export type BindingFormat = keyof typeof BINDING_FORMATS;
export type GraphFormat = keyof typeof GRAPH_FORMATS;
