/** Path questions to an endpoint: names are looked up there, what may be on a path is fetched, and searched here. */

import type { Endpoint } from "../endpoint/endpoint.ts";
import { fetchDocuments } from "../endpoint/excerpt/documents.ts";
import { type Between, fetchBetween, fetchShortest } from "../endpoint/excerpt/fetch-between.ts";
import { EndpointNames } from "../endpoint/names/names.ts";
import { findRemotePaths } from "../endpoint/search/find-remote-paths.ts";
import type { RemoteCost } from "../endpoint/search/remote-question.ts";
import { Knowledge } from "../graph/store/knowledge.ts";
import type { CitedPath } from "../paths/answer/answer.ts";
import type { PathResult } from "../paths/answer/find-paths.ts";
import type { PathOptions } from "../paths/options/path-options.ts";
import { Dataset } from "../rdf/store/dataset.ts";
import { type ConnectionsResult, type CountResult, connectionsAmong, countOfPaths } from "./connections.ts";
import { areTwoNames, NO_WAY, twoNamesWords } from "./path.ts";
import type { PathFilters } from "./path-params.ts";
import type { Found, PathService } from "./path-service.ts";
import { remotePathOptions, resolveRemote } from "./remote-names.ts";

export interface RemoteAsking {
  readonly signal: AbortSignal | null;
  /** Is told what each answer cost, when it has come. */
  readonly onCost?: (cost: RemoteCost) => void;
}

export class RemotePaths implements PathService {
  readonly #endpoint: Endpoint;
  readonly #names: EndpointNames;
  readonly #options: PathOptions;
  readonly #asking: RemoteAsking;

  private constructor(endpoint: Endpoint, names: EndpointNames, options: PathOptions, asking: RemoteAsking) {
    this.#endpoint = endpoint;
    this.#names = names;
    this.#options = options;
    this.#asking = asking;
  }

  /** Looks up what the filters name. Throws `unknown-concept`, `ambiguous-concept`, `usage` for other names, `endpoint`. */
  static async open(endpoint: Endpoint, filters: PathFilters, asking: RemoteAsking): Promise<RemotePaths> {
    const names = new EndpointNames(endpoint, { signal: asking.signal });
    return new RemotePaths(endpoint, names, await remotePathOptions(names, filters, asking.signal), asking);
  }

  async paths(from: string, to: string): Promise<Found<PathResult>> {
    const [start = "", end = ""] = await this.#resolve([from, to]);
    const same = areTwoNames(start, end, from, to);
    const options = same ? { ...this.#options, ...NO_WAY } : this.#options;
    const { result, knowledge } = await findRemotePaths(this.#endpoint, start, end, options);
    this.#asking.onCost?.(result.endpoint);
    if (!same) return { result, knowledge };
    return { result: { ...result, reason: twoNamesWords(from, to, result.from.label), whyNot: null }, knowledge };
  }

  /** The paths come together: which is the next best is sure when the search has ended. */
  async *stream(from: string, to: string): AsyncGenerator<Found<CitedPath>, Found<PathResult>> {
    const { result, knowledge } = await this.paths(from, to);
    for (const path of result.paths) yield { result: path, knowledge };
    return { result, knowledge };
  }

  async count(from: string, to: string): Promise<CountResult> {
    const [start = "", end = ""] = await this.#resolve([from, to]);
    const between = await fetchShortest(this.#endpoint, start, end, this.#options);
    this.#asking.onCost?.(between.endpoint);
    const [first, last] = [this.#endpoint.id(start), this.#endpoint.id(end)];
    const counted = await countOfPaths(between.knowledge, first, last, between.options);
    const { status, reason, stoppedBy } = between;
    if (status === "complete") return { ...counted, reason: counted.reason ?? reason };
    return { ...counted, status, reason, stoppedBy, length: null, count: "0" };
  }

  async connections(concepts: readonly string[]): Promise<Found<ConnectionsResult>> {
    const nodes = await this.#resolve(concepts);
    const between = await fetchBetween(this.#endpoint, nodes, this.#options);
    this.#asking.onCost?.(between.endpoint);
    const ids = nodes.map((node) => this.#endpoint.id(node));
    const result = await connectionsAmong(between.knowledge, ids, between.options);
    return { result: cutResult(result, between), knowledge: between.knowledge };
  }

  async together(answers: readonly Found<PathResult>[]): Promise<Knowledge> {
    const statements = answers.flatMap(({ result }) => result.paths.flatMap((path) => path.hops));
    const evidence = statements.flatMap((hop) => hop.statements.flatMap((statement) => statement.evidence));
    const documents = [...new Set(evidence.flatMap(({ source }) => source ?? []))];
    const about = await fetchDocuments(this.#endpoint, documents, this.#asking.signal);
    const all = new Dataset(this.#endpoint.terms);
    for (const dataset of [...answers.map(({ knowledge }) => knowledge.dataset), about]) {
      for (let row = 0; row < dataset.size; row++) all.addIds(dataset.row(row));
    }
    return new Knowledge(all, { languages: this.#endpoint.languages });
  }

  #resolve(texts: readonly string[]): Promise<string[]> {
    return resolveRemote(this.#endpoint, this.#names, texts);
  }
}

/** What was found among the statements at hand; where some are missing, the reason says so. */
function cutResult(result: ConnectionsResult, { status, reason, stoppedBy }: Between): ConnectionsResult {
  return status === "complete" ? result : { ...result, status, reason, stoppedBy };
}
