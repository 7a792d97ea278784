/**
 * A small spring embedder for the nodes beside a path. Unlike a general layout it knows what must stay free: the path,
 * its captions and the frame. Nothing in it is random: the same input settles in the same place.
 * Source: P. Eades, A heuristic for graph drawing, Congressus Numerantium 42 (1984).
 */

import { type Box, inflate, nearestOnSegment, type Point, type Size } from "./geometry.ts";

/** A node that is free to move, and the places that hold it. */
export interface Tether {
  readonly key: string;
  readonly anchors: readonly Point[];
}

export interface SettleInput {
  readonly size: Size;
  /** Distance that nodes keep from the frame. */
  readonly margin: number;
  readonly fixed: readonly { readonly key: string; readonly at: Point }[];
  /** The corners of the line that is kept free. */
  readonly segments: readonly Point[];
  readonly tethers: readonly Tether[];
  /** Boxes that are kept free. */
  readonly reserved: readonly Box[];
  /** The distance at which an anchor neither draws nor pushes. Default: room for a caption. */
  readonly restLength?: number;
}

interface Body {
  readonly key: string;
  readonly anchors: readonly Point[];
  /** Place in the order of bodies. */
  readonly index: number;
  x: number;
  y: number;
}

const ROUNDS = 260;
const REST_LENGTH = 150;
const SPRING = 0.05;
const REPULSION = 4200;
const REACH = 210;
const CLEARANCE = 46;
const FASTEST = 14;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The positions of all nodes. O(rounds · n²) for n free nodes: a few milliseconds for the sixty that are drawn. */
export function settle(input: SettleInput): Map<string, Point> {
  const positions = new Map(input.fixed.map(({ key, at }) => [key, at] as const));
  const { restLength = REST_LENGTH } = input;
  const bodies = input.tethers.map((tether, index) => start(tether, index, restLength));
  const reserved = input.reserved.map((box) => inflate(box, 12));
  for (let round = 0; round < ROUNDS; round++) {
    const speed = FASTEST * (1 - round / ROUNDS) + 0.5;
    const pushes = bodies.map((body) => pushOn(body, bodies, input, round));
    for (const [index, body] of bodies.entries()) {
      const push = pushes[index] ?? { x: 0, y: 0 };
      const length = Math.hypot(push.x, push.y);
      const scale = length > speed ? speed / length : 1;
      body.x += push.x * scale;
      body.y += push.y * scale;
      clampInto(body, input);
      for (const box of reserved) leave(body, box, input);
    }
  }
  for (const body of bodies) positions.set(body.key, { x: body.x, y: body.y });
  return positions;
}

/** A spiral of golden angles around the anchors spreads the start evenly without a random number. */
function start({ key, anchors }: Tether, index: number, restLength: number): Body {
  const count = Math.max(1, anchors.length);
  const center = { x: sum(anchors.map(({ x }) => x)) / count, y: sum(anchors.map(({ y }) => y)) / count };
  const way = spiral(index);
  return { key, anchors, index, x: center.x + restLength * way.x, y: center.y + restLength * way.y };
}

/** The direction of the nth step of a spiral that never repeats itself. */
function spiral(step: number): Point {
  return { x: Math.cos(step * GOLDEN_ANGLE), y: Math.sin(step * GOLDEN_ANGLE) };
}

function pushOn(
  body: Body,
  bodies: readonly Body[],
  { fixed, segments, restLength = REST_LENGTH }: SettleInput,
  round: number,
): Point {
  let [x, y] = [0, 0];
  const away = (from: Point, strength: number): void => {
    const distance = Math.hypot(body.x - from.x, body.y - from.y);
    // Bodies upon each other in a corner part as soon as their directions differ enough.
    const way =
      distance < 1 ? spiral(body.index + round) : { x: (body.x - from.x) / distance, y: (body.y - from.y) / distance };
    x += way.x * strength;
    y += way.y * strength;
  };
  for (const anchor of body.anchors) {
    away(anchor, (-SPRING * (Math.hypot(body.x - anchor.x, body.y - anchor.y) - restLength)) / body.anchors.length);
  }
  const repel = (from: Point): void => {
    const distance = Math.hypot(body.x - from.x, body.y - from.y);
    if (distance < REACH) away(from, REPULSION / Math.max(64, distance * distance) + 0.4 * (1 - distance / REACH));
  };
  for (const other of bodies) if (other !== body) repel(other);
  for (const { at } of fixed) repel(at);
  for (const [index, end] of segments.slice(1).entries()) {
    const near = nearestOnSegment(body, segments[index] ?? end, end);
    const gap = CLEARANCE - Math.hypot(body.x - near.x, body.y - near.y);
    if (gap > 0) away(near, gap * 0.4);
  }
  return { x, y };
}

/** Moves a body out of a box by the shortest way that does not lead out of the frame. */
function leave(body: Body, box: Box, { size, margin }: SettleInput): void {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  if (body.x <= box.x || body.x >= right || body.y <= box.y || body.y >= bottom) return;
  const exits: readonly Point[] = [
    { x: box.x, y: body.y },
    { x: right, y: body.y },
    { x: body.x, y: box.y },
    { x: body.x, y: bottom },
  ];
  const open = exits.filter(
    ({ x, y }) => x >= margin && x <= size.width - margin && y >= margin && y <= size.height - margin,
  );
  const way = (exit: Point): number => Math.abs(exit.x - body.x) + Math.abs(exit.y - body.y);
  const [nearest] = open.sort((a, b) => way(a) - way(b));
  if (nearest !== undefined) [body.x, body.y] = [nearest.x, nearest.y];
}

function clampInto(body: Body, { size, margin }: SettleInput): void {
  body.x = Math.min(size.width - margin, Math.max(margin, body.x));
  body.y = Math.min(size.height - margin, Math.max(margin, body.y));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
