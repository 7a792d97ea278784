/** Which edge a pointer means: the nearest within reach. Edges are thin, so hitting them exactly is asked of nobody. */

import type { DrawnEdge } from "./drawn-graph.ts";
import { nearestOnSegment, type Point } from "./geometry.ts";
import { controlOf } from "./scene.ts";

const REACH_PX = 8;
const PIECES = 12;

/** The nearest edge, or null where none is near; lit edges win over dim ones. O(edges). */
export function edgeAt(
  pointer: Point,
  edges: readonly DrawnEdge[],
  toScreen: (key: string) => Point,
): DrawnEdge | null {
  let found: DrawnEdge | null = null;
  let least = REACH_PX;
  for (const edge of edges) {
    const distance = distanceTo(pointer, edge, toScreen) + (edge.hop === null ? REACH_PX / 2 : 0);
    if (distance < least) [found, least] = [edge, distance];
  }
  return found;
}

function distanceTo(pointer: Point, { source, target, fan }: DrawnEdge, toScreen: (key: string) => Point): number {
  const [start, end] = [toScreen(source), toScreen(target)];
  const control = controlOf(start, end, fan);
  let least = Number.POSITIVE_INFINITY;
  let before = start;
  for (let piece = 1; piece <= PIECES; piece++) {
    const after = onCurve(start, control, end, piece / PIECES);
    const near = nearestOnSegment(pointer, before, after);
    least = Math.min(least, Math.hypot(pointer.x - near.x, pointer.y - near.y));
    before = after;
  }
  return least;
}

/** The point of a quadratic curve at parameter t (de Casteljau). */
function onCurve(start: Point, control: Point, end: Point, t: number): Point {
  const mix = (a: Point, b: Point): Point => ({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
  return mix(mix(start, control), mix(control, end));
}
