/** The one table of what is read, RDF, graph files and entities: what each is called, where it is recognised, and who reads it. */

import { quoted, ThroughlineError } from "../errors.ts";

/**
 * Who reads a syntax: n3 as a stream, line by line, jsonld.js, rdfxml-streaming-parser, the readers of graph
 * files, or the one of entities; see read/create-parser.ts.
 */
type ReaderName = "n3" | "lines" | "jsonld" | "rdfxml" | "graph" | "entities";

/** One syntax. */
export interface Format {
  /** What people call it. */
  readonly label: string;
  /** Its media type. */
  readonly mediaType: string;
  /** File name endings, without the dot. */
  readonly extensions: readonly string[];
  /** What reads it. */
  readonly reader: ReaderName;
  /** Which versions are read, for the docs. */
  readonly versions: string;
}

/** Every syntax that is read, by its name. */
export const FORMATS = {
  turtle: {
    label: "Turtle",
    mediaType: "text/turtle",
    extensions: ["ttl", "turtle"],
    reader: "n3",
    versions: "RDF 1.1, 1.2",
  },
  trig: {
    label: "TriG",
    mediaType: "application/trig",
    extensions: ["trig"],
    reader: "n3",
    versions: "RDF 1.1, 1.2",
  },
  ntriples: {
    label: "N-Triples",
    mediaType: "application/n-triples",
    extensions: ["nt", "ntriples"],
    reader: "lines",
    versions: "RDF 1.1, 1.2",
  },
  nquads: {
    label: "N-Quads",
    mediaType: "application/n-quads",
    extensions: ["nq", "nquads"],
    reader: "lines",
    versions: "RDF 1.1, 1.2",
  },
  jsonld: {
    label: "JSON-LD",
    mediaType: "application/ld+json",
    extensions: ["jsonld"],
    reader: "jsonld",
    versions: "1.1, its context in the file or built in",
  },
  rdfxml: {
    label: "RDF/XML",
    mediaType: "application/rdf+xml",
    extensions: ["rdf", "owl", "rdfxml"],
    reader: "rdfxml",
    versions: "RDF 1.1, 1.2",
  },
  graphml: {
    label: "GraphML",
    mediaType: "application/graphml+xml",
    extensions: ["graphml"],
    reader: "graph",
    versions: "1.0, yEd's labels too",
  },
  gexf: {
    label: "GEXF",
    mediaType: "application/gexf+xml",
    extensions: ["gexf"],
    reader: "graph",
    versions: "1.1 to 1.3",
  },
  // The endings .json and .csv say too little: these two are told by their content.
  graphology: {
    label: "Graphology JSON",
    mediaType: "application/json",
    extensions: [],
    reader: "graph",
    versions: "what `export` of Graphology 0.26 writes",
  },
  csv: {
    label: "CSV",
    mediaType: "text/csv",
    extensions: [],
    reader: "graph",
    versions: "a table of nodes (`Id`, `Label`) or edges (`Source`, `Target`), as Gephi has them",
  },
  ftm: {
    label: "FollowTheMoney JSON",
    mediaType: "application/json+ftm",
    extensions: ["ftm.json", "ftm.jsonl"],
    reader: "entities",
    versions: "the model of FollowTheMoney 3.8, an entity a line",
  },
} as const satisfies Record<string, Format>;

/** The name of an RDF syntax that can be read. */
export type FormatName = keyof typeof FORMATS;

type ReadBy<Reader extends ReaderName> = {
  [Name in FormatName]: (typeof FORMATS)[Name]["reader"] extends Reader ? Name : never;
}[FormatName];

/** The syntaxes in which a statement is a line. */
export type LineFormatName = ReadBy<"lines">;

/** The syntaxes that n3 can read, chunk by chunk and at once: lines that are not plain are left to it, too. */
export type TextFormatName = ReadBy<"n3" | "lines">;

/** The files of graph tools: nodes and edges with attributes, and no RDF. */
export type GraphFormatName = ReadBy<"graph">;

/** Whether a statement of a syntax is a line. */
export function isLineFormat(name: FormatName): name is LineFormatName {
  return FORMATS[name].reader === "lines";
}

/** The names of the syntaxes, in the order of the table. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Every ending that is read, with its dot, for messages and for walking folders; each also with ".gz" behind it. */
export const EXTENSIONS: readonly string[] = FORMAT_NAMES.flatMap((name) =>
  FORMATS[name].extensions.map((extension) => `.${extension}`),
);

/** The syntax that a file's name tells, packed or not; null where it tells none. */
export function formatOfFile(file: string): FormatName | null {
  const lower = file.toLowerCase().replace(/\.gz$/, "");
  const found = FORMAT_NAMES.find((name) => FORMATS[name].extensions.some((ending) => lower.endsWith(`.${ending}`)));
  return found ?? null;
}

/** The syntax of a name given by a person (`turtle`, `ttl`, `text/turtle`). Throws `unknown-format` with the list. */
export function formatByName(name: string): FormatName {
  const wanted = name.toLowerCase();
  const found = FORMAT_NAMES.find((key) => {
    const format: Format = FORMATS[key];
    return key === wanted || format.mediaType === wanted || format.extensions.includes(wanted);
  });
  if (found !== undefined) return found;
  throw new ThroughlineError("unknown-format", `${quoted(name)} is not a format that is read here.`, {
    hint: `Known formats: ${FORMAT_NAMES.join(", ")}.`,
    data: { formats: FORMAT_NAMES },
  });
}
