/** The options of `path` on the command line, made from the table of its parameters. */

import { type Command, Option } from "commander";
import { CITATION_FORMS } from "../../ask/references.ts";
import { accepts, refusal } from "../../paths/options/check.ts";
import { type AskedParameter, UNLIMITED } from "../../paths/options/parameter.ts";
import { ASKED, FORMER_NAMES, type PathFilters } from "../../paths/options/parameters.ts";
import { collect } from "../command-parts.ts";

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
  for (const { param, parameter } of ASKED) command.addOption(optionOf(flagOf(param), parameter));
  for (const [old, now] of FORMER_NAMES) {
    const row = ASKED.find(({ param }) => param === now);
    if (row !== undefined) command.addOption(optionOf(flagOf(old), row.parameter, false).hideHelp());
  }
  for (const [flag, words] of Object.entries(OWN_WORDS)) command.option(flag, words);
  return command;
}

/** `shows`: whether the help shows its default, and it stands for a flag that is not typed. */
function optionOf(flag: string, parameter: AskedParameter, shows = true): Option {
  if (isSwitch(parameter) || !("takes" in parameter)) return new Option(flag, parameter.words);
  const typed = `${flag} <${parameter.takes}>`;
  if (isRepeated(parameter)) return new Option(typed, `${parameter.words}; repeatable`).argParser(collect);
  const option = new Option(typed, parameter.words);
  const { default: usual } = parameter;
  if (usual === null || !shows) return option;
  return option.default(typeof usual === "object" ? [...usual].join(",") : String(usual));
}

function isSwitch(parameter: AskedParameter): boolean {
  return parameter.kind === "switch" || (parameter.kind === "choice" && parameter.switch !== undefined);
}

function isRepeated(parameter: AskedParameter): boolean {
  return parameter.kind === "names" || (parameter.kind === "choices" && parameter.commas !== true);
}

/** The parameters of the question that the flags stand for. Throws `usage` for a value that cannot be taken. */
export function pathFilters(flags: PathFlags): PathFilters {
  const typed = new Map(Object.entries(flags));
  // A flag by its former name stands before the default of the new one.
  for (const [old, now] of FORMER_NAMES) {
    const value = typed.get(old);
    if (value !== undefined) typed.set(now, value);
  }
  const read = ASKED.flatMap(({ param, parameter }) => {
    const value = typed.get(param);
    return value === undefined ? [] : [[param, readAs(flagOf(param), parameter, value)]];
  });
  // The table says of each name that its reader gives the value of that parameter.
  return Object.fromEntries(read) as PathFilters;
}

function readAs(flag: string, parameter: AskedParameter, typed: unknown): unknown {
  if (typeof typed === "boolean") return typed;
  const texts = Array.isArray(typed) ? typed.map(String) : [String(typed)];
  if (parameter.kind === "choices" && parameter.commas === true) {
    return texts.flatMap((text) => text.split(",").map((each) => readOne(flag, parameter, each)));
  }
  const values = texts.map((text) => readOne(flag, parameter, text));
  return isRepeated(parameter) ? values : values[0];
}

/** The value that a text stands for. Throws `usage` for a text that cannot be taken. */
function readOne(flag: string, parameter: AskedParameter, text: string): unknown {
  const value = valueOfText(parameter, text);
  if (accepts(parameter, value)) return value === Number.POSITIVE_INFINITY ? UNLIMITED : value;
  throw refusal(flag, parameter, text);
}

function valueOfText({ kind }: AskedParameter, text: string): unknown {
  switch (kind) {
    case "whole":
      return /^\d+$/.test(text) ? Number(text) : null;
    case "length":
      return text === UNLIMITED ? Number.POSITIVE_INFINITY : /^\d+$/.test(text) ? Number(text) : null;
    case "share":
      return text.trim() === "" ? null : Number(text);
    case "choice":
    case "choices":
      return text.trim();
    default:
      return text;
  }
}
