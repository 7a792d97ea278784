/** RDF: terms, namespaces, syntaxes in and out, and the dataset that holds quads as columns. */

export { ThroughlineError } from "../errors.ts";
export type { QuadRow, TermId } from "../ids.ts";
export { compareCodeUnits } from "../order.ts";
export {
  EXTENSIONS,
  FORMAT_NAMES,
  FORMATS,
  type Format,
  type FormatName,
  formatByName,
  formatOfFile,
} from "./formats.ts";
export {
  DEFAULT_PREFIXES,
  expandName,
  iri,
  localName,
  NAMESPACES,
  type Prefix,
  type Prefixes,
  prefixedName,
} from "./namespaces.ts";
export { decodedUtf8 } from "./read/decode-utf8.ts";
export { type Input, type ReadOptions, type ReadProgress, readInput } from "./read/input.ts";
export { DEFAULT_READ_LIMITS, type ReadLimits } from "./read/limits.ts";
export { ParserSink, type ParserSinkOptions } from "./read/parser-sink.ts";
export { type ParseOptions, parseRdf, RdfParser } from "./read/syntax/n3-parser.ts";
export { asDataset, Dataset, type QuadStream, type Wanted } from "./store/dataset.ts";
export { MatchedQuads } from "./store/matched-quads.ts";
export type { QuadIds } from "./store/quad-set.ts";
export { type QuadColumns, QuadTable, type StoredQuads } from "./store/quad-table.ts";
export { DEFAULT_GRAPH, TermTable, type TripleIds } from "./store/term-table.ts";
export {
  blankNode,
  defaultGraph,
  isAbsoluteIri,
  type LiteralParts,
  literal,
  literalParts,
  namedNode,
  quad,
  type Term,
  termKey,
} from "./store/terms.ts";
export { PulledStream } from "./stream/pulled-stream.ts";
export { type Streamed, streamed } from "./stream/streamed.ts";
export { toNQuads } from "./write/ntriples.ts";
export { toRdfXml } from "./write/rdfxml-writer.ts";
export { type SerializedFormat, Serializer, type SerializerOptions, TurtleSerializer } from "./write/serializer.ts";
export { type TurtleOptions, toTriG, toTurtle } from "./write/turtle.ts";
