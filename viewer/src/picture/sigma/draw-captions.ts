/** Captions on a 2D canvas above the WebGL layers. */

import { isDim, lookOfNode, type Theme } from "../appearance.ts";
import { type Caption, linesOf } from "../captions.ts";
import { controlOf, type Scene, type Viewpoint } from "../scene.ts";
import { directionOf } from "../text-lines.ts";

/** What is dimmed is named in the colour of its ground, nearly. */
const DIMMED_ALPHA = 0.3;

export function drawCaptions(
  context: CanvasRenderingContext2D,
  captions: readonly Caption[],
  { theme, bright }: Scene,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const caption of captions) {
    drawGround(context, caption, theme);
    context.font = caption.font;
    context.fillStyle = caption.role === "context" ? theme.muted : theme.ink;
    context.direction = directionOf(caption.lines.join(" "));
    context.globalAlpha = isDim(caption.key, bright) ? DIMMED_ALPHA : 1;
    for (const { text, x, y } of linesOf(caption)) context.fillText(text, x, y);
    context.globalAlpha = 1;
  }
}

/** Text stands on the colour of the page: whatever it crosses, its contrast is that of the page. */
function drawGround(context: CanvasRenderingContext2D, { role, box }: Caption, theme: Theme): void {
  context.fillStyle = theme.surface;
  context.globalAlpha = 0.9;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 4);
  context.fill();
  context.globalAlpha = 1;
  if (role !== "hover") return;
  context.strokeStyle = theme.muted;
  context.lineWidth = 1;
  context.stroke();
}

const RING_PX = 5;

/** Where the keyboard is: a ring around the node, and the statement that it came by. */
export function drawFocus(context: CanvasRenderingContext2D, scene: Scene, { toScreen }: Viewpoint): void {
  const { focus, graph, theme } = scene;
  const node = graph.nodes.find(({ key }) => key === focus?.node);
  if (focus === null || node === undefined) return;
  context.strokeStyle = theme.accent;
  context.lineWidth = 3;
  const edge = graph.edges.find(({ key }) => key === focus.edge);
  if (edge !== undefined) {
    const [source, target] = [toScreen(edge.source), toScreen(edge.target)];
    const control = controlOf(source, target, edge.fan);
    context.beginPath();
    context.moveTo(source.x, source.y);
    context.quadraticCurveTo(control.x, control.y, target.x, target.y);
    context.stroke();
  }
  const { x, y } = toScreen(node.key);
  context.beginPath();
  context.arc(x, y, lookOfNode(node, scene).radius + RING_PX, 0, 2 * Math.PI);
  context.stroke();
}
