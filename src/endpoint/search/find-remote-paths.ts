/** How two concepts of an endpoint connect: the same question, the same engine and the same answer as in memory. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import { compareCodeUnits } from "../../order.ts";
import { type DocumentsOfEnds, silenceOf, silenceWords } from "../../paths/answer/documents-of-ends.ts";
import type { HubTerm, PathResult } from "../../paths/answer/find-paths.ts";
import type { WhyNot } from "../../paths/answer/why-not.ts";
import { type PathOptions, type ResolvedPathOptions, resolvePathOptions } from "../../paths/options/path-options.ts";
import { PreparedQuery } from "../../paths/search/prepared-query.ts";
import type { Endpoint } from "../endpoint.ts";
import { nodesOf, rowsOf } from "./edge-source.ts";
import { isUnanswered } from "./remote-budget.ts";
import { type Found, type RemoteCost, RemoteQuestion, type Stop } from "./remote-question.ts";
import type { RemoteSearch } from "./remote-search.ts";
import { type RemoteFinding, remoteWhyNot } from "./why-not.ts";

/** A path result as in memory, what it cost, and the excerpt that holds it. */
export interface RemoteAnswer {
  /** The paths, and what they cost to find. */
  readonly result: PathResult & { readonly endpoint: RemoteCost };
  /** What was fetched, from which the answer was made. */
  readonly knowledge: Knowledge;
  /** The question with the measured hub rule: asked of `knowledge`, it has the same answer. */
  readonly options: ResolvedPathOptions;
}

/**
 * The paths between two nodes of an endpoint, as findPaths gives them. Ids in the options are those of `endpoint.id`.
 * An empty answer says what was searched, which other question would find a path, as far as `whyRequests` go, and, where the
 * ends have few statements, which documents speak of them.
 *
 * A limit, a failure half-way and a stop give what was found until then, with the status that says so; such paths exist,
 * but shorter ones may too.
 *
 * @throws ThroughlineError `usage` as findPaths, `unsupported` for denied statements, `endpoint` where not even the first
 *   question is answered.
 * @example
 * import { Endpoint, findRemotePaths } from "throughline/endpoint";
 * // A service that holds nothing stands in for the network.
 * const nothing = '{"head": {"vars": []}, "results": {"bindings": []}}';
 * const headers = { "content-type": "application/sparql-results+json" };
 * const fetch = async () => new Response(nothing, { headers });
 * const endpoint = await Endpoint.open("https://example.org/sparql", { fetch });
 * const { result } = await findRemotePaths(endpoint, "urn:x:a", "urn:x:b", { k: 3 });
 * [result.status, result.paths.length]; // ["complete", 0]
 */
export async function findRemotePaths(
  endpoint: Endpoint,
  from: string,
  to: string,
  options: PathOptions = {},
): Promise<RemoteAnswer> {
  const ground = new RemoteQuestion(endpoint, resolvePathOptions(options));
  const search = ground.searchFor(from, to);
  let found: Found | null = null;
  const stop = await ground.grow(search, async (edges, maxLength) => {
    found = await ground.findAmong(from, to, edges, maxLength);
    return found;
  });
  // A search that was stopped may have fetched more edges than were searched.
  return cited(ground, search, [from, to], stop, stop === null ? found : null);
}

/** The answer with names and evidence; `found` is what the search came to where nothing stopped it. */
async function cited(
  ground: RemoteQuestion,
  search: RemoteSearch,
  [from, to]: readonly [string, string],
  stop: Stop | null,
  found: Found | null,
): Promise<RemoteAnswer> {
  const { options } = ground;
  const { length, hubs, nodes } = search.reach;
  const reached = stop === null ? length : options.maxLength;
  const maxLength = Math.max(options.minLength, Math.min(reached, options.maxLength));
  const edges = search.edges(maxLength);
  const bare = found ?? ground.find(ground.knowledge([from, to], edges), from, to, maxLength);
  const walked = edges.filter(({ subject, object }) => bare.nodes.has(subject) && bare.nodes.has(object));
  await ground.cite([from, to, ...bare.nodes, ...hubs.keys()], walked);
  const isEmpty = stop === null && bare.status === "complete" && bare.paths.length === 0 && from !== to;
  const silence = isEmpty ? await silenceAt(ground, from, to) : null;
  const why = isEmpty && isSpokenOf(ground, [from, to]) ? await remoteWhyNot(ground, from, to) : null;
  const knowledge = ground.knowledge([from, to], edges);
  const answer = ground.answer(knowledge, from, to, maxLength);
  const result = {
    ...answer,
    maxLength: Number.isFinite(options.maxLength) ? options.maxLength : null,
    // What lies beyond what was fetched, nobody knows.
    more: answer.more === false && maxLength < options.maxLength ? null : answer.more,
    ...(isEmpty ? { silence, whyNot: withFinding(answer, why), reason: emptyWords(answer, why, silence) } : {}),
    ...(stop === null ? {} : { ...stop, whyNot: null }),
    hubsNotCrossed: hubTerms(knowledge, hubs, (key) => ground.endpoint.id(key)),
    elapsedMs: ground.elapsedMs,
    endpoint: ground.cost(nodes),
  };
  return { result, knowledge, options: { ...options, maxLength } };
}

/** Which documents speak of the ends; null where nothing there is cited, or an end has too many statements to ask. */
async function silenceAt(ground: RemoteQuestion, from: string, to: string): Promise<DocumentsOfEnds | null> {
  const { source, endpoint, options } = ground;
  if (!source.cites) return null;
  const degrees = source.knownDegrees([from, to]);
  const rows = [...degrees.values()].reduce((sum, degree) => sum + rowsOf(degree, "either"), 0);
  if (rows > endpoint.limits.eagerRows) return null;
  try {
    const edges = await source.edgesOf([from, to], [from, to]);
    await ground.cite(nodesOf(edges), edges);
    const [start, end] = [endpoint.id(from), endpoint.id(to)];
    return silenceOf(new PreparedQuery(ground.knowledge([from, to], edges), [start, end], options), start, end);
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    // The paths were searched to the end; who is silent about them is beside that.
    return null;
  }
}

/** Whether any road touches each end: else no change of the question helps. */
function isSpokenOf({ source }: RemoteQuestion, ends: readonly string[]): boolean {
  return [...source.knownDegrees(ends).values()].every(({ roads }) => roads > 0);
}

/** The excerpt at hand cannot tell what else would find a path; the endpoint could. */
function withFinding({ whyNot }: PathResult, why: RemoteFinding | null): WhyNot | null {
  return whyNot === null || why === null ? whyNot : { ...whyNot, finding: why.finding };
}

function emptyWords({ reason }: PathResult, why: RemoteFinding | null, silence: DocumentsOfEnds | null): string {
  const words = [reason ?? "", why?.words ?? "", silence === null ? "" : silenceWords(silence)];
  return words.filter((word) => word !== "").join(" ");
}

function hubTerms(knowledge: Knowledge, hubs: ReadonlyMap<string, number>, id: (key: string) => number): HubTerm[] {
  const { describer } = knowledge;
  return [...hubs]
    .map(([key, degree]) => ({ ...describer.resource(id(key)), degree }))
    .sort((a, b) => b.degree - a.degree || compareCodeUnits(a.iri, b.iri));
}
