/** The library's front door: load RDF, find concepts, ask how they connect and who says so, write Turtle. */

export { ERROR_CODES, type ErrorCode, type ErrorDetails, type Position, ThroughlineError } from "./errors.ts";
export type { Evidence, LiteralTerm, ResourceTerm, Statement, StatementTerm } from "./evidence/types.ts";
export { type SourceFiles, type VerifyProblem, type VerifyReport, verifyEvidence } from "./evidence/verify.ts";
export type { Modality, Polarity, Support } from "./evidence/vocabulary.ts";
export { ConceptIndex, type ConceptMatch, type FindOptions } from "./graph/concepts.ts";
export { Describer } from "./graph/describe.ts";
export { Knowledge, type KnowledgeOptions } from "./graph/knowledge.ts";
export { type Neighbor, type NeighborsOptions, type NeighborsResult, neighborsOf } from "./graph/neighbors.ts";
export {
  type EdgeAttributes,
  type KnowledgeGraph,
  type NodeAttributes,
  type ProjectOptions,
  toGraphology,
} from "./graph/project.ts";
export { ROLES, type Role } from "./graph/roles.ts";
export { rowsOfStatements } from "./graph/select.ts";
export { type ShowResult, showConcept } from "./graph/show.ts";
export { type SourceStats, type StatsResult, statsOf } from "./graph/stats.ts";
export { type OpenOptions, openBundled, openFiles, readSourceTexts } from "./open.ts";
export type { Citation, CitedPath, Hop, PathNode } from "./paths/answer.ts";
export { findPaths, type PathResult } from "./paths/find-paths.ts";
export type { PathCost } from "./paths/options/order-parameters.ts";
export { DEFAULT_PATH_OPTIONS, type PathOptions } from "./paths/query.ts";
export type { FormatName } from "./rdf/formats.ts";
export { iri, type Prefixes } from "./rdf/namespaces.ts";
export { type ParseOptions, parseRdf } from "./rdf/read/syntax/n3-parser.ts";
export { Dataset } from "./rdf/store/dataset.ts";
export { toNQuads } from "./rdf/write/ntriples.ts";
export { type TurtleOptions, toTurtle } from "./rdf/write/turtle.ts";
