/** What the searches of one question over an endpoint share: the edges' source, the figures of the whole, the excerpt at hand. */

import { ThroughlineError } from "../../errors.ts";
import { Knowledge, type WholeGraph } from "../../graph/store/knowledge.ts";
import { SKOS_RELATIONS } from "../../graph/store/roles.ts";
import { type AnswerLimit, findPaths, type PathResult } from "../../paths/answer/find-paths.ts";
import { asksClaims } from "../../paths/options/check.ts";
import type { ResolvedPathOptions } from "../../paths/options/path-options.ts";
import { wantsAny } from "../../paths/options/search-options.ts";
import type { SearchStatus } from "../../paths/search/budget.ts";
import { DETOUR_CLASSES } from "../../paths/search/detours.ts";
import { PreparedQuery } from "../../paths/search/prepared-query.ts";
import { searchOf } from "../../paths/search/search-of.ts";
import { stopReason } from "../../paths/words/stop-reason.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Endpoint } from "../endpoint.ts";
import { ExcerptBuilder } from "../excerpt/excerpt-builder.ts";
import { type Edge, nodesOf } from "./edge-source.ts";
import { EndpointEdges } from "./endpoint-edges.ts";
import { BudgetSpent, isUnanswered, RemoteBudget, type Spent } from "./remote-budget.ts";
import { type LocalResult, type LocalSearch, RemoteSearch } from "./remote-search.ts";

/** What a remote answer cost, and what it rests on. */
export interface RemoteCost {
  /** Requests that were sent, repeated ones included. */
  readonly requests: number;
  /** Requests that were sent again. */
  readonly retries: number;
  /** Rows that came. */
  readonly rows: number;
  /** Bytes that came, as they were packed out. */
  readonly bytes: number;
  /** Nodes that the search met: a search that asks for one node at a time would have asked for each that it took up. */
  readonly nodes: number;
  /** What could not be asked, in sentences for a person. */
  readonly notes: readonly string[];
}

/** What the engine finds among some edges. */
export interface Found extends LocalResult {
  /** The keys of the nodes on the paths. */
  readonly nodes: ReadonlySet<string>;
}

/** Where an endpoint does not tell its degrees, or not in a quarter of the time of a question, a node with more roads than this is a hub. */
export const UNMEASURED_HUB_DEGREE = 1000;

/** What ended a search before its end. */
export interface Stop {
  readonly status: SearchStatus;
  readonly reason: string;
  readonly stoppedBy: AnswerLimit | null;
}

const STOPS = {
  requests: { status: "truncated", stoppedBy: "maxRequests" },
  rows: { status: "truncated", stoppedBy: "maxRows" },
  time: { status: "timed-out", stoppedBy: "timeLimit" },
} as const satisfies Record<Spent, Omit<Stop, "reason">>;

export class RemoteQuestion {
  readonly endpoint: Endpoint;
  readonly source: EndpointEdges;
  readonly #options: ResolvedPathOptions;
  readonly #budget: RemoteBudget;
  readonly #excerpt: ExcerptBuilder;
  readonly #notes: string[];
  #whole: Omit<WholeGraph, "degrees"> | null = null;
  #hubDegree: number | null = null;

  /** Throws `unsupported` for denied statements. `budget` is shared with other questions; null for one of its own. */
  constructor(endpoint: Endpoint, options: ResolvedPathOptions, budget: RemoteBudget | null = null) {
    refuseLocalOnly(options);
    const { asker, limits, holdings, terms } = endpoint;
    this.endpoint = endpoint;
    // Elsewhere the types and claims of all that is met would be asked for only to put some paths together.
    this.#options = holdsStatements(endpoint) ? options : { ...options, alike: "apart" };
    this.#budget = budget ?? new RemoteBudget(limits, options.timeLimitMs, options.now, options.signal);
    this.#excerpt = new ExcerptBuilder(endpoint, this.#budget);
    this.#notes = [...endpoint.notes];
    const keys = (ids: Iterable<number>): ReadonlySet<string> => new Set([...ids].map((id) => terms.key(id)));
    const demand = {
      roles: options.roles,
      onlyPredicates: options.onlyPredicates === null ? null : keys(options.onlyPredicates),
      avoidPredicates: keys(options.avoidPredicates),
    };
    this.source = new EndpointEdges({ asker, budget: this.#budget, limits, holdings, demand });
  }

  /** The question with the measured hub rule: asked of `knowledge`, it has the answer of the whole graph. */
  get options(): ResolvedPathOptions {
    return { ...this.#options, hubDegree: this.#hubDegree };
  }

  get elapsedMs(): number {
    return Math.round(this.#budget.elapsedMs * 1000) / 1000;
  }

  /** A budget for questions beside this one, with so many requests. */
  beside(maxRequests: number): RemoteBudget {
    return this.#budget.beside(this.#budget.leftMs, { maxRequests });
  }

  /** `nodes` is how many the searches met. */
  cost(nodes: number): RemoteCost {
    return { ...this.#budget.cost, nodes, notes: [...this.#notes, ...this.#budget.omissions] };
  }

  /** A search between two nodes. */
  searchFor(from: string, to: string): RemoteSearch {
    const { terms, limits } = this.endpoint;
    return new RemoteSearch(this.source, {
      from,
      to,
      options: this.#options,
      isHub: (roads) => roads > (this.#hubDegree ?? Number.POSITIVE_INFINITY),
      avoid: new Set([...this.#options.avoid].map((id) => terms.key(id))),
      eagerRows: limits.eagerRows,
      joinRows: limits.joinRows,
    });
  }

  /** Runs a search; tells what stopped it before its end, or null. Throws where not even the first question is answered. */
  async grow(search: RemoteSearch, local: LocalSearch): Promise<Stop | null> {
    try {
      await this.#measure();
      const { status, reason, stoppedBy } = await search.run(local);
      if (status !== "complete") return { status, reason: reason ?? "", stoppedBy };
      // A path may lead through what a row held that could not be used.
      const [omission] = this.#budget.omissions;
      return omission === undefined ? null : { status: "truncated", reason: omission, stoppedBy: null };
    } catch (error) {
      if (this.#options.signal?.aborted) return { status: "aborted", reason: "Stopped on request.", stoppedBy: null };
      if (error instanceof BudgetSpent) {
        return { ...STOPS[error.limit], reason: this.#budget.words(error.limit) };
      }
      if (error instanceof ThroughlineError && error.code === "endpoint" && search.reach.nodes > 0) {
        return { status: "truncated", reason: `Stopped half-way: ${error.message}`, stoppedBy: null };
      }
      throw error;
    }
  }

  /** The figures of the whole graph, as far as the endpoint tells them. Kept for the session by their queries. */
  async #measure(): Promise<void> {
    if (this.#whole !== null) return;
    const { throughHubs, hubDegree } = this.#options;
    const figures = await this.source.figures();
    this.#whole = {
      cites: this.source.cites,
      edges: figures?.edges ?? 0,
      predicateCounts: new Map(
        [...(figures?.predicateCounts ?? [])].map(([key, count]) => [this.endpoint.id(key), count]),
      ),
    };
    // A pattern may name its predicates by their labels.
    if (this.#options.pattern !== null) await this.#excerpt.describe(figures?.predicateCounts.keys() ?? []);
    if (throughHubs) return;
    this.#hubDegree = hubDegree ?? (await this.source.hubThreshold());
    if (this.#hubDegree !== null) return;
    this.#hubDegree = UNMEASURED_HUB_DEGREE;
    this.#notes.push(
      `The endpoint does not tell in time how many statements its concepts have: here a hub has more than ${UNMEASURED_HUB_DEGREE} (another degree can be given, and a longer time limit waits for the count).`,
    );
  }

  /** What the engine finds among the edges, with whatever the question asks about their claims and nodes. */
  async findAmong(from: string, to: string, edges: readonly Edge[], maxLength: number): Promise<Found> {
    await this.prepare(edges);
    return this.find(this.knowledge([from, to], edges), from, to, maxLength);
  }

  /** The paths without citations: a search asks for them at every step. */
  find(knowledge: Knowledge, from: string, to: string, maxLength: number): Found {
    const { terms } = this.endpoint;
    const ends = [this.endpoint.id(from), this.endpoint.id(to)] as const;
    const options = { ...this.options, maxLength };
    const search = searchOf(new PreparedQuery(knowledge, ends, options), ...ends);
    const paths = search
      .all()
      .map(({ nodes, stepCodes, detour, alike }) => ({ nodes, length: stepCodes.length, detour, alike }));
    const { status, stoppedBy } = search.budget;
    const reason = stopReason(search.budget, options);
    return {
      status,
      stoppedBy,
      reason,
      paths,
      nodes: new Set(
        paths.flatMap((path) => [path, ...path.alike].flatMap(({ nodes }) => nodes.map((id) => terms.key(id)))),
      ),
    };
  }

  /** The same paths, cited. */
  answer(knowledge: Knowledge, from: string, to: string, maxLength: number): PathResult {
    return findPaths(knowledge, this.endpoint.id(from), this.endpoint.id(to), { ...this.options, maxLength });
  }

  /** Fetches what the question asks about the claims and nodes of edges, so that it can be put to them. */
  async prepare(edges: readonly Edge[]): Promise<void> {
    const { onlyTypes, avoidTypes } = this.#options;
    const nodes = nodesOf(edges);
    if (onlyTypes !== null || avoidTypes.size > 0) {
      const { terms } = this.endpoint;
      await this.#excerpt.subclasses([...(onlyTypes ?? []), ...avoidTypes].map((id) => terms.key(id)));
      await this.#excerpt.types(nodes);
    }
    if (this.#ranksAsMemory) {
      await this.#excerpt.subclasses(DETOUR_CLASSES);
      await this.#excerpt.types(nodes);
    }
    const cites = this.source.cites;
    const all = this.#ranksAsMemory || asksClaims(this.#options, "path");
    await this.#excerpt.claims(edges.filter(({ predicate }) => all || (cites && SKOS_RELATIONS.has(predicate))));
    // Paths of one length are ordered by how connected their nodes are; a search through hubs has not counted them. Where any
    // of them answers, only those of the answer are counted, for the costs of its hops.
    if (!wantsAny(this.#options)) await this.source.degrees(nodes);
  }

  /** Whether types and claims are fetched of all that is met, so that detours and paths alike are told as in memory. */
  get #ranksAsMemory(): boolean {
    return this.#options.select === "k-shortest" && holdsStatements(this.endpoint);
  }

  /** Fetches names and types of resources, and who says some edges. Where these cannot be had any more, a note says so. */
  async cite(resources: Iterable<string>, edges: readonly Edge[]): Promise<void> {
    try {
      await this.source.degrees(nodesOf(edges));
      await this.#excerpt.claims(edges);
      await this.#excerpt.describe([...resources, ...edges.map(({ predicate }) => predicate)]);
    } catch (error) {
      if (!isUnanswered(error)) throw error;
      this.#notes.push("Names and evidence could not be fetched any more.");
    }
  }

  /** Some edges with everything that was fetched about them, as an excerpt of the whole graph. */
  knowledge(ends: readonly string[], edges: readonly Edge[]): Knowledge {
    const degrees = this.source.knownDegrees([...new Set([...ends, ...nodesOf(edges)])]);
    const whole = {
      ...(this.#whole ?? { cites: false, edges: edges.length, predicateCounts: new Map<number, number>() }),
      degrees: new Map([...degrees].map(([key, { roads }]) => [this.endpoint.id(key), roads])),
    };
    return new Knowledge(this.#excerpt.datasetOf(edges), { languages: this.endpoint.languages, whole });
  }
}

/** Whether an endpoint has statements in the vocabulary of this project. */
function holdsStatements({ holdings }: Endpoint): boolean {
  return holdings.classes.has(iri("tl", "Statement"));
}

function refuseLocalOnly({ polarities, onlyStatements, same }: ResolvedPathOptions): void {
  if (same.size > 0) {
    throw new ThroughlineError("unsupported", "Concepts of an endpoint cannot be taken for one.", {
      hint: "Which are the same would have to be asked of every node that a search meets; load the data.",
      option: "data",
    });
  }
  if (onlyStatements !== null) {
    throw new ThroughlineError("unsupported", "Statements of an endpoint have no numbers to be chosen by.", {
      hint: "Choose by sources, modalities or predicates, or load the data.",
      option: "data",
    });
  }
  if (!polarities.has("denied")) return;
  throw new ThroughlineError("unsupported", "Denied statements of an endpoint cannot be walked.", {
    hint: "They are no triples, so they cannot be asked for by their ends; load the data.",
    option: "data",
  });
}
