/** The edges of a SPARQL endpoint, under the demand of one question. */

import { ThroughlineError } from "../errors.ts";
import { roleOfPredicateIri } from "../graph/roles.ts";
import { measuredThreshold } from "../paths/engine/hubs.ts";
import { type Asker, type Expected, inBatches, SilentLimit } from "./asker.ts";
import type { RemoteBudget } from "./budget.ts";
import {
  type Degree,
  type Direction,
  type Edge,
  type EdgeSource,
  type RoadDemand,
  type RoadFigures,
  rowsOf,
  type Sides,
} from "./edge-source.ts";
import type { EndpointLimits } from "./options.ts";
import { failure } from "./refusal.ts";
import { edgeFilter, type Holdings } from "./roads.ts";
import type { Row } from "./row-reader.ts";
import {
  counted,
  degreesQuery,
  type EdgeFilter,
  edgesQuery,
  histogramQuery,
  middlesQuery,
  pairsQuery,
  roadCountsQuery,
} from "./sparql.ts";

export interface EndpointEdgesOptions {
  readonly asker: Asker;
  readonly budget: RemoteBudget;
  readonly limits: EndpointLimits;
  readonly holdings: Holdings;
  readonly demand: RoadDemand;
}

/** Rows that one request may be expected to give: several thousand keep an answer within seconds on a slow engine. */
const ROWS_A_REQUEST = 5000;

export class EndpointEdges implements EdgeSource {
  readonly #options: EndpointEdgesOptions;
  readonly #filter: EdgeFilter;
  readonly #degrees = new Map<string, Degree>();
  readonly #edges: Readonly<Record<Direction, Map<string, Edge[]>>> = {
    forward: new Map(),
    backward: new Map(),
    either: new Map(),
  };

  constructor(options: EndpointEdgesOptions) {
    this.#options = options;
    const { roles, onlyPredicates: only, avoidPredicates: avoid } = options.demand;
    this.#filter = edgeFilter(options.holdings, roles, { only, avoid });
  }

  get cites(): boolean {
    return this.#options.holdings.cites;
  }

  async figures(): Promise<RoadFigures | null> {
    const predicateCounts = this.#filter.byPredicate ? this.#roadsHeld() : await this.#roadsCounted();
    if (predicateCounts === null) return null;
    return { predicateCounts, edges: [...predicateCounts.values()].reduce((sum, count) => sum + count, 0) };
  }

  /** The counts that the endpoint told when it was opened, of the predicates whose roles are asked for. */
  #roadsHeld(): Map<string, number> | null {
    const { holdings, demand } = this.#options;
    if (holdings.predicates === null) return null;
    return new Map([...holdings.predicates].filter(([key]) => demand.roles.has(roleOfPredicateIri(key))));
  }

  async #roadsCounted(): Promise<Map<string, number> | null> {
    const rows = await this.#measured(roadCountsQuery(this.#filter));
    return rows === null ? null : new Map(rows.map((row) => [row.get("p") ?? "", counted(row.get("edges"))]));
  }

  async hubThreshold(): Promise<number | null> {
    const nodes = await this.degreeHistogram();
    return nodes === null ? null : measuredThreshold(nodes);
  }

  /** How many nodes have each degree, from 1; null where the endpoint refuses to count. */
  async degreeHistogram(): Promise<ReadonlyMap<number, number> | null> {
    const rows = await this.#measured(histogramQuery(this.#filter));
    return rows === null ? null : new Map(rows.map((row) => [counted(row.get("degree")), counted(row.get("nodes"))]));
  }

  /** A figure of the whole graph; null where the endpoint refuses it: it can be asked about nodes all the same. */
  async #measured(query: string): Promise<readonly Row[] | null> {
    try {
      return await this.#rows(query);
    } catch (error) {
      if (error instanceof ThroughlineError) return null;
      throw error;
    }
  }

  async degrees(nodes: readonly string[]): Promise<ReadonlyMap<string, Degree>> {
    const unknown = [...new Set(nodes)].filter((node) => !this.#degrees.has(node)).sort();
    await inBatches(unknown, this.#options.limits.batchNodes, async (batch) => {
      const rows = await this.#rows(degreesQuery(batch, this.#filter), { atMost: batch.length });
      for (const row of rows) this.#degrees.set(row.get("n") ?? "", degreeOf(row));
      // The answer was found whole, so a node without a row has no edges.
      for (const node of batch) if (!this.#degrees.has(node)) this.#degrees.set(node, { roads: 0, out: 0, in: 0 });
      return [];
    });
    return new Map(nodes.map((node) => [node, this.#degree(node)]));
  }

  /** The degrees that are known already, of those nodes. */
  knownDegrees(nodes: readonly string[]): ReadonlyMap<string, Degree> {
    return new Map(
      nodes.flatMap((node) => {
        const degree = this.#degrees.get(node);
        return degree === undefined ? [] : [[node, degree] as const];
      }),
    );
  }

  async edgesOf(nodes: readonly string[], direction: Direction): Promise<readonly Edge[]> {
    const known = this.#edges[direction];
    const unknown = [...new Set(nodes)].filter((node) => !known.has(node)).sort();
    for (const node of unknown) known.set(node, []);
    for (const group of this.#byRows(unknown, direction)) {
      await inBatches(group, group.length, async (batch) => {
        const expected = batch.reduce((sum, node) => sum + rowsOf(this.#degree(node), direction), 0);
        if (expected === 0) return [];
        for (const row of await this.#rows(edgesQuery(batch, direction, this.#filter), { exactly: expected })) {
          const edge = edgeAt(row);
          if (joinsIris(edge)) known.get(row.get("n") ?? "")?.push(edge);
        }
        return [];
      });
    }
    return nodes.flatMap((node) => known.get(node) ?? []);
  }

  async middles(from: readonly string[], to: readonly string[], directed: boolean): Promise<readonly string[]> {
    const found = await this.#products(from, to, async (a, b) => {
      const rows = await this.#rows(middlesQuery(a, b, directed, this.#filter));
      return rows.map((row) => row.get("x") ?? "");
    });
    return [...new Set(found)].sort();
  }

  async edgesBetween(pairs: readonly Sides[], directed: boolean): Promise<readonly Edge[]> {
    const { batchNodes } = this.#options.limits;
    const ways = pairs
      .flatMap(([from, to]): Sides[] =>
        directed
          ? [[from, to]]
          : [
              [from, to],
              [to, from],
            ],
      )
      .filter(([from, to]) => from.length > 0 && to.length > 0);
    const ask = async (sides: readonly Sides[]): Promise<Edge[]> =>
      (await this.#rows(pairsQuery(sides, this.#filter))).map(edgeOfPair);
    const fits = ways.every(([from, to]) => from.length <= batchNodes && to.length <= batchNodes);
    if (ways.length === 0) return [];
    if (fits) {
      // Sides that the endpoint will not take together, it may take one by one.
      const whole = await ask(ways).catch((error: unknown) =>
        error instanceof SilentLimit ? null : Promise.reject(error),
      );
      if (whole !== null) return whole;
    }
    const edges: Edge[] = [];
    for (const [from, to] of ways) edges.push(...(await this.#products(from, to, (a, b) => ask([[a, b]]))));
    return edges;
  }

  /** A question about each two of many nodes, in parts of both sides. */
  #products<Result>(
    from: readonly string[],
    to: readonly string[],
    ask: (a: readonly string[], b: readonly string[]) => Promise<readonly Result[]>,
  ): Promise<Result[]> {
    const { batchNodes } = this.#options.limits;
    if (from.length === 0 || to.length === 0) return Promise.resolve([]);
    return inBatches([...from].sort(), batchNodes, (a) => inBatches([...to].sort(), batchNodes, (b) => ask(a, b)));
  }

  /** Nodes in groups of which each is answered by about as many rows as one request should give. */
  #byRows(nodes: readonly string[], direction: Direction): string[][] {
    const groups: string[][] = [];
    let rows = Number.POSITIVE_INFINITY;
    for (const node of nodes) {
      const more = rowsOf(this.#degree(node), direction);
      const last = groups.at(-1);
      if (last === undefined || rows + more > ROWS_A_REQUEST || last.length >= this.#options.limits.batchNodes) {
        groups.push([node]);
        rows = more;
      } else {
        last.push(node);
        rows += more;
      }
    }
    return groups;
  }

  #degree(node: string): Degree {
    const degree = this.#degrees.get(node);
    if (degree === undefined) throw new RangeError(`the degree of ${node} was not asked for`);
    return degree;
  }

  #rows(query: string, expected: Expected = {}): Promise<readonly Row[]> {
    return this.#options.asker.rows(query, expected, this.#options.budget);
  }
}

function degreeOf(row: Row): Degree {
  const count = (name: string): number => counted(row.get(name));
  const degree = { roads: count("out") + count("in") - count("loop"), out: count("out"), in: count("in") };
  return row.has("outWanted") ? { ...degree, out: count("outWanted"), in: count("inWanted") } : degree;
}

/** The edge of a row that says either where it leads or whence it comes. */
function edgeAt(row: Row): Edge {
  const [node, predicate, object, subject] = ["n", "p", "o", "s"].map((name) => row.get(name));
  if (node === undefined || predicate === undefined || (object ?? subject) === undefined) {
    throw failure("left a column of its answer empty");
  }
  return object === undefined
    ? { subject: subject ?? "", predicate, object: node }
    : { subject: node, predicate, object };
}

function edgeOfPair(row: Row): Edge {
  return { subject: row.get("n") ?? "", predicate: row.get("p") ?? "", object: row.get("m") ?? "" };
}

function joinsIris({ subject, object }: Edge): boolean {
  return !subject.startsWith("_:") && !object.startsWith("_:");
}
