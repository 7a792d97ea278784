/** Which edge a pointer means: the nearest within reach. Edges are thin, so hitting them exactly is asked of nobody. */

import type { DrawnEdge } from "./drawn-graph.ts";
import { nearestOnSegment, type Point } from "./geometry.ts";
import { controlOf } from "./scene.ts";

/** To either side of an edge: a finger needs a strip of 24 pixels at least (WCAG 2.5.8). */
const REACH_PX = { mouse: 8, finger: 14 } as const;
export type Pointing = keyof typeof REACH_PX;

/** How much nearer a lit edge is than a dim one, in pixels. */
const LIT_FIRST_PX = 4;
const PIECES = 12;

/** The nearest edge, or null where none is near; lit edges win over dim ones. O(edges). */
export function edgeAt(
  pointer: Point,
  edges: readonly DrawnEdge[],
  toScreen: (key: string) => Point,
  pointing: Pointing,
): DrawnEdge | null {
  let found: DrawnEdge | null = null;
  let least = REACH_PX[pointing] + LIT_FIRST_PX;
  for (const edge of edges) {
    const distance = distanceTo(pointer, edge, toScreen);
    const rank = distance + (edge.part !== "picked" ? LIT_FIRST_PX : 0);
    if (distance <= REACH_PX[pointing] && rank < least) [found, least] = [edge, rank];
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
