/** What can be asked of a search over any graph; each option, its range and its default stand in PARAMETERS. */

import { quoted, ThroughlineError } from "../../errors.ts";
import type { Limits } from "../search/budget.ts";
import { checkOptions } from "./check.ts";
import { DEFAULTS, OPTIONS, type OptionValues, type SearchOptionName } from "./parameters.ts";

/** What the caller hands in beside the parameters of the question. */
interface Circumstances {
  /** Stops the search between two steps. Default: none. */
  readonly signal?: AbortSignal | null;
  /** The clock, in milliseconds. Default: performance.now. */
  readonly now?: () => number;
}

/** What is asked of paths in any graph, with RDF or without. */
export interface SearchOptions extends Partial<Pick<OptionValues, SearchOptionName>>, Circumstances {}

export type ResolvedSearchOptions = Required<SearchOptions> & Limits;

export const DEFAULT_CIRCUMSTANCES: Required<Circumstances> = { signal: null, now: () => performance.now() };

const IN_ANY_GRAPH = Object.fromEntries(
  OPTIONS.filter(([, { anyGraph }]) => anyGraph === true).map(([name]) => [name, DEFAULTS[name]]),
) as Pick<OptionValues, SearchOptionName>;

/** The defaults of a search over any graph. */
export const DEFAULT_SEARCH_OPTIONS: ResolvedSearchOptions = Object.freeze({
  ...IN_ANY_GRAPH,
  ...DEFAULT_CIRCUMSTANCES,
});

/** Throws `usage` for a value out of range, and for a question that has no end. */
export function checkSearchOptions(options: ResolvedSearchOptions): void {
  checkOptions(options);
  if (options.minLength > options.maxLength) {
    throw new ThroughlineError(
      "usage",
      `No path has at least ${options.minLength} and at most ${options.maxLength} statements: no path can be that long.`,
    );
  }
  if (options.skip > 0 && options.select !== "k-shortest") {
    throw new ThroughlineError("usage", "Only of the k shortest paths can the first ones be left out.");
  }
  if (options.mode === "walk" && options.select === "all" && options.maxLength === Number.POSITIVE_INFINITY) {
    throw new ThroughlineError("usage", "All walks of any length cannot be listed: one cycle makes them endless.", {
      hint: "Give a greatest length, or another mode: trail, simple or acyclic.",
    });
  }
}

/** Whether any one of the shortest paths answers: then the first one met does, and need not be the most specific. */
export function wantsAny({ select, cost }: ResolvedSearchOptions): boolean {
  return (select === "any" || select === "any-shortest") && cost === "hops";
}

/** Throws `usage` for an option that does not exist. */
export function refuseUnknown(options: object, defaults: object): void {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(defaults, name)) continue;
    throw new ThroughlineError("usage", `There is no path option ${quoted(name)}.`, {
      hint: `Known options: ${Object.keys(defaults).join(", ")}.`,
    });
  }
}
