/** RDF: terms, namespaces, syntaxes in and out, and the dataset that holds quads as columns. */

export { ThroughlineError } from "../errors.ts";
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
export { type ParseOptions, parseRdf, RdfParser } from "./read/syntax/n3-parser.ts";
export { Dataset } from "./store/dataset.ts";
export type { QuadIds } from "./store/quad-set.ts";
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
export { toNQuads } from "./write/ntriples.ts";
export { type TurtleOptions, toTurtle } from "./write/turtle.ts";
