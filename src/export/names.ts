/** The names of what can be written, apart from the writers so that the help can show them without loading any. */
export const WRITER_NAMES = [
  "turtle",
  "trig",
  "ntriples",
  "nquads",
  "jsonld",
  "rdfxml",
  "json",
  "csv-edges",
  "csv-nodes",
  "gexf",
  "graphml",
  "graphology",
] as const;

export type WriterName = (typeof WRITER_NAMES)[number];
