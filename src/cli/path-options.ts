/** The flags of `path` as the parameters of the question: words become numbers and choices. */

import { quoted, ThroughlineError } from "../errors.ts";
import { MODALITY_NAMES, type Modality, POLARITIES, type Polarity } from "../evidence/vocabulary.ts";
import { ROLES } from "../graph/roles.ts";
import { PATH_DISTINCTIONS } from "../paths/engine/found-path.ts";
import { PATH_SELECTORS } from "../paths/engine/selection.ts";
import { PATH_MODES } from "../paths/engine/walk-rules.ts";
import { PATH_COSTS } from "../paths/search-options.ts";
import { TIME_DEMANDS } from "../paths/times.ts";
import { type PathFilters, UNLIMITED } from "../questions/path-params.ts";
import { count } from "./context.ts";
import type { PathFlags } from "./path-flags.ts";

/** Throws `usage` for a value that cannot be taken. */
export function pathFilters(flags: PathFlags): PathFilters {
  const { k, select, mode, minLength, maxLength, cost, distinct, maxOverlap } = flags;
  const { roles, minSources, time, maxPaths, timeLimit, maxExpansions } = flags;
  const {
    modality,
    polarity,
    hubDegree,
    count: _counts,
    subgraph,
    stream,
    pairs,
    fromQuery,
    toQuery,
    sources,
    cite,
    ...asGiven
  } = flags;
  return {
    ...asGiven,
    k: count("--k", k),
    select: oneOf("--select", select, PATH_SELECTORS),
    mode: oneOf("--mode", mode, PATH_MODES),
    minLength: minLength === "0" ? 0 : count("--min-length", minLength),
    maxLength: lengthOf(maxLength),
    cost: oneOf("--cost", cost, PATH_COSTS),
    distinct: oneOf("--distinct", distinct, PATH_DISTINCTIONS),
    maxOverlap: share("--max-overlap", maxOverlap),
    roles: roles.split(",").map((role) => oneOf("--roles", role, ROLES)),
    ...(modality === undefined ? {} : { modality: modality.map(modalityOf) }),
    ...(polarity === undefined ? {} : { polarity: polarity.map(polarityOf) }),
    ...(hubDegree === undefined ? {} : { hubDegree: count("--hub-degree", hubDegree) }),
    minSources: minSources === "0" ? 0 : count("--min-sources", minSources),
    time: oneOf("--time", time, TIME_DEMANDS),
    maxPaths: count("--max-paths", maxPaths),
    timeLimit: count("--time-limit", timeLimit),
    maxExpansions: count("--max-expansions", maxExpansions),
  };
}

const modalityOf = (text: string): Modality => oneOf("--modality", text, MODALITY_NAMES);
const polarityOf = (text: string): Polarity => oneOf("--polarity", text, Object.keys(POLARITIES) as Polarity[]);

function lengthOf(text: string): number | typeof UNLIMITED {
  if (text === UNLIMITED) return UNLIMITED;
  return text === "0" ? 0 : count("--max-length", text);
}

function share(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new ThroughlineError("usage", `${option} takes a number from 0 to 1, not ${quoted(text)}.`);
}

function oneOf<Name extends string>(option: string, value: string, allowed: readonly Name[]): Name {
  const found = allowed.find((name) => name === value.trim());
  if (found !== undefined) return found;
  throw new ThroughlineError("usage", `${option} takes ${allowed.join(", ")}, not ${quoted(value)}.`);
}
