/** The part of a graph that the flags of export name, as statements. */

import { quoted, ThroughlineError } from "../errors.ts";
import { EvidenceReader } from "../evidence/reader.ts";
import { ConceptIndex } from "../graph/concepts.ts";
import { Describer } from "../graph/describe.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { distancesFrom } from "../graph/neighbors.ts";
import { toGraphology } from "../graph/project.ts";
import { findPaths } from "../paths/find-paths.ts";
import { expandName } from "../rdf/namespaces.ts";
import { count } from "./context.ts";

export interface PartFlags {
  readonly path?: readonly string[];
  readonly k: string;
  readonly around?: string;
  readonly hops: string;
  readonly source?: readonly string[];
  readonly statements?: readonly string[];
}

const PARTS = ["path", "around", "source", "statements"] as const;

/** The numbers of the chosen instance statements, ascending; null for the whole graph. */
export function chosenStatements(knowledge: Knowledge, flags: PartFlags): number[] | null {
  const given = PARTS.filter((part) => flags[part] !== undefined);
  if (given.length > 1) {
    throw new ThroughlineError("usage", `Give one part only, not --${given.join(" and --")}.`);
  }
  const chosen = chosenPart(knowledge, flags);
  return chosen === null ? null : [...new Set(chosen)].sort((a, b) => a - b);
}

function chosenPart(knowledge: Knowledge, flags: PartFlags): Iterable<number> | null {
  if (flags.path !== undefined) return onPaths(knowledge, flags.path, count("--k", flags.k));
  if (flags.around !== undefined) return around(knowledge, flags.around, count("--hops", flags.hops));
  if (flags.source !== undefined) return fromSources(knowledge, flags.source);
  if (flags.statements !== undefined) return byName(knowledge, flags.statements);
  return null;
}

function onPaths(knowledge: Knowledge, ends: readonly string[], k: number): Set<number> {
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length !== 2) {
    throw new ThroughlineError("usage", "--path takes two concepts: --path FROM TO.");
  }
  const index = new ConceptIndex(knowledge);
  const { paths } = findPaths(knowledge, index.resolve(from), index.resolve(to), { k });
  const { terms } = knowledge.dataset;
  const chosen = new Set<number>();
  for (const statement of paths.flatMap((path) => path.hops).flatMap((hop) => hop.statements)) {
    const [subject, predicate, object] = [statement.subject, statement.predicate, statement.object].map((term) =>
      "iri" in term ? (terms.find(term.iri) ?? 0) : 0,
    ) as [number, number, number];
    for (const found of knowledge.statements.match({ subject, predicate, object })) chosen.add(found);
  }
  return chosen;
}

function around(knowledge: Knowledge, concept: string, hops: number): Set<number> {
  const graph = toGraphology(knowledge);
  const center = new ConceptIndex(knowledge).resolve(concept);
  const distances = distancesFrom(graph, knowledge.key(center), hops, false);
  const table = knowledge.statements;
  const own = table.match({ subject: center }).filter((statement) => table.role(statement) === "instance");
  const chosen = new Set(own);
  graph.forEachEdge((_edge, attributes, source, target) => {
    const [a, b] = [distances.get(source), distances.get(target)];
    if (a !== undefined && b !== undefined && Math.min(a, b) < hops) chosen.add(attributes.statement);
  });
  return chosen;
}

function fromSources(knowledge: Knowledge, names: readonly string[]): number[] {
  const index = new ConceptIndex(knowledge);
  const sources = new Set(names.map((name) => index.resolve(name)));
  const reader = new EvidenceReader(knowledge.dataset);
  const table = knowledge.statements;
  return table
    .ofRoles(new Set(["instance"] as const))
    .filter((statement) => table.claims(statement).some((reifier) => sources.has(reader.claim(reifier).source ?? -1)));
}

/** By the id of the statement, or by the IRI or prefixed name of a claim. */
function byName(knowledge: Knowledge, names: readonly string[]): number[] {
  const table = knowledge.statements;
  const describer = new Describer(knowledge);
  const byId = new Map<string, number>();
  for (const statement of table.ofRoles(new Set(["instance"] as const))) {
    byId.set(describer.idOf(statement), statement);
    for (const reifier of table.claims(statement)) byId.set(knowledge.key(reifier), statement);
  }
  return names.map((name) => {
    const found = byId.get(name) ?? byId.get(expandName(name, knowledge.prefixes) ?? "");
    if (found !== undefined) return found;
    throw new ThroughlineError("usage", `There is no statement ${quoted(name)}.`, {
      hint: "Give the id of a statement or the name of a claim (st:…), as `throughline show --json` prints them.",
    });
  });
}
