/** What the front door offers wherever it is opened, in Node or in a page. */

export type { QuestionParams, QuestionResult } from "./ask/ask.ts";
export { type AskAnyOptions, ask } from "./ask/front.ts";
export type { QuestionName } from "./ask/table.ts";
export { ERROR_CODES, type ErrorCode, type ErrorDetails, type Position, ThroughlineError } from "./errors.ts";
export type { Evidence, LiteralTerm, ResourceTerm, Statement, StatementTerm } from "./evidence/types.ts";
export { type SourceFiles, type VerifyProblem, type VerifyReport, verifyEvidence } from "./evidence/verify.ts";
export type { Modality, Polarity, Support } from "./evidence/vocabulary.ts";
export { type Neighbor, type NeighborsOptions, type NeighborsResult, neighborsOf } from "./graph/explore/neighbors.ts";
export { type SaysDocument, type SaysResult, saysOf } from "./graph/explore/says.ts";
export { type ShowResult, showConcept } from "./graph/explore/show.ts";
export { type SourceStats, type StatsResult, statsOf } from "./graph/explore/stats.ts";
export { type Traversal, type TraversalStep, type TraverseOptions, traverse } from "./graph/explore/traverse.ts";
export { ConceptIndex, type ConceptMatch, type FindOptions } from "./graph/names/concepts.ts";
export { Describer } from "./graph/store/describe.ts";
export { Knowledge, type KnowledgeOptions } from "./graph/store/knowledge.ts";
export {
  type EdgeAttributes,
  type KnowledgeGraph,
  type NodeAttributes,
  type ProjectOptions,
  toGraphology,
} from "./graph/store/project.ts";
export { ROLES, type Role } from "./graph/store/roles.ts";
export { rowsOfStatements } from "./graph/store/select.ts";
export type {
  ClaimId,
  ClaimIri,
  NTriplesLine,
  PassageIri,
  QuadRow,
  ResourceName,
  StatementId,
  StatementName,
  StatementNumber,
  TermId,
} from "./ids.ts";
export { type OpenTextOptions, openResponse, openText } from "./open-text.ts";
export type { CitedPath, Hop, PathNode } from "./paths/answer/answer.ts";
export type { Citation } from "./paths/answer/citation-register.ts";
export { findPaths, type PathResult } from "./paths/answer/find-paths.ts";
export type { Given, GivenPathOptions } from "./paths/options/given.ts";
export type { PathCost } from "./paths/options/order-parameters.ts";
export { DEFAULT_PATH_OPTIONS, type PathOptions } from "./paths/options/path-options.ts";
export { type TraceNode, type TraceOptions, type TraceResult, traceFrom } from "./paths/trace/trace.ts";
export type { FormatName } from "./rdf/formats.ts";
export { iri, type Prefixes } from "./rdf/namespaces.ts";
export { type ParseOptions, parseRdf } from "./rdf/read/syntax/n3-parser.ts";
export { Dataset } from "./rdf/store/dataset.ts";
export { toNQuads } from "./rdf/write/ntriples.ts";
export { type TurtleOptions, toTurtle } from "./rdf/write/turtle.ts";
