/** Everything between some concepts of an endpoint, as a knowledge that questions about all paths at once are asked of. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import { connectingSubgraph } from "../../paths/answer/connecting-subgraph.ts";
import { eachTwo } from "../../paths/answer/each-two.ts";
import type { AnswerLimit } from "../../paths/answer/find-paths.ts";
import { type PathOptions, type ResolvedPathOptions, resolvePathOptions } from "../../paths/options/path-options.ts";
import type { SearchStatus } from "../../paths/search/budget.ts";
import type { Endpoint } from "../endpoint.ts";
import { type Edge, nodesOf } from "../search/edge-source.ts";
import { findRemotePaths } from "../search/find-remote-paths.ts";
import { type RemoteCost, RemoteQuestion, type Stop } from "../search/remote-question.ts";
import type { LocalResult } from "../search/remote-search.ts";

/** An excerpt that has the answer of the whole graph to one question. */
export interface Between {
  /** The part as a knowledge of its own. */
  readonly knowledge: Knowledge;
  /** The question with the measured hub rule, to be asked of `knowledge`. */
  readonly options: ResolvedPathOptions;
  /** What it cost to fetch. */
  readonly endpoint: RemoteCost;
  /** `complete` where all that was wanted is there. */
  readonly status: SearchStatus;
  /** Why something may be missing; null where nothing is. */
  readonly reason: string | null;
  /** The limit that came first; null where the part is whole. */
  readonly stoppedBy: AnswerLimit | null;
}

/**
 * The shortest paths between two nodes, for countShortestPaths. Throws as findRemotePaths.
 *
 * What it costs does not grow with the number of paths: they are counted, not listed.
 */
export async function fetchShortest(
  endpoint: Endpoint,
  from: string,
  to: string,
  options: PathOptions = {},
): Promise<Between> {
  const answer = await findRemotePaths(endpoint, from, to, { ...options, select: "any-shortest" });
  const { status, reason, stoppedBy, endpoint: cost, paths } = answer.result;
  return {
    knowledge: answer.knowledge,
    options: answer.options,
    endpoint: cost,
    status,
    reason: paths.length === 0 || status !== "complete" ? reason : null,
    stoppedBy,
  };
}

/**
 * Every statement that may lie on a path between two of some nodes, for connectingSubgraph; names and evidence come with
 * those that do. Cost: both balls of half the greatest length, for each pair. Throws as findRemotePaths.
 * @example
 * import { Endpoint, fetchBetween } from "throughline/endpoint";
 * // A service that holds nothing stands in for the network.
 * const nothing = '{"head": {"vars": []}, "results": {"bindings": []}}';
 * const headers = { "content-type": "application/sparql-results+json" };
 * const fetch = async () => new Response(nothing, { headers });
 * const endpoint = await Endpoint.open("https://example.org/sparql", { fetch });
 * const { knowledge, status } = await fetchBetween(endpoint, ["urn:x:a", "urn:x:b", "urn:x:c"]);
 * [status, knowledge.statements.size]; // ["complete", 0]
 */
export async function fetchBetween(
  endpoint: Endpoint,
  nodes: readonly string[],
  options: PathOptions = {},
): Promise<Between> {
  const ground = new RemoteQuestion(endpoint, { ...resolvePathOptions(options), select: "all", cost: "hops" });
  const edges = new Map<string, Edge>();
  let looked = 0;
  let stop: Stop | null = null;
  for (const [from, to] of eachTwo(nodes)) {
    if (stop !== null) break;
    const search = ground.searchFor(from, to);
    stop = await ground.grow(search, async (some) => {
      await ground.prepare(some);
      return NOTHING_YET;
    });
    looked += search.reach.nodes;
    for (const edge of search.edges(ground.options.maxLength)) {
      edges.set(`${edge.subject} ${edge.predicate} ${edge.object}`, edge);
    }
  }
  const all = [...edges.values()];
  const ids = nodes.map((node) => endpoint.id(node));
  const bare = connectingSubgraph(ground.knowledge(nodes, all), ids, ground.options);
  const joining = new Set(bare.nodes.map((id) => endpoint.terms.key(id)));
  const walked = all.filter(({ subject, object }) => joining.has(subject) && joining.has(object));
  await ground.cite([...nodes, ...nodesOf(walked)], walked);
  return {
    knowledge: ground.knowledge(nodes, all),
    options: ground.options,
    endpoint: ground.cost(looked),
    status: stop?.status ?? "complete",
    reason: stop?.reason ?? null,
    stoppedBy: stop?.stoppedBy ?? null,
  };
}

/** What lets a search grow to the greatest length: no path that it has found is enough. */
const NOTHING_YET: LocalResult = { status: "complete", reason: null, stoppedBy: null, paths: [] };
