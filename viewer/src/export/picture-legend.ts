/** The key of a saved picture: kinds by their shape, colours by what they stand for, lines by how they are meant. */

import { pointsOf, type Shape } from "../knowledge/shapes.ts";
import type { ColorScheme } from "../picture/coloring.ts";
import { LINE_STYLES, lineStyleOf } from "../picture/line-styles.ts";
import type { Scene } from "../picture/scene.ts";
import { words } from "../words/words.ts";
import { element, textElement } from "./svg-elements.ts";

/** Width of a character at the size of the legend, by a wide guess. */
export const CHARACTER = 6.6;

/** A mark is drawn around its middle. */
interface Entry {
  readonly mark: SVGElement;
  readonly markWidth: number;
  readonly label: string;
}

/** Each kind of key begins a line of its own; as many entries on a line as fit. */
export function legendLines(scene: Scene, colors: ColorScheme, width: number): SVGElement[] {
  return [kindEntries(scene, colors), colorEntries(scene, colors), lineEntries(scene)].flatMap((entries) =>
    inLines(entries, scene, width),
  );
}

function kindEntries({ graph, theme }: Scene, { by }: ColorScheme): Entry[] {
  const kinds = [...new Map(graph.nodes.map(({ kind }) => [kind.label, kind] as const)).values()];
  kinds.sort((a, b) => a.color - b.color);
  return kinds.map(({ shape, color, label }) => {
    const fill = by === "type" ? theme.kinds[color] : undefined;
    return { mark: shapeMark(shape, fill ?? theme.muted), markWidth: 12, label };
  });
}

function shapeMark(shape: Shape, fill: string): SVGElement {
  return shape.sides === 0
    ? element("circle", { fill, r: 6 })
    : element("polygon", { fill, points: pointsOf(shape, 6) });
}

function colorEntries({ graph, theme }: Scene, { groups }: ColorScheme): Entry[] {
  const used = new Set(graph.nodes.map(({ color }) => color));
  return groups
    .filter(({ color }) => used.has(color))
    .map(({ color, label }) => {
      const fill = theme.kinds[color] ?? theme.muted;
      return { mark: element("rect", { fill, x: -6, y: -6, width: 12, height: 12, rx: 3 }), markWidth: 12, label };
    });
}

/** Every line that is drawn: a picture alone has nobody to say that a full one is a fact. */
function lineEntries({ graph, theme }: Scene): Entry[] {
  const used = new Set(graph.edges.map(({ modality }) => lineStyleOf(modality)));
  return LINE_STYLES.filter((style) => used.has(style)).map(({ name, dash, gap }) => {
    const broken = gap === 0 ? {} : { "stroke-dasharray": `${dash} ${gap}` };
    const mark = element("line", { x1: -17, x2: 17, stroke: theme.ink, "stroke-width": 2, ...broken });
    return { mark, markWidth: 34, label: words.legend.lineStyles[name] };
  });
}

function inLines(entries: readonly Entry[], { theme }: Scene, width: number): SVGElement[] {
  const lines: SVGElement[] = [];
  let x = 0;
  for (const { mark, markWidth, label } of entries) {
    const needed = markWidth + 22 + label.length * CHARACTER;
    if (lines.length === 0 || x + needed > width) {
      lines.push(element("g", {}));
      x = 0;
    }
    mark.setAttribute("transform", `translate(${x + markWidth / 2} 0)`);
    lines.at(-1)?.append(mark, textElement(label, x + markWidth + 6, theme.font, theme.ink));
    x += needed;
  }
  return lines;
}
