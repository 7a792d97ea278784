/** The flags of `path` as the options of the library: names become nodes, words become choices. */

import { quoted, ThroughlineError } from "../errors.ts";
import { MODALITY_NAMES, type Modality, POLARITIES, type Polarity } from "../evidence/vocabulary.ts";
import type { ConceptIndex } from "../graph/concepts.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { ROLES, type Role } from "../graph/roles.ts";
import { PATH_DISTINCTIONS } from "../paths/engine/found-path.ts";
import { PATH_SELECTORS } from "../paths/engine/selection.ts";
import { PATH_MODES } from "../paths/engine/walk-rules.ts";
import { predicateNamed, typeNamed } from "../paths/names.ts";
import type { PathOptions } from "../paths/query.ts";
import { PATH_COSTS } from "../paths/search-options.ts";
import { TIME_DEMANDS } from "../paths/times.ts";
import { count } from "./context.ts";
import type { PathFlags } from "./path-flags.ts";

const UNLIMITED = "unlimited";

/** Throws `usage`, `unknown-concept` or `ambiguous-concept` for a value that names nothing. */
export function pathOptions(knowledge: Knowledge, index: ConceptIndex, flags: PathFlags): PathOptions {
  return { ...shapeOptions(flags), ...limitOptions(flags), ...roadOptions(knowledge, index, flags) };
}

/** What the paths are like. */
function shapeOptions(flags: PathFlags): PathOptions {
  return {
    k: count("--k", flags.k),
    select: oneOf("--select", flags.select, PATH_SELECTORS),
    mode: oneOf("--mode", flags.mode, PATH_MODES),
    minLength: flags.minLength === "0" ? 0 : count("--min-length", flags.minLength),
    maxLength: lengthOf(flags.maxLength),
    directed: flags.directed ?? false,
    pattern: flags.pattern ?? null,
    throughHubs: flags.throughHubs ?? false,
    cost: oneOf("--cost", flags.cost, PATH_COSTS),
    distinct: oneOf("--distinct", flags.distinct, PATH_DISTINCTIONS),
    maxOverlap: share("--max-overlap", flags.maxOverlap),
    explain: flags.explain ?? false,
  };
}

function limitOptions(flags: PathFlags): PathOptions {
  return {
    maxPaths: count("--max-paths", flags.maxPaths),
    timeLimitMs: count("--time-limit", flags.timeLimit),
    maxExpansions: count("--max-expansions", flags.maxExpansions),
  };
}

/** Which statements are roads, and which nodes may be passed. */
function roadOptions(knowledge: Knowledge, index: ConceptIndex, flags: PathFlags): PathOptions {
  const concepts = (names: readonly string[] = []) => new Set(names.map((name) => index.resolve(name)));
  const predicates = (names: readonly string[] = []) => new Set(names.map((name) => predicateNamed(knowledge, name)));
  const types = (names: readonly string[] = []) => new Set(names.map((name) => typeNamed(knowledge, name)));
  const choices = <Name extends string>(option: string, values: readonly string[], allowed: readonly Name[]) =>
    new Set(values.map((value) => oneOf(option, value, allowed)));
  return {
    roles: choices<Role>("--roles", flags.roles.split(","), ROLES),
    polarities: choices("--polarity", flags.polarity ?? ["affirmed"], Object.keys(POLARITIES) as Polarity[]),
    onlyPredicates: flags.onlyPredicate === undefined ? null : predicates(flags.onlyPredicate),
    avoidPredicates: predicates(flags.avoidPredicate),
    onlyTypes: flags.onlyType === undefined ? null : types(flags.onlyType),
    avoidTypes: types(flags.avoidType),
    via: concepts(flags.via),
    avoid: concepts(flags.avoid),
    sources: flags.source === undefined ? null : concepts(flags.source),
    avoidSources: concepts(flags.avoidSource),
    modalities: flags.modality === undefined ? null : choices<Modality>("--modality", flags.modality, MODALITY_NAMES),
    minSources: flags.minSources === "0" ? 0 : count("--min-sources", flags.minSources),
    oneDocument: flags.oneDocument ?? false,
    asOf: flags.asOf ?? null,
    time: oneOf("--time", flags.time, TIME_DEMANDS),
    undated: flags.datedOnly ? "refuse" : "allow",
    weightPredicate: flags.weightPredicate === undefined ? null : predicateNamed(knowledge, flags.weightPredicate),
  };
}

function lengthOf(text: string): number {
  if (text === UNLIMITED) return Number.POSITIVE_INFINITY;
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
