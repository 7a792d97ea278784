/** What the threads of the server do: questions of the API, documents about one thing, and pages of long answers. */

import { withinLimits } from "../ask/limits.ts";
import { chosenStatements } from "../ask/statements.ts";
import { QUESTIONS, type Question, type QuestionName } from "../ask/table.ts";
import { jsonLine, jsonPieces } from "../json.ts";
import type { Job } from "../threads/job.ts";
import type { JsonParams } from "./backend.ts";
import { documentAbout, pageAbout } from "./linked-documents.ts";
import { RECONCILE_JOBS } from "./reconcile/jobs.ts";
import { serviceDescription } from "./sparql/description.ts";
import { tablePage } from "./sparql/page.ts";
import { voidDescription } from "./void.ts";

export interface QuestionJob {
  readonly name: QuestionName;
  readonly params: JsonParams;
  readonly form: "document" | "lines";
}

/** Facts of an answer to a question. */
export interface QuestionFacts {
  /** Whether no clock had a part in it. */
  readonly isWhole: boolean;
}

const question: Job = async (services, { name, params, form }: QuestionJob, { signal, timeLimitMs }) => {
  // The rows differ in their types only; each checks its own parameters.
  const { ask, members } = QUESTIONS[name] as unknown as Question;
  const asked = withinLimits(params, { timeLimitMs });
  if (form === "lines" && members !== null) {
    const each = await members(services, asked, { signal });
    const comes = Symbol.asyncIterator in each;
    return { facts: { isWhole: !comes }, texts: comes ? comingLines(each) : linesOf(each), isLong: true };
  }
  // Statements may be many: they are described as fast as they are read.
  const answer = name === "statements" ? chosenStatements(services, asked) : await ask(services, asked, { signal });
  return { facts: { isWhole: isWhole(answer) }, texts: jsonPieces(answer), isLong: members !== null };
};

export const jobs = {
  question,
  document: documentAbout,
  page: pageAbout,
  service: serviceDescription,
  table: tablePage,
  void: voidDescription,
  ...RECONCILE_JOBS,
};

function* linesOf(values: Iterable<object>): Generator<string> {
  for (const value of values) yield jsonLine(value);
}

async function* comingLines(values: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const value of values) yield jsonLine(value);
}

/** Whether no clock had a part in the answer. */
function isWhole(answer: object): boolean {
  if ("pairs" in answer && Array.isArray(answer.pairs)) return answer.pairs.every(isWhole);
  return !("status" in answer) || answer.status === "complete";
}
