/** The question what two documents, voices or concepts say alike, and where they differ. */

import { type CompareResult, compareTwo } from "../graph/explore/compare.ts";
import type { ResourceName } from "../ids.ts";
import { runPausing } from "../work.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

/** What is compared, and about what. */
export interface CompareParams {
  /** A document, voice or concept. */
  readonly a: ResourceName;
  /** What it is compared with, of the same kind. */
  readonly b: ResourceName;
  /** Only what they say of this concept. */
  readonly about?: ResourceName;
}

/** Two things side by side. Throws as answerShow. */
export async function answerCompare(
  { knowledge, concepts }: KnowledgeServices,
  { a, b, about }: CompareParams,
): Promise<CompareResult> {
  const options = { about: about === undefined ? null : concepts.resolve(about) };
  return runPausing(compareTwo.work(knowledge, concepts.resolve(a), concepts.resolve(b), options));
}
