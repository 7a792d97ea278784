/** What a path query means, the search, and the cited answer in words. */

export { type Citation, type CitedPath, claimantsOf, type Hop, type HopCost, type PathNode } from "./answer.ts";
export { bibtexOf } from "./citation/bibtex.ts";
export { type CslDate, type CslItem, type CslName, cslItems } from "./citation/csl-json.ts";
export { type CitedDocument, type CitedName, citedDocument, type DocumentKind } from "./citation/document.ts";
export { footnotedPath, footnoteOf } from "./citation/footnote.ts";
export { NO_READING, type ReadingRecord } from "./citation/reading.ts";
export { type ConnectingSubgraph, connectingSubgraph } from "./connecting-subgraph.ts";
export { countShortestPaths, type PathCount } from "./count-paths.ts";
export type { SearchLimit, SearchStatus } from "./engine/budget.ts";
export { PATH_DISTINCTIONS, type PathDistinction } from "./engine/found-path.ts";
export { PATH_SELECTORS, type PathSelector } from "./engine/selection.ts";
export { PATH_MODES, type PathMode } from "./engine/walk-rules.ts";
export { type AnswerLimit, findPaths, findPathsBetween, type HubTerm, type PathResult } from "./find-paths.ts";
export { type GraphIndex, type GraphIndexOptions, indexOfGraph } from "./graph-index.ts";
export { findPathsInGraph, type GraphPath, type GraphPathOptions, type GraphPathResult } from "./graph-paths.ts";
export { parsePattern } from "./pattern/parse.ts";
export { type PathPattern, type PredicateName, printPattern } from "./pattern/pattern.ts";
export type { PatternInput } from "./pattern/resolve.ts";
export { DEFAULT_PATH_OPTIONS, type PathOptions } from "./query.ts";
export { DEFAULT_SEARCH_OPTIONS, PATH_COSTS, type PathCost, type SearchOptions } from "./search-options.ts";
export { languageOf, sentenceOf, verbOf, wordsOf } from "./sentence.ts";
export type { Silence } from "./silence.ts";
export { type StreamOptions, streamPaths } from "./stream-paths.ts";
export { TIME_DEMANDS, type TimeDemand, UNDATED_RULES, type UndatedRule } from "./times.ts";
export type { Change, SearchedLimit, WhyNot } from "./why-not.ts";
