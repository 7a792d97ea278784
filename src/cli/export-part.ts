/** The part of the graph that the flags of `export` name. */

import { exportedStatements, type PartParams } from "../ask/export.ts";
import { KnowledgeServices } from "../ask/knowledge-services.ts";
import { ThroughlineError } from "../errors.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { type Context, count, openKnowledge } from "./context.ts";
import { openServices } from "./open-services.ts";

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

export interface OpenedPart {
  readonly knowledge: Knowledge;
  /** The chosen statements; null for all there are. */
  readonly statements: number[] | null;
}

/** What to write, and what it is chosen from: of an endpoint only what lies around a concept can be had. */
export async function openPart(context: Context, flags: PartFlags, sources?: string): Promise<OpenedPart> {
  const part = partOf(flags);
  const { around, hops = 1 } = part;
  const { signal } = context.io;
  if (context.global.endpoint === undefined || around === undefined) {
    const services = new KnowledgeServices(await openKnowledge(context, sources));
    return { knowledge: services.knowledge, statements: await exportedStatements(services, part, signal) };
  }
  const { services, concept } = await openServices(context, { concept: around, around: { hops, directed: false } });
  const statements = await exportedStatements(services, { ...part, around: concept }, signal);
  return { knowledge: services.knowledge, statements };
}

/** The part that the flags name. Throws `usage` for more than one, and for too few or too many concepts. */
function partOf({ path, k, subgraph, maxLength, around, hops, source, statements }: PartFlags): PartParams {
  const given = Object.entries({ path, subgraph, around, source, statements }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length > 1) {
    throw new ThroughlineError("usage", `Give one part only, not --${given.map(([name]) => name).join(" and --")}.`);
  }
  if (path !== undefined && path.length !== 2) {
    throw new ThroughlineError("usage", "--path takes two concepts: --path FROM TO.");
  }
  if (subgraph !== undefined && subgraph.length < 2) {
    throw new ThroughlineError("usage", "--subgraph takes two concepts or more.");
  }
  return {
    ...(path === undefined ? {} : { onPaths: path, k: count("--k", k) }),
    ...(subgraph === undefined ? {} : { subgraph, maxLength: count("--max-length", maxLength) }),
    ...(around === undefined ? {} : { around, hops: count("--hops", hops) }),
    ...(source === undefined ? {} : { source }),
    ...(statements === undefined ? {} : { statements }),
  };
}

/** Says that nothing answers to the part. Exit code 1. */
export function nothingToExport(context: Context): number {
  context.io.note("There is nothing to export: no statement answers to that.");
  return 1;
}
