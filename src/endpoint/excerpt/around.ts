/** What an endpoint says around one node, as a knowledge that questions in memory are asked of. */

import { ThroughlineError } from "../../errors.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../../graph/explore/neighbors-defaults.ts";
import { Knowledge } from "../../graph/store/knowledge.ts";
import type { Endpoint } from "../endpoint.ts";
import { type Direction, type Edge, rowsOf } from "../search/edge-source.ts";
import { EdgeStore } from "../search/edge-store.ts";
import { EndpointEdges } from "../search/endpoint-edges.ts";
import { RemoteBall } from "../search/remote-ball.ts";
import { BudgetSpent, RemoteBudget } from "../search/remote-budget.ts";
import { incomingQuery, propertiesQuery } from "../wire/sparql.ts";
import { ExcerptBuilder } from "./excerpt-builder.ts";

/** How far around a thing is fetched, and how much. */
export interface AroundOptions {
  /** How many statements away. Range: from 0. Default: 1. */
  readonly hops?: number;
  /** Follow statements from subject to object only. Default: false. */
  readonly directed?: boolean;
  /**
   * Statements of the node itself that are fetched at most, each way: of more, those that the endpoint gives first. With
   * hops from 1 the others come all the same. Range: from 1. Default: null, all.
   */
  readonly most?: number | null;
  /** Milliseconds that it may take. Range: from 1. Default: 60000. */
  readonly timeLimitMs?: number;
  /** Ends the fetching; null for none. */
  readonly signal?: AbortSignal | null;
  /** Is told, in a sentence, what could not be used of the answers. Default: nobody is. */
  readonly onNote?: (note: string) => void;
}

const TIME_LIMIT_MS = 60_000;
/** The claims of more edges than this are not asked for: a picture of thousands is not read statement by statement. */
const MOST_CLAIMED = 2000;

/**
 * Everything that is said of a node, and the instance statements within some hops of it, with names, types and evidence.
 * Hubs are crossed: a neighbourhood is what there is.
 *
 * @throws ThroughlineError `limit` where that is more than the limits of the endpoint allow; `endpoint`.
 * @example
 * import { Endpoint, fetchAround } from "throughline/endpoint";
 * // A service that holds nothing stands in for the network.
 * const nothing = '{"head": {"vars": []}, "results": {"bindings": []}}';
 * const headers = { "content-type": "application/sparql-results+json" };
 * const fetch = async () => new Response(nothing, { headers });
 * const endpoint = await Endpoint.open("https://example.org/sparql", { fetch });
 * const knowledge = await fetchAround(endpoint, "urn:x:a", { hops: 2 });
 * knowledge.concepts.length; // 0
 */
export async function fetchAround(endpoint: Endpoint, node: string, options: AroundOptions = {}): Promise<Knowledge> {
  const { hops, directed, timeLimitMs, signal, most, onNote } = {
    ...DEFAULT_NEIGHBORS_OPTIONS,
    timeLimitMs: TIME_LIMIT_MS,
    signal: null,
    most: null,
    onNote: () => {},
    ...options,
  };
  const budget = new RemoteBudget(endpoint.limits, timeLimitMs, () => performance.now(), signal);
  const excerpt = new ExcerptBuilder(endpoint, budget);
  try {
    const said = await saidOf(endpoint, excerpt, { node, most }, budget);
    const edges = hops === 0 ? [] : await edgesWithin(endpoint, node, hops, directed ? "forward" : "either", budget);
    const all = [...said, ...edges];
    if (all.length <= MOST_CLAIMED) await excerpt.claims(all);
    await excerpt.describe(all.flatMap(({ subject, predicate, object }) => [subject, predicate, object]));
    for (const note of budget.omissions) onNote(note);
    const whole = { cites: endpoint.holdings.cites, edges: 0, degrees: new Map(), predicateCounts: new Map() };
    return new Knowledge(excerpt.datasetOf(edges), { languages: endpoint.languages, whole });
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    throw new ThroughlineError("limit", budget.words(error.limit), {
      hint: "Ask for fewer hops, or allow more requests and rows.",
      option: "endpointLimits",
    });
  }
}

/** The statements of a node, both ways, literals included. */
async function saidOf(
  endpoint: Endpoint,
  excerpt: ExcerptBuilder,
  { node, most }: { readonly node: string; readonly most: number | null },
  budget: RemoteBudget,
): Promise<Edge[]> {
  const found: Edge[] = [];
  for (const query of [propertiesQuery([node]), incomingQuery(node)]) {
    const rows =
      most === null
        ? await endpoint.asker.rows(query, {}, budget)
        : await endpoint.asker.rows(`${query} LIMIT ${most}`, { atMost: most }, budget);
    excerpt.addRows(rows);
    for (const row of rows) {
      const [subject = "", predicate = "", object = ""] = [row.get("n"), row.get("q"), row.get("v")];
      if (![subject, object].some((key) => key.startsWith("_:"))) found.push({ subject, predicate, object });
    }
  }
  return found;
}

async function edgesWithin(
  endpoint: Endpoint,
  node: string,
  hops: number,
  direction: Direction,
  budget: RemoteBudget,
): Promise<Edge[]> {
  const { asker, limits, holdings } = endpoint;
  const demand = { roles: DEFAULT_NEIGHBORS_OPTIONS.roles, onlyPredicates: null, avoidPredicates: new Set<string>() };
  const source = new EndpointEdges({ asker, budget, limits, holdings, demand });
  const store = new EdgeStore();
  const degree = (await source.degrees([node])).get(node);
  const ground = { source, store, open: new Set([node]), mayPass: () => true, throughHubs: true };
  const ball = new RemoteBall(ground, node, direction, null, degree === undefined ? 0 : rowsOf(degree, direction));
  while (ball.radius < hops && !ball.exhausted) {
    await ball.count();
    if (budget.lacksRows(ball.cost)) throw budget.isSpent("rows");
    await ball.grow();
  }
  return store.all();
}
