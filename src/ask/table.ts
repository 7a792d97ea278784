/** The questions, in one table: the server, the tools for language models and the API's description are made from it. */

import type { z } from "zod";
import { answerCompare } from "./compare.ts";
import { answerFind, answerNeighbors, answerShow } from "./concepts.ts";
import { answerSources, answerStats } from "./dataset-questions.ts";
import { answerExport } from "./export.ts";
import type { AskOptions, KnowledgeServices } from "./knowledge-services.ts";
import { answerDocuments, answerList } from "./listing.ts";
import { answerPairs, eachPair, pairsOf } from "./pairs.ts";
import { answerPath } from "./path.ts";
import { pathOptionsOf } from "./path-params.ts";
import { answerConnections, answerCount, answerReferences } from "./path-questions.ts";
import { LocalPaths, type OpenPaths } from "./path-service.ts";
import { answerReconcile } from "./reconcile.ts";
import { answerRobust } from "./robust.ts";
import { answerSays } from "./says.ts";
import {
  COMPARE_PARAMS,
  DOCUMENTS_PARAMS,
  LIST_PARAMS,
  ROBUST_PARAMS,
  SAYS_PARAMS,
  TIMELINE_PARAMS,
  TRACE_PARAMS,
} from "./schemas/explore-params.ts";
import {
  COMPARE_RESULT,
  DOCUMENTS_RESULT,
  LIST_RESULT,
  ROBUST_RESULT,
  SAYS_RESULT,
  TIMELINE_RESULT,
  TRACE_RESULT,
} from "./schemas/explore-results.ts";
import {
  CONNECTIONS_PARAMS,
  EVIDENCE_PARAMS,
  EXPORT_PARAMS,
  FIND_PARAMS,
  NEIGHBORS_PARAMS,
  NO_PARAMS,
  PAIRS_PARAMS,
  PATH_PARAMS,
  RECONCILE_PARAMS,
  REFERENCES_PARAMS,
  SHOW_PARAMS,
  STATEMENTS_PARAMS,
} from "./schemas/params.ts";
import {
  CONNECTIONS_RESULT,
  COUNT_RESULT,
  EVIDENCE_RESULT,
  EXPORT_RESULT,
  FIND_RESULT,
  NEIGHBORS_RESULT,
  PAIRS_RESULT,
  PATH_RESULT,
  RECONCILE_RESULT,
  REFERENCES_RESULT,
  SHOW_RESULT,
  SOURCES_RESULT,
  STATEMENTS_RESULT,
  STATS_RESULT,
} from "./schemas/results.ts";
import { answerEvidence, answerStatements, eachStatement } from "./statements.ts";
import { answerTimeline } from "./timeline.ts";
import { answerTrace } from "./trace.ts";

/** One question: what it asks, what it takes, and what it gives. */
export interface Question<Params extends z.ZodObject = z.ZodObject, Result extends object = object> {
  /** What it asks, as one sentence. */
  readonly sentence: string;
  /** What it takes, as a schema that checks it. */
  readonly params: Params;
  /** What it gives, as a schema. */
  readonly result: z.ZodType<Result>;
  /** Answers with exactly the JSON that `--json` prints. A method, so that rows of different parameters make one table. */
  ask(services: KnowledgeServices, params: z.output<Params>, options?: AskOptions): Result | Promise<Result>;
  /**
   * For an answer that is a list which may be long: its members one at a time, all of them. Throws, or rejects, before the
   * first one. Null for other answers.
   */
  readonly members: Members<Params> | null;
  /** Whether the day has a part in the answer, so that it is not good for ever. */
  readonly isDated: boolean;
}

type Members<Params extends z.ZodObject> = (
  services: KnowledgeServices,
  params: z.output<Params>,
  options: AskOptions,
) => Iterable<object> | Promise<AsyncIterable<object>>;

const pathsIn =
  (services: KnowledgeServices, { signal }: AskOptions = {}): OpenPaths =>
  (filters) =>
    new LocalPaths(services, { ...pathOptionsOf(services, filters), signal: signal ?? null });

function question<Params extends z.ZodObject, Result extends object>(
  row: Omit<Question<Params, Result>, "members" | "isDated"> & Partial<Question<Params, Result>>,
): Question<Params, Result> {
  return { members: null, isDated: false, ...row };
}

/** Every question by its name. */
export const QUESTIONS = {
  find: question({
    sentence: "Finds concepts by label, alias, identifier or type, and tells how each was found.",
    params: FIND_PARAMS,
    result: FIND_RESULT,
    ask: answerFind,
  }),
  reconcile: question({
    sentence:
      "Tells which concept a name in somebody's list means: candidates, each with a score and what it is made of.",
    params: RECONCILE_PARAMS,
    result: RECONCILE_RESULT,
    ask: answerReconcile,
  }),
  show: question({
    sentence: "Tells everything that is said about one concept, in and out, each statement with its evidence.",
    params: SHOW_PARAMS,
    result: SHOW_RESULT,
    ask: answerShow,
  }),
  path: question({
    sentence: "Tells how two concepts connect: ranked paths, each hop with the statements and passages that carry it.",
    params: PATH_PARAMS,
    result: PATH_RESULT,
    ask: answerPath,
  }),
  neighbors: question({
    sentence: "Tells what lies around a concept, by distance.",
    params: NEIGHBORS_PARAMS,
    result: NEIGHBORS_RESULT,
    ask: answerNeighbors,
  }),
  says: question({
    sentence: "Tells what a claimant says, by document, each statement with its evidence.",
    params: SAYS_PARAMS,
    result: SAYS_RESULT,
    ask: answerSays,
  }),
  documents: question({
    sentence: "Tells which documents speak of a concept, how often and where, and which deny something of it.",
    params: DOCUMENTS_PARAMS,
    result: DOCUMENTS_RESULT,
    ask: answerDocuments,
  }),
  compare: question({
    sentence: "Compares two documents, voices or concepts: what both say, what one says, and where they differ.",
    params: COMPARE_PARAMS,
    result: COMPARE_RESULT,
    ask: answerCompare,
  }),
  list: question({
    sentence:
      "Lists what there is: types and relations, or the things of one of them or of a document, with their values.",
    params: LIST_PARAMS,
    result: LIST_RESULT,
    ask: answerList,
  }),
  timeline: question({
    sentence: "Tells what is dated, in order, whichever property holds the date.",
    params: TIMELINE_PARAMS,
    result: TIMELINE_RESULT,
    ask: answerTimeline,
  }),
  robust: question({
    sentence: "Tells how many documents, voices or statements must go before two concepts are no longer joined.",
    params: ROBUST_PARAMS,
    result: ROBUST_RESULT,
    ask: answerRobust,
  }),
  trace: question({
    sentence:
      "Tells what follows from a concept, or leads to it: open-ended chains as a tree, each step with its evidence.",
    params: TRACE_PARAMS,
    result: TRACE_RESULT,
    ask: answerTrace,
  }),
  statements: question({
    sentence: "Lists the statements that answer to a description, each with its evidence.",
    params: STATEMENTS_PARAMS,
    result: STATEMENTS_RESULT,
    members: eachStatement,
    ask: answerStatements,
  }),
  stats: question({
    sentence: "Tells what is in the data, in figures.",
    params: NO_PARAMS,
    result: STATS_RESULT,
    ask: answerStats,
  }),
  sources: question({
    sentence: "Lists the documents that carry statements.",
    params: NO_PARAMS,
    result: SOURCES_RESULT,
    ask: answerSources,
  }),
  evidence: question({
    sentence: "Tells who says one statement, and where.",
    params: EVIDENCE_PARAMS,
    result: EVIDENCE_RESULT,
    ask: answerEvidence,
  }),
  count: question({
    sentence: "Counts the shortest paths between two concepts, without listing them.",
    params: PATH_PARAMS,
    result: COUNT_RESULT,
    ask: (services, params, options) => answerCount(pathsIn(services, options), params),
  }),
  connections: question({
    sentence: "Tells all statements on any path between two of some concepts.",
    params: CONNECTIONS_PARAMS,
    result: CONNECTIONS_RESULT,
    ask: (services, params, options) => answerConnections(pathsIn(services, options), params),
  }),
  pairs: question({
    sentence: "Asks how concepts connect for many pairs, given as a list or found by queries.",
    params: PAIRS_PARAMS,
    result: PAIRS_RESULT,
    ask: async (services, params, options = {}) =>
      answerPairs(pathsIn(services, options), await pairsOf(services, params, options), params),
    members: async (services, params, options) =>
      eachPair(pathsIn(services, options), await pairsOf(services, params, options), params),
  }),
  references: question({
    sentence: "Gives the paths between two concepts as references to the documents behind them.",
    params: REFERENCES_PARAMS,
    result: REFERENCES_RESULT,
    ask: (services, params, options) => answerReferences(pathsIn(services, options), params),
    isDated: true,
  }),
  export: question({
    sentence: "Gives a part of the graph as Turtle, with its evidence.",
    params: EXPORT_PARAMS,
    result: EXPORT_RESULT,
    ask: answerExport,
  }),
};

/** The name of a question, as `ask` and the addresses of the HTTP API have it. */
export type QuestionName = keyof typeof QUESTIONS;

/** Questions whose work a name bounds; the others may search, or go over all of the data. */
export const LIGHT_QUESTIONS: ReadonlySet<QuestionName> = new Set<QuestionName>(["find", "show", "evidence"]);
