/** The options of `path`, in one table: what a person types, and what the help says. */

import type { Command } from "commander";
import { MODALITY_NAMES, POLARITIES } from "../evidence/vocabulary.ts";
import { ROLES } from "../graph/roles.ts";
import { PATH_DISTINCTIONS } from "../paths/engine/found-path.ts";
import { PATH_SELECTORS } from "../paths/engine/selection.ts";
import { PATH_MODES } from "../paths/engine/walk-rules.ts";
import { DEFAULT_PATH_OPTIONS } from "../paths/query.ts";
import { PATH_COSTS } from "../paths/search-options.ts";
import { TIME_DEMANDS } from "../paths/times.ts";

export interface PathFlags {
  readonly k: string;
  readonly select: string;
  readonly mode: string;
  readonly minLength: string;
  readonly maxLength: string;
  readonly directed?: boolean;
  readonly pattern?: string;
  readonly onlyPredicate?: readonly string[];
  readonly avoidPredicate?: readonly string[];
  readonly onlyType?: readonly string[];
  readonly avoidType?: readonly string[];
  readonly via?: readonly string[];
  readonly avoid?: readonly string[];
  readonly source?: readonly string[];
  readonly avoidSource?: readonly string[];
  readonly modality?: readonly string[];
  readonly polarity?: readonly string[];
  readonly roles: string;
  readonly throughHubs?: boolean;
  readonly minSources: string;
  readonly oneDocument?: boolean;
  readonly asOf?: string;
  readonly time: string;
  readonly datedOnly?: boolean;
  readonly cost: string;
  readonly weightPredicate?: string;
  readonly distinct: string;
  readonly maxOverlap: string;
  readonly maxPaths: string;
  readonly timeLimit: string;
  readonly maxExpansions: string;
  readonly explain?: boolean;
  readonly pairs?: string;
  readonly sources?: string;
}

const defaults = DEFAULT_PATH_OPTIONS;

/** Flag, what the help says, and the default that it shows; flags marked `many` may be repeated. */
const FLAGS: readonly { flag: string; help: string; fallback?: string; many?: true }[] = [
  { flag: "--k <n>", help: "how many paths (with k-groups: lengths)", fallback: String(defaults.k) },
  { flag: "--select <which>", help: PATH_SELECTORS.join(", "), fallback: defaults.select },
  { flag: "--mode <mode>", help: `what may repeat: ${PATH_MODES.join(", ")}`, fallback: defaults.mode },
  { flag: "--min-length <n>", help: "statements in a path, at least", fallback: String(defaults.minLength) },
  {
    flag: "--max-length <n>",
    help: "statements in a path, at most; or unlimited",
    fallback: String(defaults.maxLength),
  },
  { flag: "--directed", help: "follow statements from subject to object only" },
  { flag: "--pattern <expr>", help: "the form of a path, such as '\"is part of\"/^funds*'" },
  { flag: "--only-predicate <p>", help: "walk only this relation (IRI, prefixed name or label)", many: true },
  { flag: "--avoid-predicate <p>", help: "do not walk this relation", many: true },
  { flag: "--only-type <t>", help: "pass only through things of this type", many: true },
  { flag: "--avoid-type <t>", help: "pass through nothing of this type", many: true },
  { flag: "--via <concept>", help: "touch this concept", many: true },
  { flag: "--avoid <concept>", help: "do not pass through this concept", many: true },
  { flag: "--source <document>", help: "only what this document says", many: true },
  { flag: "--avoid-source <document>", help: "nothing that only this document says", many: true },
  { flag: "--modality <m>", help: `only what is ${MODALITY_NAMES.join(", ")}`, many: true },
  { flag: "--polarity <p>", help: `walk ${Object.keys(POLARITIES).join(" or ")} statements`, many: true },
  {
    flag: "--roles <list>",
    help: `kinds of statements to walk: ${ROLES.filter((role) => role !== "provenance").join(", ")}`,
    fallback: [...defaults.roles].join(","),
  },
  { flag: "--through-hubs", help: "pass through hubs too" },
  {
    flag: "--min-sources <n>",
    help: "independent claimants behind each statement, at least",
    fallback: String(defaults.minSources),
  },
  { flag: "--one-document", help: "one document must carry the whole path" },
  { flag: "--as-of <date>", help: "only what held then: a year, month, day or interval" },
  {
    flag: "--time <how>",
    help: `${TIME_DEMANDS.join(", ")}: how the statements' periods fit`,
    fallback: defaults.time,
  },
  { flag: "--dated-only", help: "leave out statements without a period" },
  { flag: "--cost <how>", help: `what makes a path good: ${PATH_COSTS.join(", ")}`, fallback: defaults.cost },
  { flag: "--weight-predicate <p>", help: "with --cost weight: the predicate of claims that gives the number" },
  {
    flag: "--distinct <by>",
    help: `what makes two paths differ: ${PATH_DISTINCTIONS.join(", ")}`,
    fallback: defaults.distinct,
  },
  {
    flag: "--max-overlap <share>",
    help: "share of inner nodes in common with a better path",
    fallback: String(defaults.maxOverlap),
  },
  { flag: "--max-paths <n>", help: "paths at most, whatever is selected", fallback: String(defaults.maxPaths) },
  { flag: "--time-limit <ms>", help: "stop after this long", fallback: String(defaults.timeLimitMs) },
  {
    flag: "--max-expansions <n>",
    help: "stop after this many partial paths",
    fallback: String(defaults.maxExpansions),
  },
  { flag: "--explain", help: "tell what the search did" },
  { flag: "--pairs <file>", help: "pairs of concepts, one a line, separated by a tab; - for standard input" },
  { flag: "--sources <dir>", help: "folder of the source texts, to quote the passages" },
];

/** Adds the options to a command. */
export function addPathFlags(command: Command): Command {
  const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];
  for (const { flag, help, fallback, many } of FLAGS) {
    if (many) command.option(flag, `${help}; repeatable`, collect);
    else if (fallback === undefined) command.option(flag, help);
    else command.option(flag, help, fallback);
  }
  return command;
}
