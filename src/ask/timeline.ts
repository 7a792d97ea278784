/** The question what is dated, in order. */

import { type TimelineResult, timelineOf } from "../paths/trace/timeline.ts";
import { runPausing } from "../work.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

/** The concept whose dates are wanted; left out, all dates. */
export interface TimelineParams {
  /** The concept whose statements are wanted; left out, all. */
  readonly concept?: string;
}

/** What is dated, of one concept and what is joined to it, or of all. Throws as answerShow. */
export async function answerTimeline(
  { knowledge, concepts }: KnowledgeServices,
  { concept }: TimelineParams,
): Promise<TimelineResult> {
  return runPausing(timelineOf.work(knowledge, concept === undefined ? null : concepts.resolve(concept)));
}
