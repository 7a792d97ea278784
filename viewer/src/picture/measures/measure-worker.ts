/** Measures a graph beside the page: on a large one each of these takes seconds. */

import { MultiDirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";

export const MEASURES = ["community"] as const;
export type Measure = (typeof MEASURES)[number];

/** What is measured: nodes by number, and the arcs between them. */
export interface MeasureRequest {
  readonly measure: Measure;
  /** Nodes are numbered from 0 to one less than this. */
  readonly nodes: number;
  /** Arc `a` leads from `sources[a]` to `targets[a]`. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
}

const SEED = 1;

/** A number for each node; of a community, its own. */
function measured({ measure, nodes, sources, targets }: MeasureRequest): Float64Array {
  const graph = new MultiDirectedGraph();
  for (let node = 0; node < nodes; node++) graph.addNode(node);
  for (const [arc, source] of sources.entries()) graph.addDirectedEdge(source, targets[arc]);
  const values = valuesOf(measure, graph);
  return Float64Array.from({ length: nodes }, (_, node) => values[node] ?? 0);
}

function valuesOf(measure: Measure, graph: MultiDirectedGraph): Readonly<Record<string, number>> {
  switch (measure) {
    case "community":
      // With a fixed seed: the same data gives the same communities.
      return louvain(graph, { rng: seeded(SEED), getEdgeWeight: null });
  }
}

/** Mulberry32, a small generator of even numbers from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

self.onmessage = ({ data }: MessageEvent<MeasureRequest>): void => {
  self.postMessage(measured(data));
};
