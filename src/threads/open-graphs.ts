/** The graphs that threads have open, each until nobody holds it. */

import type { SharedGraph } from "./messages.ts";

interface OpenGraph {
  readonly shared: SharedGraph;
  holders: number;
  isLeaving: boolean;
}

export class OpenGraphs {
  readonly #graphs = new Map<number, OpenGraph>();
  readonly #onClosed: (graph: number) => void;

  /** `onClosed` is told of each graph that has been let go. */
  constructor(onClosed: (graph: number) => void) {
    this.#onClosed = onClosed;
  }

  add(graph: number, shared: SharedGraph): void {
    this.#graphs.set(graph, { shared, holders: 0, isLeaving: false });
  }

  *entries(): Generator<readonly [number, SharedGraph]> {
    for (const [graph, { shared }] of this.#graphs) yield [graph, shared];
  }

  /** Keeps a graph; tells how to let it go. */
  hold(graph: number): () => void {
    const open = this.#graphs.get(graph);
    if (open === undefined) throw new Error(`There is no graph ${graph}.`);
    open.holders++;
    return () => {
      open.holders--;
      if (open.isLeaving) this.forget(graph);
    };
  }

  /** Lets go of a graph as soon as nobody holds it. */
  forget(graph: number): void {
    const open = this.#graphs.get(graph);
    if (open === undefined) return;
    open.isLeaving = true;
    if (open.holders > 0) return;
    this.#graphs.delete(graph);
    this.#onClosed(graph);
  }
}
