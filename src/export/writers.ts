/** The table of what can be written: each format with what it keeps; docs/formats.md and the help read it too. */

import { jsonDocument } from "../json.ts";
import { edgesCsv, nodesCsv } from "./csv.ts";
import type { WriterName } from "./names.ts";
import type { WriteOptions, Written } from "./options.ts";
import type { Selection } from "./selection.ts";

interface Writer {
  readonly extension: string;
  /** What the format keeps: everything, everything in its RDF 1.1 form, or statements without their evidence. */
  readonly keeps: "everything" | "everything as RDF 1.1" | "statements and evidence" | "statements";
  readonly write: (selection: Selection, options: WriteOptions) => Written | Promise<Written>;
}

/** The RDF writers are loaded when they are called: some bring a library of their own. */
const rdf = () => import("./rdf-writers.ts");
const graphs = () => import("./graph-writers.ts");

export const WRITERS = {
  turtle: { extension: "ttl", keeps: "everything", write: async (s, o) => (await rdf()).writeTurtle(s, o) },
  trig: { extension: "trig", keeps: "everything", write: async (s, o) => (await rdf()).writeTriG(s, o) },
  ntriples: { extension: "nt", keeps: "everything", write: async (s, o) => (await rdf()).writeNTriples(s, o) },
  nquads: { extension: "nq", keeps: "everything", write: async (s, o) => (await rdf()).writeNQuads(s, o) },
  jsonld: {
    extension: "jsonld",
    keeps: "everything as RDF 1.1",
    write: async (s, o) => (await rdf()).writeJsonLd(s, o),
  },
  rdfxml: { extension: "rdf", keeps: "everything as RDF 1.1", write: async (s) => (await rdf()).writeRdfXml(s) },
  json: { extension: "json", keeps: "statements and evidence", write: writeJson },
  "csv-edges": {
    extension: "csv",
    keeps: "statements and evidence",
    write: (s, o) => ({ text: edgesCsv(s, o), notes: [] }),
  },
  "csv-nodes": { extension: "csv", keeps: "statements", write: (s, o) => ({ text: nodesCsv(s, o), notes: [] }) },
  gexf: { extension: "gexf", keeps: "statements", write: async (s) => (await graphs()).writeGexf(s) },
  graphml: { extension: "graphml", keeps: "statements", write: async (s) => (await graphs()).writeGraphml(s) },
  graphology: { extension: "json", keeps: "statements", write: async (s) => (await graphs()).writeGraphology(s) },
} as const satisfies Record<WriterName, Writer>;

function writeJson(selection: Selection): Written {
  const { describer } = selection.knowledge;
  const statements = selection.statements.map((statement) => describer.statement(statement));
  return { text: jsonDocument({ statements }), notes: [] };
}
