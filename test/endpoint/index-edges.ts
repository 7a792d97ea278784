/** The edges of a graph in memory, asked for as those of an endpoint are. */

import type {
  Degree,
  Edge,
  EdgeSource,
  RoadDemand,
  RoadFigures,
  Sides,
} from "../../src/endpoint/search/edge-source.ts";
import { degreeOf, endOf, type Incidence, startOf } from "../../src/graph/store/incidence.ts";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { measuredThreshold } from "../../src/paths/search/hubs.ts";

/**
 * An edge source over the index that searches in memory run on. What is asked of a remote graph can so be tried, counted
 * and tested without one: the same search over both has the same answers.
 */
export class IndexEdges implements EdgeSource {
  readonly #knowledge: Knowledge;
  readonly #index: Incidence;
  /** Whether the question may walk a predicate, by its place in the index. */
  readonly #wanted: readonly boolean[];

  constructor(knowledge: Knowledge, { roles, onlyPredicates: only, avoidPredicates: avoid }: RoadDemand) {
    this.#knowledge = knowledge;
    this.#index = knowledge.incidence(roles);
    this.#wanted = Array.from(this.#index.predicateIds, (id) => {
      const key = knowledge.key(id);
      return (only === null || only.has(key)) && !avoid.has(key);
    });
  }

  async figures(): Promise<RoadFigures> {
    const { edges, predicateIds, predicateCounts } = this.#index;
    const named = Array.from(
      predicateIds,
      (id, place) => [this.#knowledge.key(id), predicateCounts[place] ?? 0] as const,
    );
    return { edges, predicateCounts: new Map(named) };
  }

  async hubThreshold(): Promise<number> {
    const histogram = new Map<number, number>();
    for (let node = 0; node < this.#index.nodes; node++) {
      const degree = degreeOf(this.#index, node);
      histogram.set(degree, (histogram.get(degree) ?? 0) + 1);
    }
    return measuredThreshold(histogram);
  }

  async degrees(nodes: readonly string[]): Promise<ReadonlyMap<string, Degree>> {
    return new Map(
      nodes.map((key) => {
        const roads = this.#entries(key).length;
        return [key, { roads, out: this.#walked(key, "out").length, in: this.#walked(key, "in").length }];
      }),
    );
  }

  async fewEdgesOf(nodes: readonly string[], mostRows: number): Promise<readonly Edge[] | null> {
    const edges = await this.edgesOf(nodes, nodes);
    return edges.length > mostRows ? null : edges;
  }

  async edgesOf(leaving: readonly string[], arriving: readonly string[]): Promise<readonly Edge[]> {
    const edges = [
      ...leaving.flatMap((key) => this.#walked(key, "out").map((entry) => this.#edge(key, entry, "out"))),
      ...arriving.flatMap((key) => this.#walked(key, "in").map((entry) => this.#edge(key, entry, "in"))),
    ];
    return edges.filter(({ subject, object }) => !(subject.startsWith("_:") || object.startsWith("_:")));
  }

  async middles(from: readonly string[], to: readonly string[], directed: boolean): Promise<readonly string[]> {
    const near = this.#others(from, directed ? ["out"] : ["out", "in"]);
    const far = this.#others(to, directed ? ["in"] : ["out", "in"]);
    return [...near].filter((key) => far.has(key) && !key.startsWith("_:")).sort();
  }

  async edgesBetween(pairs: readonly Sides[], directed: boolean): Promise<readonly Edge[]> {
    const edges: Edge[] = [];
    for (const [from, to] of pairs) {
      const [near, far] = [new Set(from), new Set(to)];
      for (const edge of await this.edgesOf(from, directed ? [] : from)) {
        if (near.has(edge.subject) && far.has(edge.object)) edges.push(edge);
        else if (!directed && near.has(edge.object) && far.has(edge.subject)) edges.push(edge);
      }
    }
    return edges;
  }

  #others(nodes: readonly string[], ways: readonly Way[]): Set<string> {
    const { neighbors } = this.#index;
    const entries = nodes.flatMap((key) => ways.flatMap((way) => this.#walked(key, way)));
    return new Set(entries.map((entry) => this.#knowledge.key(neighbors[entry] ?? 0)));
  }

  /** All entries of a node, whatever the question asks of predicates. */
  #entries(key: string): number[] {
    const node = this.#knowledge.dataset.terms.find(key);
    if (node === null || node >= this.#index.nodes) return [];
    return range(startOf(this.#index, node), endOf(this.#index, node));
  }

  /** The entries that leave a node or arrive at it; loops do both. */
  #walked(key: string, way: Way): number[] {
    const node = this.#knowledge.dataset.terms.find(key) ?? 0;
    const { bothWaysFrom, arrivingFrom, predicates } = this.#index;
    const [loops, arriving] = [bothWaysFrom[node] ?? 0, arrivingFrom[node] ?? 0];
    return this.#entries(key).filter(
      (entry) => this.#wanted[predicates[entry] ?? 0] === true && (way === "out" ? entry < arriving : entry >= loops),
    );
  }

  #edge(key: string, entry: number, way: Way): Edge {
    const { neighbors, predicates, predicateIds } = this.#index;
    const predicate = this.#knowledge.key(predicateIds[predicates[entry] ?? 0] ?? 0);
    const other = this.#knowledge.key(neighbors[entry] ?? 0);
    return way === "out" ? { subject: key, predicate, object: other } : { subject: other, predicate, object: key };
  }
}

type Way = "out" | "in";

function range(begin: number, end: number): number[] {
  return Array.from({ length: end - begin }, (_, place) => begin + place);
}
