/** The mildest change of the options that brings a path where there is none. */

import type { Knowledge } from "throughline/graph";
import { findPaths, type PathResult } from "throughline/paths";
import { type Constraints, NO_CONSTRAINTS } from "./constraints.ts";
import { pathOptionsOf, type Roads } from "./path-options.ts";

const RELAXATIONS = [
  "longer",
  "throughHubs",
  "anyDirection",
  "anyTime",
  "severalDocuments",
  "fewerVoices",
  "anyMeaning",
  "anyDocument",
  "anyRelation",
  "anyWay",
  "everything",
] as const;

export interface Relaxation {
  readonly name: (typeof RELAXATIONS)[number];
  readonly change: Partial<Constraints>;
}

const LONGEST = 12;
/** A page that offers help must not make the reader wait for it. */
const TIME_LIMIT_MS = 300;

const { maxLength, ...FREE } = NO_CONSTRAINTS;

const CHANGES: readonly Relaxation[] = [
  { name: "longer", change: { maxLength: LONGEST } },
  { name: "throughHubs", change: { throughHubs: true } },
  { name: "anyDirection", change: { directed: false } },
  { name: "anyTime", change: { asOf: null } },
  { name: "severalDocuments", change: { oneDocument: false } },
  { name: "fewerVoices", change: { minClaimants: 0 } },
  { name: "anyMeaning", change: { modalities: [] } },
  { name: "anyDocument", change: { sources: [] } },
  { name: "anyRelation", change: { onlyPredicates: [], avoidPredicates: [] } },
  { name: "anyWay", change: { via: [], avoid: [] } },
  { name: "everything", change: { ...FREE, maxLength: Math.max(maxLength, LONGEST), throughHubs: true } },
];

/** One change at a time, the mildest first, then all of them; null where none helps. Cost: a short search for each. */
export function relaxationFor(
  { from, to }: PathResult,
  constraints: Constraints,
  knowledge: Knowledge,
  roads: Roads,
): Relaxation | null {
  const [start, end] = [from, to].map(({ iri }) => knowledge.dataset.terms.find(iri));
  if (start == null || end == null) return null;
  const brings = ({ change }: Relaxation): boolean => {
    const options = pathOptionsOf({ ...constraints, ...change }, knowledge, roads);
    return findPaths(knowledge, start, end, { ...options, k: 1, timeLimitMs: TIME_LIMIT_MS }).paths.length > 0;
  };
  return CHANGES.find((relaxation) => changes(constraints, relaxation) && brings(relaxation)) ?? null;
}

function changes(constraints: Constraints, { change }: Relaxation): boolean {
  const names = Object.keys(change) as (keyof Constraints)[];
  return names.some((name) => JSON.stringify(change[name]) !== JSON.stringify(constraints[name]));
}
