/** The picture that others show beside a link to the page: the whole graph as it is laid out, without words. */

import type { Positions } from "../graph/layout/positions.ts";
import { degreeOf, startOf } from "../graph/store/incidence.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../graph/store/roles.ts";
import { compareCodeUnits } from "../order.ts";
import type { Bitmap } from "./png.ts";

/** What services that show such pictures ask for. */
const SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 50;
/** More would be a grey field; the most connected are drawn. */
const MOST = { nodes: 3000, edges: 12_000 } as const;
/** Of so few nodes the lines are broad. */
const FEW = 150;

type Rgb = readonly [red: number, green: number, blue: number];

const GROUND: Rgb = [255, 255, 255];
const LINE: Rgb = [133, 139, 149];
const LINE_ALPHA = 0.45;
/** The kinds by frequency, as viewer/src/styles/theme.css has them for light pages; the last is for all others. */
const KINDS = "2a64b2 b4530a 0b7a67 93268f 75660a bf2c4d 0f7896 5b4bb0 7a4a2b 3f7a1d 5d6673".split(" ").map(rgbOf);

interface Drawn {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: Rgb;
}

/** Draws the graph; null where there is nothing to draw. `colors` are those of classes, by IRI, as #rrggbb. */
export function previewOf(
  knowledge: Knowledge,
  positions: Positions,
  colors: ReadonlyMap<string, string>,
): Bitmap | null {
  const drawn = placed(knowledge, positions, colors);
  if (drawn.size < 2) return null;
  const canvas = new Canvas();
  const index = knowledge.incidence(INSTANCE_ONLY);
  let edges = 0;
  for (const { node, x, y } of drawn.values())
    for (let entry = startOf(index, node); entry < (index.arrivingFrom[node] ?? 0) && edges < MOST.edges; entry++) {
      const to = drawn.get(index.neighbors[entry] ?? -1);
      if (to === undefined) continue;
      for (const shift of drawn.size < FEW ? [-1, 0, 1] : [0]) canvas.line(x + shift, y, to.x + shift, to.y);
      edges++;
    }
  for (const each of drawn.values()) canvas.disc(each);
  return { ...SIZE, pixels: canvas.pixels };
}

function placed(knowledge: Knowledge, positions: Positions, colors: ReadonlyMap<string, string>): Map<number, Drawn> {
  const index = knowledge.incidence(INSTANCE_ONLY);
  const nodes = knowledge.concepts
    .map((node) => ({ node, degree: degreeOf(index, node), at: positions.get(knowledge.key(node)) }))
    .filter(({ degree, at }) => degree > 0 && at !== undefined && Number.isFinite(at.x) && Number.isFinite(at.y))
    .sort((a, b) => b.degree - a.degree || a.node - b.node)
    .slice(0, MOST.nodes);
  const [xs, ys] = [nodes.map(({ at }) => at?.x ?? 0), nodes.map(({ at }) => at?.y ?? 0)];
  const [left, right, low, high] = [least(xs), most(xs), least(ys), most(ys)];
  const scale = Math.min(
    (SIZE.width - 2 * MARGIN) / Math.max(right - left, 1e-9),
    (SIZE.height - 2 * MARGIN) / Math.max(high - low, 1e-9),
  );
  const colorOf = colorsOfKinds(knowledge, colors);
  return new Map(
    nodes.map(({ node, degree, at }) => [
      node,
      {
        node,
        x: SIZE.width / 2 + ((at?.x ?? 0) - (left + right) / 2) * scale,
        y: SIZE.height / 2 - ((at?.y ?? 0) - (low + high) / 2) * scale,
        radius: Math.max(3, Math.min(20, 110 / Math.sqrt(nodes.length))) + Math.min(10, Math.sqrt(degree)),
        color: colorOf(node),
      },
    ]),
  );
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** The colours of kinds by frequency, as the page has them. */
function colorsOfKinds(knowledge: Knowledge, colors: ReadonlyMap<string, string>): (node: number) => Rgb {
  const labelOf = (node: number): string | null => {
    const kind = knowledge.kind(node);
    return kind === null ? null : knowledge.labels.label(kind);
  };
  const counts = new Map<string, number>();
  for (const node of knowledge.concepts) {
    const label = labelOf(node);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const order = [...counts]
    .sort(([a, one], [b, other]) => other - one || compareCodeUnits(a, b))
    .map(([label]) => label);
  const others = KINDS.at(-1) ?? LINE;
  return (node) => {
    const kind = knowledge.kind(node);
    const own = kind === null ? undefined : colors.get(knowledge.key(kind));
    const rank = order.indexOf(labelOf(node) ?? "");
    return own !== undefined ? rgbOf(own) : ((rank < 0 || rank >= KINDS.length - 1 ? others : KINDS[rank]) ?? others);
  };
}

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.replace("#", ""), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

class Canvas {
  readonly pixels = new Uint8Array(3 * SIZE.width * SIZE.height);

  constructor() {
    for (let at = 0; at < this.pixels.length; at++) this.pixels[at] = GROUND[at % 3] ?? 0;
  }

  /** A line of one pixel: the longer way pixel by pixel, the other shared between two. */
  line(x0: number, y0: number, x1: number, y1: number): void {
    if (x0 === x1 && y0 === y1) return;
    const steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
    const [a0, b0, a1, b1] = steep ? [y0, x0, y1, x1] : [x0, y0, x1, y1];
    const [from, to, start, slope] =
      a0 < a1 ? [a0, a1, b0, (b1 - b0) / (a1 - a0)] : [a1, a0, b1, (b0 - b1) / (a0 - a1)];
    for (let a = Math.ceil(from); a <= to; a++) {
      const b = start + slope * (a - from);
      const below = Math.floor(b);
      for (const [at, share] of [[below, 1 - (b - below)] as const, [below + 1, b - below] as const])
        if (steep) this.#blend(at, a, LINE, share * LINE_ALPHA);
        else this.#blend(a, at, LINE, share * LINE_ALPHA);
    }
  }

  /** A disc with a rim of the ground, so that one stands out before another. */
  disc({ x, y, radius, color }: Drawn): void {
    for (let row = Math.floor(y - radius - 2); row <= y + radius + 2; row++)
      for (let column = Math.floor(x - radius - 2); column <= x + radius + 2; column++) {
        const distance = Math.hypot(column - x, row - y);
        this.#blend(column, row, GROUND, clamped(radius + 1.5 - distance));
        this.#blend(column, row, color, clamped(radius - distance));
      }
  }

  #blend(x: number, y: number, color: Rgb, alpha: number): void {
    if (alpha <= 0 || x < 0 || y < 0 || x >= SIZE.width || y >= SIZE.height) return;
    const at = 3 * (y * SIZE.width + x);
    for (let band = 0; band < 3; band++) {
      const under = this.pixels[at + band] ?? 0;
      this.pixels[at + band] = Math.round(under + ((color[band] ?? 0) - under) * alpha);
    }
  }
}

const clamped = (value: number): number => Math.min(1, Math.max(0, value));
