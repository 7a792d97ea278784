/** The one table of what can be written: the command line, the server, the viewer and docs/formats.md read it. */

import { jsonDocument } from "../json.ts";
import { FORMATS } from "../rdf/formats.ts";
import type { WriteOptions, Written } from "./options.ts";
import type { Selection } from "./selection.ts";

/** One form in which a selection is written, as one text. */
export interface ExportFormat {
  /** What people call it. */
  readonly label: string;
  /** Its media type, for a header or a file. */
  readonly mediaType: string;
  /** Of file names, without the dot. */
  readonly extension: string;
  /** What the format keeps: everything, everything in its RDF 1.1 form, or statements without their evidence. */
  readonly keeps: "everything" | "everything as RDF 1.1" | "statements and evidence" | "statements";
  /** Writes a selection, which may hold nothing, as one text. */
  readonly write: (selection: Selection, options: WriteOptions) => Promise<Written>;
}

/** The writers are loaded when they are called, for some bring a library: the help shows the table without them. */
const rdf = () => import("./rdf-writers.ts");
const tables = () => import("./csv.ts");
const graphs = () => import("./graph-writers.ts");

/** Loads the writers before they are called, as a page does that may lose its network. */
export async function loadWriters(): Promise<void> {
  await Promise.all([rdf(), tables(), graphs()]);
}

const FORMS = {
  turtle: {
    ...named(FORMATS.turtle),
    keeps: "everything",
    write: async (selection, options) => (await rdf()).writeTurtle(selection, options),
  },
  trig: {
    ...named(FORMATS.trig),
    keeps: "everything",
    write: async (selection, options) => (await rdf()).writeTriG(selection, options),
  },
  ntriples: {
    ...named(FORMATS.ntriples),
    keeps: "everything",
    write: async (selection, options) => (await rdf()).writeNTriples(selection, options),
  },
  nquads: {
    ...named(FORMATS.nquads),
    keeps: "everything",
    write: async (selection, options) => (await rdf()).writeNQuads(selection, options),
  },
  jsonld: {
    ...named(FORMATS.jsonld),
    keeps: "everything as RDF 1.1",
    write: async (selection, options) => (await rdf()).writeJsonLd(selection, options),
  },
  rdfxml: {
    ...named(FORMATS.rdfxml),
    keeps: "everything as RDF 1.1",
    write: async (selection) => (await rdf()).writeRdfXml(selection),
  },
  json: {
    label: "JSON",
    mediaType: "application/json",
    extension: "json",
    keeps: "statements and evidence",
    write: async (selection) => writeJson(selection),
  },
  "csv-edges": {
    label: "CSV",
    mediaType: "text/csv",
    extension: "csv",
    keeps: "statements and evidence",
    write: async (selection, options) => (await tables()).writeEdgesCsv(selection, options),
  },
  "csv-nodes": {
    label: "CSV",
    mediaType: "text/csv",
    extension: "csv",
    keeps: "statements",
    write: async (selection, options) => (await tables()).writeNodesCsv(selection, options),
  },
  gexf: {
    label: "GEXF",
    mediaType: "application/gexf+xml",
    extension: "gexf",
    keeps: "statements",
    write: async (selection) => (await graphs()).writeGexf(selection),
  },
  graphml: {
    label: "GraphML",
    mediaType: "application/graphml+xml",
    extension: "graphml",
    keeps: "statements",
    write: async (selection) => (await graphs()).writeGraphml(selection),
  },
  graphology: {
    label: "Graphology JSON",
    mediaType: "application/json",
    extension: "json",
    keeps: "statements",
    write: async (selection) => (await graphs()).writeGraphology(selection),
  },
} as const satisfies Record<string, ExportFormat>;

/** The name of a format that a graph is written in. */
export type ExportFormatName = keyof typeof FORMS;

/** Every form that leaves, by the name that `--to` takes. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormatName, ExportFormat>> = FORMS;

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[];

/** What is written as several files at once, each with a word of its own in its name: graph.nodes.csv, graph.edges.csv. */
export const EXPORT_FILE_SETS: ReadonlyMap<string, Readonly<Record<string, ExportFormatName>>> = new Map([
  ["csv", { nodes: "csv-nodes", edges: "csv-edges" }],
]);

/** What a syntax that is read, too, is called; of its endings the first. */
function named<const Ending extends string>(format: {
  readonly label: string;
  readonly mediaType: string;
  readonly extensions: readonly [Ending, ...string[]];
}): { label: string; mediaType: string; extension: Ending } {
  const { label, mediaType, extensions } = format;
  return { label, mediaType, extension: extensions[0] };
}

function writeJson(selection: Selection): Written {
  const { describer } = selection.knowledge;
  const statements = selection.statements.map((statement) => describer.statement(statement));
  return { text: jsonDocument({ statements }), notes: [] };
}
