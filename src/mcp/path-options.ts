/**
 * Path questions as tools: the options that most questions need stand in the tool, all others in one object. A list of tools is
 * read by a model before its first question, and forty options five times over are most of it.
 */

import { z } from "zod";
import { checkedParams } from "../ask/ask.ts";
import { PATH_FIELDS } from "../ask/schemas/path-schema.ts";
import { quoted, ThroughlineError } from "../errors.ts";
import { takes } from "../paths/options/check.ts";
import { ASKED, type NamedParameter } from "../paths/options/parameters.ts";

/** What a tool takes beside its ends. */
const COMMON = [
  "k",
  "skip",
  "maxLength",
  "directed",
  "onlyPredicate",
  "via",
  "avoid",
  "source",
  "modality",
  "asOf",
] as const satisfies readonly (keyof typeof PATH_FIELDS)[];

const SHOWN: ReadonlySet<string> = new Set(COMMON);

const OPTIONS = z
  .record(z.string(), z.unknown())
  .describe("More options by name; path_options lists them.")
  .exactOptional();

/** The parameters of a path question as a tool lists them. */
export function shortened(params: z.ZodObject): z.ZodObject {
  const fields = Object.entries(params.shape).filter(([name]) => SHOWN.has(name) || !Object.hasOwn(PATH_FIELDS, name));
  return z.strictObject({ ...Object.fromEntries(fields), options: OPTIONS });
}

/** The parameters of the question, from those of the tool. An option may stand beside the ends as well: models put it there. */
export function gathered(schema: z.ZodObject, params: unknown): z.output<z.ZodObject> {
  if (typeof params !== "object" || params === null) return checkedParams(schema, params);
  const { options = {}, ...own } = params as Readonly<Record<string, unknown>>;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new ThroughlineError("usage", "The parameter options takes one JSON object.", { hint: '{"hubDegree": 50}' });
  }
  const twice = Object.keys(options).find((name) => Object.hasOwn(own, name));
  if (twice === undefined) return checkedParams(schema, { ...own, ...options });
  throw new ThroughlineError("usage", `The parameter ${quoted(twice)} is given twice.`, {
    hint: "Give it once, in options or beside them.",
    data: { parameter: twice },
  });
}

export const OPTION_LIST = z.strictObject({
  options: z.array(
    z.strictObject({
      name: z.string(),
      means: z.string(),
      takes: z.string(),
      default: z.unknown().describe("null where it asks for nothing unless given."),
    }),
  ),
});

/** Every option of a path question, in the order of the help. */
export function optionList(): z.output<typeof OPTION_LIST> {
  const { properties = {} } = z.toJSONSchema(z.strictObject(PATH_FIELDS), { io: "input" });
  const usual = (name: string): unknown => {
    const property = properties[name];
    return typeof property === "object" ? (property.default ?? null) : null;
  };
  return {
    options: ASKED.map((row) => ({
      name: row.param,
      means: row.parameter.words,
      takes: takenBy(row),
      default: usual(row.param),
    })),
  };
}

function takenBy({ parameter }: NamedParameter): string {
  if (parameter.kind === "choices" || parameter.kind === "names") return `a list: ${takes(parameter)}`;
  return parameter.kind === "choice" && parameter.switch !== undefined ? "true or false" : takes(parameter);
}

export function wordsOfOptions({ options }: z.output<typeof OPTION_LIST>): string {
  const lines = options.map((each) => {
    const usual = each.default === null ? "" : `; ${JSON.stringify(each.default)} unless given`;
    return `- ${each.name}: ${each.means} (takes ${each.takes}${usual})`;
  });
  return ["Options of a path question:", ...lines].join("\n");
}
