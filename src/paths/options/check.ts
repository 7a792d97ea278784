/** Whether a value can be taken, and the one sentence that every face says where it cannot. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { type Parameter, UNLIMITED } from "./parameter.ts";
import { DEFAULTS, OPTIONS, type OptionName, type OptionValues } from "./parameters.ts";

/** What a parameter takes, for the place after "takes". */
export function takes(parameter: Parameter): string {
  switch (parameter.kind) {
    case "whole":
      return `a whole number from ${parameter.least}`;
    case "length":
      return `a whole number from ${parameter.least}, or ${UNLIMITED}`;
    case "share":
      return `a number from ${parameter.least} to ${parameter.greatest}`;
    case "switch":
      return "true or false";
    case "choice":
    case "choices":
      return parameter.of.join(", ");
    case "period":
    case "pattern":
    case "name":
      return "a text";
    case "names":
      return parameter.most === undefined ? "names" : `at most ${parameter.most} names`;
    case "test":
      return "a function";
  }
}

/** Whether one number or choice is in the range. */
export function accepts(parameter: Parameter, value: unknown): boolean {
  switch (parameter.kind) {
    case "whole":
      return isWhole(value, parameter.least);
    case "length":
      return value === Number.POSITIVE_INFINITY || isWhole(value, parameter.least);
    case "share":
      return typeof value === "number" && value >= parameter.least && value <= parameter.greatest;
    case "choice":
    case "choices":
      return typeof value === "string" && parameter.of.includes(value);
    default:
      return true;
  }
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least;
}

/** The error for a value that cannot be taken. `name` is what the face calls the parameter. */
export function refusal(name: string, parameter: Parameter, value: unknown): ThroughlineError {
  return new ThroughlineError("usage", `${name} takes ${takes(parameter)}, not ${quoted(String(value))}.`);
}

/** Throws `usage` for an option that does not exist, and for a value out of its range. */
export function checkOptions<Options extends Partial<OptionValues>>(options: Options): void {
  for (const [name, parameter] of OPTIONS) {
    const value: unknown = options[name];
    if (value === undefined || (value === null && parameter.default === null)) continue;
    if (parameter.kind === "names" && value instanceof Set && value.size > (parameter.most ?? value.size)) {
      throw refusal(name, parameter, value.size);
    }
    for (const each of value instanceof Set ? value : [value]) {
      if (!accepts(parameter, each)) throw refusal(name, parameter, each);
    }
  }
}

/** Whether an option asks for something: it has another value than its default. */
export function isAsked(name: OptionName, value: unknown): boolean {
  return !isSame(DEFAULTS[name], value);
}

/** Equal values, or sets of equal members. */
export function isSame(a: unknown, b: unknown): boolean {
  if (!(a instanceof Set && b instanceof Set)) return a === b;
  return a.size === b.size && [...a].every((member) => b.has(member));
}

/** Whether claims are needed to tell if a statement is a road, or, with `path`, to search at all. */
export function asksClaims(options: OptionValues, of: "statement" | "path"): boolean {
  return OPTIONS.some(([name, { claims, claimsWhere }]) => {
    if (claims === undefined || (claims === "path" && of === "statement")) return false;
    return claimsWhere === undefined ? isAsked(name, options[name]) : options[name] === claimsWhere;
  });
}
