/** The question what follows from a concept, or leads to it. */

import type { TraversalOrder } from "../graph/explore/traverse.ts";
import type { ResourceName } from "../ids.ts";
import { alongNamed } from "../paths/trace/along.ts";
import { type TraceResult, traceFrom } from "../paths/trace/trace.ts";
import type { TraceDirection } from "../paths/trace/trace-defaults.ts";
import { runPausing } from "../work.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

/** Where a trace starts, and along what it goes. */
export interface TraceParams {
  /** The root of the tree. */
  readonly concept: ResourceName;
  /** A relation by any of its names, or a pattern; without it any relation. */
  readonly along?: ResourceName;
  /** Whether what follows from it is wanted, or what leads to it. */
  readonly direction?: TraceDirection;
  /** Statements away from the root at most. */
  readonly depth?: number;
  /** Concepts in the tree at most. */
  readonly limit?: number;
  /** Whether the nearest come first, or each chain to its end. */
  readonly order?: TraversalOrder;
}

/** Chains from a concept as a tree. Throws as answerShow, and `usage` or `syntax` for what is no relation and no pattern. */
export async function answerTrace(
  { knowledge, concepts }: KnowledgeServices,
  { concept, along, ...options }: TraceParams,
): Promise<TraceResult> {
  const pattern = along === undefined ? null : alongNamed(knowledge, along);
  return runPausing(traceFrom.work(knowledge, concepts.resolve(concept), { ...options, along: pattern }));
}
