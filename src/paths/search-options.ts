/** What can be asked of a search over any graph: one record with every unit, range and default in one place. */

import { quoted, ThroughlineError } from "../errors.ts";
import type { Limits } from "./engine/budget.ts";
import { PATH_DISTINCTIONS, type PathDistinction } from "./engine/found-path.ts";
import { PATH_SELECTORS, type PathSelector } from "./engine/selection.ts";
import { PATH_MODES, type PathMode } from "./engine/walk-rules.ts";

/** What makes a path good: few statements, statements that say much, or a number on each statement. */
export const PATH_COSTS = ["hops", "specificity", "weight"] as const;

export type PathCost = (typeof PATH_COSTS)[number];

export interface SearchOptions {
  /** Which of the paths are wanted. Default: k-shortest. */
  readonly select?: PathSelector;
  /** How many paths (or, for k-groups, how many lengths). Range: from 1. Default: 5. */
  readonly k?: number;
  /** What may repeat in a path. Default: simple. */
  readonly mode?: PathMode;
  /**
   * Statements in a path, at least. Range: from 0. Default: 1. The shortest path is the shortest among those that are
   * long enough; the path of length 0, from a node to itself, counts only where this is 0.
   */
  readonly minLength?: number;
  /** Statements in a path, at most. Range: from 0, or Infinity. Default: 6. */
  readonly maxLength?: number;
  /** Walk statements from subject to object only. Default: false, either way. */
  readonly directed?: boolean;
  /** Let paths pass through hubs, not only end there. Default: false. */
  readonly throughHubs?: boolean;
  /**
   * A node with more statements than this is a hub. Range: from 1. Default: null, measured: more than 99 of 100 nodes have,
   * and more than 100.
   */
  readonly hubDegree?: number | null;
  /** Order of the answer. Default: hops, with specificity among paths of one length. */
  readonly cost?: PathCost;
  /** What makes two paths different. Default: nodes; parallel statements then stand together in one hop. */
  readonly distinct?: PathDistinction;
  /**
   * The share of its inner nodes that a path may have in common with one before it. Range: 0 to 1. Default: 1, any; 0.5
   * leaves near-duplicates out.
   */
  readonly maxOverlap?: number;
  /** Paths in an answer, at most, whatever the selector. Range: from 1. Default: 1000. */
  readonly maxPaths?: number;
  /** Milliseconds after which the search stops with what it has. Range: from 1. Default: 10000. */
  readonly timeLimitMs?: number;
  /** Partial paths that are taken up, at most. Range: from 1. Default: 200000. */
  readonly maxExpansions?: number;
  /** Stops the search between two steps. Default: none. */
  readonly signal?: AbortSignal | null;
  /** The clock, in milliseconds. Default: performance.now. */
  readonly now?: () => number;
}

export type ResolvedSearchOptions = Required<SearchOptions> & Limits;

/** The defaults of a search over any graph. */
export const DEFAULT_SEARCH_OPTIONS: ResolvedSearchOptions = Object.freeze({
  select: "k-shortest",
  k: 5,
  mode: "simple",
  minLength: 1,
  maxLength: 6,
  directed: false,
  throughHubs: false,
  hubDegree: null,
  cost: "hops",
  distinct: "nodes",
  maxOverlap: 1,
  maxPaths: 1000,
  timeLimitMs: 10_000,
  maxExpansions: 200_000,
  signal: null,
  now: () => performance.now(),
});

type CountName = "k" | "minLength" | "maxLength" | "maxPaths" | "timeLimitMs" | "maxExpansions";

/** The least value of each whole number; only lengths may be infinite. */
const LEAST: Readonly<Record<CountName, number>> = {
  k: 1,
  minLength: 0,
  maxLength: 0,
  maxPaths: 1,
  timeLimitMs: 1,
  maxExpansions: 1,
};

const CHOICES = {
  select: PATH_SELECTORS,
  mode: PATH_MODES,
  cost: PATH_COSTS,
  distinct: PATH_DISTINCTIONS,
} as const satisfies Partial<Record<keyof SearchOptions, readonly string[]>>;

/** Throws `usage` for a value out of range, and for a question that has no end. */
export function checkSearchOptions(options: ResolvedSearchOptions): void {
  for (const name of Object.keys(LEAST) as CountName[]) checkCount(name, options[name]);
  for (const name of Object.keys(CHOICES) as (keyof typeof CHOICES)[]) checkChoice(name, options[name], CHOICES[name]);
  if (!(options.maxOverlap >= 0 && options.maxOverlap <= 1)) {
    throw new ThroughlineError("usage", `maxOverlap takes a number from 0 to 1, not ${options.maxOverlap}.`);
  }
  if (options.hubDegree !== null && !(Number.isSafeInteger(options.hubDegree) && options.hubDegree >= 1)) {
    throw new ThroughlineError("usage", `hubDegree takes a whole number from 1, not ${options.hubDegree}.`);
  }
  if (options.minLength > options.maxLength) {
    throw new ThroughlineError(
      "usage",
      `No path has at least ${options.minLength} and at most ${options.maxLength} statements: no path can be that long.`,
    );
  }
  if (options.mode === "walk" && options.select === "all" && options.maxLength === Number.POSITIVE_INFINITY) {
    throw new ThroughlineError("usage", "All walks of any length cannot be listed: one cycle makes them endless.", {
      hint: "Give a greatest length, or another mode: trail, simple or acyclic.",
    });
  }
}

function checkCount(name: CountName, value: number): void {
  if (name === "maxLength" && value === Number.POSITIVE_INFINITY) return;
  if (Number.isSafeInteger(value) && value >= LEAST[name]) return;
  throw new ThroughlineError("usage", `${name} takes a whole number from ${LEAST[name]}, not ${value}.`);
}

function checkChoice(name: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return;
  throw new ThroughlineError("usage", `${name} takes ${allowed.join(", ")}, not ${quoted(value)}.`);
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
