/** Asking one of the questions with parameters from outside: checked, with a sentence on what is wrong with them. */

import type { z } from "zod";
import { quoted, ThroughlineError } from "../errors.ts";
import { FORMER_NAMES, renamed } from "../paths/options/parameters.ts";
import type { AskOptions, KnowledgeServices } from "./knowledge-services.ts";
import { TAKES } from "./schemas/path-schema.ts";
import { QUESTIONS, type Question, type QuestionName } from "./table.ts";

/** The parameters of a question, by name. */
export type QuestionParams<Name extends QuestionName> = z.input<(typeof QUESTIONS)[Name]["params"]>;

/** The answer to a question, by name. */
export type QuestionResult<Name extends QuestionName> = z.output<(typeof QUESTIONS)[Name]["result"]>;

/**
 * Asks a question by its name: the same JSON as `--json` of the command line and the HTTP API give.
 *
 * @param params - the question's parameters in camelCase; those left out have the defaults of the library.
 * @throws ThroughlineError `usage` for a parameter that is missing, unknown or out of range; `unknown-concept` and
 *   `ambiguous-concept` for names.
 * @example
 * import { openBundled } from "throughline";
 * import { askQuestion, KnowledgeServices } from "throughline/ask";
 * const services = new KnowledgeServices(await openBundled());
 * const signal = AbortSignal.timeout(60_000);
 * const { paths } = await askQuestion(services, "path", { from: "UNSCR 2106", to: "KPS", k: 2 }, { signal });
 * paths.map((path) => path.length); // [3, 4]
 */
export async function askQuestion<Name extends QuestionName>(
  services: KnowledgeServices,
  name: Name,
  params: QuestionParams<Name>,
  options: AskOptions = {},
): Promise<QuestionResult<Name>> {
  if (!Object.hasOwn(QUESTIONS, name)) {
    throw new ThroughlineError("usage", `There is no question ${quoted(name)}.`, {
      hint: `Questions: ${Object.keys(QUESTIONS).join(", ")}.`,
    });
  }
  // The compiler cannot see that row and answer have the same name.
  const question = QUESTIONS[name] as Question<z.ZodObject, QuestionResult<Name>>;
  return question.ask(services, checkedParams(question.params, params), options);
}

/** The parameters with their defaults filled in. Throws `usage` with a sentence on the first that cannot be taken. */
export function checkedParams<Schema extends z.ZodObject>(schema: Schema, params: unknown): z.output<Schema> {
  const read = schema.safeParse(withNewNames(schema, params), { reportInput: true });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ThroughlineError("usage", issue === undefined ? read.error.message : sentenceOf(issue, schema), {
    hint: `Parameters: ${Object.keys(schema.shape).join(", ") || "none"}.`,
    data: { parameter: issue === undefined ? null : nameOf(issue) },
  });
}

/** The parameters under the names that they have now. */
function withNewNames({ shape }: z.ZodObject, params: unknown): unknown {
  const isRecord = typeof params === "object" && params !== null && !Array.isArray(params);
  return isRecord && [...FORMER_NAMES].some(([old, now]) => Object.hasOwn(params, old) && now in shape)
    ? renamed(params)
    : params;
}

function nameOf(issue: z.core.$ZodIssue): string {
  return issue.code === "unrecognized_keys" ? (issue.keys[0] ?? "") : issue.path.map(String).join(".");
}

function sentenceOf(issue: z.core.$ZodIssue, { shape }: z.ZodObject): string {
  const name = nameOf(issue);
  if (issue.code === "unrecognized_keys") return `There is no parameter ${quoted(name)}.`;
  if (name === "") return "The parameters must be one JSON object.";
  if (issue.input === undefined) return `The parameter ${name} is missing.`;
  const given = typeof issue.input === "object" ? "" : `, not ${quoted(String(issue.input))}`;
  const field = shape[name];
  const takes = field === undefined ? undefined : TAKES.get(field)?.takes;
  return `The parameter ${name} takes ${takes ?? expected(issue)}${given}.`;
}

/** What would have been right, after "takes". */
function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return issue.values.map(String).join(", ");
    case "invalid_type":
      return NOUNS[issue.expected] ?? `a value of type ${issue.expected}`;
    case "too_small":
      return issue.origin === "array" ? `${issue.minimum} value or more` : `a number from ${issue.minimum}`;
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? `at most ${issue.maximum} ${issue.origin === "string" ? "characters" : "values"}`
        : `a number up to ${issue.maximum}`;
    case "invalid_union":
      return issue.errors.flatMap(([first]) => (first === undefined ? [] : [expected(first)])).join(", or ");
    default:
      return "another value";
  }
}

const NOUNS: Readonly<Partial<Record<string, string>>> = {
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  string: "a text",
  array: "a list",
};
