/**
 * The parameters of a path question, one record each, in the order of the help: the options of the library, the flags, the
 * parameters of HTTP and MCP, the page's constraints, and what an empty answer suggests are all made from these.
 */

import { EVIDENCE_PARAMETERS } from "./evidence-parameters.ts";
import { ORDER_PARAMETERS } from "./order-parameters.ts";
import type { AskedOf, AskedParameter, Parameter, ValueOf } from "./parameter.ts";
import { ROAD_PARAMETERS } from "./road-parameters.ts";
import { SHAPE_PARAMETERS } from "./shape-parameters.ts";

/** Every parameter of a path question by the name of its option: the one record that all faces read. */
export const PARAMETERS = {
  ...SHAPE_PARAMETERS,
  ...ROAD_PARAMETERS,
  ...EVIDENCE_PARAMETERS,
  ...ORDER_PARAMETERS,
};

type Table = typeof PARAMETERS;

/** The name of an option of the library. */
export type OptionName = keyof Table;

/** The options that hold in any graph. */
export type SearchOptionName = {
  [Name in OptionName]: Table[Name] extends { readonly anyGraph: true } ? Name : never;
}[OptionName];

/** Every option with its value. */
export type OptionValues = { readonly [Name in OptionName]: ValueOf<Table[Name]> };

type ParamName<Name extends OptionName> = Table[Name] extends { readonly kind: "test" }
  ? never
  : Table[Name] extends { readonly param: infer Param extends string }
    ? Param
    : Name;

/**
 * What may be asked of the paths beside their ends. Concepts, predicates, types and documents are given by IRI, prefixed name
 * or label.
 */
export type PathFilters = { readonly [Name in OptionName as ParamName<Name>]?: AskedOf<Table[Name]> };

/** A parameter under the names that it has. */
export interface NamedParameter {
  readonly option: OptionName;
  readonly param: keyof PathFilters;
  readonly parameter: AskedParameter;
}

/** All records, by the option of the library. */
export const OPTIONS = Object.entries(PARAMETERS) as readonly (readonly [OptionName, Parameter])[];

/** The parameters that can be asked from outside. */
export const ASKED: readonly NamedParameter[] = OPTIONS.flatMap(([option, parameter]) =>
  parameter.kind === "test" ? [] : [{ option, param: (parameter.param ?? option) as keyof PathFilters, parameter }],
);

/** Former names of parameters, and what they are called now. */
export const FORMER_NAMES: ReadonlyMap<string, keyof PathFilters> = new Map(
  ASKED.flatMap(({ param, parameter }) => (parameter.formerly === undefined ? [] : [[parameter.formerly, param]])),
);

/** The same record with today's names; a former name beside its new one stays, to be refused. */
export function renamed<Record extends object>(record: Record): Record {
  const entries = Object.entries(record).map(([name, value]): [string, unknown] => {
    const now = FORMER_NAMES.get(name);
    return [now === undefined || Object.hasOwn(record, now) ? name : now, value];
  });
  return Object.fromEntries(entries) as Record;
}

type Defaults = { readonly [Name in OptionName]: ValueOf<Table[Name]> };

/** The default of every option. */
export const DEFAULTS = Object.fromEntries(OPTIONS.map(([name, parameter]) => [name, parameter.default])) as Defaults;
