/** How two concepts connect: the question, the search, and the cited answer. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import { wholeDegreeOf } from "../../graph/store/incidence.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { quantity } from "../../quantity.ts";
import { run, WORKING, type Work } from "../../work.ts";
import { type Given, type GivenPathOptions, nodeGiven, optionsGiven } from "../options/given.ts";
import { type ResolvedPathOptions, resolvePathOptions } from "../options/path-options.ts";
import type { SearchLimit, SearchStatus } from "../search/budget.ts";
import { hopStatements } from "../search/hop-statements.ts";
import type { PairSearch } from "../search/pair-search.ts";
import { PreparedQuery } from "../search/prepared-query.ts";
import { searchOf } from "../search/search-of.ts";
import { explainSearch } from "../words/explain.ts";
import { stopReason } from "../words/stop-reason.ts";
import { whyNotWords } from "../words/why-not-words.ts";
import { type CitedPath, type Citing, citeSteps, NOT_ALL_QUOTED } from "./answer.ts";
import { deniedBeside } from "./contradictions.ts";
import { type DocumentsOfEnds, silenceOf, silenceWords } from "./documents-of-ends.ts";
import { explainNoPath, type WhyNot } from "./why-not.ts";

/** A hub that the search met: an end of paths, but no way through. */
export interface HubTerm extends ResourceTerm {
  /** How many statements touch it. */
  readonly degree: number;
}

/** What may cut an answer short: the limits of the search, and of an endpoint. */
export type AnswerLimit = SearchLimit | "maxRequests" | "maxRows";

/** The answer to a path question. */
export interface PathResult {
  /** `complete`: there is nothing better and, with fewer paths than asked for, nothing more. */
  readonly status: SearchStatus;
  /** Why the answer is empty or cut short; null for a full one. */
  readonly reason: string | null;
  /** What `reason` says of an empty, complete answer, as data; else null. */
  readonly whyNot: WhyNot | null;
  /** The limit that cut the answer short, as the parameter of a question is called; null where none did. */
  readonly stoppedBy: AnswerLimit | null;
  /** Where the paths begin. */
  readonly from: ResourceTerm;
  /** Where they end. */
  readonly to: ResourceTerm;
  /** Best first; empty where there is none, and `whyNot` says why. */
  readonly paths: readonly CitedPath[];
  /** The longest that was looked for, in statements; null for any length. */
  readonly maxLength: number | null;
  /** So many better ones were left out. */
  readonly skipped: number;
  /** Whether there are more that satisfy the question; null where nobody looked, or not far enough to tell. */
  readonly more: boolean | null;
  /** What somebody denies of the two ends, in either direction: an answer beside the paths, or in their place. */
  readonly denied: readonly Statement[];
  /** For an empty, complete answer: which documents speak of the ends; else null. */
  readonly silence: DocumentsOfEnds | null;
  /** Hubs that were met and not passed through, the largest first. */
  readonly hubsNotCrossed: readonly HubTerm[];
  /** Partial paths that the search took up. */
  readonly expanded: number;
  /** Milliseconds of search and answer. */
  readonly elapsedMs: number;
  /** What the search did, line by line; null unless asked for. */
  readonly explain: readonly string[] | null;
}

/**
 * The paths between two nodes that satisfy the options, best first, each hop with the statements and passages that carry
 * it. By default the five shortest simple paths, either way along instance statements, and through no hub.
 *
 * Order: fewest statements, then the most specific (rare predicates, little connected nodes), then the IRIs of the nodes
 * in code-unit order, then the statements; with another cost that cost comes first. So the answer does not depend on the
 * order of loading. Constraints hold while paths grow: the best answer is the best of those that satisfy them all. From a
 * node to itself the paths are its cycles, and the path of length 0 only with `minLength` 0. No path is a result with a
 * reason, never an error.
 *
 * @param from - one end: a term id, an IRI, an RDF/JS term or a name; a node that no admitted statement touches gives an
 *   empty answer.
 * @throws ThroughlineError `usage` for an option out of range, for an end that is none of these, and for a question without
 *   an end; `unknown-concept` and `ambiguous-concept` for a name.
 * Complexity: a shortest path in O(edges within two balls of half its length); each further one in O(edges between
 * layers) a length and O(length · log) a partial path. See searchPaths.
 *
 * @example
 * import { findPaths, openBundled } from "throughline";
 * const knowledge = await openBundled();
 * findPaths(knowledge, "UNSCR 2106", "KPS").status; // "complete"
 */
export function findPaths(knowledge: Knowledge, from: Given, to: Given, options: GivenPathOptions = {}): PathResult {
  const resolved = resolvePathOptions(optionsGiven(knowledge, options));
  return answerPair(knowledge, nodeGiven(knowledge, from), nodeGiven(knowledge, to), resolved);
}

/**
 * One answer for each pair of a source and a target, sources in their order, then targets: selectors and limits hold for
 * each pair alone.
 *
 * @throws as findPaths.
 */
export function findPathsBetween(
  knowledge: Knowledge,
  sources: readonly Given[],
  targets: readonly Given[],
  options: GivenPathOptions = {},
): PathResult[] {
  const resolved = resolvePathOptions(optionsGiven(knowledge, options));
  const [starts, ends] = [sources, targets].map((given) => given.map((each) => nodeGiven(knowledge, each)));
  return (starts ?? []).flatMap((from) => (ends ?? []).map((to) => answerPair(knowledge, from, to, resolved)));
}

function answerPair(knowledge: Knowledge, from: TermId, to: TermId, options: ResolvedPathOptions): PathResult {
  const answer = new PairAnswer(new PreparedQuery(knowledge, [from, to], options), from, to);
  const paths = [...answer.paths()].filter((path) => path !== WORKING);
  return run(answer.result(paths));
}

/** The answer for two nodes in the making. Its citing spends the budget of the search: where it was cut, the answer is not complete. */
export class PairAnswer {
  readonly #question: PreparedQuery;
  readonly #search: PairSearch;
  readonly #citing: Citing;
  readonly #ends: readonly [from: number, to: number];
  #quotesAll = true;

  constructor(question: PreparedQuery, from: TermId, to: TermId) {
    this.#question = question;
    this.#ends = [from, to];
    const search = searchOf(question, question.nodeOf(from), question.nodeOf(to), areOne(question, from, to));
    this.#search = search;
    this.#citing = {
      knowledge: question.knowledge,
      byLength: question.options.cost === "hops",
      statementsOf: (path, hop) => hopStatements(question, path, hop),
      same: question.same,
      ends: this.#ends,
      goesOn: () => {
        this.#quotesAll = search.budget.goesOn();
        return this.#quotesAll;
      },
    };
  }

  /** The paths, each cited as soon as it is sure to be the next best; with pauses. */
  *paths(): Generator<CitedPath | typeof WORKING, void> {
    for (const found of this.#search.paths()) {
      if (found === WORKING) yield WORKING;
      else yield yield* citeSteps(this.#citing, found);
    }
  }

  /** The result, when all paths have been drawn; with pauses, for an empty one is explained. */
  *result(paths: readonly CitedPath[]): Work<PathResult> {
    const result = yield* resultOf(this.#question, this.#search, this.#ends, paths);
    if (this.#quotesAll) return result;
    return { ...result, reason: `${result.reason ?? ""} ${NOT_ALL_QUOTED}`.trim() };
  }
}

/** Whether two ends that are two nodes are one by the links that the question takes for identity. */
function areOne(question: PreparedQuery, from: number, to: number): boolean {
  return from !== to && question.nodeOf(from) === question.nodeOf(to);
}

function* resultOf(
  question: PreparedQuery,
  search: PairSearch,
  [from, to]: readonly [from: number, to: number],
  paths: readonly CitedPath[],
): Work<PathResult> {
  const { knowledge, options } = question;
  const { budget } = search;
  const { status, stoppedBy, expanded } = budget;
  const { describer } = knowledge;
  const hubs = hubTerms(question, search.hubsMet);
  const speaks = knowledge.whole === null && from !== to;
  const isEmpty = status === "complete" && search.taken === 0;
  const silence = isEmpty && speaks ? silenceOf(question, search.from, search.to) : null;
  const whyNot = isEmpty ? yield* whyNotOf(question, search) : null;
  return {
    status,
    reason: reasonOf(question, search, whyNot, silence),
    whyNot,
    stoppedBy,
    from: describer.resource(from),
    to: describer.resource(to),
    paths,
    maxLength: Number.isFinite(options.maxLength) && !areOne(question, from, to) ? options.maxLength : null,
    skipped: options.skip,
    more: status === "complete" ? search.more : null,
    denied: deniedBeside(knowledge, [search.from, search.to], question.same).map((statement) =>
      describer.statement(statement),
    ),
    hubsNotCrossed: hubs,
    silence,
    expanded,
    elapsedMs: Math.round(budget.elapsedMs * 1000) / 1000,
    explain: options.explain ? explainSearch(question, search, hubs.length) : null,
  };
}

function hubTerms({ knowledge, index }: PreparedQuery, hubs: Iterable<number>): HubTerm[] {
  const { describer } = knowledge;
  return [...hubs]
    .map((hub) => ({ ...describer.resource(hub), degree: wholeDegreeOf(index, hub) }))
    .sort((a, b) => b.degree - a.degree || compareCodeUnits(a.iri, b.iri));
}

function whyNotOf(question: PreparedQuery, { from, to, budget }: PairSearch): Work<WhyNot> {
  return explainNoPath(question, from, to, question.options.timeLimitMs - budget.elapsedMs);
}

function reasonOf(
  question: PreparedQuery,
  search: PairSearch,
  whyNot: WhyNot | null,
  silence: DocumentsOfEnds | null,
): string | null {
  const stopped = stopReason(search.budget, question.options);
  if (stopped !== null) return `${stopped} ${seenWords(question, search)}`.trim();
  const { taken } = search;
  if (taken > 0 && taken <= question.options.skip) return onlyWords(taken);
  if (whyNot === null) return null;
  return `${whyNotWords(whyNot)} ${silence === null ? "" : silenceWords(silence)}`.trim();
}

function onlyWords(taken: number): string {
  return `There ${taken === 1 ? "is only one path" : `are only ${taken} paths`} to be left out.`;
}

/** Up to which length a search that was cut short is complete; nothing where that is not known. */
function seenWords({ options }: PreparedQuery, { stats, budget }: PairSearch): string {
  const last = stats.lengths.at(-1);
  if (budget.stoppedBy === "maxPaths" || options.oneDocument || last === undefined || stats.lengths.length < 2)
    return "";
  return `All paths of up to ${quantity(last - 1, "statement")} were looked at.`;
}
