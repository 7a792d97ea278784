/** Positions for the nodes of a graph, by ForceAtlas2: linked nodes near each other, all nodes apart. */

/// <reference path="./forceatlas2-iterate.d.ts" />

import iterate from "graphology-layout-forceatlas2/iterate.js";

/** What is laid out: nodes by number, and the edges between them. */
export interface ForceGraph {
  /** Nodes are numbered from 0 to one less than this. */
  readonly nodes: number;
  /** Edge `e` joins `sources[e]` and `targets[e]`. */
  readonly sources: Uint32Array;
  /** The node that each edge reaches, by number; as many as `sources`. */
  readonly targets: Uint32Array;
  /** Where nodes start: two numbers a node; NaN for one that has no position yet. */
  readonly start: Float32Array;
}

// The columns of the matrices that `iterate` works on.
const NODE = 10;
const [X, Y, MASS, CONVERGENCE, SIZE] = [0, 1, 6, 7, 8];

const BARNES_HUT_FROM = 1000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPREAD = 10;

/**
 * How many rounds a graph gets: enough that it holds still. From 300 for small graphs to 120 for large ones, in which a
 * round costs more and brings less.
 */
function forceRounds(nodes: number): number {
  return Math.round(Math.min(300, Math.max(120, 345 - 0.15 * nodes)));
}

/**
 * Runs ForceAtlas2 round by round: after each, the caller may stop, show progress or wait. Without chance: the same graph
 * and start give the same positions. Source: M. Jacomy et al., ForceAtlas2, PLoS ONE 9(6), 2014.
 * Complexity of a round: O(n²) below 1,000 nodes, above O(n log n) by Barnes and Hut; and O(edges).
 */
export class ForceLayout {
  /** How many it has run. */
  readonly rounds: number;
  readonly #nodes: Float32Array;
  readonly #edges: Float32Array;
  readonly #count: number;

  constructor(graph: ForceGraph) {
    this.rounds = forceRounds(graph.nodes);
    this.#count = graph.nodes;
    this.#nodes = nodesOf(graph);
    this.#edges = edgesOf(graph, this.#nodes);
  }

  /** One round. */
  step(): void {
    if (this.#count < 2) return;
    iterate(
      {
        linLogMode: false,
        outboundAttractionDistribution: false,
        adjustSizes: false,
        edgeWeightInfluence: 1,
        scalingRatio: 10,
        strongGravityMode: true,
        gravity: 0.05,
        slowDown: 1 + Math.log(this.#count),
        barnesHutOptimize: this.#count >= BARNES_HUT_FROM,
        barnesHutTheta: 0.5,
      },
      this.#nodes,
      this.#edges,
    );
  }

  /** The positions as they are now: two numbers a node, y in no particular direction, in units of no meaning. */
  positions(): Float32Array {
    const positions = new Float32Array(2 * this.#count);
    for (let node = 0; node < this.#count; node++) {
      positions[2 * node] = this.#nodes[NODE * node + X] ?? 0;
      positions[2 * node + 1] = this.#nodes[NODE * node + Y] ?? 0;
    }
    return positions;
  }
}

/** Where a node without a position starts: on a spiral of golden angles, evenly spread, and no two at one point. */
export function startOf(node: number): { readonly x: number; readonly y: number } {
  const radius = SPREAD * Math.sqrt(node + 1);
  return { x: radius * Math.cos(node * GOLDEN_ANGLE), y: radius * Math.sin(node * GOLDEN_ANGLE) };
}

function nodesOf({ nodes, start }: ForceGraph): Float32Array {
  const matrix = new Float32Array(NODE * nodes);
  for (let node = 0; node < nodes; node++) {
    const [x = Number.NaN, y = Number.NaN] = [start[2 * node], start[2 * node + 1]];
    const known = Number.isFinite(x) && Number.isFinite(y);
    const position = known ? { x, y } : startOf(node);
    const row = NODE * node;
    matrix[row + X] = position.x;
    matrix[row + Y] = position.y;
    matrix[row + MASS] = 1;
    matrix[row + CONVERGENCE] = 1;
    matrix[row + SIZE] = 1;
  }
  return matrix;
}

/** Loops pull nowhere and are left out; a node weighs as much as it has edges. */
function edgesOf({ sources, targets }: ForceGraph, nodes: Float32Array): Float32Array {
  const matrix: number[] = [];
  for (const [edge, source] of sources.entries()) {
    const target = targets[edge] ?? source;
    if (source === target) continue;
    for (const end of [source, target]) nodes[NODE * end + MASS] = (nodes[NODE * end + MASS] ?? 0) + 1;
    matrix.push(NODE * source, NODE * target, 1);
  }
  return Float32Array.from(matrix);
}
