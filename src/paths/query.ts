/** What a path query can ask: one record with every default in one place. */

import { quoted, ThroughlineError } from "../errors.ts";
import type { Modality } from "../evidence/vocabulary.ts";
import type { Role } from "../graph/roles.ts";

/** What makes a path good: few statements, or statements through nodes that few others touch. */
export type PathCost = "hops" | "specificity";

export const PATH_COSTS: readonly PathCost[] = ["hops", "specificity"];

/** Nodes, predicates and sources are given by term id. */
export interface PathOptions {
  /** How many paths at most. Range: from 1. Default: 5. */
  readonly k?: number;
  /** Statements in a path, at most. Range: 1 to 64. Default: 6. */
  readonly maxLength?: number;
  /** Walk statements from subject to object only. Default: false, either way. */
  readonly directed?: boolean;
  /** Kinds of statements that are roads. Default: instance. */
  readonly roles?: ReadonlySet<Role>;
  /** Only these predicates are roads. Default: null, all. */
  readonly onlyPredicates?: ReadonlySet<number> | null;
  /** These predicates are no roads. Default: none. */
  readonly avoidPredicates?: ReadonlySet<number>;
  /** Nodes that no path passes through. Default: none. */
  readonly avoid?: ReadonlySet<number>;
  /** Only statements that one of these sources carries. Default: null, all. */
  readonly sources?: ReadonlySet<number> | null;
  /** Only statements of these modalities. Default: null, all. */
  readonly modalities?: ReadonlySet<Modality> | null;
  /** Order of the answer. Default: hops, with specificity among paths of one length. */
  readonly cost?: PathCost;
  /** Milliseconds after which the search stops with what it has. Range: from 1. Default: 10000. */
  readonly timeLimitMs?: number;
  /** Partial paths that are taken up, at most. Range: from 1. Default: 200000. */
  readonly maxExpansions?: number;
  /** Stops the search between two partial paths. Default: none. */
  readonly signal?: AbortSignal | null;
  /** The clock, in milliseconds. Default: performance.now. */
  readonly now?: () => number;
}

export type ResolvedPathOptions = Required<PathOptions>;

export const DEFAULT_PATH_OPTIONS: ResolvedPathOptions = Object.freeze({
  k: 5,
  maxLength: 6,
  directed: false,
  roles: new Set<Role>(["instance"]),
  onlyPredicates: null,
  avoidPredicates: new Set<number>(),
  avoid: new Set<number>(),
  sources: null,
  modalities: null,
  cost: "hops",
  timeLimitMs: 10_000,
  maxExpansions: 200_000,
  signal: null,
  now: () => performance.now(),
});

const LONGEST = 64;

const RANGES: readonly (readonly ["k" | "maxLength" | "timeLimitMs" | "maxExpansions", number])[] = [
  ["k", Number.MAX_SAFE_INTEGER],
  ["maxLength", LONGEST],
  ["timeLimitMs", Number.MAX_SAFE_INTEGER],
  ["maxExpansions", Number.MAX_SAFE_INTEGER],
];

/** Fills in the defaults. Throws `usage` for a number out of range and for an option that does not exist. */
export function resolvePathOptions(options: PathOptions): ResolvedPathOptions {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(DEFAULT_PATH_OPTIONS, name)) {
      throw new ThroughlineError("usage", `There is no path option ${quoted(name)}.`, {
        hint: `Known options: ${Object.keys(DEFAULT_PATH_OPTIONS).join(", ")}.`,
      });
    }
  }
  const resolved = { ...DEFAULT_PATH_OPTIONS, ...options };
  for (const [name, highest] of RANGES) {
    const value = resolved[name];
    if (!Number.isInteger(value) || value < 1 || value > highest) {
      const range = highest === LONGEST ? `from 1 to ${LONGEST}` : "from 1";
      throw new ThroughlineError("usage", `${name} takes a whole number ${range}, not ${value}.`);
    }
  }
  return resolved;
}
