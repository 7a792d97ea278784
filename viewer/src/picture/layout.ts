/** Where nodes stand: the path along a gentle wave in reading order, its neighbours settled around it. */

import type { Pin } from "../session/view-state.ts";
import type { DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import { type Box, boxAround, midpoint, type Point, type Size } from "./geometry.ts";
import { settle, type Tether } from "./settle.ts";

export interface Layout {
  readonly size: Size;
  readonly positions: ReadonlyMap<string, Point>;
  /** The side of each node on which its caption has most room. */
  readonly sides: ReadonlyMap<string, Side>;
}

export type Side = "above" | "below" | "left" | "right";

/** Width and height of the caption of a node of the path, before it is placed. */
export type CaptionSize = (key: string) => Size;

export const MARGIN = 26;
const WAVE = 0.17;
const CAPTION_GAP = 16;
const EDGE_CAPTION: Size = { width: 120, height: 22 };
const CONTROLS: Size = { width: 130, height: 56 };
const INSET = { wide: 140, top: 92, bottom: 64 };

/**
 * How many neighbours fit beside a path without a crowd. By the width alone: the height changes with what stands above, and what
 * the reader has just clicked must not go away.
 */
export function capacityOf({ width }: Size): number {
  return Math.round(Math.min(32, Math.max(8, width / 26)));
}

/**
 * Deterministic for a graph and a size: the same question gives the same picture. What the reader has added settles
 * around what stood there before, which does not move. Cost: see settle.
 */
export function layOut(graph: DrawnGraph, size: Size, captionSize: CaptionSize): Layout {
  const path = graph.nodes.slice(0, graph.steps);
  const spine = spineOf(path.length, size);
  const sides = new Map(path.map((node, step) => [node.key, sideOf(step, path.length, size)] as const));
  const captions = path.map(({ key }, step) =>
    captionBox(spine[step] ?? { x: 0, y: 0 }, sides.get(key) ?? "below", captionSize(key)),
  );
  const links = spine.slice(1).map((at, step) => boxAround(midpoint(spine[step] ?? at, at), EDGE_CAPTION));
  const reserved = [...captions, ...links, controlsBox(size)];
  const segments = graph.edges.some((edge) => edge.hop !== null) ? spine : [];
  const positions = new Map(path.map(({ key }, step) => [key, spine[step] ?? { x: 0, y: 0 }] as const));
  return settleBeside(graph, { size, positions, sides, reserved, segments });
}

/** What stands already, and what is to be kept free beside it. */
export interface Standing {
  readonly size: Size;
  readonly positions: ReadonlyMap<string, Point>;
  readonly sides: ReadonlyMap<string, Side>;
  readonly reserved: readonly Box[];
  /** The corners of a line. */
  readonly segments: readonly Point[];
}

/** The layout with all other nodes settled around what stands, in the order in which they were added. Cost: see settle. */
export function settleBeside(
  graph: DrawnGraph,
  { size, positions: standing, sides, reserved, segments }: Standing,
): Layout {
  let positions = standing;
  const beside = graph.nodes.filter(({ key }) => !standing.has(key));
  for (const nodes of stagesOf(beside)) {
    const fixed = [...positions].map(([key, at]) => ({ key, at }));
    const tethers = tethersOf(nodes, graph, positions);
    positions = settle({ size, margin: MARGIN, fixed, segments, tethers, reserved });
  }
  const outward = beside.map(({ key }) => [key, outwardSide(positions.get(key), size)] as const);
  return { size, positions, sides: new Map([...sides, ...outward]) };
}

/** A layout with the places that the reader has chosen. */
export function withPins(layout: Layout, pins: readonly Pin[]): Layout {
  if (pins.length === 0) return layout;
  const positions = new Map(layout.positions);
  const { width, height } = layout.size;
  for (const { node, x, y } of pins) if (positions.has(node)) positions.set(node, { x: x * width, y: y * height });
  return { ...layout, positions };
}

/** Nodes that were there from the start first, then those around each node that was expanded, in that order. */
function stagesOf(nodes: readonly DrawnNode[]): DrawnNode[][] {
  const stages = new Map<string | null, DrawnNode[]>();
  for (const node of nodes) stages.set(node.addedTo, [...(stages.get(node.addedTo) ?? []), node]);
  return [...stages.values()];
}

/** The corner of the frame that belongs to the zoom buttons. */
export function controlsBox({ width }: Size): Box {
  return { x: width - CONTROLS.width, y: 0, ...CONTROLS };
}

/** Whether the path runs from left to right; in a tall, narrow frame it runs from top to bottom. */
export function isWide({ width, height }: Size): boolean {
  return width >= 560 || width >= height;
}

/** The places of the path's nodes, evenly along the frame and by turns to either side of its middle. */
function spineOf(count: number, size: Size): Point[] {
  const wide = isWide(size);
  const [length, breadth] = wide ? [size.width, size.height] : [size.height, size.width];
  const inset = Math.min(INSET.wide, length / (count + 1));
  const [start, end] = wide ? [inset, length - inset] : [INSET.top, length - INSET.bottom];
  const step = count > 1 ? (end - start) / (count - 1) : 0;
  const wave = count > 2 ? Math.min(breadth * WAVE, 90) / (wide ? 1.4 : 2) : 0;
  return Array.from({ length: count }, (_, index) => {
    const along = count > 1 ? start + index * step : length / 2;
    const across = breadth / 2 + (index % 2 === 0 ? wave : -wave);
    return wide ? { x: along, y: across } : { x: across, y: along };
  });
}

function sideOf(step: number, count: number, size: Size): Side {
  const even = step % 2 === 0;
  if (isWide(size)) return even || count < 3 ? "below" : "above";
  return even ? "right" : "left";
}

/** The place of a caption of the given size at a side of a node. */
export function captionBox(at: Point, side: Side, { width, height }: Size): Box {
  switch (side) {
    case "above":
      return { x: at.x - width / 2, y: at.y - CAPTION_GAP - height, width, height };
    case "below":
      return { x: at.x - width / 2, y: at.y + CAPTION_GAP, width, height };
    case "left":
      return { x: at.x - CAPTION_GAP - width, y: at.y - height / 2, width, height };
    case "right":
      return { x: at.x + CAPTION_GAP, y: at.y - height / 2, width, height };
  }
}

/** The side that leads away from the middle of the frame. */
export function outwardSide(at: Point | undefined, size: Size): Side {
  if (at === undefined) return "right";
  if (at.x < size.width * 0.25) return "right";
  if (at.x > size.width * 0.75) return "left";
  return at.y < size.height / 2 ? "above" : "below";
}

/** Each node hangs on those of its neighbours that already have a place. */
function tethersOf(nodes: readonly DrawnNode[], graph: DrawnGraph, placed: ReadonlyMap<string, Point>): Tether[] {
  const anchors = new Map<string, Set<string>>(nodes.map((node) => [node.key, new Set()]));
  for (const { source, target } of graph.edges) {
    if (placed.has(target)) anchors.get(source)?.add(target);
    if (placed.has(source)) anchors.get(target)?.add(source);
  }
  return [...anchors].map(([key, ends]) => ({ key, anchors: [...ends].flatMap((end) => placed.get(end) ?? []) }));
}
