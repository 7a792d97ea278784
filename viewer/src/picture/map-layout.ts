/** Nodes as forces arranged them, fitted into the frame. */

import type { Positions } from "throughline/graph";
import type { DrawnGraph } from "./drawn-graph.ts";
import type { Point, Size } from "./geometry.ts";
import { type Layout, MARGIN, outwardSide, type Side } from "./layout.ts";

const INSET = { x: MARGIN + 40, top: MARGIN + 40, bottom: MARGIN + 20 };
/** A round graph may be stretched this much to fill a wide frame. */
const MOST_STRETCH = 1.7;

/**
 * The layout of a graph from positions of any scale, y upwards. Nodes without a position stand beside a neighbour that has one,
 * or in the middle. O(nodes + edges).
 */
export function mapLayout(graph: DrawnGraph, given: Positions, size: Size): Layout {
  const known = withGuesses(graph, given);
  const [left, right] = bodyOf([...known.values()].map(({ x }) => x));
  const [low, high] = bodyOf([...known.values()].map(({ y }) => y));
  const room = { x: size.width - 2 * INSET.x, y: size.height - INSET.top - INSET.bottom };
  const scaleX = room.x / Math.max(right - left, 1e-6);
  const scaleY = room.y / Math.max(high - low, 1e-6);
  const scale = { x: Math.min(scaleX, scaleY * MOST_STRETCH), y: Math.min(scaleY, scaleX * MOST_STRETCH) };
  const middle = { x: size.width / 2, y: INSET.top + room.y / 2 };
  const positions = new Map<string, Point>();
  const sides = new Map<string, Side>();
  for (const [key, { x, y }] of known) {
    const at = {
      x: within(middle.x + (x - (left + right) / 2) * scale.x, MARGIN, size.width - MARGIN),
      y: within(middle.y - (y - (low + high) / 2) * scale.y, MARGIN, size.height - MARGIN),
    };
    positions.set(key, at);
    sides.set(key, outwardSide(at, size));
  }
  return { size, positions, sides };
}

function withGuesses(graph: DrawnGraph, given: Positions): Map<string, Point> {
  const known = new Map<string, Point>();
  for (const { key } of graph.nodes) {
    const position = given.get(key);
    if (position !== undefined) known.set(key, position);
  }
  for (const { source, target } of graph.edges) {
    for (const [node, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const beside = known.get(other);
      if (beside !== undefined && !known.has(node)) known.set(node, { x: beside.x + 1, y: beside.y + 1 });
    }
  }
  for (const { key } of graph.nodes) if (!known.has(key)) known.set(key, { x: 0, y: 0 });
  return known;
}

/** The share of nodes at either end that may lie outside of what is fitted into the frame. */
const STRAYS = 0.02;

/** From where to where nearly all values lie: a few nodes that nothing holds must not push all others into a heap. */
function bodyOf(values: readonly number[]): readonly [from: number, to: number] {
  const sorted = values.toSorted((a, b) => a - b);
  const strays = Math.floor(sorted.length * STRAYS);
  return [sorted[strays] ?? 0, sorted[sorted.length - 1 - strays] ?? 0];
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
