/** Where the nodes of all paths of an answer stand: between two concepts in layers, between more of them within their ring. */

import type { DrawnGraph } from "./drawn-graph.ts";
import type { Point, Size } from "./geometry.ts";
import { layered } from "./layers.ts";
import {
  type CaptionSize,
  captionBox,
  controlsBox,
  isWide,
  type Layout,
  MARGIN,
  type Side,
  settleBeside,
} from "./layout.ts";
import { settle } from "./settle.ts";

/** Room for the names of the first and last nodes, and for the buttons. */
const INSET = { along: 88, top: 60, bottom: 76 };

/** No two rows are farther apart, however high the frame. */
const MOST_ROW = 120;

/** The same for the same answer and frame, whichever path is picked. What the reader has added settles around it. Cost: see layered and settle. */
export function layOutAnswer(graph: DrawnGraph, size: Size, captionSize: CaptionSize): Layout {
  const positions = graph.ends.length > 2 ? withinRing(graph, size) : inLayers(graph, size);
  const sides = new Map<string, Side>([...positions].map(([key, at]) => [key, sideOf(at, size)] as const));
  const names = [...positions].map(([key, at]) => captionBox(at, sides.get(key) ?? "below", captionSize(key)));
  return settleBeside(graph, { size, positions, sides, reserved: [...names, controlsBox(size)], segments: [] });
}

function inLayers({ paths }: DrawnGraph, size: Size): Map<string, Point> {
  const { places, layers, rows } = layered(paths);
  const wide = isWide(size);
  const [length, breadth] = wide ? [size.width, size.height] : [size.height, size.width];
  const [start, end] = wide ? [INSET.along, length - INSET.along] : [INSET.top, length - INSET.bottom];
  const [near, far] = wide ? [INSET.top, breadth - INSET.bottom] : [MARGIN + 30, breadth - MARGIN - 30];
  const found = [...places.values()].map(({ row }) => row);
  const [least, most] = [Math.min(...found), Math.max(...found)];
  const row = Math.min(MOST_ROW, (far - near) / Math.max(1, rows - 1, most - least));
  const middle = (near + far) / 2 - ((least + most) / 2) * row;
  return new Map(
    [...places].map(([key, place]) => {
      const along = start + (place.layer / layers) * (end - start);
      const across = middle + place.row * row;
      return [key, wide ? { x: along, y: across } : { x: across, y: along }] as const;
    }),
  );
}

/**
 * What was asked about on an ellipse, in the order of the boxes; each node between them as far from one to the other as it is on its
 * paths, as the mean over these, and then apart from all others.
 */
function withinRing({ paths, ends }: DrawnGraph, size: Size): Map<string, Point> {
  const ring = new Map(ends.map((key, index) => [key, onRing(index, ends.length, size)] as const));
  const wanted = new Map<string, Point[]>();
  for (const path of paths) {
    const [from, to] = [ring.get(path[0] ?? ""), ring.get(path.at(-1) ?? "")];
    if (from === undefined || to === undefined) continue;
    for (const [place, key] of path.entries()) {
      const share = place / Math.max(1, path.length - 1);
      const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
      if (!ring.has(key)) wanted.set(key, [...(wanted.get(key) ?? []), at]);
    }
  }
  return settle({
    size,
    margin: MARGIN + 20,
    fixed: [...ring].map(([key, at]) => ({ key, at })),
    segments: [],
    tethers: [...wanted].map(([key, points]) => ({ key, anchors: [meanOf(points)] })),
    reserved: [controlsBox(size)],
    restLength: 0,
  });
}

function onRing(index: number, count: number, { width, height }: Size): Point {
  const angle = Math.PI + (2 * Math.PI * index) / count;
  const [x, y] = [width / 2 - INSET.along, (height - INSET.top - INSET.bottom) / 2];
  return { x: width / 2 + Math.cos(angle) * x, y: INSET.top + y + Math.sin(angle) * y };
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Names stand below their nodes, but for those near the lower edge. */
function sideOf({ y }: Point, { height }: Size): Side {
  return y > height - INSET.bottom ? "above" : "below";
}
