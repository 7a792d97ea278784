/** Why there is no path: what was searched, and the nearest change of the question that would find one. */

import type { Polarity } from "../evidence/vocabulary.ts";
import { wholeDegreeOf } from "../graph/incidence.ts";
import { ROLES, type Role } from "../graph/roles.ts";
import { WORKING, type Work } from "../work.ts";
import { DEFAULT_PATH_OPTIONS, type ResolvedPathOptions } from "./query.ts";
import { Question } from "./question.ts";
import { searchOf } from "./search-of.ts";

/** A change of the question that could bring a path. */
export interface Relaxation {
  /** Completes "There is one of 3 statements …". */
  readonly words: string;
  readonly change: Partial<ResolvedPathOptions>;
}

/** As far as a relaxed question looks. */
const FARTHEST = 64;
const EITHER_POLARITY: ReadonlySet<Polarity> = new Set<Polarity>(["affirmed", "denied"]);
/** Partial paths that one relaxed question may take up. */
const RELAXED_EXPANSIONS = 20_000;

/**
 * One or two sentences for an empty, complete answer, with pauses on the way; only the first where no time is left for the
 * second. Cost: one search for each relaxation tried, until one succeeds.
 */
export function* explainNoPath(question: Question, from: number, to: number, leftMs: number): Work<string> {
  const { knowledge, options } = question;
  if (from === to) {
    return `Both ends are the same concept, and no path of ${lengthWords(options)} statements leads back to it.`;
  }
  const kinds = [...options.roles].join(" or ");
  const searched = `No path of ${lengthWords(options)} ${kinds} statements${limits(options)}.`;
  for (const end of [from, to]) {
    if (wholeDegreeOf(question.index, end) > 0) continue;
    return `${searched} No such statement speaks of ${knowledge.labels.label(end)} at all.`;
  }
  // A part of a graph cannot tell what the whole would answer to another question.
  if (knowledge.whole !== null) return searched;
  const end = options.now() + leftMs;
  for (const { words, change } of relaxations(options)) {
    const length = yield* firstLength(question, from, to, change, end);
    if (length === "unknown") return searched;
    if (length !== null) return `${searched} ${relaxedWords(length, words)}`;
  }
  return `${searched} ${NOT_JOINED}`;
}

/** What is said where no change brings a path. */
export const NOT_JOINED = "They are not joined in this data, whatever the length and kind of statement.";

/** What is said where a change brings one. */
export function relaxedWords(length: number, words: string): string {
  return `There is one of ${length} ${length === 1 ? "statement" : "statements"} ${words}.`;
}

function lengthWords({ minLength, maxLength }: ResolvedPathOptions): string {
  const upTo = maxLength === Number.POSITIVE_INFINITY ? "any number of" : `up to ${maxLength}`;
  return minLength > 1 ? `${minLength} ${maxLength === minLength ? "" : `to ${maxLength} `}`.trim() : upTo;
}

function limits(options: ResolvedPathOptions): string {
  const asked: readonly (readonly [boolean, string])[] = [
    [options.directed, "along their direction"],
    [options.onlyStatements !== null, "among those that are left"],
    [options.onlyPredicates !== null || options.avoidPredicates.size > 0, "with the given predicates"],
    [options.pattern !== null, "of the given form"],
    [options.onlyTypes !== null || options.avoidTypes.size > 0, "through the given types"],
    [options.via.size > 0, "by way of the given concepts"],
    [options.avoid.size > 0, "around the given concepts"],
    [options.sources !== null || options.avoidSources.size > 0, "from the given sources"],
    [options.modalities !== null, "of the given modalities"],
    [options.minSources > 1, `each with ${options.minSources} independent claimants`],
    [options.oneDocument, "all in one document"],
    [options.asOf !== null, `as of ${options.asOf}`],
    [options.time === "together", "that hold together"],
    [options.time === "in-order", "in order of time"],
  ];
  const words = asked.filter(([applies]) => applies).map(([, text]) => text);
  return words.length === 0 ? "" : ` ${words.join(", ")}`;
}

/** One constraint lifted at a time, the mildest first; then all of them. */
export function relaxations(options: ResolvedPathOptions): Relaxation[] {
  const free = DEFAULT_PATH_OPTIONS;
  const candidates: readonly (readonly [boolean, string, Partial<ResolvedPathOptions>])[] = [
    [options.maxLength < FARTHEST, "if longer paths are allowed", { maxLength: FARTHEST }],
    [options.minLength > 1, "if shorter paths are allowed", { minLength: 1 }],
    [!options.throughHubs, "if paths may pass through hubs", { throughHubs: true }],
    [options.directed, "if statements may be walked against their direction", { directed: false }],
    [options.pattern !== null, "if another form is allowed", { pattern: null }],
    [options.time !== "any", "whenever each statement holds", { time: "any" }],
    [options.asOf !== null, "at another time", { asOf: null, undated: "allow" }],
    [options.oneDocument, "if it may be put together from several documents", { oneDocument: false }],
    [options.onlyStatements !== null, "among those that were left out", { onlyStatements: null }],
    [options.minSources > 0, "if fewer claimants are enough", { minSources: 0 }],
    [options.modalities !== null, "if other modalities are allowed", { modalities: null }],
    [
      options.sources !== null || options.avoidSources.size > 0,
      "if other sources are allowed",
      { sources: null, avoidSources: free.avoidSources },
    ],
    [
      options.onlyPredicates !== null || options.avoidPredicates.size > 0,
      "if other predicates are allowed",
      { onlyPredicates: null, avoidPredicates: free.avoidPredicates },
    ],
    [
      options.onlyTypes !== null || options.avoidTypes.size > 0,
      "if other types are allowed",
      { onlyTypes: null, avoidTypes: free.avoidTypes },
    ],
    [options.via.size > 0, "that goes another way", { via: free.via }],
    [options.avoid.size > 0, "if the avoided concepts may be passed", { avoid: free.avoid }],
    ...roleRelaxations(options.roles),
    [!options.polarities.has("denied"), "if denied statements may be walked", { polarities: EITHER_POLARITY }],
  ];
  const single = candidates.filter(([applies]) => applies).map(([, words, change]): Relaxation => ({ words, change }));
  return [...single, { words: "if every limit is lifted", change: everything(single) }];
}

function roleRelaxations(roles: ReadonlySet<Role>): (readonly [boolean, string, Partial<ResolvedPathOptions>])[] {
  return (["schema", "class", "annotation"] as const).map((role) => [
    !roles.has(role),
    `if ${role} statements are allowed`,
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
  const building = Question.steps(question.knowledge, [from, to], asked);
  let built = building.next();
  for (; built.done !== true; built = building.next()) {
    if (signal?.aborted === true || now() >= end) return "unknown";
    yield WORKING;
  }
  const search = searchOf(built.value, from, to);
  for (const path of search.paths()) {
    if (path !== WORKING) return path.walked.length;
    yield WORKING;
  }
  const { status } = search.budget;
  return status === "timed-out" || status === "aborted" ? "unknown" : null;
}
