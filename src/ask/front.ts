/** Any question in one call: what the front door offers of the table of questions. Its schemas are loaded with the first. */

import type { Knowledge } from "../graph/store/knowledge.ts";
import type { QuestionParams, QuestionResult } from "./ask.ts";
import { type AskOptions, KnowledgeServices, type QueryEngine } from "./knowledge-services.ts";
import type { QuestionName } from "./table.ts";

/** What every question takes beside its parameters. */
export interface AskAnyOptions extends AskOptions {
  /** What answers the SPARQL queries of `pairs` by `fromQuery` and `toQuery`, such as a SparqlEngine. Default: none. */
  readonly engine?: QueryEngine;
}

const SERVICES = new WeakMap<Knowledge, KnowledgeServices>();

/**
 * Asks a question by its name, with the names of things as a person writes them: the parameters and the answer are those of the
 * command line's `--json` and of the HTTP API. What is looked up in a knowledge is kept for its next question.
 *
 * @param params - in camelCase; those left out have the defaults of the library.
 * @throws ThroughlineError `usage` for a question or parameter that is unknown, missing or out of range; `unknown-concept` and
 *   `ambiguous-concept` for names.
 * @example
 * import { ask, openBundled } from "throughline";
 * const knowledge = await openBundled();
 * const { paths } = await ask(knowledge, "path", { from: "UNSCR 2106", to: "KPS", k: 2 });
 * paths.map((path) => path.length); // [3, 4]
 * const { label } = (await ask(knowledge, "show", { concept: "KPS" })).concept;
 * label; // "Kosovo Police Service"
 */
export async function ask<Name extends QuestionName>(
  knowledge: Knowledge,
  question: Name,
  params: QuestionParams<Name>,
  { engine, ...options }: AskAnyOptions = {},
): Promise<QuestionResult<Name>> {
  const { askQuestion } = await import("./ask.ts");
  return askQuestion(servicesOf(knowledge, engine), question, params, options);
}

function servicesOf(knowledge: Knowledge, engine: QueryEngine | undefined): KnowledgeServices {
  if (engine !== undefined) return new KnowledgeServices(knowledge, engine);
  const known = SERVICES.get(knowledge) ?? new KnowledgeServices(knowledge);
  SERVICES.set(knowledge, known);
  return known;
}
