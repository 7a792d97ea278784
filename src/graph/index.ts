/** Statements as columns and index, their names, and Graphology on demand. */

export type { ResourceName, StatementNumber, TermId } from "../ids.ts";
export { type CompareResult, compareTwo, type Difference } from "./explore/compare.ts";
export {
  type DocumentsOptions,
  type DocumentsResult,
  documentsOf,
  type SpeakingDocument,
} from "./explore/documents.ts";
export {
  type CountedTerm,
  type ListedRow,
  type ListResult,
  listAll,
  listDocument,
  listRelation,
  listType,
} from "./explore/list.ts";
export { type Neighbor, type NeighborsOptions, type NeighborsResult, neighborsOf } from "./explore/neighbors.ts";
export { DEFAULT_NEIGHBORS_OPTIONS, type Direction } from "./explore/neighbors-defaults.ts";
export { type LabelCut, type RobustResult, robustnessOf } from "./explore/robust.ts";
export { type SaysDocument, type SaysOptions, type SaysResult, saysOf } from "./explore/says.ts";
export { type Alias, type ShowOptions, type ShowResult, showConcept } from "./explore/show.ts";
export type { RelationCount, StatementFilter } from "./explore/statement-filter.ts";
export { type SourceStats, type StatsResult, statsOf } from "./explore/stats.ts";
export {
  type Traversal,
  type TraversalMode,
  type TraversalOrder,
  type TraversalStep,
  type TraverseOptions,
  traverse,
} from "./explore/traverse.ts";
export { DEFAULT_TRAVERSE_OPTIONS } from "./explore/traverse-defaults.ts";
export { type ForceGraph, ForceLayout, startOf } from "./layout/force-layout.ts";
export { layoutPositions, type Positions, readPositions, writePositions } from "./layout/positions.ts";
export { ConceptIndex, type ConceptMatch, type FindOptions, type FoundConcepts } from "./names/concepts.ts";
export { Labels } from "./names/labels.ts";
export type { Languages } from "./names/language-preference.ts";
export { foldName } from "./names/name-index.ts";
export { MATCHED_BY, type MatchedBy } from "./names/name-search.ts";
export { Phrasing, type PhrasingOptions, type Wording } from "./names/phrasing.ts";
export { Verbs, type VerbWords } from "./names/verbs.ts";
export { BUILT_IN_READING, Reading, readingOf } from "./reading/reading.ts";
export { type PredicateWords, parseReading, type ReadingFile } from "./reading/reading-file.ts";
export { Describer } from "./store/describe.ts";
export {
  buildIncidence,
  degreeOf,
  type EdgeColumns,
  type Incidence,
  type PredicateIndexColumn,
} from "./store/incidence.ts";
export { type IncidenceOptions, Knowledge, type KnowledgeOptions } from "./store/knowledge.ts";
export {
  type EdgeAttributes,
  type KnowledgeGraph,
  type LiteralAttribute,
  type NodeAttributes,
  type ProjectOptions,
  toGraphology,
} from "./store/project.ts";
export { RoleClassifier, roleOfPredicateIri } from "./store/role-classifier.ts";
export { INSTANCE_ONLY, ROLES, type Role } from "./store/roles.ts";
export { SAME_LINK_NAMES, type SameLink, Sameness } from "./store/sameness.ts";
export { rowsOfStatements } from "./store/select.ts";
export { StatementTable } from "./store/statements.ts";
export { type SaidStatement, Voices } from "./store/voices.ts";
