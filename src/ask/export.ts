/** The question for a part of the graph as a document. */

import { ThroughlineError } from "../errors.ts";
import { EXPORT_FORMATS } from "../export/formats.ts";
import { aroundSteps, statementsOnPaths } from "../export/part.ts";
import { selectionOf } from "../export/selection.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../graph/explore/neighbors-defaults.ts";
import { connectingSubgraph } from "../paths/answer/connecting-subgraph.ts";
import type { PathOptions } from "../paths/options/path-options.ts";
import { runPausing } from "../work.ts";
import type { AskOptions, KnowledgeServices } from "./knowledge-services.ts";
import { pathsBetween } from "./path.ts";
import { carriedBy } from "./statements.ts";

/** Which part: one of `onPaths`, `subgraph`, `around`, `source` and `statements`, or none for the whole. */
export interface PartParams {
  /** Two concepts: the `k` best paths between them. */
  readonly onPaths?: readonly string[];
  readonly k?: number;
  /** Two concepts or more: what lies on any path of at most `maxLength` between two of them. */
  readonly subgraph?: readonly string[];
  readonly maxLength?: number;
  /** A concept: what lies at most `hops` statements away. */
  readonly around?: string;
  readonly hops?: number;
  /** Documents: what they carry. */
  readonly source?: readonly string[];
  /** Ids of statements, or names of claims. */
  readonly statements?: readonly string[];
  readonly timeLimit?: number;
}

const PARTS = ["onPaths", "subgraph", "around", "source", "statements"] as const;

/** Which part of the graph is written, and how. */
export interface ExportParams extends PartParams {
  /** Evidence as rdf:Statement, for readers that know only RDF 1.1. */
  readonly rdf11?: boolean;
}

/** The part as Turtle, with how much it holds. */
export interface ExportResult {
  /** How many statements about the world the part has. */
  readonly statements: number;
  /** With their evidence and the names of what they speak of; null where no statement answers to the part. */
  readonly turtle: string | null;
  /** What the reader should know of what was left out. */
  readonly notes: readonly string[];
}

/** Triples of an answer: putting them in order cannot be interrupted, and takes a second for so many. */
const MAX_TRIPLES = 20_000;

/** The part as Turtle. Throws `limit` for one that is too large for an answer; as exportedStatements. */
export async function answerExport(
  services: KnowledgeServices,
  { rdf11 = false, ...part }: ExportParams,
  { signal }: AskOptions = {},
): Promise<ExportResult> {
  const chosen = await exportedStatements(services, part, signal ?? null);
  if (chosen?.length === 0) return { statements: 0, turtle: null, notes: [] };
  const selection = selectionOf(services.knowledge, chosen);
  if (selection.rows.length > MAX_TRIPLES) {
    throw new ThroughlineError("limit", `The part has ${selection.rows.length} triples; ${MAX_TRIPLES} are allowed.`, {
      hint: "Ask for a smaller part.",
      data: { triples: selection.rows.length, maxTriples: MAX_TRIPLES },
    });
  }
  const { text, notes } = await EXPORT_FORMATS.turtle.write(selection, {
    rdf11,
    spreadsheetSafe: false,
    context: null,
  });
  return { statements: selection.statements.length, turtle: text, notes };
}

/**
 * The numbers of the chosen instance statements, ascending; null for the whole graph. Long searches hear the signal.
 *
 * @throws ThroughlineError `usage` for more than one part, too few or too many concepts, or a name that names nothing;
 *   `exhausted` where a limit came before the part was complete.
 */
export async function exportedStatements(
  services: KnowledgeServices,
  part: PartParams,
  signal: AbortSignal | null,
): Promise<number[] | null> {
  const given = PARTS.filter((name) => part[name] !== undefined);
  if (given.length > 1) throw new ThroughlineError("usage", `Give one part only, not ${given.join(" and ")}.`);
  const chosen = await chosenPart(services, part, signal);
  return chosen === null ? null : [...new Set(chosen)].sort((a, b) => a - b);
}

async function chosenPart(
  services: KnowledgeServices,
  { onPaths: ends, k, subgraph, maxLength, around, hops, source, statements, timeLimit }: PartParams,
  signal: AbortSignal | null,
): Promise<Iterable<number> | null> {
  const { knowledge, concepts } = services;
  const limits = { signal, ...(timeLimit === undefined ? {} : { timeLimitMs: timeLimit }) };
  if (ends !== undefined) return onPaths(services, ends, { ...limits, ...(k === undefined ? {} : { k }) });
  if (subgraph !== undefined) {
    return between(services, subgraph, { ...limits, ...(maxLength === undefined ? {} : { maxLength }) });
  }
  if (around !== undefined) {
    const distance = hops ?? DEFAULT_NEIGHBORS_OPTIONS.hops;
    return runPausing(aroundSteps(knowledge, concepts.resolve(around), distance));
  }
  if (source !== undefined) {
    const sources = source.map((name) => concepts.resolve(name));
    return services.instances().filter(carriedBy(knowledge, sources));
  }
  return statements?.map((name) => services.statement(name)) ?? null;
}

async function onPaths(
  services: KnowledgeServices,
  ends: readonly string[],
  options: PathOptions,
): Promise<Set<number>> {
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length !== 2) {
    throw new ThroughlineError("usage", "The part on paths takes two concepts.");
  }
  const { paths } = await pathsBetween(services, from, to, options);
  return statementsOnPaths(services.knowledge, paths);
}

async function between(
  { knowledge, concepts }: KnowledgeServices,
  names: readonly string[],
  options: PathOptions,
): Promise<readonly number[]> {
  if (names.length < 2) throw new ThroughlineError("usage", "The part between concepts takes two of them or more.");
  const ids = names.map((name) => concepts.resolve(name));
  const { statements, reason } = await runPausing(connectingSubgraph.work(knowledge, ids, options));
  if (reason === null) return statements;
  // A document does not tell what it lacks.
  throw new ThroughlineError("exhausted", `The part between these concepts is not complete. ${reason}`, {
    hint: "Give a smaller greatest length.",
  });
}
