/** Which node or edge a pointer means: the nearest within reach. Edges are thin, so hitting them exactly is asked of nobody. */

import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import { nearestOnSegment, type Point } from "./geometry.ts";
import { CURVATURE, controlOf } from "./scene.ts";

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
  const places = new Map<string, Point>();
  const placeOf = (key: string): Point => {
    const place = places.get(key) ?? toScreen(key);
    places.set(key, place);
    return place;
  };
  for (const edge of edges) {
    if (!isNear(pointer, edge, placeOf)) continue;
    const distance = distanceTo(pointer, edge, placeOf);
    const rank = distance + (edge.part !== "picked" ? LIT_FIRST_PX : 0);
    if (distance <= REACH_PX[pointing] && rank < least) [found, least] = [edge, rank];
  }
  return found;
}

/** How near to the middle of a node is on it. */
const NODE_REACH_PX = 14;

/** The nearest node within reach of a point, or null. O(nodes). */
export function nodeAt(
  pointer: Point,
  nodes: readonly DrawnNode[],
  toScreen: (key: string) => Point | null,
): DrawnNode | null {
  let found: DrawnNode | null = null;
  let least = NODE_REACH_PX;
  for (const node of nodes) {
    const at = toScreen(node.key);
    const distance = at === null ? Number.POSITIVE_INFINITY : Math.hypot(at.x - pointer.x, at.y - pointer.y);
    if (distance < least) [found, least] = [node, distance];
  }
  return found;
}

/** Whether a pointer can be within reach of an edge: most of many edges are told by this alone. */
function isNear({ x, y }: Point, { source, target, fan }: DrawnEdge, toScreen: (key: string) => Point): boolean {
  const [start, end] = [toScreen(source), toScreen(target)];
  // A curve leaves its chord by half of what its control point does.
  const bend = fan === 0 ? 0 : Math.abs(fan) * CURVATURE * Math.hypot(end.x - start.x, end.y - start.y);
  const reach = REACH_PX.finger + bend;
  return (
    x >= Math.min(start.x, end.x) - reach &&
    x <= Math.max(start.x, end.x) + reach &&
    y >= Math.min(start.y, end.y) - reach &&
    y <= Math.max(start.y, end.y) + reach
  );
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
