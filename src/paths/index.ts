/** What a path query means, the search, and the cited answer in words. */

export type { ResourceName, StatementNumber, TermId } from "../ids.ts";
export {
  type AlikePath,
  type CitedPath,
  citedStatements,
  type Hop,
  type HopCost,
  type PathNode,
} from "./answer/answer.ts";
export type { Citation } from "./answer/citation-register.ts";
export { type ConnectingSubgraph, connectingSubgraph } from "./answer/connecting-subgraph.ts";
export { countShortestPaths, type PathCount } from "./answer/count-paths.ts";
export type { DocumentsOfEnds } from "./answer/documents-of-ends.ts";
export { eachTwo } from "./answer/each-two.ts";
export { type AnswerLimit, findPaths, findPathsBetween, type HubTerm, type PathResult } from "./answer/find-paths.ts";
export { findPathsInGraph, type GraphPath, type GraphPathOptions, type GraphPathResult } from "./answer/graph-paths.ts";
export type { SameAs } from "./answer/places.ts";
export { type StreamOptions, streamPaths } from "./answer/stream-paths.ts";
export { claimantsOf, WEAKNESSES, type Weakness } from "./answer/weakest.ts";
export type { Change, SearchedLimit, WhyNot } from "./answer/why-not.ts";
export { type Given, type GivenPathOptions, NOWHERE } from "./options/given.ts";
export { PATH_COSTS, type PathCost } from "./options/order-parameters.ts";
export type { ValueOf } from "./options/parameter.ts";
export { type OptionName, PARAMETERS } from "./options/parameters.ts";
export { DEFAULT_PATH_OPTIONS, type PathOptions } from "./options/path-options.ts";
export { DEFAULT_SEARCH_OPTIONS, type SearchOptions } from "./options/search-options.ts";
export { TIME_DEMANDS, type TimeDemand, UNDATED_RULES, type UndatedRule } from "./options/times.ts";
export { parsePattern } from "./pattern/parse.ts";
export { type PathPattern, type PredicateName, printPattern } from "./pattern/pattern.ts";
export type { PatternInput } from "./pattern/resolve.ts";
export type { SearchLimit, SearchStatus } from "./search/budget.ts";
export { PATH_DISTINCTIONS, type PathDistinction } from "./search/found-path.ts";
export { type GraphIndex, type GraphIndexOptions, indexOfGraph } from "./search/graph-index.ts";
export { PATH_SELECTORS, type PathSelector } from "./search/selection.ts";
export { PATH_MODES, type PathMode } from "./search/walk-rules.ts";
export { alongNamed } from "./trace/along.ts";
export { type TimelineEntry, type TimelineResult, timelineOf } from "./trace/timeline.ts";
export { type TraceNode, type TraceOptions, type TraceResult, traceFrom } from "./trace/trace.ts";
export { DEFAULT_TRACE_OPTIONS, type TraceDirection } from "./trace/trace-defaults.ts";
export { bibtexOf } from "./words/citation/bibtex.ts";
export type { NoteForm } from "./words/citation/cited-text.ts";
export { type CslDate, type CslItem, type CslName, cslItems } from "./words/citation/csl-json.ts";
export { type CitedDocument, type CitedName, citedDocument, type DocumentKind } from "./words/citation/document.ts";
export { footnotedPath, footnoteOf } from "./words/citation/footnote.ts";
export { NO_READING, type ReadingRecord } from "./words/citation/reading.ts";
export { risOf } from "./words/citation/ris.ts";
export type { CitationPart, ConceptPart, Part, Phrase, RelationPart, SentencePart, WordsPart } from "./words/parts.ts";
export { hopParts, pathParts, type WordedHop, type WordedPath } from "./words/path-parts.ts";
export type { SameLinks } from "./words/same-as.ts";
export { languageOf, sentenceOf, sentenceParts, verbOf, wordsOf } from "./words/sentence.ts";
