/** The questions that can be asked of a knowledge, with their parameters and answers as schemas. */

export type { ResourceName, StatementName, StatementNumber } from "../ids.ts";
export { UNLIMITED } from "../paths/options/parameter.ts";
export type { TimelineEntry, TimelineResult } from "../paths/trace/timeline.ts";
export { askQuestion, checkedParams, type QuestionParams, type QuestionResult } from "./ask.ts";
export { answerCompare, type CompareParams } from "./compare.ts";
export {
  answerFind,
  answerNeighbors,
  answerShow,
  type FindParams,
  type FindResult,
  type NeighborsParams,
  type ShowParams,
  type StatementFilterParams,
} from "./concepts.ts";
export { answerSources, answerStats, type SourcesResult } from "./dataset-questions.ts";
export { answerExport, type ExportParams, type ExportResult } from "./export.ts";
export { type AskAnyOptions, ask } from "./front.ts";
export { type AskOptions, KnowledgeServices, type QueryEngine } from "./knowledge-services.ts";
export { answerDocuments, answerList, type DocumentsParams, type ListParams } from "./listing.ts";
export { answerPairs, type PairAnswer, type PairError, type PairsParams, type PairsResult } from "./pairs.ts";
export { answerPath } from "./path.ts";
export type { PathFilters, PathParams } from "./path-params.ts";
export { queryNotes } from "./query-notes.ts";
export { answerReconcile, type Candidate, type ReconcileParams, type ReconcileResult } from "./reconcile.ts";
export { answerRobust, type RobustParams } from "./robust.ts";
export { answerSays, type SaysParams } from "./says.ts";
export {
  answerEvidence,
  answerStatements,
  type EvidenceParams,
  type EvidenceResult,
  eachStatement,
  type StatementsParams,
  type StatementsResult,
} from "./statements.ts";
export { DEFAULT_STATEMENTS_OPTIONS } from "./statements-defaults.ts";
export { QUESTIONS, type Question, type QuestionName } from "./table.ts";
export { answerTimeline, type TimelineParams } from "./timeline.ts";
export { answerTrace, type TraceParams } from "./trace.ts";
