/** What stays bright in a large graph, on a canvas above the dimmed picture: drawing 10,000 nodes anew for it would be seen. */

import { pointsOf } from "../../knowledge/shapes.ts";
import { lookOfEdge, lookOfNode } from "../appearance.ts";
import type { DrawnEdge, DrawnNode } from "../drawn-graph.ts";
import { controlOf, type Scene, type Viewpoint } from "../scene.ts";

interface Bright {
  readonly scene: Scene;
  readonly view: Viewpoint;
  /** How much bigger the camera shows nodes than they are at rest. */
  readonly scale: number;
}

export function drawBright(context: CanvasRenderingContext2D, bright: Bright): void {
  const { graph, bright: keys } = bright.scene;
  if (keys === null) return;
  for (const edge of graph.edges) if (keys.has(edge.key)) drawEdge(context, edge, bright);
  for (const node of graph.nodes) if (keys.has(node.key)) drawNode(context, node, bright);
}

function drawEdge(context: CanvasRenderingContext2D, edge: DrawnEdge, { scene, view: { toScreen } }: Bright): void {
  const { color, width, style } = lookOfEdge(edge, scene);
  const [source, target] = [toScreen(edge.source), toScreen(edge.target)];
  const control = controlOf(source, target, edge.fan);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(style.gap === 0 ? [] : [style.dash, style.gap]);
  context.beginPath();
  context.moveTo(source.x, source.y);
  context.quadraticCurveTo(control.x, control.y, target.x, target.y);
  context.stroke();
  context.setLineDash([]);
}

function drawNode(context: CanvasRenderingContext2D, node: DrawnNode, { scene, view, scale }: Bright): void {
  const { radius, stroke, fill, strokeWidth } = lookOfNode(node, scene);
  const { shape } = node.kind;
  const { x, y } = view.toScreen(node.key);
  const outline = new Path2D(shape.sides === 0 ? undefined : `M${pointsOf(shape, radius * scale)}Z`);
  if (shape.sides === 0) outline.arc(0, 0, radius * scale, 0, 2 * Math.PI);
  context.save();
  context.translate(x, y);
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.fill(outline);
  context.stroke(outline);
  context.restore();
}
