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
  /** A label, alias, identifier, prefixed name or IRI, or a part of a label. */
  readonly text: string;
  /** Matches that are wanted at most. */
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
  /** Only by this relation and those below it. Left out: by any. */
  readonly predicate?: ResourceName;
  /** What this voice says. */
  readonly says?: ResourceName;
  /** Only as one of these. Left out: as any. */
  readonly modality?: readonly Modality[];
  /** With a qualifier of one of these kinds. */
  readonly qualifier?: readonly QualifierKind[];
  /** Whether the concept is the subject (`out`), the object (`in`) or either. */
  readonly direction?: Direction;
  /** Statements that are wanted at most. */
  readonly limit?: number;
}

export interface ShowParams extends StatementFilterParams {
  /** The concept that is shown. */
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
  /** The concept that the others lie around. */
  readonly concept: ResourceName;
  /** Statements away at most, from 1. */
  readonly hops?: number;
  /** Whether only statements that lead away from the concept are followed. */
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
