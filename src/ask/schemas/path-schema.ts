/** The parameters of a path question as a schema, made from their table. */

import { z } from "zod";
import { takes } from "../../paths/options/check.ts";
import { type AskedParameter, UNLIMITED } from "../../paths/options/parameter.ts";
import { ASKED, type PathFilters } from "../../paths/options/parameters.ts";
import { NAME, NAMES } from "./terms.ts";

type Writable<Value> = Value extends readonly (infer Member)[] ? Member[] : Value;

type Fields = {
  readonly [Name in keyof PathFilters]-?: z.ZodExactOptional<z.ZodType<Writable<NonNullable<PathFilters[Name]>>>>;
};

/** What a field takes, for the sentence on a value that it does not take; schemas themselves tell no range in one phrase. */
export const TAKES = z.registry<{ readonly takes: string }>();

/** A field without its words and its default. */
function bareField(parameter: AskedParameter): z.ZodType {
  switch (parameter.kind) {
    case "whole":
      return z.int().min(parameter.least);
    case "length":
      return z.union([z.int().min(parameter.least), z.literal(UNLIMITED)]);
    case "share":
      return z.number().min(parameter.least).max(parameter.greatest);
    case "switch":
      return z.boolean();
    case "choice":
      return parameter.switch === undefined ? z.enum(parameter.of) : z.boolean();
    case "choices":
      return z.array(z.enum(parameter.of)).min(1).max(parameter.of.length);
    case "names":
      return NAMES;
    case "period":
    case "pattern":
    case "name":
      return NAME;
  }
}

/** The default as a question writes it; undefined where it says nothing. */
function defaultOf(parameter: AskedParameter): unknown {
  if (parameter.kind === "choice" && parameter.switch !== undefined) return parameter.default === parameter.switch;
  if (parameter.kind === "names" || parameter.default === null) return undefined;
  if (parameter.kind !== "choices") return parameter.default;
  // An empty list asks for nothing, and is none that may be given.
  const usual = [...parameter.default];
  return usual.length === 0 ? undefined : usual;
}

function fieldOf(parameter: AskedParameter): z.ZodType {
  const bare = bareField(parameter);
  const usual = defaultOf(parameter);
  const field = (usual === undefined ? bare.exactOptional() : bare.default(usual)).describe(parameter.words);
  return "least" in parameter ? field.register(TAKES, { takes: takes(parameter) }) : field;
}

/** A field for each parameter; the table says of each that its field takes the value of that parameter. */
export const PATH_FIELDS = Object.fromEntries(
  ASKED.map(({ param, parameter }) => [param, fieldOf(parameter)]),
) as unknown as Fields;
