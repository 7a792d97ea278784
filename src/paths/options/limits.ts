/** What a question asked, as an empty answer tells it, and what of it can be lifted. */

import { isAsked, isSame } from "./check.ts";
import type { Parameter } from "./parameter.ts";
import { OPTIONS, type OptionValues, type PARAMETERS } from "./parameters.ts";

type Row = (typeof PARAMETERS)[keyof typeof PARAMETERS];
type LimitOf<P> = P extends { readonly limit: infer Limit }
  ? Limit extends string
    ? Limit
    : Limit[keyof Limit]
  : never;
type ChangeOf<P> = P extends { readonly lift: { readonly change: infer Change } } ? Change : never;

/** What a question asked of its paths beside their length. */
export type SearchedLimit = LimitOf<Row>;

/** Limits in the order in which they are told. */
export const SEARCHED_LIMITS = [
  ...new Set(OPTIONS.flatMap(([, { limit = [] }]) => (typeof limit === "string" ? [limit] : Object.values(limit)))),
] as readonly SearchedLimit[];

/** The lifting of a limit, or of all that goes by one name. */
export type LiftedChange = ChangeOf<Row>;

const LIFTS = OPTIONS.flatMap(([option, parameter]) =>
  parameter.lift === undefined ? [] : [{ option, parameter, ...parameter.lift }],
).sort((a, b) => a.rank - b.rank);

/** Changes, the mildest first. */
export const LIFTED_CHANGES = [...new Set(LIFTS.map(({ change }) => change))] as readonly LiftedChange[];

/** What was asked, in the order of SEARCHED_LIMITS. */
export function limitsOf(options: OptionValues): SearchedLimit[] {
  const limits = new Set(
    OPTIONS.flatMap(([name, parameter]) => {
      const value: unknown = options[name];
      const { limit, limitFrom = 0 } = parameter;
      if (limit === undefined || !isAsked(name, value) || (typeof value === "number" && value < limitFrom)) return [];
      return typeof limit === "string" ? [limit] : (limit[String(value)] ?? []);
    }),
  );
  return SEARCHED_LIMITS.filter((limit) => limits.has(limit));
}

/** A change that can be made to a question. */
export interface Lifted {
  readonly name: LiftedChange;
  readonly change: Partial<OptionValues>;
}

/** Everything that can be lifted, one change at a time, the mildest first. */
export function lifted(options: OptionValues): Lifted[] {
  return LIFTED_CHANGES.flatMap((name) => {
    const rows = LIFTS.filter(({ change, option, parameter }) => change === name && lifts(parameter, options[option]));
    if (rows.every(({ along }) => along === true)) return [];
    const change = Object.fromEntries(rows.map(({ option, parameter }) => [option, target(parameter)]));
    return [{ name, change: change as Partial<OptionValues> }];
  });
}

function target({ lift, default: usual }: Parameter): unknown {
  return lift?.raise ?? lift?.lower ?? lift?.to ?? usual;
}

/** Whether the value is stricter than what it would be lifted to. */
function lifts(parameter: Parameter, value: unknown): boolean {
  const { raise, lower } = parameter.lift ?? {};
  if (raise !== undefined) return typeof value === "number" && value < raise;
  if (lower !== undefined) return typeof value === "number" && value > lower;
  return !isSame(target(parameter), value);
}
