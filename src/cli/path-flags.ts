/** The options of `path`, in one table: what a person types, and the defaults that the help shows. */

import type { Command } from "commander";
import { DEFAULT_PATH_OPTIONS } from "../paths/query.ts";
import type { PathFilters } from "../questions/path-params.ts";
import { PATH_WORDS } from "../questions/path-words.ts";
import { CITATION_FORMS } from "./cite.ts";

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
  readonly hubDegree?: string;
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
  readonly count?: boolean;
  readonly subgraph?: boolean;
  readonly stream?: boolean;
  readonly pairs?: string;
  readonly fromQuery?: string;
  readonly toQuery?: string;
  readonly cite?: string;
  readonly sources?: string;
}

const defaults = DEFAULT_PATH_OPTIONS;

/** Flags with the default that the help shows; those marked `many` may be repeated. What each means stands in PATH_WORDS. */
const FLAGS: readonly { flag: string; fallback?: string; many?: true }[] = [
  { flag: "--k <n>", fallback: String(defaults.k) },
  { flag: "--select <which>", fallback: defaults.select },
  { flag: "--mode <mode>", fallback: defaults.mode },
  { flag: "--min-length <n>", fallback: String(defaults.minLength) },
  { flag: "--max-length <n>", fallback: String(defaults.maxLength) },
  { flag: "--directed" },
  { flag: "--pattern <expr>" },
  { flag: "--only-predicate <p>", many: true },
  { flag: "--avoid-predicate <p>", many: true },
  { flag: "--only-type <t>", many: true },
  { flag: "--avoid-type <t>", many: true },
  { flag: "--via <concept>", many: true },
  { flag: "--avoid <concept>", many: true },
  { flag: "--source <document>", many: true },
  { flag: "--avoid-source <document>", many: true },
  { flag: "--modality <m>", many: true },
  { flag: "--polarity <p>", many: true },
  { flag: "--roles <list>", fallback: [...defaults.roles].join(",") },
  { flag: "--through-hubs" },
  { flag: "--hub-degree <n>" },
  { flag: "--min-sources <n>", fallback: String(defaults.minSources) },
  { flag: "--one-document" },
  { flag: "--as-of <date>" },
  { flag: "--time <how>", fallback: defaults.time },
  { flag: "--dated-only" },
  { flag: "--cost <how>", fallback: defaults.cost },
  { flag: "--weight-predicate <p>" },
  { flag: "--distinct <by>", fallback: defaults.distinct },
  { flag: "--max-overlap <share>", fallback: String(defaults.maxOverlap) },
  { flag: "--max-paths <n>", fallback: String(defaults.maxPaths) },
  { flag: "--time-limit <ms>", fallback: String(defaults.timeLimitMs) },
  { flag: "--max-expansions <n>", fallback: String(defaults.maxExpansions) },
  { flag: "--explain" },
];

/** Flags of the command line alone. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  "--cite <form>": `the paths as references: ${CITATION_FORMS.join(", ")}`,
  "--count": "only how many shortest paths there are, without listing them",
  "--subgraph": "all statements on any path of at most --max-length between two of the concepts",
  "--stream": "write each path as soon as it is found; with --json, a document a line",
  "--pairs <file>": "pairs of concepts, one a line, separated by a tab; - for standard input",
  "--from-query <sparql>": "the one ends: a SELECT with one variable; a result for each pair, as with --pairs",
  "--to-query <sparql>": "the other ends, in the same way",
  "--sources <dir>": "folder of the source texts, to quote the passages",
};

/** "--max-length <n>" is the parameter maxLength. */
function wordsOf(flag: string): string {
  const name = (flag.split(" ")[0] ?? "").slice(2).replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase());
  return PATH_WORDS[name as keyof PathFilters];
}

/** Adds the options to a command. */
export function addPathFlags(command: Command): Command {
  const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];
  for (const { flag, fallback, many } of FLAGS) {
    const help = wordsOf(flag);
    if (many) command.option(flag, `${help}; repeatable`, collect);
    else if (fallback === undefined) command.option(flag, help);
    else command.option(flag, help, fallback);
  }
  for (const [flag, help] of Object.entries(OWN_WORDS)) command.option(flag, help);
  return command;
}
