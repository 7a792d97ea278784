/** What the page asks of whatever draws the picture. */

import type { Point } from "./geometry.ts";
import type { Scene } from "./scene.ts";

export interface Renderer {
  /** Draws another scene, and no more of it anew than has changed. */
  show(scene: Scene): void;
  /** Where a node is, in pixels of the container. */
  positionOf(key: string): Point;
  /** Magnifies by a factor around the middle; 0 shows the whole scene again. */
  zoom(factor: number): void;
  /** Comes near to a node, and shows it at a point in shares of the frame. */
  flyTo(key: string, at: Point): void;
  /** Moves the view by shares of the frame. */
  pan(right: number, down: number): void;
  destroy(): void;
}
