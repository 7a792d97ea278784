/** The questions, in one table: the server, the tools for language models and the API's description are made from it. */

import type { z } from "zod";
import { answerFind, answerNeighbors, answerShow } from "./concepts.ts";
import { answerSources, answerStats } from "./holdings.ts";
import { answerPath } from "./path.ts";
import {
  EVIDENCE_PARAMS,
  FIND_PARAMS,
  NEIGHBORS_PARAMS,
  NO_PARAMS,
  PATH_PARAMS,
  SHOW_PARAMS,
  STATEMENTS_PARAMS,
} from "./schemas/params.ts";
import {
  EVIDENCE_RESULT,
  FIND_RESULT,
  NEIGHBORS_RESULT,
  PATH_RESULT,
  SHOW_RESULT,
  SOURCES_RESULT,
  STATEMENTS_RESULT,
  STATS_RESULT,
} from "./schemas/results.ts";
import type { AskOptions, KnowledgeServices } from "./services.ts";
import { answerEvidence, answerStatements } from "./statements.ts";

/** One question: what it asks, what it takes, and what it gives. */
export interface Question<Params extends z.ZodObject = z.ZodObject, Result extends object = object> {
  /** What it asks, as one sentence. */
  readonly sentence: string;
  readonly params: Params;
  readonly result: z.ZodType<Result>;
  /** Answers with exactly the JSON that `--json` prints. A method, so that rows of different parameters make one table. */
  ask(services: KnowledgeServices, params: z.output<Params>, options?: AskOptions): Result | Promise<Result>;
}

function question<Params extends z.ZodObject, Result extends object>(
  row: Question<Params, Result>,
): Question<Params, Result> {
  return row;
}

export const QUESTIONS = {
  find: question({
    sentence: "Finds concepts by label, alias or identifier.",
    params: FIND_PARAMS,
    result: FIND_RESULT,
    ask: answerFind,
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
  statements: question({
    sentence: "Lists the statements that answer to a description, each with its evidence.",
    params: STATEMENTS_PARAMS,
    result: STATEMENTS_RESULT,
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
};

export type QuestionName = keyof typeof QUESTIONS;
