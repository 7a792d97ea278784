/** The reader's constraints as the path engine takes them: term ids for IRIs. */

import type { Knowledge } from "throughline/graph";
import type { PathOptions } from "throughline/paths";
import type { Constraints } from "./view-state.ts";

/** An IRI that the data does not hold demands what nothing can satisfy, so it must not be left out. */
const NOWHERE = -1;

/** Where paths may go. */
export interface PathScope {
  /** Tells which statements a reader's filters leave; null where they leave all. */
  readonly only: ((statement: number) => boolean) | null;
  /** A node that more statements touch is a hub; null to measure it. */
  readonly hubDegree: number | null;
}

export function pathOptionsOf(constraints: Constraints, knowledge: Knowledge, roads: PathScope): PathOptions {
  const ids = (iris: readonly string[]): Set<number> =>
    new Set(iris.map((iri) => knowledge.dataset.terms.find(iri) ?? NOWHERE));
  const idsOrAll = (iris: readonly string[]): Set<number> | null => (iris.length === 0 ? null : ids(iris));
  const { k, maxLength, mode, directed, throughHubs, oneDocument, minSources, asOf, modalities } = constraints;
  return {
    k,
    maxLength,
    mode,
    directed,
    throughHubs,
    oneDocument,
    minSources,
    asOf,
    onlyStatements: roads.only,
    hubDegree: roads.hubDegree,
    modalities: modalities.length === 0 ? null : new Set(modalities),
    onlyPredicates: idsOrAll(constraints.onlyPredicates),
    avoidPredicates: ids(constraints.avoidPredicates),
    sources: idsOrAll(constraints.documents),
    via: ids(constraints.via),
    avoid: ids(constraints.avoid),
  };
}
