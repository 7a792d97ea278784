/** The options of `path`, in one table: what a person types, how it is read, and the defaults that the help shows. */

import type { Command } from "commander";
import { quoted, ThroughlineError } from "../errors.ts";
import { MODALITY_NAMES, POLARITIES, type Polarity } from "../evidence/vocabulary.ts";
import { ROLES } from "../graph/roles.ts";
import { PATH_DISTINCTIONS } from "../paths/engine/found-path.ts";
import { PATH_SELECTORS } from "../paths/engine/selection.ts";
import { PATH_MODES } from "../paths/engine/walk-rules.ts";
import { DEFAULT_PATH_OPTIONS } from "../paths/query.ts";
import { PATH_COSTS } from "../paths/search-options.ts";
import { TIME_DEMANDS } from "../paths/times.ts";
import type { PathFilters } from "../questions/path-params.ts";
import { PATH_WORDS, UNLIMITED } from "../questions/path-words.ts";
import { CITATION_FORMS } from "../questions/references.ts";
import { count } from "./context.ts";

/** How one parameter of a path question is typed: as a switch, with a value, or with a value that may be repeated. */
type Flag<Value> = [Value] extends [boolean]
  ? "switch"
  : [Value] extends [readonly (infer Member)[]]
    ? Single<Value> | Repeated<Member>
    : Single<Value>;

interface Single<Value> {
  /** What the help calls the value. */
  readonly takes: string;
  /** The default, as the help shows it. */
  readonly fallback?: string;
  readonly read: Reader<Value>;
}

interface Repeated<Member> {
  readonly takesMany: string;
  readonly read: Reader<Member>;
}

/** From what was typed after an option to its value. Throws `usage` for a text that cannot be taken. */
type Reader<Value> = (option: string, text: string) => Value;

const asWritten = (_option: string, text: string): string => text;
const d = DEFAULT_PATH_OPTIONS;

/** What each parameter means stands in PATH_WORDS. */
const FLAGS: { readonly [Name in keyof PathFilters]-?: Flag<Required<PathFilters>[Name]> } = {
  k: { takes: "n", fallback: String(d.k), read: count },
  select: { takes: "which", fallback: d.select, read: oneOf(PATH_SELECTORS) },
  mode: { takes: "mode", fallback: d.mode, read: oneOf(PATH_MODES) },
  minLength: { takes: "n", fallback: String(d.minLength), read: countFromZero },
  maxLength: { takes: "n", fallback: String(d.maxLength), read: lengthOf },
  directed: "switch",
  pattern: { takes: "expr", read: asWritten },
  onlyPredicate: { takesMany: "p", read: asWritten },
  avoidPredicate: { takesMany: "p", read: asWritten },
  onlyType: { takesMany: "t", read: asWritten },
  avoidType: { takesMany: "t", read: asWritten },
  via: { takesMany: "concept", read: asWritten },
  avoid: { takesMany: "concept", read: asWritten },
  source: { takesMany: "document", read: asWritten },
  avoidSource: { takesMany: "document", read: asWritten },
  modality: { takesMany: "m", read: oneOf(MODALITY_NAMES) },
  polarity: { takesMany: "p", read: oneOf(Object.keys(POLARITIES) as Polarity[]) },
  roles: { takes: "list", fallback: [...d.roles].join(","), read: listOf(oneOf(ROLES)) },
  throughHubs: "switch",
  hubDegree: { takes: "n", read: count },
  minSources: { takes: "n", fallback: String(d.minSources), read: countFromZero },
  oneDocument: "switch",
  asOf: { takes: "date", read: asWritten },
  time: { takes: "how", fallback: d.time, read: oneOf(TIME_DEMANDS) },
  datedOnly: "switch",
  cost: { takes: "how", fallback: d.cost, read: oneOf(PATH_COSTS) },
  weightPredicate: { takes: "p", read: asWritten },
  distinct: { takes: "by", fallback: d.distinct, read: oneOf(PATH_DISTINCTIONS) },
  maxOverlap: { takes: "share", fallback: String(d.maxOverlap), read: share },
  maxPaths: { takes: "n", fallback: String(d.maxPaths), read: count },
  timeLimit: { takes: "ms", fallback: String(d.timeLimitMs), read: count },
  maxExpansions: { takes: "n", fallback: String(d.maxExpansions), read: count },
  explain: "switch",
};

const NAMES = Object.keys(FLAGS) as (keyof PathFilters)[];

/** Flags of the command line alone. */
const OWN_WORDS = {
  "--cite <form>": `the paths as references: ${CITATION_FORMS.join(", ")}`,
  "--count": "only how many shortest paths there are, without listing them",
  "--subgraph": "all statements on any path of at most --max-length between two of the concepts",
  "--stream": "write each path as soon as it is found; with --json, a document a line",
  "--pairs <file>": "pairs of concepts, one a line, separated by a tab; - for standard input",
  "--from-query <sparql>": "the one ends: a SELECT with one variable; a result for each pair, as with --pairs",
  "--to-query <sparql>": "the other ends, in the same way",
  "--sources <dir>": "folder of the source texts, to quote the passages",
};

/** What was typed: a text for each value, a list where it may be repeated. */
export type PathFlags = { readonly [Name in keyof PathFilters]?: boolean | string | readonly string[] } & {
  readonly cite?: string;
  readonly count?: boolean;
  readonly subgraph?: boolean;
  readonly stream?: boolean;
  readonly pairs?: string;
  readonly fromQuery?: string;
  readonly toQuery?: string;
  readonly sources?: string;
};

/** "maxLength" is typed as --max-length. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Adds the options to a command. */
export function addPathFlags(command: Command): Command {
  const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];
  for (const name of NAMES) {
    const [flag, typed, words] = [FLAGS[name], flagOf(name), PATH_WORDS[name]];
    if (flag === "switch") command.option(typed, words);
    else if ("takesMany" in flag) command.option(`${typed} <${flag.takesMany}>`, `${words}; repeatable`, collect);
    else if (flag.fallback === undefined) command.option(`${typed} <${flag.takes}>`, words);
    else command.option(`${typed} <${flag.takes}>`, words, flag.fallback);
  }
  for (const [flag, words] of Object.entries(OWN_WORDS)) command.option(flag, words);
  return command;
}

/** The parameters of the question that the flags stand for. Throws `usage` for a value that cannot be taken. */
export function pathFilters(flags: PathFlags): PathFilters {
  const read = NAMES.flatMap((name) => {
    const typed = flags[name];
    return typed === undefined ? [] : [[name, readAs(name, typed)] as const];
  });
  // The table says of each name that its reader gives the value of that parameter.
  return Object.fromEntries(read) as PathFilters;
}

function readAs(name: keyof PathFilters, typed: boolean | string | readonly string[]): unknown {
  const flag = FLAGS[name];
  if (flag === "switch") return typed;
  const texts = typeof typed === "object" ? typed : [String(typed)];
  const values = texts.map((text) => flag.read(flagOf(name), text));
  return "takesMany" in flag ? values : values[0];
}

function countFromZero(option: string, text: string): number {
  return text === "0" ? 0 : count(option, text);
}

function lengthOf(option: string, text: string): number | typeof UNLIMITED {
  return text === UNLIMITED ? UNLIMITED : countFromZero(option, text);
}

function share(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new ThroughlineError("usage", `${option} takes a number from 0 to 1, not ${quoted(text)}.`);
}

function oneOf<Name extends string>(allowed: readonly Name[]): Reader<Name> {
  return (option, text) => {
    const found = allowed.find((name) => name === text.trim());
    if (found !== undefined) return found;
    throw new ThroughlineError("usage", `${option} takes ${allowed.join(", ")}, not ${quoted(text)}.`);
  };
}

function listOf<Value>(read: Reader<Value>): Reader<Value[]> {
  return (option, text) => text.split(",").map((member) => read(option, member));
}
