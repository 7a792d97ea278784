/** How two concepts connect: the query, the search, and the cited answer. */

import type { ResourceTerm } from "../evidence/types.ts";
import { Describer } from "../graph/describe.ts";
import type { Incidence } from "../graph/incidence.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { admission } from "./admission.ts";
import { type CitedPath, citePath } from "./answer.ts";
import { IncidenceNetwork, type Network } from "./network.ts";
import { type PathOptions, type ResolvedPathOptions, resolvePathOptions } from "./query.ts";
import { type SearchStatus, searchPaths } from "./search.ts";
import { explainNoPath } from "./why-not.ts";

export interface PathResult {
  /** `complete`: there is nothing better and, with fewer than k paths, nothing more. */
  readonly status: SearchStatus;
  /** Why the answer is empty or cut short; null for a full one. */
  readonly reason: string | null;
  readonly from: ResourceTerm;
  readonly to: ResourceTerm;
  readonly paths: readonly CitedPath[];
  /** Partial paths that the search took up. */
  readonly expanded: number;
  readonly elapsedMs: number;
}

/**
 * The k best simple paths between two nodes, each hop with the statements and passages that carry it.
 *
 * A path is a list of distinct nodes; all admitted statements between two neighbouring nodes belong to one hop. Order:
 * fewest statements, then the most specific (least connected) nodes in between, then the IRIs of the nodes in code-unit
 * order; so the answer does not depend on the order of loading. With cost "specificity" the nodes in between come first.
 * No path is a result with a reason, never an error.
 *
 * @param from - term id of one end; a node that no admitted statement touches gives an empty answer.
 * @throws ThroughlineError `usage` for an option out of range.
 * Complexity: O(E log V) for the bounds, then O(degree) a partial path; see searchPaths.
 *
 * @example
 * import { ConceptIndex, findPaths, openBundled } from "throughline";
 * const knowledge = await openBundled();
 * const index = new ConceptIndex(knowledge);
 * const answer = findPaths(knowledge, index.resolve("UNSCR 2106"), index.resolve("KPS"));
 * answer.status; // "complete"
 */
export function findPaths(knowledge: Knowledge, from: number, to: number, options: PathOptions = {}): PathResult {
  const resolved = resolvePathOptions(options);
  const started = resolved.now();
  const index = knowledge.incidence(resolved.roles);
  const admits = admission(knowledge, resolved);
  const network = new IncidenceNetwork(index, { ...resolved, admits, keyOf: (node) => knowledge.key(node) });
  const found = searchPaths(network, from, to, {
    k: from === to ? 0 : resolved.k,
    maxLength: resolved.maxLength,
    lengthFirst: resolved.cost === "hops",
    maxExpansions: resolved.maxExpansions,
    interrupted: () => interruption(resolved, started),
  });
  const between = statementsBetween(index, network);
  const paths = found.paths.map((path) =>
    citePath(knowledge, path, resolved.cost === "hops" ? path.nodes.length - 1 : path.passages, between),
  );
  const describer = new Describer(knowledge);
  return {
    status: found.status,
    reason: reasonOf(knowledge, from, to, resolved, found.status, paths.length),
    from: describer.resource(from),
    to: describer.resource(to),
    paths,
    expanded: found.expanded,
    elapsedMs: Math.round((resolved.now() - started) * 1000) / 1000,
  };
}

function interruption(options: ResolvedPathOptions, started: number): "timed-out" | "aborted" | null {
  if (options.signal?.aborted) return "aborted";
  return options.now() - started >= options.timeLimitMs ? "timed-out" : null;
}

function statementsBetween(index: Incidence, network: Network): (from: number, to: number) => number[] {
  return (from, to) => {
    const found: number[] = [];
    // The end with fewer edges is asked; in a directed network only the forward side knows.
    const degree = (node: number): number => (index.offsets[node + 1] ?? 0) - (index.offsets[node] ?? 0);
    if (degree(from) <= degree(to)) {
      network.forEachStep(from, (neighbor, statement) => {
        if (neighbor === to) found.push(statement);
      });
    } else {
      network.forEachStepBack(to, (neighbor, statement) => {
        if (neighbor === from) found.push(statement);
      });
    }
    return found;
  };
}

function reasonOf(
  knowledge: Knowledge,
  from: number,
  to: number,
  options: ResolvedPathOptions,
  status: SearchStatus,
  paths: number,
): string | null {
  switch (status) {
    case "truncated":
      return `Stopped after ${options.maxExpansions} partial paths; a higher maxExpansions may find more.`;
    case "timed-out":
      return `Stopped after ${options.timeLimitMs} ms; a higher timeLimitMs may find more.`;
    case "aborted":
      return "Stopped on request.";
    case "complete":
      return paths > 0 ? null : explainNoPath(knowledge, from, to, options);
  }
}
