/** What path questions are put to: the data at hand, or an endpoint. Both give the same answers. */

import type { Knowledge } from "../graph/store/knowledge.ts";
import type { CitedPath } from "../paths/answer/answer.ts";
import type { PathResult } from "../paths/answer/find-paths.ts";
import type { PathOptions } from "../paths/options/path-options.ts";
import { type ConnectionsResult, type CountResult, connectionsOf, countBetween } from "./connections.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";
import { eachPath, pathsBetween } from "./path.ts";
import type { PathFilters } from "./path-params.ts";

/** A result with the knowledge that its names and evidence are in. */
export interface Found<Result> {
  readonly result: Result;
  readonly knowledge: Knowledge;
}

/** Concepts are given by what they are called. */
export interface PathService {
  paths(from: string, to: string): Promise<Found<PathResult>>;
  /** Each path as soon as it is sure to be the next best, and the whole answer at the end. */
  stream(from: string, to: string): AsyncGenerator<Found<CitedPath>, Found<PathResult>>;
  count(from: string, to: string): Promise<CountResult>;
  connections(concepts: readonly string[]): Promise<Found<ConnectionsResult>>;
  /** One knowledge that has the names and the evidence of some answers, and tells of the documents behind them. */
  together(answers: readonly Found<PathResult>[]): Promise<Knowledge>;
}

/** Opens what answers path questions with these filters. Throws as pathOptionsOf. */
export type OpenPaths = (filters: PathFilters) => PathService | Promise<PathService>;

/** The data that was read. */
export class LocalPaths implements PathService {
  readonly #services: KnowledgeServices;
  readonly #options: PathOptions;

  constructor(services: KnowledgeServices, options: PathOptions) {
    this.#services = services;
    this.#options = options;
  }

  async paths(from: string, to: string): Promise<Found<PathResult>> {
    return this.#with(await pathsBetween(this.#services, from, to, this.#options));
  }

  async *stream(from: string, to: string): AsyncGenerator<Found<CitedPath>, Found<PathResult>> {
    const paths = eachPath(this.#services, from, to, this.#options);
    for (;;) {
      const step = await paths.next();
      if (step.done === true) return this.#with(step.value);
      yield this.#with(step.value);
    }
  }

  async count(from: string, to: string): Promise<CountResult> {
    return countBetween(this.#services, from, to, this.#options);
  }

  async connections(concepts: readonly string[]): Promise<Found<ConnectionsResult>> {
    return this.#with(await connectionsOf(this.#services, concepts, this.#options));
  }

  async together(): Promise<Knowledge> {
    return this.#services.knowledge;
  }

  #with<Result>(result: Result): Found<Result> {
    return { result, knowledge: this.#services.knowledge };
  }
}
