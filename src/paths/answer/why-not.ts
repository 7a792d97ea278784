/** Why there is no path: what was searched, and the nearest change of the question that would find one, as data. */

import type { Polarity } from "../../evidence/vocabulary.ts";
import { wholeDegreeOf } from "../../graph/store/incidence.ts";
import { ROLES, type Role } from "../../graph/store/roles.ts";
import { WORKING, type Work } from "../../work.ts";
import { LIFTED_CHANGES, type LiftedChange, lifted, limitsOf, type SearchedLimit } from "../options/limits.ts";
import type { ResolvedPathOptions } from "../options/path-options.ts";
import { PreparedQuery } from "../search/prepared-query.ts";
import { searchOf } from "../search/search-of.ts";

export { SEARCHED_LIMITS, type SearchedLimit } from "../options/limits.ts";

/** Changes of the kinds of statements, the mildest first, and of everything at once. */
const LAST_CHANGES = ["schema", "class", "annotation", "denied", "everything"] as const;

/** What of the question could change so that there is a path. */
export type Change = LiftedChange | (typeof LAST_CHANGES)[number];

export const CHANGES: readonly Change[] = [...LIFTED_CHANGES, ...LAST_CHANGES];

/** Why an empty, complete answer is empty: what was searched, and what was found out about it. */
export interface WhyNot {
  readonly minLength: number;
  /** Null: any length. */
  readonly maxLength: number | null;
  readonly roles: readonly Role[];
  readonly limits: readonly SearchedLimit[];
  /** The figures of two of the limits. */
  readonly minClaimants: number;
  readonly asOf: string | null;
  readonly finding:
    | { readonly kind: "same-end" }
    /** No statement of these kinds speaks of one of the ends. */
    | { readonly kind: "unmentioned"; readonly label: string }
    /** With one change there is a path of so many statements. */
    | { readonly kind: "change"; readonly change: Change; readonly length: number }
    | { readonly kind: "not-joined" }
    /** No time was left, or the data is a part that cannot tell. */
    | { readonly kind: "untried" };
}

/** A change of the question that could bring a path. */
export interface Relaxation {
  readonly name: Change;
  readonly change: Partial<ResolvedPathOptions>;
}

const EITHER_POLARITY: ReadonlySet<Polarity> = new Set<Polarity>(["affirmed", "denied"]);
/** Partial paths that one relaxed question may take up. */
const RELAXED_EXPANSIONS = 20_000;

/**
 * Why an answer is empty that is complete, with pauses on the way; `untried` where no time is left to look for a change.
 * Cost: one search for each relaxation tried, until one succeeds.
 */
export function* explainNoPath(question: PreparedQuery, from: number, to: number, leftMs: number): Work<WhyNot> {
  const { minLength, maxLength, roles, minClaimants, asOf } = question.options;
  return {
    minLength,
    maxLength: maxLength === Number.POSITIVE_INFINITY ? null : maxLength,
    roles: [...roles],
    limits: limitsOf(question.options),
    minClaimants,
    asOf,
    finding: yield* findingOf(question, from, to, leftMs),
  };
}

function* findingOf(question: PreparedQuery, from: number, to: number, leftMs: number): Work<WhyNot["finding"]> {
  const { knowledge, options } = question;
  if (from === to) return { kind: "same-end" };
  for (const end of [from, to]) {
    // What is denied of an end speaks of it; that it may be walked is one of the changes.
    if (wholeDegreeOf(question.index, end) === 0 && question.deniedAt(end).length === 0)
      return { kind: "unmentioned", label: knowledge.labels.label(end) };
  }
  // A part of a graph cannot tell what the whole would answer to another question.
  if (knowledge.whole !== null) return { kind: "untried" };
  const end = options.now() + leftMs;
  for (const { name, change } of relaxations(options)) {
    const length = yield* firstLength(question, from, to, change, end);
    if (length === "unknown") return { kind: "untried" };
    if (length !== null) return { kind: "change", change: name, length };
  }
  return { kind: "not-joined" };
}

/** One constraint lifted at a time, the mildest first; then all of them. */
export function relaxations(options: ResolvedPathOptions): Relaxation[] {
  const roles = (["schema", "class", "annotation"] as const)
    .filter((role) => !options.roles.has(role))
    .map((role): Relaxation => ({ name: role, change: { roles: new Set([...options.roles, role]) } }));
  const denied: Relaxation[] = options.polarities.has("denied")
    ? []
    : [{ name: "denied", change: { polarities: EITHER_POLARITY } }];
  const single = [...lifted(options), ...roles, ...denied];
  return [...single, { name: "everything", change: everything(single) }];
}

function everything(single: readonly Relaxation[]): Partial<ResolvedPathOptions> {
  const all: Partial<ResolvedPathOptions> = {};
  for (const { change } of single) Object.assign(all, change);
  return { ...all, roles: new Set(ROLES.filter((role) => role !== "provenance")) };
}

/** The length of the first path of a changed question, or null; unknown where the time was over or somebody stopped it. */
function* firstLength(
  question: PreparedQuery,
  from: number,
  to: number,
  change: Partial<ResolvedPathOptions>,
  end: number,
): Work<number | null | "unknown"> {
  const { signal, now } = question.options;
  // Not "any": that reads names for the order of its first find, and a length needs no order.
  const limits = { select: "k-shortest", k: 1, cost: "hops", maxExpansions: RELAXED_EXPANSIONS } as const;
  const timeLimitMs = Math.max(1, end - now());
  const asked = { ...question.options, ...change, ...limits, timeLimitMs };
  // Another kind of statements has an index of its own, which may take longer to build than there is time.
  const building = PreparedQuery.work(question.knowledge, [from, to], asked);
  let built = building.next();
  for (; built.done !== true; built = building.next()) {
    if (signal?.aborted === true || now() >= end) return "unknown";
    yield WORKING;
  }
  const search = searchOf(built.value, from, to);
  const path = yield* search.first();
  if (path !== null) return path.stepCodes.length;
  const { status } = search.budget;
  return status === "timed-out" || status === "aborted" ? "unknown" : null;
}
