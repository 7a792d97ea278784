/** What can be asked of the paths between two concepts: the search options, and what makes a statement a road. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { isAsked } from "./check.ts";
import { DEFAULTS, OPTIONS, type OptionValues, renamed } from "./parameters.ts";
import {
  checkSearchOptions,
  DEFAULT_CIRCUMSTANCES,
  type ResolvedSearchOptions,
  refuseUnknown,
  type SearchOptions,
} from "./search-options.ts";
import { parsePeriod } from "./times.ts";

/**
 * Nodes, predicates, types and sources are given by term id. What a statement must satisfy in its evidence, it satisfies by
 * one claim: with `sources` and `modalities`, one of those sources makes it in one of those modalities. The ends of a path
 * are free: what is asked of nodes is asked of those between them.
 */
export interface PathOptions extends SearchOptions, Partial<OptionValues> {
  /** @deprecated The former name of `minClaimants`; it is read for two more releases. */
  readonly minSources?: number;
}

export type ResolvedPathOptions = OptionValues & ResolvedSearchOptions;

/** What a path question asks where it says nothing. */
export const DEFAULT_PATH_OPTIONS: ResolvedPathOptions = Object.freeze({ ...DEFAULTS, ...DEFAULT_CIRCUMSTANCES });

/** Whether concepts may be taken for one: nothing that is asked binds the statements of a path together. */
export function mergesWith(options: OptionValues): boolean {
  return OPTIONS.every(([name, { binds }]) => binds !== true || !isAsked(name, options[name]));
}

/** Fills in the defaults. Throws `usage` for a value out of range and for an option that does not exist. */
export function resolvePathOptions(options: PathOptions): ResolvedPathOptions {
  const asked = renamed(options);
  refuseUnknown(asked, DEFAULT_PATH_OPTIONS);
  const resolved = { ...DEFAULT_PATH_OPTIONS, ...asked };
  checkSearchOptions(resolved);
  if (resolved.asOf !== null && parsePeriod(resolved.asOf) === null) {
    throw new ThroughlineError("usage", `"As of" takes a date, not ${quoted(resolved.asOf)}.`, {
      hint: "Write a year, month or day (2013, 2013-05, 2013-05-31) or an interval (2010/2013).",
    });
  }
  if (resolved.same.size > 0 && !mergesWith(resolved)) {
    throw new ThroughlineError(
      "usage",
      "Concepts cannot be taken for one where the statements of a path are bound together.",
      {
        hint: "Leave out same, or what binds them: one document, so many of a document, a common time, an order of time.",
      },
    );
  }
  if (resolved.cost === "weight" && resolved.weightPredicate === null) {
    throw new ThroughlineError("usage", "Cost by weight needs the weight predicate, which gives the numbers.");
  }
  return resolved;
}
