/** The nodes around one end of a remote search, level by level; the edges of all but the outermost level are known. */

import { type Direction, type EdgeSource, edgesAround, rowsOf } from "./edge-source.ts";
import type { EdgeStore } from "./edge-store.ts";

/** What a search shares between its two balls. */
export interface BallContext {
  readonly source: EdgeSource;
  readonly store: EdgeStore;
  /** Whether a path may pass through a node; asked of nodes whose degree is known. */
  readonly mayPass: (node: string, roads: number) => boolean;
  /** The nodes that were found to be open, both ends among them. */
  readonly open: Set<string>;
  /** Whether hubs are passed too, so that a node need not be counted to be open. */
  readonly throughHubs: boolean;
}

export class RemoteBall {
  readonly #ground: BallContext;
  readonly #direction: Direction;
  /** The end that paths do not pass through; null where they may. */
  readonly #barred: string | null;
  readonly #seen: Set<string>;
  #rim: readonly string[];
  #counted = true;
  #rows: number;
  radius = 0;

  /** `rows` is how many the edges of the start come in. */
  constructor(ground: BallContext, start: string, direction: Direction, barred: string | null, rows: number) {
    this.#ground = ground;
    this.#direction = direction;
    this.#barred = barred;
    this.#seen = new Set([start]);
    this.#rim = [start];
    this.#rows = rows;
  }

  /** Whether the degrees of the outermost level are known; else `rim` holds hubs as well, and `cost` is a guess. */
  get isCounted(): boolean {
    return this.#counted;
  }

  /** How many nodes were reached, hubs included. */
  get reached(): number {
    return this.#seen.size;
  }

  /** Whether nothing lies beyond. */
  get exhausted(): boolean {
    return this.#rim.length === 0;
  }

  /** The nodes of the outermost level; after `count` those through which a path may pass. */
  get rim(): readonly string[] {
    return this.#rim;
  }

  /** The rows that the next level will come in; a node that is not counted yet is taken for one. */
  get cost(): number {
    return this.#counted ? this.#rows : this.#rim.length;
  }

  /** Asks for the degrees of the outermost level, so that hubs are known before anything of theirs is fetched. */
  async count(): Promise<void> {
    if (this.#counted) return;
    const degrees = await this.#ground.source.degrees(this.#rim);
    this.#rim = this.#openOf(this.#rim, (node) => degrees.get(node)?.roads ?? 0);
    this.#rows = this.#rim.reduce((sum, node) => {
      const degree = degrees.get(node);
      return sum + (degree === undefined ? 0 : rowsOf(degree, this.#direction));
    }, 0);
    this.#counted = true;
  }

  /** Fetches the edges of the outermost level: their other ends are the next. */
  async grow(): Promise<void> {
    await this.count();
    const { source, store } = this.#ground;
    const edges = await edgesAround(source, this.#rim, this.#direction);
    store.add(edges);
    const next: string[] = [];
    for (const { subject, object } of edges) {
      for (const node of [subject, object]) {
        if (this.#seen.has(node)) continue;
        this.#seen.add(node);
        if (node !== this.#barred) next.push(node);
      }
    }
    this.#rim = this.#ground.throughHubs ? this.#openOf(next, () => 0) : next;
    this.#counted = false;
    this.radius++;
  }

  #openOf(nodes: readonly string[], roads: (node: string) => number): readonly string[] {
    const { mayPass, open } = this.#ground;
    const passed = nodes.filter((node) => open.has(node) || mayPass(node, roads(node)));
    for (const node of passed) open.add(node);
    return passed;
  }
}
