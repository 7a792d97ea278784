/** The positions of the map: those that were stored with the graph, moved by forces in a worker when they are asked to. */

import { type ForceGraph, type Positions, readPositions, startOf } from "throughline/graph";
import type { Settings } from "../../session/view-state.ts";
import { WorkerCalls } from "../../workers.ts";
import type { DrawnGraph } from "../drawn-graph.ts";
import type { ForceProgress } from "./force-worker.ts";

/** Whether forces place the nodes of an arrangement. */
export function isByForces(arrangement: Settings["arrangement"]): boolean {
  return arrangement === "map" || arrangement === "whole";
}

/** How far a run has got. */
export interface ForceState {
  readonly round: number;
  readonly rounds: number;
}

/** Keeps the positions of the nodes of one picture; one run of the forces at a time. */
export class Arranger {
  readonly #calls = new WorkerCalls<ForceGraph, ForceProgress>(
    () => new Worker(new URL("./force-worker.ts", import.meta.url), { type: "module" }),
  );
  #positions: Positions = new Map();
  #stored: Promise<void> | null = null;
  /** The edges of what was last given to the forces: they stay the same when only colours change. */
  #followed: DrawnGraph["edges"] | null = null;
  /** Whether it is not known yet if there is anything to do. */
  #isDeciding = false;
  #state: ForceState | null = null;
  readonly #onChange: () => void;
  /** What has come in since positions were last shown. */
  #waiting: ForceProgress | null = null;
  #turn = 0;

  /** `onChange` is told whenever positions or progress have changed. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get positions(): Positions {
    return this.#positions;
  }

  /** Null while nothing runs. */
  get state(): ForceState | null {
    return this.#state;
  }

  /** Whether nodes move, or soon may. */
  get isBusy(): boolean {
    return this.#isDeciding || this.#state !== null;
  }

  /** Fetches the stored positions, once. Data without any is laid out from nothing. */
  #load(places: string | null): Promise<void> {
    if (places === null) return Promise.resolve();
    this.#stored ??= this.#fetch(places);
    return this.#stored;
  }

  /** Gives what is newly drawn to the forces; the whole graph only where its positions were not stored at `places`. */
  follow(graph: DrawnGraph, arrangement: Settings["arrangement"], places: string | null): void {
    if (!isByForces(arrangement) || graph.nodes.length === 0) {
      this.#followed = null;
      this.#isDeciding = false;
      this.stop();
      return;
    }
    if (this.#followed === graph.edges) return;
    this.#followed = graph.edges;
    this.#isDeciding = true;
    void this.#load(places).then(() => {
      if (this.#followed !== graph.edges) return;
      this.#isDeciding = false;
      const unplaced = graph.nodes.some(({ key }) => !this.#positions.has(key));
      if (arrangement === "map" || unplaced) this.#run(graph);
      else this.#onChange();
    });
  }

  /** Lays out a graph from the positions that are known; a run that is under way is stopped. */
  #run(graph: DrawnGraph): void {
    this.stop();
    const keys = graph.nodes.map(({ key }) => key);
    const started = forceGraphOf(graph, this.#positions);
    const isLast = ({ round, rounds }: ForceProgress): boolean => round >= rounds;
    void this.#calls
      .call(started, { onMessage: (progress) => this.#take(keys, progress), isLast })
      .then(({ kind }) => kind === "failed" && this.stop());
    // Seen at once, and what a stop before the first round leaves.
    this.#move(keys, started.start);
    this.#state = { round: 0, rounds: 1 };
    this.#onChange();
  }

  /** Leaves everything where it is at the moment. */
  stop(): void {
    this.#calls.stop();
    cancelAnimationFrame(this.#turn);
    this.#waiting = null;
    if (this.#state === null) return;
    this.#state = null;
    this.#onChange();
  }

  async #fetch(places: string): Promise<void> {
    // Without a network, too, there are none.
    const response = await fetch(places).catch(() => null);
    if (!response?.ok) return;
    this.#positions = readPositions(await response.text());
    this.#onChange();
  }

  /** Once a frame, and of those that came in meanwhile only the last: showing many nodes takes longer than moving them. */
  #take(keys: readonly string[], progress: ForceProgress): void {
    if (this.#waiting === null) this.#turn = requestAnimationFrame(() => this.#show(keys));
    this.#waiting = progress;
  }

  #show(keys: readonly string[]): void {
    if (this.#waiting === null) return;
    const { round, rounds, positions } = this.#waiting;
    this.#waiting = null;
    this.#move(keys, positions);
    this.#state = { round, rounds };
    if (round >= rounds) this.stop();
    else this.#onChange();
  }

  /** Two numbers a node. */
  #move(keys: readonly string[], positions: Float32Array): void {
    const moved = new Map(this.#positions);
    for (const [index, key] of keys.entries()) {
      moved.set(key, { x: positions[2 * index] ?? 0, y: positions[2 * index + 1] ?? 0 });
    }
    this.#positions = moved;
  }
}

function forceGraphOf({ nodes, edges }: DrawnGraph, positions: Positions): ForceGraph {
  const numbers = new Map(nodes.map(({ key }, index) => [key, index] as const));
  const ends = (end: "source" | "target"): Uint32Array =>
    Uint32Array.from(edges, (edge) => numbers.get(edge[end]) ?? 0);
  const start = new Float32Array(2 * nodes.length);
  for (const [index, { key }] of nodes.entries()) {
    const { x, y } = positions.get(key) ?? startOf(index);
    start.set([x, y], 2 * index);
  }
  return { nodes: nodes.length, sources: ends("source"), targets: ends("target"), start };
}
