/** What can be asked of the paths between two concepts: the search options, and what makes a statement a road. */

import { quoted, ThroughlineError } from "../errors.ts";
import { MODALITY_NAMES, type Modality, POLARITIES, type Polarity } from "../evidence/vocabulary.ts";
import { INSTANCE_ONLY, ROLES, type Role } from "../graph/roles.ts";
import type { PatternInput } from "./pattern/resolve.ts";
import {
  checkSearchOptions,
  DEFAULT_SEARCH_OPTIONS,
  type ResolvedSearchOptions,
  refuseUnknown,
  type SearchOptions,
} from "./search-options.ts";
import { parsePeriod, TIME_DEMANDS, type TimeDemand, UNDATED_RULES, type UndatedRule } from "./times.ts";

/**
 * Nodes, predicates, types and sources are given by term id. What a statement must satisfy in its evidence, it satisfies by
 * one claim: with `sources` and `modalities`, one of those sources makes it in one of those modalities. The ends of a path
 * are free: what is asked of nodes is asked of those between them.
 */
export interface PathOptions extends SearchOptions {
  /**
   * The form of a path, as a pattern or its text: see parsePattern. Its steps tell their own directions, so `directed` has
   * no say. Default: null, any form.
   */
  readonly pattern?: PatternInput | null;
  /** Kinds of statements that are roads. Default: instance. */
  readonly roles?: ReadonlySet<Role>;
  /** Whether affirmed statements, denied ones or both are roads. Default: affirmed. */
  readonly polarities?: ReadonlySet<Polarity>;
  /**
   * Only these statements are roads, told by their numbers in `knowledge.statements`: what a reader has narrowed away, say.
   * Asked once for each statement that the search meets. Default: null, all.
   */
  readonly onlyStatements?: ((statement: number) => boolean) | null;
  /** Only these predicates are roads. Default: null, all. */
  readonly onlyPredicates?: ReadonlySet<number> | null;
  /** These predicates are no roads. Default: none. */
  readonly avoidPredicates?: ReadonlySet<number>;
  /** Pass only through nodes of one of these types, or of a type below one. Default: null, all. */
  readonly onlyTypes?: ReadonlySet<number> | null;
  /** Pass through no node of these types, nor of a type below one. Default: none. */
  readonly avoidTypes?: ReadonlySet<number>;
  /** Nodes that a path must touch, in any order; at most 8. Default: none. */
  readonly via?: ReadonlySet<number>;
  /** Nodes that no path passes through. Default: none. */
  readonly avoid?: ReadonlySet<number>;
  /** Only claims of these sources count. Default: null, all. */
  readonly sources?: ReadonlySet<number> | null;
  /** Claims of these sources do not count. Default: none. */
  readonly avoidSources?: ReadonlySet<number>;
  /** Only claims of these modalities count; a statement without claims is asserted. Default: null, all. */
  readonly modalities?: ReadonlySet<Modality> | null;
  /** Independent claimants that a statement needs: documents that quote one voice are one. Range: from 0. Default: 0. */
  readonly minSources?: number;
  /** One document must carry the whole path. Default: false. */
  readonly oneDocument?: boolean;
  /** Only claims whose period overlaps this one: a year, month, day or interval in ISO 8601. Default: null, any. */
  readonly asOf?: string | null;
  /** What the periods of a path's statements must have to do with each other. Default: any. */
  readonly time?: TimeDemand;
  /** Whether claims without a period hold at any time. Default: allow. */
  readonly undated?: UndatedRule;
  /** With cost weight: the predicate that gives the number of a claim; statements without one are no roads. */
  readonly weightPredicate?: number | null;
  /** Tell what the search did. Default: false. */
  readonly explain?: boolean;
}

export type ResolvedPathOptions = Required<PathOptions> & ResolvedSearchOptions;

/** What a path question asks where it says nothing; the only place where these are written. */
export const DEFAULT_PATH_OPTIONS: ResolvedPathOptions = Object.freeze({
  ...DEFAULT_SEARCH_OPTIONS,
  pattern: null,
  roles: INSTANCE_ONLY,
  polarities: new Set<Polarity>(["affirmed"]),
  onlyStatements: null,
  onlyPredicates: null,
  avoidPredicates: new Set<number>(),
  onlyTypes: null,
  avoidTypes: new Set<number>(),
  via: new Set<number>(),
  avoid: new Set<number>(),
  sources: null,
  avoidSources: new Set<number>(),
  modalities: null,
  minSources: 0,
  oneDocument: false,
  asOf: null,
  time: "any",
  undated: "allow",
  weightPredicate: null,
  explain: false,
});

/** A set of nodes to pass doubles the states of a search with each. */
const MOST_VIA = 8;

/** Fills in the defaults. Throws `usage` for a value out of range and for an option that does not exist. */
export function resolvePathOptions(options: PathOptions): ResolvedPathOptions {
  refuseUnknown(options, DEFAULT_PATH_OPTIONS);
  const resolved = { ...DEFAULT_PATH_OPTIONS, ...options };
  checkSearchOptions(resolved);
  checkMembers("roles", resolved.roles, ROLES);
  checkMembers("polarities", resolved.polarities, Object.keys(POLARITIES));
  checkMembers("modalities", resolved.modalities ?? [], MODALITY_NAMES);
  checkMembers("time", [resolved.time], TIME_DEMANDS);
  checkMembers("undated", [resolved.undated], UNDATED_RULES);
  if (!Number.isSafeInteger(resolved.minSources) || resolved.minSources < 0) {
    throw new ThroughlineError("usage", `minSources takes a whole number from 0, not ${resolved.minSources}.`);
  }
  if (resolved.via.size > MOST_VIA) {
    throw new ThroughlineError("usage", `via takes at most ${MOST_VIA} nodes, not ${resolved.via.size}.`);
  }
  if (resolved.asOf !== null && parsePeriod(resolved.asOf) === null) {
    throw new ThroughlineError("usage", `"As of" takes a date, not ${quoted(resolved.asOf)}.`, {
      hint: "Write a year, month or day (2013, 2013-05, 2013-05-31) or an interval (2010/2013).",
    });
  }
  if (resolved.cost === "weight" && resolved.weightPredicate === null) {
    throw new ThroughlineError("usage", "Cost by weight needs the weight predicate, which gives the numbers.");
  }
  return resolved;
}

function checkMembers(name: string, values: Iterable<string>, allowed: readonly string[]): void {
  for (const value of values) {
    if (allowed.includes(value)) continue;
    throw new ThroughlineError("usage", `${name} takes ${allowed.join(", ")}, not ${quoted(value)}.`);
  }
}
