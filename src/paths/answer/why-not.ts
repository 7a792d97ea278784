/** Why there is no path: what was searched, and the nearest change of the question that would find one, as data. */

import type { Polarity } from "../../evidence/vocabulary.ts";
import { wholeDegreeOf } from "../../graph/store/incidence.ts";
import { ROLES, type Role } from "../../graph/store/roles.ts";
import { SAME_LINK_NAMES } from "../../graph/store/sameness.ts";
import { WORKING, type Work } from "../../work.ts";
import { LIFTED_CHANGES, type LiftedChange, lifted, limitsOf, type SearchedLimit } from "../options/limits.ts";
import { mergesWith, type ResolvedPathOptions } from "../options/path-options.ts";
import { NO_DETOURS } from "../search/detours.ts";
import { PreparedQuery } from "../search/prepared-query.ts";
import { searchOf } from "../search/search-of.ts";

export { SEARCHED_LIMITS, type SearchedLimit } from "../options/limits.ts";

/** Changes of the kinds of statements, the mildest first, and of everything at once. */
const LAST_CHANGES = ["schema", "class", "annotation", "provenance", "denied", "everything"] as const;

/** What of the question could change so that there is a path. */
export type Change = LiftedChange | (typeof LAST_CHANGES)[number];

export const CHANGES: readonly Change[] = [...LIFTED_CHANGES, ...LAST_CHANGES];

/** Why an empty, complete answer is empty: what was searched, and what was found out about it. */
export interface WhyNot {
  /** The least length that was asked for, in statements. */
  readonly minLength: number;
  /** Null: any length. */
  readonly maxLength: number | null;
  /** The kinds of road that were walked. */
  readonly roles: readonly Role[];
  /** What else narrowed the search, in the order of the options. */
  readonly limits: readonly SearchedLimit[];
  /** The figures of two of the limits. */
  readonly minClaimants: number;
  /** The day as of which it was asked, or null. */
  readonly asOf: string | null;
  /** What stood in the way. */
  readonly finding:
    | { readonly kind: "same-end" }
    /** No statement of these kinds joins one of the ends to anything, and no change was found that helps. */
    | { readonly kind: "unmentioned"; readonly label: string }
    /** With one change there is a path of so many statements. */
    | { readonly kind: "change"; readonly change: Change; readonly length: number }
    /** Statements of every kind were searched, at any length. */
    | { readonly kind: "not-joined" }
    /** No time or work was left, or the data is an excerpt, which cannot tell. */
    | { readonly kind: "untried" };
}

/** A change of the question that could bring a path. */
export interface Relaxation {
  readonly name: Change;
  readonly change: Partial<ResolvedPathOptions>;
}

const EITHER_POLARITY: ReadonlySet<Polarity> = new Set<Polarity>(["affirmed", "denied"]);
/**
 * How a changed question is asked: a length is wanted, and nothing of the order of an answer, with so many partial paths. Not
 * "any": that reads names for the order of its first find.
 */
export const RELAXED = {
  ...NO_DETOURS,
  select: "k-shortest",
  k: 1,
  skip: 0,
  alike: "apart",
  cost: "hops",
  maxExpansions: 20_000,
} as const;

/**
 * Why an answer is empty that is complete, with pauses on the way; `untried` where no time is left to look for a change.
 * Cost: one search for each relaxation tried, until one succeeds.
 */
export function* explainNoPath(question: PreparedQuery, from: number, to: number, leftMs: number): Work<WhyNot> {
  return { ...searchedBy(question.options), finding: yield* findingOf(question, from, to, leftMs) };
}

/** What a question searches. */
export function searchedBy(options: ResolvedPathOptions): Omit<WhyNot, "finding"> {
  const { minLength, maxLength, roles, minClaimants, asOf } = options;
  return {
    minLength,
    maxLength: maxLength === Number.POSITIVE_INFINITY ? null : maxLength,
    roles: [...roles],
    limits: limitsOf(options),
    minClaimants,
    asOf,
  };
}

function* findingOf(question: PreparedQuery, from: number, to: number, leftMs: number): Work<WhyNot["finding"]> {
  const { knowledge, options } = question;
  if (question.nodeOf(from) === question.nodeOf(to)) return { kind: "same-end" };
  // What is denied of an end speaks of it; that it may be walked is one of the changes.
  const lone = [from, to].find(
    (end) => wholeDegreeOf(question.index, question.nodeOf(end)) === 0 && question.deniedAt(end).length === 0,
  );
  const unmentioned =
    lone === undefined ? null : ({ kind: "unmentioned", label: knowledge.labels.label(lone) } as const);
  // An excerpt cannot tell what the whole would answer to another question.
  if (knowledge.whole !== null) return unmentioned ?? { kind: "untried" };
  const end = options.now() + leftMs;
  let last: Searched = "none";
  for (const { name, change } of relaxations(options)) {
    if (name === "merged" && !canMerge(question)) continue;
    last = yield* firstLength(question, from, to, change, end);
    if (last === "no-time") break;
    if (typeof last === "number") return { kind: "change", change: name, length: last };
  }
  return unmentioned ?? { kind: last === "none" ? "not-joined" : "untried" };
}

/** One constraint lifted at a time, the mildest first; then all of them. */
export function relaxations(options: ResolvedPathOptions): Relaxation[] {
  const roles = (["schema", "class", "annotation", "provenance"] as const)
    .filter((role) => !options.roles.has(role))
    .map((role): Relaxation => ({ name: role, change: { roles: new Set([...options.roles, role]) } }));
  const denied: Relaxation[] = options.polarities.has("denied")
    ? []
    : [{ name: "denied", change: { polarities: EITHER_POLARITY } }];
  const single = [...lifted(options), ...roles, ...denied];
  return [...single, { name: "everything", change: everything(single) }];
}

/** All but merging: where the ends themselves would be one, links that are walked as statements still lead from one to the other. */
function everything(single: readonly Relaxation[]): Partial<ResolvedPathOptions> {
  const all: Partial<ResolvedPathOptions> = {};
  for (const { name, change } of single) if (name !== "merged") Object.assign(all, change);
  return { ...all, roles: new Set(ROLES) };
}

/** Whether the data has links of identity that the question did not take, and what it asks of paths goes with them. */
function canMerge({ knowledge, options }: PreparedQuery): boolean {
  return mergesWith(options) && !knowledge.sameness(new Set(SAME_LINK_NAMES)).isEmpty;
}

/** The length of the first path of a changed question, or why there is none: the whole was searched, a limit of it cut, no time. */
type Searched = number | "none" | "limited" | "no-time";

function* firstLength(
  question: PreparedQuery,
  from: number,
  to: number,
  change: Partial<ResolvedPathOptions>,
  end: number,
): Work<Searched> {
  const { signal, now } = question.options;
  const timeLimitMs = Math.max(1, end - now());
  const asked = { ...question.options, ...change, ...RELAXED, timeLimitMs };
  // Another kind of statements has an index of its own, which may take longer to build than there is time.
  const building = PreparedQuery.work(question.knowledge, [from, to], asked);
  let built = building.next();
  for (; built.done !== true; built = building.next()) {
    if (signal?.aborted === true || now() >= end) return "no-time";
    yield WORKING;
  }
  const [start, goal] = [built.value.nodeOf(from), built.value.nodeOf(to)];
  // That the ends are the same is no path, and another change tells of the link.
  if (start === goal) return "none";
  const search = searchOf(built.value, start, goal);
  const path = yield* search.first();
  if (path !== null) return path.stepCodes.length;
  const { status } = search.budget;
  if (status === "timed-out" || status === "aborted") return "no-time";
  return status === "complete" ? "none" : "limited";
}
