/** Clustered graphs of any size for the benchmark: the same numbers give the same graph. */

import type { Kind } from "../../../viewer/src/knowledge/kinds.ts";
import { SHAPES } from "../../../viewer/src/knowledge/shapes.ts";
import type { DrawnEdge, DrawnGraph, DrawnNode } from "../../../viewer/src/picture/drawn-graph.ts";
import type { Point, Size } from "../../../viewer/src/picture/geometry.ts";

export interface Synthetic {
  readonly graph: DrawnGraph;
  readonly positions: ReadonlyMap<string, Point>;
}

const CLUSTER = 50;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const MODALITIES = ["asserted", "asserted", "asserted", "reported", "recommended", "possible"] as const;

const kinds: readonly Kind[] = SHAPES.slice(0, 6).map((shape, color) => ({
  key: `urn:kind:${color}`,
  label: `Kind ${color}`,
  color,
  shape,
}));

/** `nodes` nodes in clusters, three quarters of the edges within one; a path of five nodes is lit. */
export function syntheticGraph(nodes: number, edges: number, size: Size): Synthetic {
  const next = numbers(7);
  const pick = (from: number, count: number): number => from + Math.floor(next() * count);
  const drawnNodes = Array.from({ length: nodes }, (_, index): DrawnNode => {
    const kind = kinds[index % kinds.length] as Kind;
    return {
      key: `urn:n:${index}`,
      label: `Concept number ${index}`,
      kind,
      color: kind.color,
      part: index < 5 ? "picked" : "beside",
      end: null,
      alike: 0,
      degree: Math.round((2 * edges) / nodes),
      hidden: 0,
      addedTo: null,
    };
  });
  const drawnEdges = Array.from({ length: edges }, (_, index): DrawnEdge => {
    const source = index < 4 ? index : pick(0, nodes);
    const near = Math.floor(source / CLUSTER) * CLUSTER;
    const other = next() < 0.75 ? pick(near, Math.min(CLUSTER, nodes - near)) : pick(0, nodes);
    const target = index < 4 ? index + 1 : other === source ? (source + 1) % nodes : other;
    return {
      key: `urn:e:${index}`,
      source: `urn:n:${source}`,
      target: `urn:n:${target}`,
      modality: MODALITIES[index % MODALITIES.length] ?? "asserted",
      label: "leads to",
      part: index < 4 ? "picked" : "beside",
      hop: index < 4 ? index : null,
      fan: 0,
    };
  });
  return {
    graph: { nodes: drawnNodes, edges: drawnEdges, steps: 5, paths: [], ends: [], hidden: 0, alone: 0, beyond: 0 },
    positions: positionsOf(drawnNodes, size),
  };
}

/** Clusters on one spiral of golden angles, their members on another. */
function positionsOf(nodes: readonly DrawnNode[], { width, height }: Size): Map<string, Point> {
  const clusters = Math.ceil(nodes.length / CLUSTER);
  return new Map(
    nodes.map(({ key }, index) => {
      const cluster = Math.floor(index / CLUSTER);
      const outer = 0.42 * Math.sqrt((cluster + 0.5) / clusters);
      const inner = (0.3 / Math.sqrt(clusters)) * Math.sqrt(((index % CLUSTER) + 0.5) / CLUSTER);
      const x = 0.5 + outer * Math.cos(cluster * GOLDEN_ANGLE) + inner * Math.cos(index * GOLDEN_ANGLE);
      const y = 0.5 + outer * Math.sin(cluster * GOLDEN_ANGLE) + inner * Math.sin(index * GOLDEN_ANGLE);
      return [key, { x: x * width, y: y * height }];
    }),
  );
}

/** A linear congruential generator from 0 to 1. Source: Numerical Recipes, 2nd ed., section 7.1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
