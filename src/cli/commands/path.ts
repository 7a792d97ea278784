import { quoted, ThroughlineError } from "../../errors.ts";
import { MODALITY_NAMES, type Modality } from "../../evidence/vocabulary.ts";
import { ConceptIndex, foldName } from "../../graph/concepts.ts";
import type { Knowledge } from "../../graph/knowledge.ts";
import { ROLES, type Role } from "../../graph/roles.ts";
import { findPaths, type PathResult } from "../../paths/find-paths.ts";
import { PATH_COSTS, type PathCost, type PathOptions } from "../../paths/query.ts";
import { expandName } from "../../rdf/namespaces.ts";
import { type Context, count, openKnowledge, safe, writeJson } from "../context.ts";
import { wrap } from "../io.ts";
import { pathBlock } from "../render.ts";

export interface PathFlags {
  readonly k: string;
  readonly maxLength: string;
  readonly directed?: boolean;
  readonly roles: string;
  readonly onlyPredicate?: readonly string[];
  readonly avoidPredicate?: readonly string[];
  readonly avoid?: readonly string[];
  readonly source?: readonly string[];
  readonly modality?: readonly string[];
  readonly cost: string;
  readonly timeLimit: string;
  readonly maxExpansions: string;
  readonly sources?: string;
}

/** `throughline path FROM TO`: exit 1 where there is no path, 3 where a limit came before the first one. */
export async function path(context: Context, from: string, to: string, flags: PathFlags): Promise<number> {
  const { io, global } = context;
  const knowledge = await openKnowledge(context, flags.sources);
  const index = new ConceptIndex(knowledge);
  const [start, end] = [index.resolve(from), index.resolve(to)];
  const result = findPaths(knowledge, start, end, { ...pathOptions(knowledge, index, flags), signal: io.signal });
  if (global.json) await writeJson(io, result);
  else await io.write(renderResult(context, knowledge, result));
  return exitCode(result);
}

/** The options of the query that the flags stand for. Throws `usage` for a value that is none. */
export function pathOptions(knowledge: Knowledge, index: ConceptIndex, flags: PathFlags): PathOptions {
  const ids = (names: readonly string[] | undefined) => new Set((names ?? []).map((name) => index.resolve(name)));
  const predicates = (names: readonly string[]) => new Set(names.map((name) => predicateNamed(knowledge, name)));
  return {
    k: count("--k", flags.k),
    maxLength: count("--max-length", flags.maxLength),
    directed: flags.directed ?? false,
    roles: new Set(flags.roles.split(",").map((role) => oneOf<Role>("--roles", role, ROLES))),
    cost: oneOf<PathCost>("--cost", flags.cost, PATH_COSTS),
    avoid: ids(flags.avoid),
    avoidPredicates: predicates(flags.avoidPredicate ?? []),
    onlyPredicates: flags.onlyPredicate === undefined ? null : predicates(flags.onlyPredicate),
    sources: flags.source === undefined ? null : ids(flags.source),
    modalities:
      flags.modality === undefined
        ? null
        : new Set(flags.modality.map((name) => oneOf<Modality>("--modality", name, MODALITY_NAMES))),
    timeLimitMs: count("--time-limit", flags.timeLimit),
    maxExpansions: count("--max-expansions", flags.maxExpansions),
  };
}

function oneOf<Name extends string>(option: string, value: string, allowed: readonly Name[]): Name {
  const found = allowed.find((name) => name === value.trim());
  if (found !== undefined) return found;
  throw new ThroughlineError("usage", `${option} takes ${allowed.join(", ")}, not ${quoted(value)}.`);
}

/** A predicate by IRI, prefixed name or label. */
function predicateNamed(knowledge: Knowledge, name: string): number {
  const { statements: table, dataset, labels } = knowledge;
  for (const key of [name, expandName(name, knowledge.prefixes)]) {
    const id = key === null ? null : dataset.terms.find(key);
    if (id !== null) return id;
  }
  const known = new Map<string, number>();
  for (let statement = 0; statement < table.size; statement++) {
    known.set(foldName(labels.label(table.predicate(statement))), table.predicate(statement));
  }
  const found = known.get(foldName(name));
  if (found !== undefined) return found;
  throw new ThroughlineError("usage", `There is no predicate ${quoted(name)} in this data.`, {
    hint: `For instance: ${[...known.keys()].slice(0, 8).map(safe).join(", ")}.`,
  });
}

function renderResult(context: Context, knowledge: Knowledge, result: PathResult): string {
  const { io } = context;
  const counted = `${result.paths.length} ${result.paths.length === 1 ? "path" : "paths"}`;
  const head = safe(`${result.from.label} and ${result.to.label}: ${result.paths.length === 0 ? "no path" : counted}`);
  const reason = result.reason === null ? [] : [wrap(safe(result.reason), io.width)];
  const blocks = result.paths.map((found, index) => pathBlock(io, knowledge, found, index + 1));
  return `${[head, ...reason, ...blocks.map((block) => `\n${block}`)].join("\n")}\n`;
}

function exitCode(result: PathResult): number {
  if (result.paths.length > 0) return 0;
  if (result.status === "aborted") return 130;
  return result.status === "complete" ? 1 : 3;
}
