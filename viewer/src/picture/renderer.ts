/** What the page asks of whatever draws the picture. */

import type { Point } from "./geometry.ts";
import type { Scene } from "./scene.ts";

export interface Renderer {
  /** Draws another scene; the camera goes back to the whole of it where the layout has changed. */
  show(scene: Scene): void;
  /** Where a node is, in pixels of the container. */
  positionOf(key: string): Point;
  /** Magnifies by a factor around the middle; 0 shows the whole scene again. */
  zoom(factor: number): void;
  destroy(): void;
}
