/** What an endpoint holds, in the figures that it counts itself. */

import { DEFAULT_NEIGHBORS_OPTIONS } from "../../graph/explore/neighbors-defaults.ts";
import { measuredThreshold } from "../../paths/search/hubs.ts";
import type { Endpoint } from "../endpoint.ts";
import { EndpointEdges } from "../search/endpoint-edges.ts";
import { RemoteBudget } from "../search/remote-budget.ts";

/** Null where the endpoint refuses to count. */
export interface EndpointStats {
  /** Every triple, evidence and vocabulary included. */
  readonly triples: number | null;
  /** Statements about the world between two resources; those that end in a literal are not among them. */
  readonly statements: number | null;
  /** Resources that such a statement joins. */
  readonly concepts: number | null;
  /** Distinct predicates of all triples. */
  readonly predicates: number | null;
  /** Concepts with more statements than this are hubs. */
  readonly hubDegree: number | null;
  /** Whether any statement is named, so that somebody may be said to state it. */
  readonly cites: boolean;
  /** What could not be asked, in sentences for a person. */
  readonly notes: readonly string[];
}

const TIME_LIMIT_MS = 60_000;

/**
 * Counts by the endpoint itself; what it has told when it was opened is not asked again. At most two more questions.
 *
 * @example
 * import { Endpoint, statsOfEndpoint } from "throughline/endpoint";
 * // A service that holds nothing stands in for the network.
 * const nothing = '{"head": {"vars": []}, "results": {"bindings": []}}';
 * const headers = { "content-type": "application/sparql-results+json" };
 * const fetch = async () => new Response(nothing, { headers });
 * const endpoint = await Endpoint.open("https://example.org/sparql", { fetch });
 * (await statsOfEndpoint(endpoint)).statements; // 0
 */
export async function statsOfEndpoint(
  endpoint: Endpoint,
  { signal = null }: { readonly signal?: AbortSignal | null } = {},
): Promise<EndpointStats> {
  const { asker, limits, holdings, notes } = endpoint;
  const budget = new RemoteBudget(limits, TIME_LIMIT_MS, () => performance.now(), signal);
  const demand = {
    roles: DEFAULT_NEIGHBORS_OPTIONS.roles,
    onlyPredicates: null,
    avoidPredicates: new Set<string>(),
  };
  const edges = new EndpointEdges({ asker, budget, limits, holdings, demand });
  const figures = await edges.figures();
  const histogram = await edges.degreeHistogram();
  return {
    triples: holdings.triples,
    statements: figures?.edges ?? null,
    concepts: histogram === null ? null : [...histogram.values()].reduce((sum, nodes) => sum + nodes, 0),
    predicates: holdings.predicates?.size ?? null,
    hubDegree: histogram === null ? null : measuredThreshold(histogram),
    cites: holdings.cites,
    notes,
  };
}
