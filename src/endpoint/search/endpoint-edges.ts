/** The edges of a SPARQL endpoint, under the demand of one question. */

import { roleOfPredicateIri } from "../../graph/store/role-classifier.ts";
import { measuredThreshold } from "../../paths/search/hubs.ts";
import type { EndpointLimits } from "../options.ts";
import { type Expected, inBatches, type QueryCache, SilentLimit } from "../wire/query-cache.ts";
import { failure } from "../wire/refusal.ts";
import type { Row } from "../wire/row-reader.ts";
import {
  counted,
  degreesQuery,
  type EdgeFilter,
  edgesQuery,
  histogramQuery,
  limited,
  middlesQuery,
  pairsQuery,
  roadCountsQuery,
} from "../wire/sparql.ts";
import {
  type Degree,
  type Edge,
  type EdgeSource,
  type RoadDemand,
  type RoadFigures,
  rowsOf,
  type Sides,
} from "./edge-source.ts";
import { isUnanswered, type RemoteBudget } from "./remote-budget.ts";
import { type EndpointProfile, edgeFilter } from "./road-filters.ts";

export interface EndpointEdgesOptions {
  readonly asker: QueryCache;
  readonly budget: RemoteBudget;
  readonly limits: EndpointLimits;
  readonly holdings: EndpointProfile;
  readonly demand: RoadDemand;
}

/** Of the time of a question, so much may go by with figures of the whole graph. */
const MEASURING_SHARE = 0.25;

/** A node, and which of its edges are asked for. */
interface AskedNode {
  readonly node: string;
  readonly out: boolean;
  readonly into: boolean;
}

/** Rows that one request may be expected to give: several thousand keep an answer within seconds on a slow engine. */
const ROWS_A_REQUEST = 5000;

export class EndpointEdges implements EdgeSource {
  readonly #options: EndpointEdgesOptions;
  readonly #filter: EdgeFilter;
  readonly #degrees = new Map<string, Degree>();
  readonly #leaving = new Map<string, Edge[]>();
  readonly #arriving = new Map<string, Edge[]>();

  constructor(options: EndpointEdgesOptions) {
    this.#options = options;
    const { roles, onlyPredicates: only, avoidPredicates: avoid } = options.demand;
    this.#filter = edgeFilter(options.holdings, roles, { only, avoid });
  }

  /** Whether the graph says of any statement who states it. */
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
    return new Map(
      [...holdings.predicates].filter(([key]) => demand.roles.has(roleOfPredicateIri(key, holdings.cites))),
    );
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

  /** A figure of the whole graph; null where the endpoint refuses it or takes too long: it can be asked about nodes all the same. */
  async #measured(query: string): Promise<readonly Row[] | null> {
    const { asker, budget } = this.#options;
    try {
      return await asker.rows(query, {}, budget.beside(budget.leftMs * MEASURING_SHARE));
    } catch (error) {
      if (isUnanswered(error)) return null;
      throw error;
    }
  }

  async degrees(nodes: readonly string[]): Promise<ReadonlyMap<string, Degree>> {
    const unknown = [...new Set(nodes)].filter((node) => !this.#degrees.has(node)).sort();
    await inBatches(unknown, this.#options.limits.batchNodes, async (batch) => {
      const rows = await this.#rows(degreesQuery(batch, this.#filter), { atMost: batch.length, nodes: true });
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

  async fewEdgesOf(nodes: readonly string[], mostRows: number): Promise<readonly Edge[] | null> {
    const asked = [...new Set(nodes)].sort();
    // One row more tells that there are more.
    const query = limited(edgesQuery(asked, asked, this.#filter), mostRows + 1);
    const rows = await this.#rows(query).catch(orNull);
    if (rows === null || rows.length > mostRows) return null;
    for (const node of asked) this.#begin(node, true, true);
    for (const row of rows) this.#keep(row);
    // Where the question asks something of predicates, edges that it does not want make a hub as well.
    if (this.#filter.wanted("?p") === null) {
      const counts = new Map(asked.map((node) => [node, { roads: 0, out: 0, in: 0 }]));
      for (const row of rows) count(row, counts);
      for (const [node, degree] of counts) this.#degrees.set(node, degree);
    }
    return this.#edgesKept(asked, asked);
  }

  async edgesOf(leaving: readonly string[], arriving: readonly string[]): Promise<readonly Edge[]> {
    const out = new Set(leaving.filter((node) => !this.#leaving.has(node)));
    const into = new Set(arriving.filter((node) => !this.#arriving.has(node)));
    const asked = [...new Set([...out, ...into])]
      .sort()
      .map((node) => ({ node, out: out.has(node), into: into.has(node) }));
    for (const { node, out, into } of asked) this.#begin(node, out, into);
    for (const group of this.#byRows(asked)) {
      await inBatches(group, group.length, async (batch) => {
        const exactly = sum(batch.map((part) => this.#rowsOf(part)));
        if (exactly === 0) return [];
        const names = (way: "out" | "into"): string[] => batch.filter((part) => part[way]).map(({ node }) => node);
        const query = edgesQuery(names("out"), names("into"), this.#filter);
        for (const row of await this.#rows(query, { exactly, nodes: true })) this.#keep(row);
        return [];
      });
    }
    return this.#edgesKept(leaving, arriving);
  }

  #begin(node: string, out: boolean, into: boolean): void {
    if (out) this.#leaving.set(node, []);
    if (into) this.#arriving.set(node, []);
  }

  /** Keeps the edge of a row that says either where it leads or whence it comes. */
  #keep(row: Row): void {
    const [node, predicate, object, subject] = ["n", "p", "o", "s"].map((name) => row.get(name));
    if (node === undefined || predicate === undefined || (object ?? subject) === undefined) {
      throw failure("left a column of its answer empty");
    }
    const edge = { subject: subject ?? node, predicate, object: object ?? node };
    if (!joinsIris(edge)) return;
    (object === undefined ? this.#arriving : this.#leaving).get(node)?.push(edge);
  }

  #edgesKept(leaving: readonly string[], arriving: readonly string[]): Edge[] {
    const [out, into] = [this.#leaving, this.#arriving];
    return [...leaving.flatMap((node) => out.get(node) ?? []), ...arriving.flatMap((node) => into.get(node) ?? [])];
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
      const whole = await ask(ways).catch(orNull);
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
  #byRows(asked: readonly AskedNode[]): AskedNode[][] {
    const groups: AskedNode[][] = [];
    let rows = Number.POSITIVE_INFINITY;
    for (const part of asked) {
      const more = this.#rowsOf(part);
      const last = groups.at(-1);
      if (last === undefined || rows + more > ROWS_A_REQUEST || last.length >= this.#options.limits.batchNodes) {
        groups.push([part]);
        rows = more;
      } else {
        last.push(part);
        rows += more;
      }
    }
    return groups;
  }

  #rowsOf({ node, out, into }: AskedNode): number {
    const degree = this.#degree(node);
    return (out ? rowsOf(degree, "forward") : 0) + (into ? rowsOf(degree, "backward") : 0);
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

/** Counts the row of an edge for its node, as degreesQuery would; a loop comes in two rows and is one road. */
function count(row: Row, counts: ReadonlyMap<string, { roads: number; out: number; in: number }>): void {
  const node = row.get("n") ?? "";
  const degree = counts.get(node);
  if (degree === undefined) throw failure("told of a node that it was not asked about");
  const leaves = row.has("o");
  if (leaves) degree.out++;
  else degree.in++;
  if (leaves || row.get("s") !== node) degree.roads++;
}

function edgeOfPair(row: Row): Edge {
  return { subject: row.get("n") ?? "", predicate: row.get("p") ?? "", object: row.get("m") ?? "" };
}

/** For an answer that the endpoint cut. */
function orNull(error: unknown): null {
  if (error instanceof SilentLimit) return null;
  throw error;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function joinsIris({ subject, object }: Edge): boolean {
  return !subject.startsWith("_:") && !object.startsWith("_:");
}
