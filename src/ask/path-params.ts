/** The parameters of a path question as plain values with names in them, and what they mean on one knowledge. */

import type { ResourceName } from "../ids.ts";
import { type AskedParameter, type NameKind, UNLIMITED } from "../paths/options/parameter.ts";
import { ASKED, type PathFilters } from "../paths/options/parameters.ts";
import type { PathOptions } from "../paths/options/path-options.ts";
import { predicateNamed, typeNamed } from "../paths/options/predicate-names.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

export type { PathFilters } from "../paths/options/parameters.ts";

export interface PathParams extends PathFilters {
  /** The concept at which paths begin. */
  readonly from: ResourceName;
  /** The concept at which they end. */
  readonly to: ResourceName;
}

/** The term of a name, by what it is looked up among. */
type Readers = Readonly<Record<NameKind, (name: string) => number>>;

/** The same by term id. Throws `usage`, `unknown-concept` or `ambiguous-concept` for a name that names nothing. */
export function pathOptionsOf({ knowledge, concepts }: KnowledgeServices, filters: PathFilters): PathOptions {
  const readers: Readers = {
    concept: (name) => concepts.resolve(name),
    predicate: (name) => predicateNamed(knowledge, name),
    type: (name) => typeNamed(knowledge, name),
  };
  const given = ASKED.flatMap(({ option, param, parameter }) => {
    const asked = filters[param];
    return asked === undefined ? [] : [[option, optionOf(parameter, asked, readers)]];
  });
  // The table says of each option which value it takes.
  return Object.fromEntries(given) as PathOptions;
}

/** What a value means to the library. */
function optionOf(parameter: AskedParameter, asked: Asked, readers: Readers): unknown {
  switch (parameter.kind) {
    case "length":
      return asked === UNLIMITED ? Number.POSITIVE_INFINITY : asked;
    case "choice":
      if (parameter.switch === undefined) return asked;
      return asked === true ? parameter.switch : parameter.default;
    case "choices":
      return new Set(textsOf(asked));
    case "name":
      return readers[parameter.read](String(asked));
    case "names":
      return new Set(textsOf(asked).map(readers[parameter.read]));
    default:
      return asked;
  }
}

type Asked = Exclude<PathFilters[keyof PathFilters], undefined>;

function textsOf(asked: Asked): readonly string[] {
  return typeof asked === "object" ? asked : [String(asked)];
}

/** The names in a question, by what they are looked up among: what an endpoint must be asked for first. */
export function namesIn(filters: PathFilters): Readonly<Record<NameKind, readonly string[]>> {
  const names: Record<NameKind, string[]> = { concept: [], predicate: [], type: [] };
  for (const { param, parameter } of ASKED) {
    const asked = filters[param];
    if (asked !== undefined && "read" in parameter) names[parameter.read].push(...textsOf(asked));
  }
  return names;
}
