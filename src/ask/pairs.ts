/** One path question for many pairs of concepts: given as a list, or found by queries. */

import { type ErrorDocument, errorDocument, quoted, ThroughlineError } from "../errors.ts";
import type { ResourceName } from "../ids.ts";
import type { PathResult } from "../paths/answer/find-paths.ts";
import { DEFAULT_PATH_OPTIONS } from "../paths/options/path-options.ts";
import type { CountResult } from "./connections.ts";
import type { AskOptions, KnowledgeServices } from "./knowledge-services.ts";
import type { PathFilters } from "./path-params.ts";
import type { OpenPaths } from "./path-service.ts";
import { type End, queriedPairs } from "./query-ends.ts";

export interface PairsParams extends PathFilters {
  /** Two concepts with a tab between them. */
  readonly pairs?: readonly string[];
  /** One end, where the other is open to a query. */
  readonly from?: ResourceName;
  /** The other end. */
  readonly to?: ResourceName;
  /** SELECT queries of one variable, for either end. */
  readonly fromQuery?: string;
  /** A SPARQL SELECT whose first column holds the other ends. */
  readonly toQuery?: string;
  /** Whether paths are counted, not listed. */
  readonly count?: boolean;
}

/** A pair that has no answer, and why. */
export interface PairError extends ErrorDocument {
  /** The pair as it was given. */
  readonly pair: string;
}

/** The answer to one pair: its paths, their number, or why there is no answer. */
export type PairAnswer = PathResult | CountResult | PairError;

/** The answers to all pairs, in the order in which they were asked. */
export interface PairsResult {
  /** One for each pair: an answer, or why there is none. */
  readonly pairs: readonly PairAnswer[];
}

/** The queries that a question holds, whichever it is: for ends of pairs. */
export function queriesIn({ fromQuery, toQuery }: Readonly<Record<string, unknown>>): string[] {
  return [fromQuery, toQuery].filter((query) => typeof query === "string");
}

/**
 * The pairs that are asked for, those that a query finds among them.
 *
 * @throws ThroughlineError `usage` where pairs and ends are mixed or missing, and as queriedPairs; `unsupported` for a query
 *   where nothing answers SPARQL.
 */
export async function pairsOf(
  { engine }: KnowledgeServices,
  { pairs, from, to, fromQuery, toQuery, timeLimit }: PairsParams,
  { signal }: AskOptions,
): Promise<readonly string[]> {
  const areEnds = [from, to, fromQuery, toQuery].some((end) => end !== undefined);
  if (pairs !== undefined && !areEnds) return pairs;
  const ends = [endOf("fromQuery", from, fromQuery), endOf("toQuery", to, toQuery)] as const;
  const [one, other] = ends;
  if (pairs !== undefined || one === null || other === null) {
    throw new ThroughlineError("usage", "Give pairs, or one concept or query for each of the two ends.", {
      hint: "pairs; or from or fromQuery, with to or toQuery.",
    });
  }
  if ("concepts" in one && "concepts" in other) return queriedPairs(NO_ENGINE, one, other, {});
  if (engine === null) {
    throw new ThroughlineError("unsupported", "Nothing here answers queries, so none can find the ends of paths.", {
      hint: "Give the concepts as pairs.",
    });
  }
  const limits = timeLimit === undefined ? {} : { timeLimitMs: timeLimit };
  return queriedPairs(engine, one, other, { ...limits, ...(signal === undefined ? {} : { signal }) });
}

/** For ends that no query finds. */
const NO_ENGINE = { query: () => Promise.reject(new Error("No query was given.")) };

function endOf(name: string, concept: string | undefined, query: string | undefined): End | null {
  if (concept !== undefined) return query === undefined ? { concepts: [concept] } : null;
  return query === undefined ? null : { query, name };
}

/**
 * The answers in the order of the pairs; a pair that fails does not stop the others. The time limit is for all of them
 * together. Throws for filters that name nothing, as pathOptionsOf.
 */
export async function answerPairs(
  open: OpenPaths,
  pairs: readonly string[],
  params: PairsParams,
): Promise<PairsResult> {
  const answers: PairAnswer[] = [];
  for await (const answer of await eachPair(open, pairs, params)) answers.push(answer);
  return { pairs: answers };
}

/** The answers of answerPairs one at a time. Rejects before the first where answerPairs does. */
export async function eachPair(
  open: OpenPaths,
  pairs: readonly string[],
  { pairs: _pairs, from: _from, to: _to, fromQuery: _fromQuery, toQuery: _toQuery, count, ...filters }: PairsParams,
): Promise<AsyncGenerator<PairAnswer, void>> {
  const { timeLimit = DEFAULT_PATH_OPTIONS.timeLimitMs } = filters;
  const end = performance.now() + timeLimit;
  await open(filters);
  return answersTo(pairs, async (from, to): Promise<PathResult | CountResult> => {
    const left = Math.max(1, Math.ceil(end - performance.now()));
    const paths = await open({ ...filters, timeLimit: Math.min(timeLimit, left) });
    return count === true ? paths.count(from, to) : (await paths.paths(from, to)).result;
  });
}

/** What is answered to each pair, a line each: two concepts with a tab between them. */
export async function* answersTo<Answer>(
  pairs: Iterable<string>,
  ask: (from: string, to: string) => Promise<Answer>,
): AsyncGenerator<Answer | PairError, void> {
  for (const pair of pairs) {
    try {
      const [from, to, ...more] = pair.split("\t");
      if (from === undefined || to === undefined || more.length > 0) {
        throw new ThroughlineError("usage", `Two concepts separated by a tab are expected, not ${quoted(pair)}.`);
      }
      yield await ask(from, to);
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error;
      yield { pair, ...errorDocument(error) };
    }
  }
}
