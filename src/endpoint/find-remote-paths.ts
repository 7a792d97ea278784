/** How two concepts of an endpoint connect: the same question, the same engine and the same answer as in memory. */

import { ThroughlineError } from "../errors.ts";
import { Describer } from "../graph/describe.ts";
import { Knowledge, type WholeGraph } from "../graph/knowledge.ts";
import { SKOS_RELATIONS } from "../graph/roles.ts";
import { compareCodeUnits } from "../order.ts";
import type { SearchStatus } from "../paths/engine/budget.ts";
import { type AnswerLimit, findPaths, type HubTerm, type PathResult } from "../paths/find-paths.ts";
import { type PathOptions, type ResolvedPathOptions, resolvePathOptions } from "../paths/query.ts";
import { BudgetSpent, RemoteBudget, type Spent } from "./budget.ts";
import type { Edge } from "./edge-source.ts";
import type { Endpoint } from "./endpoint.ts";
import { EndpointEdges } from "./endpoint-edges.ts";
import { GraphPart } from "./part.ts";
import { RemoteSearch } from "./remote-search.ts";

/** What a remote answer cost, and what it rests on. */
export interface RemoteCost {
  readonly requests: number;
  readonly retries: number;
  readonly rows: number;
  readonly bytes: number;
  /** Nodes that the search met: a search that asks for one node at a time would have asked for each that it took up. */
  readonly nodes: number;
  /** What could not be asked, in sentences for a person. */
  readonly notes: readonly string[];
}

/** A path result as in memory, what it cost, and the part of the graph that holds it. */
export interface RemoteAnswer {
  readonly result: PathResult & { readonly endpoint: RemoteCost };
  readonly knowledge: Knowledge;
}

/** Where an endpoint does not tell its degrees, a node with more roads than this is a hub. */
export const UNMEASURED_HUB_DEGREE = 1000;

/**
 * The paths between two nodes of an endpoint, as findPaths gives them. Ids in the options are those of `endpoint.id`.
 * What lies elsewhere is not known: an empty answer says what was searched, not which other question would find one.
 *
 * A limit, a failure half-way and a stop give what was found until then, with the status that says so; such paths exist,
 * but shorter ones may too.
 *
 * @throws ThroughlineError `usage` as findPaths, `unsupported` for denied statements, `endpoint` where not even the first
 *   question is answered.
 */
export async function findRemotePaths(
  endpoint: Endpoint,
  from: string,
  to: string,
  options: PathOptions = {},
): Promise<RemoteAnswer> {
  const resolved = resolvePathOptions(options);
  refuseDenied(resolved);
  return new RemoteQuestion(endpoint, from, to, resolved).answer();
}

/** One question on its way. */
class RemoteQuestion {
  readonly #endpoint: Endpoint;
  readonly #from: string;
  readonly #to: string;
  readonly #options: ResolvedPathOptions;
  readonly #budget: RemoteBudget;
  readonly #part: GraphPart;
  readonly #source: EndpointEdges;
  readonly #notes: string[];
  #whole: Omit<WholeGraph, "degrees"> | null = null;
  #hubDegree: number | null = null;

  constructor(endpoint: Endpoint, from: string, to: string, options: ResolvedPathOptions) {
    const { asker, limits, holdings, terms } = endpoint;
    this.#endpoint = endpoint;
    this.#from = from;
    this.#to = to;
    this.#options = options;
    this.#budget = new RemoteBudget(limits, options.timeLimitMs, options.now, options.signal);
    this.#part = new GraphPart(endpoint, this.#budget);
    this.#notes = [...endpoint.notes];
    const keys = (ids: Iterable<number>): ReadonlySet<string> => new Set([...ids].map((id) => terms.key(id)));
    const demand = {
      roles: options.roles,
      onlyPredicates: options.onlyPredicates === null ? null : keys(options.onlyPredicates),
      avoidPredicates: keys(options.avoidPredicates),
    };
    this.#source = new EndpointEdges({ asker, budget: this.#budget, limits, holdings, demand });
  }

  async answer(): Promise<RemoteAnswer> {
    const { terms, limits } = this.#endpoint;
    const search = new RemoteSearch(this.#source, {
      from: this.#from,
      to: this.#to,
      options: this.#options,
      isHub: (roads) => roads > (this.#hubDegree ?? Number.POSITIVE_INFINITY),
      avoid: new Set([...this.#options.avoid].map((id) => terms.key(id))),
      eagerRows: limits.eagerRows,
    });
    const stop = await this.#grow(search);
    return this.#cite(search, stop);
  }

  /** The figures of the whole graph, as far as the endpoint tells them. Kept for the session by their queries. */
  async #measure(): Promise<void> {
    const { throughHubs, hubDegree } = this.#options;
    const figures = await this.#source.figures();
    this.#whole = {
      cites: this.#source.cites,
      edges: figures?.edges ?? 0,
      predicateCounts: new Map(
        [...(figures?.predicateCounts ?? [])].map(([key, count]) => [this.#endpoint.id(key), count]),
      ),
    };
    // A pattern may name its predicates by their labels.
    if (this.#options.pattern !== null) await this.#part.describe(figures?.predicateCounts.keys() ?? []);
    if (throughHubs) return;
    this.#hubDegree = hubDegree ?? (await this.#source.hubThreshold());
    if (this.#hubDegree !== null) return;
    this.#hubDegree = UNMEASURED_HUB_DEGREE;
    this.#notes.push(
      `The endpoint does not tell how many statements its concepts have: here a hub has more than ${UNMEASURED_HUB_DEGREE} (--hub-degree).`,
    );
  }

  /** Runs the search; tells what stopped it before its end, or null. */
  async #grow(search: RemoteSearch): Promise<Stop | null> {
    try {
      await this.#measure();
      const result = await search.run((edges, maxLength) => this.#searchAmong(edges, maxLength));
      return result.status === "complete" ? null : stopOf(result);
    } catch (error) {
      if (this.#options.signal?.aborted) return { status: "aborted", reason: "Stopped on request.", stoppedBy: null };
      if (error instanceof BudgetSpent) {
        return { ...STOPS[error.spent], reason: this.#budget.words(error.spent) };
      }
      if (error instanceof ThroughlineError && error.code === "endpoint" && search.reach.nodes > 0) {
        return { status: "truncated", reason: `Stopped half-way: ${error.message}`, stoppedBy: null };
      }
      throw error;
    }
  }

  /** What the engine finds among the edges, with whatever the question asks about their claims and nodes. */
  async #searchAmong(edges: readonly Edge[], maxLength: number): Promise<PathResult> {
    const { onlyTypes, avoidTypes } = this.#options;
    if (onlyTypes !== null || avoidTypes.size > 0) {
      await this.#part.subclasses([...(onlyTypes ?? []), ...avoidTypes].map((id) => this.#endpoint.terms.key(id)));
      await this.#part.types(edges.flatMap(({ subject, object }) => [subject, object]));
    }
    const cites = this.#source.cites;
    const all = asksClaims(this.#options);
    await this.#part.claims(edges.filter(({ predicate }) => all || (cites && SKOS_RELATIONS.has(predicate))));
    return this.#search(await this.#knowledge(edges), maxLength);
  }

  #search(knowledge: Knowledge, maxLength: number): PathResult {
    const options = { ...this.#options, hubDegree: this.#hubDegree, maxLength };
    return findPaths(knowledge, this.#endpoint.id(this.#from), this.#endpoint.id(this.#to), options);
  }

  async #knowledge(edges: readonly Edge[]): Promise<Knowledge> {
    const nodes = [...new Set([this.#from, this.#to, ...edges.flatMap(({ subject, object }) => [subject, object])])];
    const degrees = this.#source.knownDegrees(nodes);
    const whole = {
      ...(this.#whole ?? { cites: false, edges: edges.length, predicateCounts: new Map<number, number>() }),
      degrees: new Map([...degrees].map(([key, { roads }]) => [this.#endpoint.id(key), roads])),
    };
    return new Knowledge(this.#part.datasetOf(edges), { languages: this.#endpoint.languages, whole });
  }

  /** The answer with names and evidence. Where these cannot be had any more, it stands without. */
  async #cite(search: RemoteSearch, stop: Stop | null): Promise<RemoteAnswer> {
    const { length, hubs } = search.reach;
    const maxLength = Math.max(
      this.#options.minLength,
      Math.min(stop === null ? length : this.#options.maxLength, this.#options.maxLength),
    );
    const edges = search.edges(maxLength);
    const bare = this.#search(await this.#knowledge(edges), maxLength);
    try {
      const onPaths = new Set(bare.paths.flatMap((path) => path.nodes.map(({ iri }) => iri)));
      const statements = edges.filter(({ subject, object }) => onPaths.has(subject) && onPaths.has(object));
      await this.#part.claims(statements);
      await this.#part.describe([
        ...[this.#from, this.#to, ...onPaths],
        ...statements.map(({ predicate }) => predicate),
        ...hubs.keys(),
      ]);
    } catch (error) {
      if (!(error instanceof BudgetSpent || error instanceof ThroughlineError)) throw error;
      this.#notes.push("Names and evidence could not be fetched any more.");
    }
    const knowledge = await this.#knowledge(edges);
    const cited = this.#search(knowledge, maxLength);
    const { requests, retries, rows, bytes, elapsedMs } = this.#budget;
    const result = {
      ...cited,
      ...(stop ?? {}),
      hubsNotCrossed: this.#hubTerms(knowledge, hubs),
      elapsedMs: Math.round(elapsedMs * 1000) / 1000,
      endpoint: { requests, retries, rows, bytes, nodes: search.reach.nodes, notes: this.#notes },
    };
    return { result, knowledge };
  }

  #hubTerms(knowledge: Knowledge, hubs: ReadonlyMap<string, number>): HubTerm[] {
    const describer = new Describer(knowledge);
    return [...hubs]
      .map(([key, degree]) => ({ ...describer.resource(this.#endpoint.id(key)), degree }))
      .sort((a, b) => b.degree - a.degree || compareCodeUnits(a.iri, b.iri));
  }
}

interface Stop {
  readonly status: SearchStatus;
  readonly reason: string;
  readonly stoppedBy: AnswerLimit | null;
}

const STOPS = {
  requests: { status: "truncated", stoppedBy: "maxRequests" },
  rows: { status: "truncated", stoppedBy: "maxRows" },
  time: { status: "timed-out", stoppedBy: "timeLimit" },
} as const satisfies Record<Spent, Omit<Stop, "reason">>;

function stopOf({ status, reason, stoppedBy }: PathResult): Stop {
  return { status, reason: reason ?? "", stoppedBy };
}

function refuseDenied({ polarities }: ResolvedPathOptions): void {
  if (!polarities.has("denied")) return;
  throw new ThroughlineError("unsupported", "Denied statements of an endpoint cannot be walked.", {
    hint: "They are no triples, so they cannot be asked for by their ends; load the data with --data.",
  });
}

/** Whether the question asks something of claims, so that they are needed while it is searched. */
function asksClaims(options: ResolvedPathOptions): boolean {
  const { sources, avoidSources, modalities, minSources, oneDocument, asOf, time, undated, cost } = options;
  return (
    sources !== null ||
    avoidSources.size > 0 ||
    modalities !== null ||
    minSources > 0 ||
    oneDocument ||
    asOf !== null ||
    time !== "any" ||
    undated === "refuse" ||
    cost === "weight"
  );
}
