/** The part of a graph that the flags of export name, as statements. */

import { ThroughlineError } from "../errors.ts";
import { endOf, startOf } from "../graph/incidence.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { distancesAround } from "../graph/neighbors.ts";
import { INSTANCE_ONLY } from "../graph/roles.ts";
import { connectingSubgraph } from "../paths/connecting-subgraph.ts";
import type { PathOptions } from "../paths/query.ts";
import { pathsBetween } from "../questions/path.ts";
import { KnowledgeServices } from "../questions/services.ts";
import { carriedBy } from "../questions/statements.ts";
import { runPausing } from "../work.ts";
import { count } from "./context.ts";

export interface PartFlags {
  readonly path?: readonly string[];
  readonly k: string;
  readonly subgraph?: readonly string[];
  readonly maxLength: string;
  readonly around?: string;
  readonly hops: string;
  readonly source?: readonly string[];
  readonly statements?: readonly string[];
}

const PARTS = ["path", "subgraph", "around", "source", "statements"] as const;

/** The numbers of the chosen instance statements, ascending; null for the whole graph. Long searches hear the signal. */
export async function chosenStatements(
  knowledge: Knowledge,
  flags: PartFlags,
  signal: AbortSignal,
): Promise<number[] | null> {
  const given = PARTS.filter((part) => flags[part] !== undefined);
  if (given.length > 1) {
    throw new ThroughlineError("usage", `Give one part only, not --${given.join(" and --")}.`);
  }
  const chosen = await chosenPart(new KnowledgeServices(knowledge), flags, signal);
  return chosen === null ? null : [...new Set(chosen)].sort((a, b) => a - b);
}

async function chosenPart(
  services: KnowledgeServices,
  flags: PartFlags,
  signal: AbortSignal,
): Promise<Iterable<number> | null> {
  if (flags.path !== undefined) return onPaths(services, flags.path, { k: count("--k", flags.k), signal });
  if (flags.subgraph !== undefined)
    return between(services, flags.subgraph, { maxLength: count("--max-length", flags.maxLength), signal });
  if (flags.around !== undefined) return around(services, flags.around, count("--hops", flags.hops));
  if (flags.source !== undefined) return fromSources(services, flags.source);
  if (flags.statements !== undefined) return flags.statements.map((name) => services.statement(name));
  return null;
}

async function onPaths(
  services: KnowledgeServices,
  ends: readonly string[],
  options: PathOptions,
): Promise<Set<number>> {
  const { knowledge } = services;
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length !== 2) {
    throw new ThroughlineError("usage", "--path takes two concepts: --path FROM TO.");
  }
  const { paths } = await pathsBetween(services, from, to, options);
  const { terms } = knowledge.dataset;
  const chosen = new Set<number>();
  for (const statement of paths.flatMap((path) => path.hops).flatMap((hop) => hop.statements)) {
    const [subject, predicate, object] = [statement.subject, statement.predicate, statement.object].map((term) =>
      "iri" in term ? terms.find(term.iri) : null,
    );
    if (subject == null || predicate == null || object == null) continue;
    for (const found of knowledge.statements.match({ subject, predicate, object })) chosen.add(found);
  }
  return chosen;
}

async function between(
  { knowledge, concepts }: KnowledgeServices,
  names: readonly string[],
  options: PathOptions,
): Promise<readonly number[]> {
  if (names.length < 2) throw new ThroughlineError("usage", "--subgraph takes two concepts or more.");
  const ids = names.map((name) => concepts.resolve(name));
  const { statements, reason } = await runPausing(connectingSubgraph.work(knowledge, ids, options));
  if (reason === null) return statements;
  // A file does not tell what it lacks.
  throw new ThroughlineError("exhausted", `The part between these concepts is not complete. ${reason}`, {
    hint: "Give a smaller --max-length.",
  });
}

async function around({ knowledge, concepts }: KnowledgeServices, concept: string, hops: number): Promise<Set<number>> {
  const center = concepts.resolve(concept);
  const index = knowledge.incidence(INSTANCE_ONLY);
  const distances = await runPausing(distancesAround(index, center, { hops, directed: false }));
  const table = knowledge.statements;
  const own = table.match({ subject: center }).filter((statement) => table.role(statement) === "instance");
  const chosen = new Set(own);
  for (const [node, distance] of distances) {
    if (distance >= hops) break;
    for (let entry = startOf(index, node); entry < endOf(index, node); entry++)
      chosen.add(index.statements[entry] ?? 0);
  }
  return chosen;
}

function fromSources(services: KnowledgeServices, names: readonly string[]): number[] {
  const sources = names.map((name) => services.concepts.resolve(name));
  return services.instances().filter(carriedBy(services.knowledge, sources));
}
