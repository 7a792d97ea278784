/** Questions about concepts: which there are, what is said about one, what lies around it. */

import { type NeighborsResult, neighborsOf } from "../graph/explore/neighbors.ts";
import { type ShowResult, showConcept } from "../graph/explore/show.ts";
import type { ConceptMatch } from "../graph/names/concepts.ts";
import { DEFAULT_FIND_OPTIONS } from "../graph/names/find-defaults.ts";
import { pauseEvery, runPausing } from "../work.ts";
import type { AskOptions, KnowledgeServices } from "./knowledge-services.ts";

export interface FindParams {
  readonly text: string;
  readonly limit?: number;
}

export interface FindResult {
  readonly matches: readonly ConceptMatch[];
}

/** Concepts by label, alias or identifier, best first; empty where nothing matches. */
export function answerFind(
  { concepts }: KnowledgeServices,
  { text, limit = DEFAULT_FIND_OPTIONS.limit }: FindParams,
): FindResult {
  return { matches: concepts.find(text, { limit }) };
}

export interface ShowParams {
  readonly concept: string;
}

/** Everything that is said about a concept. Throws `unknown-concept`, `ambiguous-concept`, `usage` for a literal. */
export async function answerShow(
  { knowledge, concepts }: KnowledgeServices,
  { concept }: ShowParams,
  { signal }: AskOptions = {},
): Promise<ShowResult> {
  return runPausing(showConcept.work(knowledge, concepts.resolve(concept)), pauseEvery(undefined, signal));
}

export interface NeighborsParams {
  readonly concept: string;
  readonly hops?: number;
  readonly limit?: number;
  readonly directed?: boolean;
}

/** What lies around a concept, nearest first. Throws as answerShow. */
export async function answerNeighbors(
  { knowledge, concepts }: KnowledgeServices,
  { concept, ...options }: NeighborsParams,
  { signal }: AskOptions = {},
): Promise<NeighborsResult> {
  const work = neighborsOf.work(knowledge, concepts.resolve(concept), options);
  return runPausing(work, pauseEvery(undefined, signal));
}
