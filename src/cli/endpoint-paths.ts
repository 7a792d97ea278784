/** Path questions to the endpoint of the global options: names are looked up there, and each answer tells what it cost. */

import { fetchDocuments } from "../endpoint/documents.ts";
import type { Endpoint } from "../endpoint/endpoint.ts";
import { type Between, fetchBetween, fetchShortest } from "../endpoint/fetch-between.ts";
import { findRemotePaths } from "../endpoint/find-remote-paths.ts";
import { EndpointNames } from "../endpoint/names.ts";
import type { RemoteCost } from "../endpoint/remote-ground.ts";
import { Knowledge } from "../graph/knowledge.ts";
import type { CitedPath } from "../paths/answer.ts";
import type { PathResult } from "../paths/find-paths.ts";
import type { PathOptions } from "../paths/query.ts";
import { type ConnectionsResult, type CountResult, connectionsAmong, countOfPaths } from "../questions/connections.ts";
import type { PathFilters } from "../questions/path-params.ts";
import { remotePathOptions, resolveRemote } from "../questions/remote.ts";
import { Dataset } from "../rdf/store/dataset.ts";
import { type Context, safe } from "./context.ts";
import { openEndpoint } from "./endpoint.ts";
import type { Io } from "./io.ts";
import type { Found, PathSource } from "./path-source.ts";

/** Opens the endpoint, and looks up what the filters name. */
export async function endpointPaths(context: Context, filters: PathFilters): Promise<PathSource> {
  const { io } = context;
  const endpoint = await openEndpoint(context);
  const names = new EndpointNames(endpoint, { signal: io.signal });
  const options = await remotePathOptions(names, filters, io.signal);
  return new EndpointPaths(endpoint, names, options, io);
}

class EndpointPaths implements PathSource {
  readonly #endpoint: Endpoint;
  readonly #names: EndpointNames;
  readonly #options: PathOptions;
  readonly #io: Io;

  constructor(endpoint: Endpoint, names: EndpointNames, options: PathOptions, io: Io) {
    this.#endpoint = endpoint;
    this.#names = names;
    this.#options = options;
    this.#io = io;
  }

  async paths(from: string, to: string): Promise<Found<PathResult>> {
    const [start = "", end = ""] = await this.#resolve([from, to]);
    const { result, knowledge } = await findRemotePaths(this.#endpoint, start, end, this.#options);
    this.#tell(result.endpoint);
    return { result, knowledge };
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
    this.#tell(between.endpoint);
    const [first, last] = [this.#endpoint.id(start), this.#endpoint.id(end)];
    const counted = await countOfPaths(between.knowledge, first, last, between.options);
    const { status, reason, stoppedBy } = between;
    if (status === "complete") return { ...counted, reason: counted.reason ?? reason };
    return { ...counted, status, reason, stoppedBy, length: null, count: "0" };
  }

  async connections(concepts: readonly string[]): Promise<Found<ConnectionsResult>> {
    const nodes = await this.#resolve(concepts);
    const between = await fetchBetween(this.#endpoint, nodes, this.#options);
    this.#tell(between.endpoint);
    const ids = nodes.map((node) => this.#endpoint.id(node));
    const result = await connectionsAmong(between.knowledge, ids, between.options);
    return { result: cutResult(result, between), knowledge: between.knowledge };
  }

  async together(answers: readonly Found<PathResult>[]): Promise<Knowledge> {
    const statements = answers.flatMap(({ result }) => result.paths.flatMap((path) => path.hops));
    const evidence = statements.flatMap((hop) => hop.statements.flatMap((statement) => statement.evidence));
    const documents = [...new Set(evidence.flatMap(({ source }) => source ?? []))];
    const about = await fetchDocuments(this.#endpoint, documents, this.#io.signal);
    const all = new Dataset(this.#endpoint.terms);
    for (const dataset of [...answers.map(({ knowledge }) => knowledge.dataset), about]) {
      for (let row = 0; row < dataset.size; row++) all.addIds(dataset.row(row));
    }
    return new Knowledge(all, { languages: this.#endpoint.languages });
  }

  #resolve(texts: readonly string[]): Promise<string[]> {
    return resolveRemote(this.#endpoint, this.#names, texts);
  }

  #tell({ requests, rows, notes }: RemoteCost): void {
    for (const note of notes) if (!this.#endpoint.notes.includes(note)) this.#io.note(safe(note));
    this.#io.note(`${requests} requests to ${safe(this.#endpoint.asker.client.address.host)}, ${rows} rows.`);
  }
}

/** What was found among the statements at hand; where some are missing, the reason says so. */
function cutResult(result: ConnectionsResult, { status, reason, stoppedBy }: Between): ConnectionsResult {
  return status === "complete" ? result : { ...result, status, reason, stoppedBy };
}
