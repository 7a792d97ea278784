/** Questions about the data as a whole: its figures, and the documents behind it. */

import { type SourceStats, type StatsResult, statsOf } from "../graph/explore/stats.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

/** What is in the data, in figures. */
export function answerStats({ knowledge }: KnowledgeServices): StatsResult {
  return statsOf(knowledge);
}

/** The documents behind the data, by IRI. */
export interface SourcesResult {
  /** In order of their IRIs; empty where the data records none. */
  readonly sources: readonly SourceStats[];
}

/** The documents that carry statements, in order of their IRIs; empty where the data names none. */
export function answerSources({ knowledge }: KnowledgeServices): SourcesResult {
  return { sources: statsOf(knowledge).sources };
}
