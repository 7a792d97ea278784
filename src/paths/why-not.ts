/** Why there is no path: what was searched, and the nearest change of the question that would find one, as data. */

import type { Polarity } from "../evidence/vocabulary.ts";
import { wholeDegreeOf } from "../graph/incidence.ts";
import { ROLES, type Role } from "../graph/roles.ts";
import { WORKING, type Work } from "../work.ts";
import { DEFAULT_PATH_OPTIONS, type ResolvedPathOptions } from "./query.ts";
import { Question } from "./question.ts";
import { searchOf } from "./search-of.ts";

/** What the question asked of its paths beside their length. */
export const SEARCHED_LIMITS = [
  "directed",
  "left",
  "predicates",
  "pattern",
  "types",
  "via",
  "avoid",
  "sources",
  "modalities",
  "claimants",
  "oneDocument",
  "asOf",
  "together",
  "inOrder",
] as const;
export type SearchedLimit = (typeof SEARCHED_LIMITS)[number];

/** What of the question could change so that there is a path. */
export const CHANGES = [
  "longer",
  "shorter",
  "hubs",
  "againstDirection",
  "otherPattern",
  "anyTime",
  "otherDate",
  "severalDocuments",
  "leftOut",
  "fewerClaimants",
  "otherModalities",
  "otherSources",
  "otherPredicates",
  "otherTypes",
  "otherWay",
  "avoided",
  "schema",
  "class",
  "annotation",
  "denied",
  "everything",
] as const;
export type Change = (typeof CHANGES)[number];

/** Why an empty, complete answer is empty: what was searched, and what was found out about it. */
export interface WhyNot {
  readonly minLength: number;
  /** Null: any length. */
  readonly maxLength: number | null;
  readonly roles: readonly Role[];
  readonly limits: readonly SearchedLimit[];
  /** The figures of two of the limits. */
  readonly minSources: number;
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

/** As far as a relaxed question looks. */
const FARTHEST = 64;
const EITHER_POLARITY: ReadonlySet<Polarity> = new Set<Polarity>(["affirmed", "denied"]);
/** Partial paths that one relaxed question may take up. */
const RELAXED_EXPANSIONS = 20_000;

/**
 * Why an answer is empty that is complete, with pauses on the way; `untried` where no time is left to look for a change.
 * Cost: one search for each relaxation tried, until one succeeds.
 */
export function* explainNoPath(question: Question, from: number, to: number, leftMs: number): Work<WhyNot> {
  const { minLength, maxLength, roles, minSources, asOf } = question.options;
  return {
    minLength,
    maxLength: maxLength === Number.POSITIVE_INFINITY ? null : maxLength,
    roles: [...roles],
    limits: limitsOf(question.options),
    minSources,
    asOf,
    finding: yield* findingOf(question, from, to, leftMs),
  };
}

function* findingOf(question: Question, from: number, to: number, leftMs: number): Work<WhyNot["finding"]> {
  const { knowledge, options } = question;
  if (from === to) return { kind: "same-end" };
  for (const end of [from, to]) {
    if (wholeDegreeOf(question.index, end) === 0) return { kind: "unmentioned", label: knowledge.labels.label(end) };
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

function limitsOf(options: ResolvedPathOptions): SearchedLimit[] {
  const asked: Readonly<Record<SearchedLimit, boolean>> = {
    directed: options.directed,
    left: options.onlyStatements !== null,
    predicates: options.onlyPredicates !== null || options.avoidPredicates.size > 0,
    pattern: options.pattern !== null,
    types: options.onlyTypes !== null || options.avoidTypes.size > 0,
    via: options.via.size > 0,
    avoid: options.avoid.size > 0,
    sources: options.sources !== null || options.avoidSources.size > 0,
    modalities: options.modalities !== null,
    claimants: options.minSources > 1,
    oneDocument: options.oneDocument,
    asOf: options.asOf !== null,
    together: options.time === "together",
    inOrder: options.time === "in-order",
  };
  return (Object.keys(asked) as SearchedLimit[]).filter((limit) => asked[limit]);
}

/** One constraint lifted at a time, the mildest first; then all of them. */
export function relaxations(options: ResolvedPathOptions): Relaxation[] {
  const free = DEFAULT_PATH_OPTIONS;
  const candidates: readonly (readonly [boolean, Change, Partial<ResolvedPathOptions>])[] = [
    [options.maxLength < FARTHEST, "longer", { maxLength: FARTHEST }],
    [options.minLength > 1, "shorter", { minLength: 1 }],
    [!options.throughHubs, "hubs", { throughHubs: true }],
    [options.directed, "againstDirection", { directed: false }],
    [options.pattern !== null, "otherPattern", { pattern: null }],
    [options.time !== "any", "anyTime", { time: "any" }],
    [options.asOf !== null, "otherDate", { asOf: null, undated: "allow" }],
    [options.oneDocument, "severalDocuments", { oneDocument: false }],
    [options.onlyStatements !== null, "leftOut", { onlyStatements: null }],
    [options.minSources > 0, "fewerClaimants", { minSources: 0 }],
    [options.modalities !== null, "otherModalities", { modalities: null }],
    [
      options.sources !== null || options.avoidSources.size > 0,
      "otherSources",
      { sources: null, avoidSources: free.avoidSources },
    ],
    [
      options.onlyPredicates !== null || options.avoidPredicates.size > 0,
      "otherPredicates",
      { onlyPredicates: null, avoidPredicates: free.avoidPredicates },
    ],
    [
      options.onlyTypes !== null || options.avoidTypes.size > 0,
      "otherTypes",
      { onlyTypes: null, avoidTypes: free.avoidTypes },
    ],
    [options.via.size > 0, "otherWay", { via: free.via }],
    [options.avoid.size > 0, "avoided", { avoid: free.avoid }],
    ...roleRelaxations(options.roles),
    [!options.polarities.has("denied"), "denied", { polarities: EITHER_POLARITY }],
  ];
  const single = candidates.filter(([applies]) => applies).map(([, name, change]): Relaxation => ({ name, change }));
  return [...single, { name: "everything", change: everything(single) }];
}

function roleRelaxations(roles: ReadonlySet<Role>): (readonly [boolean, Change, Partial<ResolvedPathOptions>])[] {
  return (["schema", "class", "annotation"] as const).map((role) => [
    !roles.has(role),
    role,
    { roles: new Set([...roles, role]) },
  ]);
}

function everything(single: readonly Relaxation[]): Partial<ResolvedPathOptions> {
  const all: Partial<ResolvedPathOptions> = {};
  for (const { change } of single) Object.assign(all, change);
  return { ...all, roles: new Set(ROLES.filter((role) => role !== "provenance")) };
}

/** The length of the first path of a changed question, or null; unknown where the time was over or somebody stopped it. */
function* firstLength(
  question: Question,
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
  const building = Question.work(question.knowledge, [from, to], asked);
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
