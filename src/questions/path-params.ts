/** The parameters of a path question as plain values with names in them, and what they mean on one knowledge. */

import type { Modality, Polarity } from "../evidence/vocabulary.ts";
import type { Role } from "../graph/roles.ts";
import type { PathDistinction } from "../paths/engine/found-path.ts";
import type { PathSelector } from "../paths/engine/selection.ts";
import type { PathMode } from "../paths/engine/walk-rules.ts";
import { predicateNamed, typeNamed } from "../paths/names.ts";
import type { PathOptions } from "../paths/query.ts";
import type { PathCost } from "../paths/search-options.ts";
import type { TimeDemand } from "../paths/times.ts";
import type { KnowledgeServices } from "./services.ts";

/** The word for a length without an end, since JSON has no infinity. */
export const UNLIMITED = "unlimited";

/**
 * What may be asked of the paths beside their ends; what each means, and its default, stands at PathOptions. Concepts,
 * predicates, types and documents are given by IRI, prefixed name or label.
 */
export interface PathFilters {
  readonly k?: number;
  readonly select?: PathSelector;
  readonly mode?: PathMode;
  readonly minLength?: number;
  readonly maxLength?: number | typeof UNLIMITED;
  readonly directed?: boolean;
  readonly pattern?: string;
  readonly onlyPredicate?: readonly string[];
  readonly avoidPredicate?: readonly string[];
  readonly onlyType?: readonly string[];
  readonly avoidType?: readonly string[];
  readonly via?: readonly string[];
  readonly avoid?: readonly string[];
  readonly source?: readonly string[];
  readonly avoidSource?: readonly string[];
  readonly modality?: readonly Modality[];
  readonly polarity?: readonly Polarity[];
  readonly roles?: readonly Role[];
  readonly throughHubs?: boolean;
  readonly hubDegree?: number;
  readonly minSources?: number;
  readonly oneDocument?: boolean;
  readonly asOf?: string;
  readonly time?: TimeDemand;
  readonly datedOnly?: boolean;
  readonly cost?: PathCost;
  readonly weightPredicate?: string;
  readonly distinct?: PathDistinction;
  readonly maxOverlap?: number;
  readonly maxPaths?: number;
  readonly timeLimit?: number;
  readonly maxExpansions?: number;
  readonly explain?: boolean;
}

export interface PathParams extends PathFilters {
  readonly from: string;
  readonly to: string;
}

/** The same by term id. Throws `usage`, `unknown-concept` or `ambiguous-concept` for a name that names nothing. */
export function pathOptionsOf(services: KnowledgeServices, filters: PathFilters): PathOptions {
  const { maxLength, timeLimit, datedOnly, pattern, asOf, modality, polarity, roles } = filters;
  const { k, select, mode, minLength, directed, throughHubs, hubDegree, minSources, oneDocument } = filters;
  const { time, cost, distinct, maxOverlap, maxPaths, maxExpansions, explain } = filters;
  return {
    ...given({ k, select, mode, minLength, directed, throughHubs, hubDegree, minSources, oneDocument }),
    ...given({ time, cost, distinct, maxOverlap, maxPaths, maxExpansions, explain, pattern, asOf }),
    ...given({
      maxLength: maxLength === UNLIMITED ? Number.POSITIVE_INFINITY : maxLength,
      timeLimitMs: timeLimit,
      undated: datedOnly === true ? ("refuse" as const) : undefined,
      modalities: setOf(modality, same),
      polarities: setOf(polarity, same),
      roles: setOf(roles, same),
    }),
    ...namedOptions(services, filters),
  };
}

/** What is given by name. */
function namedOptions({ knowledge, concepts }: KnowledgeServices, filters: PathFilters): PathOptions {
  const concept = (name: string): number => concepts.resolve(name);
  const predicate = (name: string): number => predicateNamed(knowledge, name);
  const type = (name: string): number => typeNamed(knowledge, name);
  return given({
    onlyPredicates: setOf(filters.onlyPredicate, predicate),
    avoidPredicates: setOf(filters.avoidPredicate, predicate),
    onlyTypes: setOf(filters.onlyType, type),
    avoidTypes: setOf(filters.avoidType, type),
    via: setOf(filters.via, concept),
    avoid: setOf(filters.avoid, concept),
    sources: setOf(filters.source, concept),
    avoidSources: setOf(filters.avoidSource, concept),
    weightPredicate: filters.weightPredicate === undefined ? undefined : predicate(filters.weightPredicate),
  });
}

function same<Value>(value: Value): Value {
  return value;
}

function setOf<From, To>(values: readonly From[] | undefined, read: (value: From) => To): Set<To> | undefined {
  return values === undefined ? undefined : new Set(values.map(read));
}

type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

/** Without the fields that are undefined: to a search these are no options at all. */
function given<Options extends object>(options: Options): Given<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<Options>;
}
