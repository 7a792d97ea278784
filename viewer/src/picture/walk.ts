/** Walking through the picture without a pointer: along an edge in a direction, or through the statements of a node. */

import type { DrawnEdge, DrawnGraph } from "./drawn-graph.ts";
import type { Point } from "./geometry.ts";
import type { Focus } from "./scene.ts";

/** A direction on the screen; y downwards. */
export type Direction = "left" | "right" | "up" | "down";

const ANGLES: Readonly<Record<Direction, number>> = { right: 0, down: Math.PI / 2, left: Math.PI, up: -Math.PI / 2 };

/** An edge that leads further than this from the direction is not meant. */
const WIDEST = (80 * Math.PI) / 180;

/** Where the keyboard starts: at the first node of the path. Null for an empty picture. */
export function startOf({ nodes }: DrawnGraph): Focus | null {
  const [first] = nodes;
  return first === undefined ? null : { node: first.key, edge: null };
}

/** The last node of the path, or the first where there is none. */
export function endOf(graph: DrawnGraph): Focus | null {
  const last = graph.nodes[Math.max(0, graph.steps - 1)];
  return last === undefined ? null : { node: last.key, edge: null };
}

/** Along the edge that points most nearly in a direction; the same focus where none does. Ties go by the order drawn. */
export function walk(graph: DrawnGraph, focus: Focus, direction: Direction, at: (key: string) => Point): Focus {
  const here = at(focus.node);
  let best = focus;
  let least = WIDEST;
  for (const edge of edgesOf(graph, focus.node)) {
    const node = otherEnd(edge, focus.node);
    const there = at(node);
    const turn = turnBetween(Math.atan2(there.y - here.y, there.x - here.x), ANGLES[direction]);
    if (turn < least) [best, least] = [{ node, edge: edge.key }, turn];
  }
  return best;
}

/** Calls up the next (1) or previous (-1) statement of the node; parallel ones come one after the other. */
export function cycle(graph: DrawnGraph, focus: Focus, step: 1 | -1): Focus {
  const edges = edgesOf(graph, focus.node);
  if (edges.length === 0) return focus;
  const at = edges.findIndex(({ key }) => key === focus.edge);
  const next = at < 0 ? (step === 1 ? 0 : edges.length - 1) : (at + step + edges.length) % edges.length;
  return { node: focus.node, edge: edges[next]?.key ?? null };
}

/** The edges that touch a node, by the node at their other end, so that parallel ones stand together. */
export function edgesOf({ edges }: DrawnGraph, node: string): DrawnEdge[] {
  const touching = edges.filter(({ source, target }) => source === node || target === node);
  const order = new Map<string, number>();
  for (const edge of touching) {
    const other = otherEnd(edge, node);
    if (!order.has(other)) order.set(other, order.size);
  }
  return touching.sort((a, b) => (order.get(otherEnd(a, node)) ?? 0) - (order.get(otherEnd(b, node)) ?? 0));
}

function otherEnd({ source, target }: DrawnEdge, node: string): string {
  return source === node ? target : source;
}

function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}
