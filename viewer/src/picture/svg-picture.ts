/** The same picture as SVG: for browsers without WebGL. It stands still, but nodes and edges can be picked. */

import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { pointsOf } from "../knowledge/shapes.ts";
import { isDim, lookOfEdge, lookOfNode } from "./appearance.ts";
import { type Caption, linesOf } from "./captions.ts";
import type { DrawnEdge, DrawnNode } from "./drawn-graph.ts";
import type { Point } from "./geometry.ts";
import { captionsOf, controlOf, describe, type PictureEvents, type Scene } from "./scene.ts";
import { directionOf } from "./text-lines.ts";

/** A still picture can be picked from, and no more. */
export type StillEvents = Pick<PictureEvents, "onNode" | "onEdge" | "onPoint">;

/** The least that a finger hits (WCAG 2.5.8). */
const PICK_PX = 24;

export function svgPicture(scene: Scene, events: StillEvents): TemplateResult {
  const { graph, layout } = scene;
  const { width, height } = layout.size;
  const at = (key: string): Point => layout.positions.get(key) ?? { x: 0, y: 0 };
  const captions = captionsOf(scene, { frame: layout.size, toScreen: at, hovered: null, hoveredEdge: null });
  const dimFirst = [...graph.edges].sort((a, b) => Number(a.part === "picked") - Number(b.part === "picked"));
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${describe(graph)}>
    ${dimFirst.map((edge) => drawEdge(scene, edge, at, events))}
    ${graph.nodes.map((node) => drawNode(scene, node, at(node.key), events))}
    ${captions.map((caption) => drawCaption(caption, scene))}
  </svg>`;
}

function drawNode(scene: Scene, node: DrawnNode, { x, y }: Point, events: StillEvents): SVGTemplateResult {
  const { radius, stroke, fill, strokeWidth } = lookOfNode(node, scene);
  const { shape } = node.kind;
  const outline =
    shape.sides === 0 ? svg`<circle r=${radius}></circle>` : svg`<polygon points=${pointsOf(shape, radius)}></polygon>`;
  return svg`<g transform="translate(${x} ${y})" fill=${fill} stroke=${stroke} stroke-width=${strokeWidth} class="pickable"
    @click=${() => events.onNode(node)} @pointerenter=${() => events.onPoint({ kind: "node", node: node.key })}
    @pointerleave=${() => events.onPoint(null)}><title>${node.label}</title>${outline}</g>`;
}

function drawEdge(scene: Scene, edge: DrawnEdge, at: (key: string) => Point, events: StillEvents): SVGTemplateResult {
  const { color, opacity, width, style } = lookOfEdge(edge, scene);
  const [source, target] = [at(edge.source), at(edge.target)];
  const control = controlOf(source, target, edge.fan);
  const radius = edge.part === "picked" ? 14 : 9;
  const tip = towards(target, control, radius);
  const line = `M${source.x} ${source.y}Q${control.x} ${control.y} ${tip.x} ${tip.y}`;
  return svg`<g class="pickable" opacity=${opacity} @click=${() => events.onEdge(edge)}
    @pointerenter=${() => events.onPoint({ kind: "edge", edge: edge.key })} @pointerleave=${() => events.onPoint(null)}>
    <path d=${line} fill="none" stroke="transparent" stroke-width=${PICK_PX}></path>
    <path d=${line} fill="none" stroke=${color} stroke-width=${width}
      stroke-dasharray=${style.gap === 0 ? nothing : `${style.dash} ${style.gap}`}></path>
    <polygon points=${arrowHead(tip, control, edge.part === "picked" ? 9 : 6)} fill=${color}></polygon>
  </g>`;
}

/** The point at a distance from `from` on the way to `to`. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
}

function arrowHead(tip: Point, from: Point, length: number): string {
  const base = towards(tip, from, length);
  const [dx, dy] = [(tip.y - base.y) * 0.4, (base.x - tip.x) * 0.4];
  return `${tip.x},${tip.y} ${base.x + dx},${base.y + dy} ${base.x - dx},${base.y - dy}`;
}

function drawCaption(caption: Caption, { theme, bright }: Scene): SVGTemplateResult {
  const { box, font, role } = caption;
  const [, style = "", weight = "", size = "12"] = /^(italic )?(\d{3} )?([\d.]+)px/.exec(font) ?? [];
  return svg`<g pointer-events="none" opacity=${isDim(caption.key, bright) ? 0.3 : 1}>
    <rect x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="4" fill=${theme.surface} fill-opacity="0.9"></rect>
    ${linesOf(caption).map(
      ({ text, x, y }) => svg`<text x=${x} y=${y} text-anchor="middle" dominant-baseline="central"
        direction=${directionOf(caption.lines.join(" "))}
        fill=${role === "context" ? theme.muted : theme.ink} font-family=${theme.font} font-size=${size}
        font-weight=${weight.trim() || "400"} font-style=${style.trim() || "normal"}>${text}</text>`,
    )}
  </g>`;
}
