/** The camera in the terms of the page (shares of the frame, y downwards) and in Sigma's (the longer side is 1, y upwards). */

import type { CameraState } from "sigma/types";
import type { Camera } from "../../session/view-state.ts";
import type { Size } from "../geometry.ts";

export const RESTING: Camera = { x: 0.5, y: 0.5, ratio: 1 };

export function toSigma({ x, y, ratio }: Camera, { width, height }: Size): Partial<CameraState> {
  const longer = Math.max(width, height);
  return { x: 0.5 + ((x - 0.5) * width) / longer, y: 0.5 - ((y - 0.5) * height) / longer, ratio };
}

/** Null where nothing but the whole is seen: the state of a page that nobody has moved. */
export function fromSigma({ x, y, ratio }: CameraState, { width, height }: Size): Camera | null {
  const longer = Math.max(width, height);
  const camera = { x: 0.5 + ((x - 0.5) * longer) / width, y: 0.5 - ((y - 0.5) * longer) / height, ratio };
  const resting = Math.abs(camera.x - 0.5) + Math.abs(camera.y - 0.5) + Math.abs(ratio - 1) < 1e-3;
  return resting ? null : camera;
}
