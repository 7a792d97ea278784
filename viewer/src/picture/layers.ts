/**
 * Paths between two nodes drawn in layers: each node stands as far along as it does on its paths, and within a layer where few
 * lines cross. Source: K. Sugiyama, S. Tagawa, M. Toda, Methods for visual understanding of hierarchical system structures, IEEE
 * Transactions on Systems, Man, and Cybernetics 11 (1981).
 */

import { inOrderApart } from "./in-order-apart.ts";

/** Where a node stands: its layer, and its place across in rows from the middle, which may be negative. */
interface LayerPlace {
  readonly layer: number;
  readonly row: number;
}

export interface Layered {
  readonly places: ReadonlyMap<string, LayerPlace>;
  /** At least 1. */
  readonly layers: number;
  /** Rows of the fullest layer, lines that only pass it included. */
  readonly rows: number;
}

/** A node, or the place that a line takes in a layer that it passes. */
interface Item {
  readonly key: string;
  readonly layer: number;
  /** In the layer before and in the one after. */
  readonly before: Item[];
  readonly after: Item[];
  /** Place in its layer. */
  order: number;
  row: number;
}

const SWEEPS = 8;
const ROUNDS = 6;

/**
 * Deterministic. All paths have the same two ends, the best is first: it starts in the middle, and the others around it by turns.
 * O(rounds · n log n) for n nodes and passing lines.
 */
export function layered(paths: readonly (readonly string[])[]): Layered {
  const last = Math.max(1, ...paths.map((path) => path.length - 1));
  const layers = layersOf(paths, last);
  const items = itemsOf(paths, layers);
  const byLayer = Array.from({ length: last + 1 }, (_, layer) => items.filter((item) => item.layer === layer));
  for (const layer of byLayer) number(layer);
  untangle(byLayer);
  for (let round = 0; round < ROUNDS; round++) {
    for (const layer of round % 2 === 0 ? byLayer : byLayer.toReversed()) align(layer);
  }
  const places = new Map<string, LayerPlace>();
  for (const { key, layer, row } of items) if (layers.has(key)) places.set(key, { layer, row });
  return { places, layers: last, rows: Math.max(...byLayer.map((layer) => layer.length)) };
}

/** The share of the way at which a node stands, as the mean over its paths, in whole layers; only the ends are in the outer ones. */
function layersOf(paths: readonly (readonly string[])[], last: number): Map<string, number> {
  const shares = new Map<string, number[]>();
  for (const path of paths) {
    for (const [place, key] of path.entries()) {
      shares.set(key, [...(shares.get(key) ?? []), place / Math.max(1, path.length - 1)]);
    }
  }
  return new Map(
    [...shares].map(([key, of]) => {
      const share = of.reduce((total, each) => total + each, 0) / of.length;
      if (share === 0 || share === 1) return [key, share * last] as const;
      return [key, Math.min(Math.max(1, Math.round(share * last)), Math.max(1, last - 1))] as const;
    }),
  );
}

/** In the order of the layers' first arrangement: nodes of the best path in the middle, of the others by turns on either side. */
function itemsOf(paths: readonly (readonly string[])[], layers: ReadonlyMap<string, number>): readonly Item[] {
  const items = new Map<string, Item>();
  const lanes = new Map<Item, number>();
  for (const [rank, path] of paths.entries()) {
    const lane = rank % 2 === 0 ? rank / 2 : -(rank + 1) / 2;
    const stops = path.map((key) => ({ key, layer: layers.get(key) ?? 0 }));
    const walked = stops
      .flatMap((stop, place) => [...passedBefore(stops[place - 1], stop), stop])
      .map(({ key, layer }) => {
        const item = items.get(key) ?? { key, layer, before: [], after: [], order: 0, row: 0 };
        items.set(key, item);
        if (!lanes.has(item)) lanes.set(item, lane);
        return item;
      });
    for (const [place, item] of walked.slice(1).entries()) join(walked[place] ?? item, item);
  }
  return [...items.values()].sort((a, b) => (lanes.get(a) ?? 0) - (lanes.get(b) ?? 0));
}

interface Stop {
  readonly key: string;
  readonly layer: number;
}

/** The places that a line to a stop takes in the layers between. */
function passedBefore(from: Stop | undefined, to: Stop): Stop[] {
  if (from === undefined) return [];
  const way = Math.sign(to.layer - from.layer);
  const between = Math.max(0, Math.abs(to.layer - from.layer) - 1);
  return Array.from({ length: between }, (_, index) => {
    const layer = from.layer + way * (index + 1);
    return { key: `${from.key} ${to.key} ${layer}`, layer };
  });
}

/** Within one layer nothing has to be untangled. */
function join(from: Item, to: Item): void {
  if (from.layer === to.layer) return;
  const [left, right] = from.layer < to.layer ? [from, to] : [to, from];
  if (!left.after.includes(right)) left.after.push(right);
  if (!right.before.includes(left)) right.before.push(left);
}

/** The barycenter method: each layer in the order of the middles of what it is joined to; of all sweeps the one with the fewest crossings. */
function untangle(byLayer: Item[][]): void {
  let fewest = crossings(byLayer);
  let best = byLayer.map((layer) => [...layer]);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    for (const layer of down ? byLayer : byLayer.toReversed()) {
      const middle = new Map(layer.map((item) => [item, mean(down ? item.before : item.after, item.order)] as const));
      layer.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || a.order - b.order);
      number(layer);
    }
    const now = crossings(byLayer);
    if (now < fewest) [fewest, best] = [now, byLayer.map((layer) => [...layer])];
  }
  for (const [index, layer] of best.entries()) {
    byLayer[index] = layer;
    number(layer);
  }
}

function number(layer: readonly Item[]): void {
  for (const [order, item] of layer.entries()) {
    item.order = order;
    item.row = order - (layer.length - 1) / 2;
  }
}

function mean(items: readonly Item[], otherwise: number): number {
  return items.length === 0 ? otherwise : items.reduce((total, { order }) => total + order, 0) / items.length;
}

/** How many pairs of lines between neighbouring layers cross. */
function crossings(byLayer: readonly (readonly Item[])[]): number {
  let count = 0;
  for (const layer of byLayer) {
    const lines = layer.flatMap((from) => from.after.map((to) => [from.order, to.order] as const));
    for (const [index, [from, to]] of lines.entries()) {
      for (const [otherFrom, otherTo] of lines.slice(0, index)) if ((from - otherFrom) * (to - otherTo) < 0) count++;
    }
  }
  return count;
}

/** Each item as near to the middle of what it is joined to as their order and a row between them allow. */
function align(layer: readonly Item[]): void {
  const wanted = layer.map(({ before, after, row }) => {
    const joined = [...before, ...after];
    return joined.length === 0 ? row : joined.reduce((total, each) => total + each.row, 0) / joined.length;
  });
  for (const [index, row] of inOrderApart(wanted, 1).entries()) {
    const item = layer[index];
    if (item !== undefined) item.row = row;
  }
}
