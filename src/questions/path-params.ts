/** The parameters of a path question as plain values with names in them, and what they mean on one knowledge. */

import { predicateNamed, typeNamed } from "../paths/names.ts";
import type { PathOptions } from "../paths/query.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";
import { UNLIMITED } from "./path-words.ts";
import type { PathFilters } from "./schemas/params.ts";

export type { PathFilters } from "./schemas/params.ts";

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
