/** The paths between two nodes of a graph that lies elsewhere: what can lie on them is fetched, and searched here. */

import type { PathResult } from "../../paths/answer/find-paths.ts";
import type { ResolvedPathOptions } from "../../paths/options/path-options.ts";
import { type Direction, type Edge, type EdgeSource, nodesOf, rowsOf } from "./edge-source.ts";
import { EdgeStore } from "./edge-store.ts";
import { RemoteBall } from "./remote-ball.ts";

/** What a remote search needs of its question; nodes are keys. */
export interface RemoteQuestion {
  readonly from: string;
  readonly to: string;
  readonly options: ResolvedPathOptions;
  /** Whether a node with so many roads is a hub through which no path passes. */
  readonly isHub: (roads: number) => boolean;
  /** Nodes that no path passes through. */
  readonly avoid: ReadonlySet<string>;
  /** Edges of an end that are fetched without asking first whether the ends are near. */
  readonly eagerRows: number;
  /** Rims that touch more edges than this together are wide. */
  readonly joinRows: number;
}

/** Searches the given edges for paths of up to a length: the engine that searches in memory. */
export type LocalSearch = (edges: readonly Edge[], maxLength: number) => Promise<LocalResult>;

/** What the growing goes by. */
export interface LocalResult extends Pick<PathResult, "status" | "reason" | "stoppedBy"> {
  readonly paths: readonly { readonly length: number; readonly detour: number }[];
}

/** How far a remote search came. */
export interface Reach {
  /** Paths of up to this length are all among the edges; Infinity where nothing lies beyond. */
  readonly length: number;
  /** Nodes that were met and are hubs, with their degrees. */
  readonly hubs: ReadonlyMap<string, number>;
  /** Nodes whose edges were fetched or whose degree was counted. */
  readonly nodes: number;
}

/** Steps between the rims of the balls. */
type Bridge = (typeof BRIDGES)[number];
const BRIDGES = [0, 1, 2] as const;
const LONGEST_BRIDGE = 2;

/**
 * A bidirectional search in which the source is asked for whole levels. A walk of at most a + b + 2 steps has its first a
 * steps in the ball of radius a round one end, its last b in the ball round the other, and between the rims of both two
 * steps at most, the bridge. So the edges of the balls and of the bridge hold every path up to that length, and what the
 * engine finds among them is what it would find in the whole.
 *
 * Narrow rims are joined here, by fetching their edges; of wide ones, and of those that nobody has counted yet, the source
 * is asked for what joins them, so that the largest level is never fetched. The bridge grows step by step: with hubs between,
 * every longer one is far dearer. Engines answer for the edges of nodes by look-ups, and for what joins two sets by anything
 * from these to a scan.
 *
 * The ball whose next level comes in fewer rows grows first. A node is counted before its edges are asked for; hubs are
 * ends, and no way through.
 */
export class RemoteSearch {
  readonly #source: EdgeSource;
  readonly #question: RemoteQuestion;
  readonly #store = new EdgeStore();
  readonly #open = new Set<string>();
  readonly #hubs = new Map<string, number>();
  #reach = 0;
  #nodes = 0;

  constructor(source: EdgeSource, question: RemoteQuestion) {
    this.#source = source;
    this.#question = question;
  }

  /** How far it came until now, also after it was stopped by an error. */
  get reach(): Reach {
    return { length: this.#reach, hubs: this.#hubs, nodes: this.#nodes };
  }

  /** The edges that are known to lie between the ends. */
  edges(length: number): Edge[] {
    const { from, to } = this.#question;
    return this.#store.corridor(from, to, length, this.#open);
  }

  /** Grows until the search in memory has what was asked for, or nothing longer is wanted, or nothing lies beyond. */
  async run(search: LocalSearch): Promise<LocalResult> {
    const { from, to, options } = this.#question;
    const [front, back] = await this.#begin(from, to);
    for (;;) {
      await this.#growEagerly(front, back);
      const closed = front.exhausted || back.exhausted;
      for (const bridge of closed ? ([0] as const) : BRIDGES) {
        await this.#bridge(front, back, bridge);
        this.#reach = closed ? Number.POSITIVE_INFINITY : front.radius + back.radius + bridge;
        this.#nodes = front.reached + back.reached;
        const length = Math.min(this.#reach, options.maxLength);
        if (length < options.minLength) continue;
        const result = await search(this.edges(length), length);
        if (length === options.maxLength || closed || isDecided(result, options, length)) return result;
      }
      await cheaper(front, back).grow();
      await this.#count(front, back);
    }
  }

  async #begin(from: string, to: string): Promise<[RemoteBall, RemoteBall]> {
    const { directed, mode, pattern } = this.#question.options;
    // Steps of a pattern tell their own directions.
    const along = directed && pattern === null;
    // Only walks and trails come back to an end.
    const passes = mode === "walk" || mode === "trail";
    for (const end of passes ? [from, to] : [from]) this.#open.add(end);
    await this.#fetchEnds(from, to, along);
    const degrees = await this.#source.degrees([from, to]);
    const [source, store, open, mayPass] = [this.#source, this.#store, this.#open, this.#mayPass];
    const ground = { source, store, open, mayPass, throughHubs: this.#question.options.throughHubs };
    const ball = (end: string, other: string, direction: Direction): RemoteBall => {
      const degree = degrees.get(end);
      const rows = degree === undefined ? 0 : rowsOf(degree, direction);
      return new RemoteBall(ground, end, direction, passes ? null : other, rows);
    };
    return [ball(from, to, along ? "forward" : "either"), ball(to, from, along ? "backward" : "either")];
  }

  /** The edges of both ends in one request, and in another who is a hub around them: nearly every search needs these. */
  async #fetchEnds(from: string, to: string, along: boolean): Promise<void> {
    const { options, eagerRows } = this.#question;
    if (along || options.maxLength < LONGEST_BRIDGE + 2) return;
    const edges = await this.#source.fewEdgesOf([from, to], eagerRows);
    if (edges !== null && !options.throughHubs) await this.#source.degrees(nodesOf(edges));
  }

  /** The edges of ends that have few are fetched at once: nearly every search needs them. */
  async #growEagerly(front: RemoteBall, back: RemoteBall): Promise<void> {
    const { options, eagerRows } = this.#question;
    const first = cheaper(front, back);
    for (const ball of first === front ? [front, back] : [back, front]) {
      if (front.exhausted || back.exhausted || ball.radius > 0 || ball.cost > eagerRows) return;
      if (front.radius + back.radius + LONGEST_BRIDGE >= options.maxLength) return;
      await ball.grow();
      await this.#count(front, back);
    }
  }

  /** Where hubs are passed too, nobody is counted before a bridge needs it. */
  async #count(front: RemoteBall, back: RemoteBall): Promise<void> {
    if (this.#question.options.throughHubs) return;
    await front.count();
    await back.count();
  }

  /** The edges between the rims and, for two steps, those over one node that is next to both. */
  async #bridge(front: RemoteBall, back: RemoteBall, steps: Bridge): Promise<void> {
    const { options, joinRows } = this.#question;
    const along = options.directed && options.pattern === null;
    const allowed = Math.min(steps, options.maxLength - front.radius - back.radius);
    if (allowed <= 0) return;
    if (allowed === LONGEST_BRIDGE) {
      await front.count();
      await back.count();
    }
    const isNarrow = front.isCounted && back.isCounted && front.cost + back.cost <= joinRows;
    if (isNarrow) await this.#joinHere(front.rim, back.rim, allowed, along);
    else await this.#joinThere(front.rim, back.rim, allowed, along);
  }

  /** All edges of both rims: a node that touches edges of both is in the middle. */
  async #joinHere(near: readonly string[], far: readonly string[], steps: number, along: boolean): Promise<void> {
    const rims = [...new Set([...near, ...far])];
    const edges = await this.#source.edgesOf(along ? near : rims, along ? far : rims);
    this.#store.add(edges);
    if (steps < LONGEST_BRIDGE) return;
    const [here, there] = [neighborsOf(edges, near, !along, true), neighborsOf(edges, far, true, !along)];
    await this.#openNodes([...here].filter((node) => there.has(node)));
  }

  /** What the source itself finds between the rims. */
  async #joinThere(near: readonly string[], far: readonly string[], steps: number, along: boolean): Promise<void> {
    const source = this.#source;
    const middles = steps < LONGEST_BRIDGE ? [] : await this.#openNodes(await source.middles(near, far, along));
    const sides = [
      [near, [...new Set([...middles, ...far])]],
      [middles, far],
    ] as const;
    this.#store.add(await source.edgesBetween(sides, along));
  }

  /** Those of some nodes that are no hubs. Where hubs are passed too, nobody needs to count. */
  async #openNodes(nodes: readonly string[]): Promise<readonly string[]> {
    const degrees = this.#question.options.throughHubs ? new Map() : await this.#source.degrees(nodes);
    const open = nodes.filter((node) => this.#open.has(node) || this.#mayPass(node, degrees.get(node)?.roads ?? 0));
    for (const node of open) this.#open.add(node);
    return open;
  }

  readonly #mayPass = (node: string, roads: number): boolean => {
    const { from, to, avoid, isHub } = this.#question;
    if (node === from || node === to) return true;
    if (avoid.has(node)) return false;
    if (!isHub(roads)) return true;
    this.#hubs.set(node, roads);
    return false;
  };
}

/** The other ends of edges that arrive at some nodes, of those that leave them, or of both. */
function neighborsOf(
  edges: readonly Edge[],
  nodes: readonly string[],
  arriving: boolean,
  leaving: boolean,
): ReadonlySet<string> {
  const among = new Set(nodes);
  const others = new Set<string>();
  for (const { subject, object } of edges) {
    if (leaving && among.has(subject)) others.add(object);
    if (arriving && among.has(object)) others.add(subject);
  }
  return others;
}

/** The ball whose next level comes in fewer rows; one that has nothing left to fetch never. */
function cheaper(front: RemoteBall, back: RemoteBall): RemoteBall {
  return front.cost <= back.cost ? front : back;
}

/** Whether paths that are longer than `length`, which were all looked at, cannot change the answer. */
function isDecided({ status, paths }: LocalResult, { cost, select, k }: ResolvedPathOptions, length: number): boolean {
  // A search that a limit stopped would stop again among more edges.
  if (status !== "complete") return true;
  if (cost !== "hops") return false;
  switch (select) {
    case "any":
    case "any-shortest":
    case "all-shortest":
      return paths.length > 0;
    case "k-shortest":
      return paths.length >= k && paths.every((path) => path.length + path.detour <= length);
    case "k-groups":
      return new Set(paths.map((path) => path.length)).size >= k;
    case "all":
      return false;
  }
}
