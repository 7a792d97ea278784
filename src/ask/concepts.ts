/** Questions about concepts: which there are, what is said about one, what lies around it. */

import type { Modality, QualifierKind } from "../evidence/vocabulary.ts";
import { type NeighborsResult, neighborsOf } from "../graph/explore/neighbors.ts";
import type { Direction } from "../graph/explore/neighbors-defaults.ts";
import { type ShowOptions, type ShowResult, showConcept } from "../graph/explore/show.ts";
import type { FoundConcepts } from "../graph/names/concepts.ts";
import { DEFAULT_FIND_OPTIONS } from "../graph/names/find-defaults.ts";
import type { ResourceName } from "../ids.ts";
import { predicateNamed } from "../paths/options/predicate-names.ts";
import { pauseEvery, runPausing } from "../work.ts";
import type { AskOptions, KnowledgeServices } from "./knowledge-services.ts";

/** What is looked for, and how many matches are wanted. */
export interface FindParams {
  readonly text: string;
  readonly limit?: number;
}

/** The concepts that fit a text, best first; empty where none does. */
export type FindResult = FoundConcepts;

/** Concepts by label, alias or identifier, best first; empty where nothing matches, nor is like it. */
export function answerFind(
  { concepts }: KnowledgeServices,
  { text, limit = DEFAULT_FIND_OPTIONS.limit }: FindParams,
): FindResult {
  return concepts.search(text, { limit });
}

/** Which statements of a concept are asked for; names as a person gives them. */
export interface StatementFilterParams {
  /** Carried by one of these documents. */
  readonly source?: readonly string[];
  readonly predicate?: ResourceName;
  /** What this voice says. */
  readonly says?: ResourceName;
  readonly modality?: readonly Modality[];
  /** With a qualifier of one of these kinds. */
  readonly qualifier?: readonly QualifierKind[];
  readonly direction?: Direction;
  readonly limit?: number;
}

export interface ShowParams extends StatementFilterParams {
  readonly concept: ResourceName;
}

/**
 * What is said about a concept. Throws `unknown-concept`, `ambiguous-concept`, `usage` for a literal or for a relation that
 * is none.
 */
export async function answerShow(
  services: KnowledgeServices,
  { concept, ...params }: ShowParams,
  { signal }: AskOptions = {},
): Promise<ShowResult> {
  const { knowledge, concepts } = services;
  const work = showConcept.work(knowledge, concepts.resolve(concept), filtersOf(services, params));
  return runPausing(work, pauseEvery(undefined, signal));
}

export interface NeighborsParams extends StatementFilterParams {
  readonly concept: ResourceName;
  readonly hops?: number;
  readonly directed?: boolean;
}

/** What lies around a concept, nearest first. Throws as answerShow. */
export async function answerNeighbors(
  services: KnowledgeServices,
  { concept, hops, directed, ...params }: NeighborsParams,
  { signal }: AskOptions = {},
): Promise<NeighborsResult> {
  const options = {
    ...filtersOf(services, params),
    ...(hops === undefined ? {} : { hops }),
    ...(directed === undefined ? {} : { directed }),
  };
  const work = neighborsOf.work(services.knowledge, services.concepts.resolve(concept), options);
  return runPausing(work, pauseEvery(undefined, signal));
}

/** The same by ids. */
function filtersOf(
  { knowledge, concepts }: KnowledgeServices,
  { source, predicate, says, modality, qualifier, direction, limit }: StatementFilterParams,
): ShowOptions {
  return {
    ...(source === undefined ? {} : { sources: new Set(source.map((name) => concepts.resolve(name))) }),
    ...(predicate === undefined ? {} : { predicate: predicateNamed(knowledge, predicate) }),
    ...(says === undefined ? {} : { claimant: concepts.resolve(says) }),
    ...(modality === undefined ? {} : { modalities: new Set(modality) }),
    ...(qualifier === undefined ? {} : { qualifiers: new Set(qualifier) }),
    ...(direction === undefined ? {} : { direction }),
    ...(limit === undefined ? {} : { limit }),
  };
}
