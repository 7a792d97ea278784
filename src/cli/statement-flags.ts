/** The flags that choose among the statements of a concept, for the commands that have them. */

import type { Command } from "commander";
import type { StatementFilterParams } from "../ask/concepts.ts";
import { MODALITY_NAMES, QUALIFIER_KINDS } from "../evidence/vocabulary.ts";
import { DIRECTIONS } from "../graph/explore/neighbors-defaults.ts";
import { collect } from "./command-parts.ts";
import { choice, count } from "./context.ts";

export interface StatementFlags {
  readonly source?: readonly string[];
  readonly predicate?: string;
  readonly says?: string;
  readonly modality?: readonly string[];
  readonly qualifier?: readonly string[];
  readonly direction?: string;
  readonly limit?: string;
}

export function addStatementFlags(command: Command): Command {
  return command
    .option("--source <document>", "only what this document carries; repeatable", collect)
    .option("--predicate <relation>", "only this relation")
    .option("--says <claimant>", "only what this voice says")
    .option("--modality <name>", `only what is ${MODALITY_NAMES.join(", ")}; repeatable`, collect)
    .option("--qualifier <kind>", `only what is said with a ${QUALIFIER_KINDS.join(", ")}; repeatable`, collect)
    .option("--direction <way>", "out, it is the subject; in, it is the object; or both (default: both)");
}

/** What the flags ask for. Throws `usage` for a value that none takes. */
export function statementFilterOf(flags: StatementFlags): StatementFilterParams {
  const { source, predicate, says, modality, qualifier, direction, limit } = flags;
  return {
    ...(source === undefined ? {} : { source }),
    ...(predicate === undefined ? {} : { predicate }),
    ...(says === undefined ? {} : { says }),
    ...(modality === undefined ? {} : { modality: modality.map((name) => choice("--modality", name, MODALITY_NAMES)) }),
    ...(qualifier === undefined
      ? {}
      : { qualifier: qualifier.map((kind) => choice("--qualifier", kind, QUALIFIER_KINDS)) }),
    ...(direction === undefined ? {} : { direction: choice("--direction", direction, DIRECTIONS) }),
    ...(limit === undefined ? {} : { limit: count("--limit", limit) }),
  };
}

/** Whether they leave anything out by what it says. */
export function isFiltered({ limit: _limit, ...rest }: StatementFilterParams): boolean {
  return Object.keys(rest).length > 0;
}
