/** Captions on a 2D canvas above the WebGL layers. */

import type { Theme } from "../appearance.ts";
import { type Caption, linesOf } from "../captions.ts";
import { directionOf } from "../text-lines.ts";

export function drawCaptions(context: CanvasRenderingContext2D, captions: readonly Caption[], theme: Theme): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const caption of captions) {
    drawGround(context, caption, theme);
    context.font = caption.font;
    context.fillStyle = caption.role === "context" ? theme.muted : theme.ink;
    context.direction = directionOf(caption.lines.join(" "));
    for (const { text, x, y } of linesOf(caption)) context.fillText(text, x, y);
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
