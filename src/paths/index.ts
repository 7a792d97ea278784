/** What a path query means, the search, and the cited answer in words. */

export { type Citation, type CitedPath, claimantsOf, type Hop, type PathNode } from "./answer.ts";
export { findPaths, type PathResult } from "./find-paths.ts";
export { DEFAULT_PATH_OPTIONS, PATH_COSTS, type PathCost, type PathOptions } from "./query.ts";
export type { SearchStatus } from "./search.ts";
export { sentenceOf, verbOf, wordsOf } from "./sentence.ts";
